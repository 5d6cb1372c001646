// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_PBKDF2_HPP
#define SIGNET_ALGORITHM_PBKDF2_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/core/type_list.hpp>

namespace signet {

/// PBKDF2: a key from a password. Its pseudorandom function stands beside the method and is one of the list.
/// RFC 8018, 5.2; XML Encryption 1.1, 5.4.2.
template <signature_method... Functions>
struct pbkdf2 {
    static constexpr std::string_view uri = "http://www.w3.org/2009/xmlenc11#pbkdf2";
    using scheme = password_derivation;
    using functions = type_list<Functions...>;  // the first is what a sender uses
};
static_assert(key_derivation_method<pbkdf2<hmac_sha256>>);

}  // namespace signet

#endif
