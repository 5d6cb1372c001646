// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/profile/username_x509_sign_encrypt.hpp>

#include <signet/policy/any_policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("username_x509_sign_encrypt carries a password that nobody on the way reads, so no confidential transport is asked for")
{
    const auto sealed = secure<username_x509_sign_encrypt>(quote_envelope(soap_version::v1_2), signer{test_leaf_key(), test_leaf()},
        recipient{other_leaf()}, user{"zoe", "open sesame"}, clock::fixed(noon));
    REQUIRE(sealed);
    CHECK(sealed->octets.find("sesame") == std::string::npos);
    CHECK(sealed->octets.find("zoe") == std::string::npos);
    CHECK_FALSE(any_policy::of<username_x509_sign_encrypt>().carries_clear_password());
    const auto open = [&](std::string_view password) {
        const users known{[&](std::string_view) { return std::optional<secret>{std::string{password}}; }};
        return verify<username_x509_sign_encrypt>(
            sealed->octets, anchors{test_ca()}, decryption{other_leaf_key(), other_leaf()}, known, replay_unchecked{}, clock::fixed(noon));
    };
    const auto opened = open("open sesame");
    REQUIRE(opened);
    CHECK(opened->username() == "zoe");
    CHECK(opened->confidential<username_header>().is(wsse_namespace, "UsernameToken"));
    CHECK(opened->confidential<body>().first_child()->name() == "quote");
    CHECK(open("open barley").error().code() == errc::authentication_failed);
}

}  // namespace signet::tests
