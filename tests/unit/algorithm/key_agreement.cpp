// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/key_agreement.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/concat_kdf.hpp>
#include <signet/algorithm/ecdh_es.hpp>
#include <signet/algorithm/kw_aes256.hpp>
#include <signet/algorithm/legacy/kw_tripledes.hpp>

#include <type_traits>

using namespace signet;

TEST_CASE("an agreed key is known by its wrap, has the key of its agreement, and is as broken as its wrap")
{
    using method = key_agreement<ecdh_es, concat_kdf<sha256>, kw_aes256>;
    CHECK(method::uri == kw_aes256::uri);
    CHECK(method::min_key_bits == 256);
    STATIC_REQUIRE(std::is_same_v<method::key, ec>);
    STATIC_REQUIRE(std::is_same_v<method::agreement, ecdh_es>);
    STATIC_REQUIRE(std::is_same_v<method::derivation, concat_kdf<sha256>>);
    STATIC_REQUIRE(std::is_same_v<method::wrap, kw_aes256>);
    STATIC_REQUIRE(agreed_key_method<method> && key_encryption_method<method> && !broken<method>);
    STATIC_REQUIRE(!key_wrap_method<method> && !key_transport_method<method>);
    STATIC_REQUIRE(broken<key_agreement<ecdh_es, concat_kdf<sha256>, legacy::kw_tripledes>>);
}
