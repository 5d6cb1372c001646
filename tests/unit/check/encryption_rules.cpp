// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/check/encryption_rules.hpp>

#include "support/catch.hpp"
#include "support/encryptions.hpp"

using namespace signet;
using namespace signet::check;
using namespace signet::tests;

// Each rule on many compositions is in tests/static/policies.cpp.
TEST_CASE("each rule about encryptions tells a right composition from a wrong one")
{
    CHECK((cbc_stands_under_a_signature<cbc_hides<body>, x509_over<body>> && !cbc_stands_under_a_signature<x509_over<body>, cbc_hides<body>>));
    CHECK((key_methods_fit_their_data_methods<body_by<kw_aes256, key_by_name>>));
    CHECK_FALSE((key_methods_fit_their_data_methods<body_by<kw_aes128, key_by_name>>));
    CHECK((every_part_is_added_before_it_is_encrypted<digest_user, gcm_hides<username_header>>));
    CHECK_FALSE((every_part_is_added_before_it_is_encrypted<gcm_hides<username_header>, digest_user>));
    CHECK((every_encryption_hides_something<gcm_hides<body>> && !every_encryption_hides_something<gcm_hides<>>));
    CHECK((every_part_is_encrypted_once<gcm_hides<body>> && !every_part_is_encrypted_once<gcm_hides<body>, cbc_hides<body>>));
}

TEST_CASE("a rule about encryptions says nothing of items that are not well-formed")
{
    CHECK((cbc_stands_under_a_signature<cbc_hides<body>, int> && key_methods_fit_their_data_methods<body_by<kw_aes128>, int>));
    CHECK((every_part_is_added_before_it_is_encrypted<gcm_hides<username_header>, int> && every_encryption_hides_something<gcm_hides<>, int>));
    CHECK(every_part_is_encrypted_once<gcm_hides<body, body>, int>);
}

TEST_CASE("the allowance for CBC needs a signature of the plaintext, and no GCM beside it")
{
    CHECK(cbc_stands_under_a_signature<cbc_allowed, x509_over<body>, cbc_hides<body>>);
    CHECK_FALSE(cbc_stands_under_a_signature<cbc_allowed, digest_user, cbc_hides<body>>);
    CHECK_FALSE(cbc_stands_under_a_signature<cbc_allowed, digest_user, cbc_hides<body>, optional<x509_over<username_header>>>);
    CHECK_FALSE(cbc_stands_under_a_signature<cbc_allowed, x509_over<body>, cbc_hides<body>, gcm_hides<signature_header>>);
}

TEST_CASE("one block of a namespace is not the namespace, and the namespace is each of its blocks")
{
    CHECK(cbc_stands_under_a_signature<cbc_hides<header<"urn:a", "to">>, x509_over<headers<"urn:a">>>);
    CHECK_FALSE(cbc_stands_under_a_signature<cbc_hides<headers<"urn:a">>, x509_over<header<"urn:a", "to">>>);
    CHECK_FALSE(every_part_is_encrypted_once<gcm_hides<headers<"urn:a">, header<"urn:a", "to">>>);
    CHECK(every_part_is_encrypted_once<gcm_hides<headers<"urn:a">, header<"urn:b", "to">>>);
}

TEST_CASE("where one rule speaks, those that it would drag along are silent")
{
    CHECK(cbc_stands_under_a_signature<x509_over<body>, cbc_hides<username_header>>);                   // E212
    CHECK(cbc_stands_under_a_signature<x509_over<body>, cbc_hides<body, body>>);                        // E214
    CHECK(every_part_is_added_before_it_is_encrypted<x509_over<body>, gcm_hides<timestamp_header>>);    // E214
    CHECK_FALSE(every_part_is_encrypted_once<x509_over<body>, gcm_hides<timestamp_header>>);
}
