// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/c14n/rendered_name.hpp>

#include "support/catch.hpp"

using signet::rendered_name;

TEST_CASE("a name without a colon has no prefix")
{
    const rendered_name name{"Body"};
    CHECK(name.whole() == "Body");
    CHECK(name.local() == "Body");
    CHECK(name.prefix().empty());
    CHECK(!name.has_prefix());
}

TEST_CASE("a name is split at its first colon")
{
    const rendered_name name{"soap:Body"};
    CHECK(name.whole() == "soap:Body");
    CHECK(name.local() == "Body");
    CHECK(name.prefix() == "soap");
    CHECK(name.has_prefix());
    CHECK(rendered_name{"a:b:c"}.local() == "b:c");
}

TEST_CASE("an empty name is empty in all its parts")
{
    CHECK(rendered_name{}.whole().empty());
    CHECK(rendered_name{""}.local().empty());
    CHECK(rendered_name{":"}.has_prefix());
    CHECK(rendered_name{":"}.prefix().empty());
}
