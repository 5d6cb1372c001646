// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/name_attribute.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("text is compared without case of ASCII letters and superfluous spaces")
{
    CHECK(name_attribute::fold("  A  bC ") == "a bc");
    CHECK(name_attribute::fold("\xC3\x8B") == "\xC3\x8B");
    CHECK(name_attribute::fold("   ").empty());
}

TEST_CASE("values that are no text are compared octet by octet")
{
    const attribute_type type = *attribute_type::from_text("CN");
    const name_attribute one{type, {4, 1, 'a'}, std::nullopt};
    const name_attribute other{type, {4, 1, 'A'}, std::nullopt};
    const name_attribute text{type, {12, 1, 'a'}, "a"};
    CHECK(one == one);
    CHECK_FALSE(one == other);
    CHECK_FALSE(one == text);
}
