// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/check/rules.hpp>

#include "support/catch.hpp"
#include "support/compositions.hpp"

using namespace signet;
using tests::digest_user;
using tests::fresh;

// Each rule on many compositions is in tests/static/policies.cpp.
TEST_CASE("each rule tells a right composition from a wrong one")
{
    CHECK((check::some_step_proves_something<digest_user> && !check::some_step_proves_something<fresh>));
    CHECK(
        (check::no_header_element_is_added_twice<fresh, digest_user> && !check::no_header_element_is_added_twice<fresh, fresh>));
}

TEST_CASE("a rule says nothing of items that are not well-formed")
{
    CHECK((check::some_step_proves_something<int> && check::no_header_element_is_added_twice<fresh, fresh, int>));
}
