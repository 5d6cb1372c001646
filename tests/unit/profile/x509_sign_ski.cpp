// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/profile/x509_sign_ski.hpp>

#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("x509_sign_ski names the certificate by its subject key identifier, in either version")
{
    for (const auto version : {soap_version::v1_1, soap_version::v1_2}) {
        const auto sealed = secure<x509_sign_ski>(quote_envelope(version), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon));
        REQUIRE(sealed);
        CHECK(sealed->octets.find("BinarySecurityToken") == std::string::npos);
        const known_certificates known{std::vector{other_leaf(), test_leaf()}};
        const auto opened =
            verify<x509_sign_ski>(sealed->octets, anchors{test_ca()}, known, clock::fixed(noon), replay_unchecked{});
        REQUIRE(opened);
        CHECK(opened->signer() == test_leaf());
        CHECK(opened->body().first_child()->child("urn:quote", "symbol")->text().value() == "ACME");
        CHECK(verify<x509_sign_ski>(sealed->octets, direct_trust{test_leaf()}, clock::fixed(noon), replay_unchecked{}));
    }
}

TEST_CASE("what x509_sign_ski names must be known, and what is known must be trusted")
{
    const auto sealed = secure<x509_sign_ski>(quote_envelope(), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon));
    REQUIRE(sealed);
    const auto refusal = [&](const anchors& trusted, const known_certificates& known) {
        return verify<x509_sign_ski>(sealed->octets, trusted, known, clock::fixed(noon), replay_unchecked{}).error().code();
    };
    CHECK(refusal(anchors{test_ca()}, known_certificates{other_leaf()}) == errc::unknown_key);
    CHECK(refusal(anchors{other_ca()}, known_certificates{test_leaf()}) == errc::untrusted_certificate);
}

}  // namespace signet::tests
