// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/check/signature_rules.hpp>

#include "support/catch.hpp"
#include "support/compositions.hpp"

using namespace signet;
using tests::fresh;
using tests::x509_over;

// Each rule on many compositions is in tests/static/policies.cpp.
TEST_CASE("each rule about signatures tells a right composition from a wrong one")
{
    CHECK((
        check::every_part_is_added_before_it_is_signed<fresh,
            x509_over<timestamp_header>> && !check::every_part_is_added_before_it_is_signed<x509_over<timestamp_header>, fresh>));
    CHECK((check::every_signature_covers_something<x509_over<body>> && !check::every_signature_covers_something<x509_over<>>));
    CHECK((check::signatures_leave_nothing_out<fresh,
               x509_over<timestamp_header>> && !check::signatures_leave_nothing_out<fresh, x509_over<body>>));
    CHECK((check::no_part_is_signed_twice<x509_over<body>> && !check::no_part_is_signed_twice<x509_over<body, body>>));
}

TEST_CASE("a rule about signatures says nothing of items that are not well-formed")
{
    CHECK((check::every_signature_covers_something<x509_over<>, int> && check::no_part_is_signed_twice<x509_over<body, body>, int>));
}
