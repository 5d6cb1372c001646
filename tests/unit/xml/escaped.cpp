// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/escaped.hpp>

#include <signet/xml/document.hpp>
#include <signet/xml/text.hpp>

#include "support/catch.hpp"

#include <string>

namespace signet::tests {

TEST_CASE("an escaped text is read back as it was, in an element and in an attribute of either quotes")
{
    const std::string all = "a<b>&c \"d\" 'e'\t\n\r ]]> \xC3\xA9";
    const std::string safe = escaped_xml(all);
    const auto message = document::parse("<a one=\"" + safe + "\" two='" + safe + "'>" + safe + "</a>");
    REQUIRE(message);
    CHECK(plain_text(message->root()).value() == all);
    CHECK(message->root().attribute("one").value() == all);
    CHECK(message->root().attribute("two").value() == all);
    CHECK(escaped_xml(std::string{"\x01"}) == "\xEF\xBF\xBD");
    CHECK(escaped_xml("").empty());
}

}  // namespace signet::tests
