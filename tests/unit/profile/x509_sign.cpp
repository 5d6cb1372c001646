// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/profile/x509_sign.hpp>

#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/service/memory_replay_store.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("x509_sign signs body and timestamp with a certificate, in either version")
{
    memory_replay_store store;
    for (const auto version : {soap_version::v1_1, soap_version::v1_2}) {
        const auto sealed = secure<x509_sign>(quote_envelope(version), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon));
        REQUIRE(sealed);
        const auto opened = verify<x509_sign>(sealed->octets, anchors{test_ca()}, store, clock::fixed(noon));
        REQUIRE(opened);
        CHECK(opened->version() == version);
        CHECK(opened->body().first_child()->child("urn:quote", "symbol")->text().value() == "ACME");
        CHECK(opened->timestamp().first == noon);
        CHECK(opened->timestamp().second == noon + std::chrono::minutes{5});
        CHECK(opened->signer() == test_leaf());
        CHECK(opened->proof().signatures.size() == 1);
        CHECK(opened->proof().signatures.front().parts.size() == 2);
        CHECK(sealed->exchange.signature_values == opened->exchange().signature_values);
    }
}

}  // namespace signet::tests
