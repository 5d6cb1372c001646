// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/profile/hmac_sign.hpp>

#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/service/memory_replay_store.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("hmac_sign signs body and timestamp with a shared key, in either version")
{
    memory_replay_store store;
    for (const auto version : {soap_version::v1_1, soap_version::v1_2}) {
        const auto sealed = secure<hmac_sign>(quote_envelope(version), test_hmac_key(), clock::fixed(noon));
        REQUIRE(sealed);
        const auto opened = verify<hmac_sign>(sealed->octets, test_hmac_key(), store, clock::fixed(noon));
        REQUIRE(opened);
        CHECK(opened->version() == version);
        CHECK(opened->body().first_child()->child("urn:quote", "symbol")->text().value() == "ACME");
        CHECK(opened->timestamp().first == noon);
        CHECK(opened->timestamp().second == noon + std::chrono::minutes{5});
        CHECK(opened->proof().signatures.front().key_name == test_hmac_key().name());
        CHECK_FALSE(opened->proof().signatures.front().signer);
    }
}

}  // namespace signet::tests
