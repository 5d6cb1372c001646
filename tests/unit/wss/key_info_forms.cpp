// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/key_info_forms.hpp>

#include "support/catch.hpp"

#include <type_traits>

namespace signet::tests {

TEST_CASE("each kind of reference has one form of KeyInfo")
{
    using direct = security_token_reference<direct_reference>;
    STATIC_REQUIRE(std::is_same_v<key_info_forms<type_list<x509_direct, x509_carried>>, type_list<direct>>);
    STATIC_REQUIRE(std::is_same_v<key_info_forms<type_list<key_by_name, x509_key_name>>, type_list<key_name>>);
    STATIC_REQUIRE(std::is_same_v<key_info_forms<type_list<key_by_name, x509_direct>>, type_list<direct, key_name>>);
    STATIC_REQUIRE(std::is_same_v<key_info_forms<type_list<x509_data, x509_issuer_serial, x509_ski>>,
                                  type_list<security_token_reference<x509_data_element, key_identifier<subject_key_identifier>>>>);
    STATIC_REQUIRE(std::is_same_v<key_info_forms<type_list<x509_thumbprint, x509_embedded>>,
                                  type_list<security_token_reference<key_identifier<thumbprint_identifier>, embedded_token>>>);
    CHECK(key_info_forms<type_list<>>::size == 0);
}

}  // namespace signet::tests
