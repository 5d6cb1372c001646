// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/profile/x509_sign_encrypt.hpp>

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/service/memory_replay_store.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("x509_sign_encrypt signs body and timestamp, and hides the body from everybody but the recipient")
{
    memory_replay_store store;
    for (const auto version : {soap_version::v1_1, soap_version::v1_2}) {
        const auto sealed =
            secure<x509_sign_encrypt>(quote_envelope(version), signer{test_leaf_key(), test_leaf()}, recipient{other_leaf()}, clock::fixed(noon));
        REQUIRE(sealed);
        CHECK(sealed->octets.find("ACME") == std::string::npos);
        const auto opened = verify<x509_sign_encrypt>(
            sealed->octets, anchors{test_ca()}, decryption{other_leaf_key(), other_leaf()}, store, clock::fixed(noon));
        REQUIRE(opened);
        CHECK(opened->version() == version);
        CHECK(opened->confidential<body>().first_child()->child("urn:quote", "symbol")->text().value() == "ACME");
        CHECK(opened->signer() == test_leaf());
        const auto shown = opened->proof();
        REQUIRE(shown.encrypted.size() == 1);
        CHECK(shown.encrypted.front().name == "body");
        CHECK(shown.encrypted.front().method == aes256_gcm::uri);
        CHECK(shown.encrypted.front().key_method == rsa_oaep_mgf1p::uri);
        CHECK(verify<x509_sign_encrypt>(sealed->octets, anchors{test_ca()}, decryption{other_leaf_key()}, store, clock::fixed(noon)).error().code()
              == errc::replayed);
    }
}

}  // namespace signet::tests
