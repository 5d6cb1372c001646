// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/key_method_lists.hpp>

#include <signet/algorithm/concat_kdf.hpp>
#include <signet/algorithm/ecdh_es.hpp>
#include <signet/algorithm/key_agreement.hpp>
#include <signet/algorithm/kw_aes128.hpp>
#include <signet/algorithm/kw_aes256.hpp>
#include <signet/algorithm/rsa_oaep.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("a list of key methods is divided by what they do")
{
    using agreed = key_agreement<ecdh_es, concat_kdf<sha256>, kw_aes128>;
    using all = type_list<rsa_oaep, agreed, kw_aes256, kw_aes128>;
    STATIC_REQUIRE(std::same_as<key_transports<all>, type_list<rsa_oaep>>);
    STATIC_REQUIRE(std::same_as<agreed_keys<all>, type_list<agreed>>);
    STATIC_REQUIRE(std::same_as<key_wraps<all>, type_list<kw_aes128, kw_aes256>>);
    CHECK(key_wraps<type_list<>>::size == 0);
}

}  // namespace signet::tests
