// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/scheme.hpp>

#include "support/catch.hpp"

TEST_CASE("schemes bear the names of their specifications")
{
    CHECK(signet::rsassa_pkcs1_v1_5::name == "RSASSA-PKCS1-v1_5");
    CHECK(signet::rsassa_pss::name == "RSASSA-PSS");
    CHECK(signet::ecdsa::name == "ECDSA");
    CHECK(signet::rsassa_pss_with_parameters::name == "RSASSA-PSS with parameters");
    CHECK(signet::eddsa::name == "EdDSA");
    CHECK(signet::eddsa_prehashed::name == "HashEdDSA");
    CHECK(signet::eddsa_in_context::name == "EdDSA in a context");
    CHECK(signet::hmac::name == "HMAC");
    CHECK(signet::galois_counter_mode::name == "GCM");
    CHECK(signet::cipher_block_chaining::name == "CBC");
    CHECK(signet::rsaes_oaep::name == "RSAES-OAEP");
    CHECK(signet::rsaes_pkcs1_v1_5::name == "RSAES-PKCS1-v1_5");
    CHECK(signet::aes_key_wrap::name == "AES Key Wrap");
    CHECK(signet::tripledes_key_wrap::name == "Triple DES Key Wrap");
    CHECK(signet::diffie_hellman::name == "Diffie-Hellman");
    CHECK(signet::concatenation_derivation::name == "ConcatKDF");
    CHECK(signet::hmac_derivation::name == "HKDF");
    CHECK(signet::password_derivation::name == "PBKDF2");
}
