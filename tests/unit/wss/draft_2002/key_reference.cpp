// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/draft_2002/key_reference.hpp>

#include "support/catch.hpp"

#include <type_traits>

namespace signet::tests {

namespace {

using draft_2002::drafted;
using draft_2002::has_reference;

// What each reference stands as in KeyInfo.
using direct = draft_2002::security_token_reference<draft_2002::direct_reference>;
using both = draft_2002::security_token_reference<draft_2002::direct_reference, draft_2002::key_identifier>;
static_assert(std::is_same_v<key_info_forms<type_list<drafted<x509_direct>>>, type_list<direct>>);
static_assert(std::is_same_v<key_info_forms<type_list<drafted<x509_direct>, drafted<x509_ski>>>, type_list<both>>);
static_assert(std::is_same_v<key_info_forms<type_list<drafted<key_by_name>>>, type_list<key_name>>);
static_assert(
    std::is_same_v<key_info_forms<type_list<drafted<x509_key_name>, drafted<x509_direct>>>, type_list<direct, key_name>>);
static_assert(std::is_same_v<key_info_forms<type_list<x509_direct>>, type_list<security_token_reference<direct_reference>>>);
static_assert(key_reference<drafted<x509_direct>>);

}  // namespace

TEST_CASE("the drafts refer to keys by token, by key identifier and by name, in no other way")
{
    CHECK((has_reference<x509_direct> && has_reference<x509_carried> && has_reference<x509_ski>));
    CHECK((has_reference<x509_key_name> && has_reference<key_by_name>));
    CHECK_FALSE(
        (has_reference<
             x509_thumbprint> || has_reference<x509_embedded> || has_reference<x509_issuer_serial> || has_reference<x509_data>));
}

}  // namespace signet::tests
