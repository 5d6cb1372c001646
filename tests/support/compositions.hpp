// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_COMPOSITIONS_HPP
#define SIGNET_TESTS_SUPPORT_COMPOSITIONS_HPP

// Steps and tokens that claims about policies are made of.

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>

#include <string_view>

namespace signet::tests {

using fresh = timestamp<minutes<5>>;
using digest_user = username_token<password_digest>;
using text_user = username_token<password_text>;
using any_of_user = username_token<any_of<password_digest, password_text>>;
template <class... Parts>
using x509_over = sign<rsa_sha256, exclusive_c14n, x509_direct, parts<Parts...>>;
template <class... Parts>
using hmac_over = sign<hmac_sha256, exclusive_c14n, key_by_name, parts<Parts...>>;

struct licence {
    static constexpr std::string_view namespace_uri = "urn:example:licence";
    static constexpr std::string_view local_name = "Licence";
    void write(node) const {}
    static result<licence> read(node) { return licence{}; }
};
struct same_licence : licence {
    static result<same_licence> read(node) { return same_licence{}; }
};
struct other_licence : licence {
    static constexpr std::string_view local_name = "OtherLicence";
    static result<other_licence> read(node) { return other_licence{}; }
};
struct no_token {};

}  // namespace signet::tests

#endif
