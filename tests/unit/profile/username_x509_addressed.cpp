// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/profile/username_x509_addressed.hpp>

#include <signet/policy/check_addressing.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/soap/addressing.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace signet::tests {

TEST_CASE("username_x509_addressed requires user, signature, encryption and a signed address")
{
    const addressing where{"https://bank.example/", "urn:pay", "urn:uuid:1"};
    const auto request = add_addressing(quote_envelope(soap_version::v1_2), where);
    REQUIRE(request);
    const auto sealed = secure<username_x509_addressed>(
        *request, signer{test_leaf_key(), test_leaf()}, recipient{other_leaf()}, user{"zoe", "sesame"}, clock::fixed(noon));
    REQUIRE(sealed);
    CHECK(sealed->octets.find("sesame") == std::string::npos);
    const auto open_it = [&](const std::string& message) {
        return verify<username_x509_addressed>(message, anchors{test_ca()}, decryption{other_leaf_key()},
            users{[](std::string_view) { return std::optional<secret>{"sesame"}; }}, replay_unchecked{}, clock::fixed(noon));
    };
    const auto opened = open_it(sealed->octets);
    REQUIRE(opened);
    CHECK(opened->username() == "zoe");
    CHECK(check_request_addressing(*opened, where.to, where.action));
    CHECK(check_request_addressing(*opened, "https://shop.example/", where.action).error().code() == errc::misaddressed);
    CHECK(secure<username_x509_addressed>(quote_envelope(), signer{test_leaf_key(), test_leaf()}, recipient{other_leaf()},
              user{"zoe", "sesame"}, clock::fixed(noon))
              .error()
              .code()
          == errc::part_missing);
}

}  // namespace signet::tests
