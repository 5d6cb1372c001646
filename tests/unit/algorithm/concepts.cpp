// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/concepts.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/aes128_cbc.hpp>
#include <signet/algorithm/aes128_gcm.hpp>
#include <signet/algorithm/ecdh_es.hpp>
#include <signet/algorithm/eddsa_ed25519.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hkdf.hpp>
#include <signet/algorithm/kw_aes128.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/sha256.hpp>

#include <cstddef>
#include <string_view>

namespace signet::tests {

struct nameless_digest {
    static constexpr std::string_view concepts_uri = "urn:x";
    static constexpr std::size_t size = 32;
};
struct stateful_digest : signet::sha256 {
    int state = 0;
};

}  // namespace signet::tests

TEST_CASE("each kind of algorithm is that kind and no other")
{
    STATIC_REQUIRE(signet::digest_method<signet::sha256>);
    STATIC_REQUIRE(!signet::signature_method<signet::sha256>);
    STATIC_REQUIRE(!signet::canonicalization_method<signet::sha256>);
    STATIC_REQUIRE(signet::signature_method<signet::rsa_sha256>);
    STATIC_REQUIRE(!signet::digest_method<signet::rsa_sha256>);
    STATIC_REQUIRE(signet::canonicalization_method<signet::exclusive_c14n>);
    STATIC_REQUIRE(!signet::signature_method<signet::exclusive_c14n>);
}

TEST_CASE("each kind of encryption is that kind and no other")
{
    STATIC_REQUIRE(signet::data_encryption_method<signet::aes128_gcm> && signet::data_encryption_method<signet::aes128_cbc>);
    STATIC_REQUIRE(signet::authenticated<signet::aes128_gcm> && !signet::authenticated<signet::aes128_cbc>);
    STATIC_REQUIRE(!signet::key_encryption_method<signet::aes128_gcm> && !signet::key_wrap_method<signet::aes128_cbc>);
    STATIC_REQUIRE(signet::key_wrap_method<signet::kw_aes128> && !signet::data_encryption_method<signet::kw_aes128>);
    STATIC_REQUIRE(!signet::authenticated<signet::kw_aes128> && !signet::key_transport_method<signet::kw_aes128>);
    STATIC_REQUIRE(signet::key_transport_method<signet::rsa_oaep> && !signet::key_wrap_method<signet::rsa_oaep>);
    STATIC_REQUIRE(!signet::signature_method<signet::rsa_oaep> && !signet::key_transport_method<signet::rsa_sha256>);
    STATIC_REQUIRE(!signet::key_transport_method<signet::eddsa_ed25519> && !signet::key_agreement_method<signet::eddsa_ed25519>);
    STATIC_REQUIRE(signet::key_agreement_method<signet::ecdh_es> && !signet::key_transport_method<signet::ecdh_es>);
    STATIC_REQUIRE(!signet::key_encryption_method<signet::ecdh_es> && !signet::agreed_key_method<signet::ecdh_es>);
    STATIC_REQUIRE(signet::key_derivation_method<signet::hkdf<signet::hmac_sha256>> && !signet::key_derivation_method<signet::ecdh_es>);
    STATIC_REQUIRE(!signet::digest_method<signet::aes128_gcm> && !signet::key_encryption_method<signet::sha256>);
}

TEST_CASE("an algorithm without one of its facts, or with state, is none")
{
    STATIC_REQUIRE(!signet::digest_method<signet::tests::nameless_digest>);
    STATIC_REQUIRE(!signet::digest_method<signet::tests::stateful_digest>);
    STATIC_REQUIRE(!signet::digest_method<int>);
}

TEST_CASE("only what says so is broken")
{
    STATIC_REQUIRE(signet::broken<signet::legacy::sha1>);
    STATIC_REQUIRE(!signet::broken<signet::sha256>);
}
