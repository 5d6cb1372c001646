// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/key_info_forms.hpp>

#include "support/catch.hpp"

#include <type_traits>

namespace signet::tests {

TEST_CASE("each kind of reference has one form of KeyInfo")
{
    STATIC_REQUIRE(std::is_same_v<key_info_forms<type_list<x509_direct, x509_carried>>, type_list<direct_token_reference>>);
    STATIC_REQUIRE(std::is_same_v<key_info_forms<type_list<key_by_name>>, type_list<key_name>>);
    STATIC_REQUIRE(
        std::is_same_v<key_info_forms<type_list<key_by_name, x509_direct>>, type_list<key_name, direct_token_reference>>);
    CHECK(key_info_forms<type_list<>>::size == 0);
}

}  // namespace signet::tests
