// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/check/rules.hpp>

#include "support/catch.hpp"
#include "support/compositions.hpp"

using namespace signet;
using tests::digest_user;
using tests::fresh;
using tests::x509_over;

// Each rule on many compositions is in tests/static/policies.cpp.
TEST_CASE("each rule tells a right composition from a wrong one")
{
    CHECK((check::some_step_proves_something<digest_user> && !check::some_step_proves_something<fresh>));
    CHECK((
        check::every_part_is_added_before_it_is_signed<fresh,
            x509_over<timestamp_header>> && !check::every_part_is_added_before_it_is_signed<x509_over<timestamp_header>, fresh>));
    CHECK((check::every_signature_covers_something<x509_over<body>> && !check::every_signature_covers_something<x509_over<>>));
    CHECK(
        (check::no_header_element_is_added_twice<fresh, digest_user> && !check::no_header_element_is_added_twice<fresh, fresh>));
    CHECK((check::signatures_leave_nothing_out<fresh,
               x509_over<timestamp_header>> && !check::signatures_leave_nothing_out<fresh, x509_over<body>>));
    CHECK((check::no_part_is_signed_twice<x509_over<body>> && !check::no_part_is_signed_twice<x509_over<body, body>>));
}

TEST_CASE("a rule says nothing of items that are not well-formed")
{
    CHECK((check::some_step_proves_something<int> && check::no_header_element_is_added_twice<fresh, fresh, int>));
}
