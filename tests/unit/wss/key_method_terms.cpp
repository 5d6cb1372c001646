// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/key_method_terms.hpp>

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/concat_kdf.hpp>
#include <signet/algorithm/ecdh_es.hpp>
#include <signet/algorithm/key_agreement.hpp>
#include <signet/algorithm/kw_aes256.hpp>
#include <signet/algorithm/legacy/rsa_1_5.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("beside OAEP stand its digest and that of its mask")
{
    constexpr auto terms = detail::key_method_terms<rsa_oaep_sha256>;
    CHECK(terms.uri == rsa_oaep_sha256::uri);
    REQUIRE((terms.digests.size() == 1 && terms.mask_digests.size() == 1));
    CHECK(terms.digests[0] == sha256::uri);
    CHECK(terms.mask_digests[0] == sha256::uri);
    constexpr auto older = detail::key_method_terms<rsa_oaep_mgf1p>;
    REQUIRE((older.digests.size() == 4 && older.mask_digests.size() == 1));
    CHECK(older.digests[0] == legacy::sha1::uri);
}

TEST_CASE("beside an agreed key stand the agreement and the derivation")
{
    constexpr auto terms = detail::key_method_terms<key_agreement<ecdh_es, concat_kdf<sha256>, kw_aes256>>;
    CHECK(terms.uri == kw_aes256::uri);
    CHECK(terms.agreement == ecdh_es::uri);
    CHECK(terms.derivation == concat_kdf<sha256>::uri);
    CHECK(terms.digests.empty());
}

TEST_CASE("a key wrap and RSA 1.5 stand alone, and what is no key method says nothing")
{
    CHECK(detail::key_method_terms<kw_aes256>.uri == kw_aes256::uri);
    CHECK(detail::key_method_terms<kw_aes256>.agreement.empty());
    CHECK(detail::key_method_terms<legacy::rsa_1_5>.digests.empty());
    CHECK(detail::key_method_terms<aes256_gcm>.uri.empty());
    CHECK(detail::key_method_terms<int>.uri.empty());
}

TEST_CASE("the terms of a list keep its order")
{
    constexpr auto all = detail::key_method_requirements<type_list<rsa_oaep_mgf1p, rsa_oaep_sha256>>;
    REQUIRE(all.size() == 2);
    CHECK(all[0].uri == rsa_oaep_mgf1p::uri);
    CHECK(all[1].uri == rsa_oaep_sha256::uri);
    CHECK(detail::key_method_requirements<type_list<>>.empty());
}

}  // namespace signet::tests
