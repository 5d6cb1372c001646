// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_soap_action.hpp>

#include "support/catch.hpp"

#include <string>

namespace signet::tests {

TEST_CASE("an action travels quoted, and comes back")
{
    CHECK(soap_action_header("urn:a#b") == "\"urn:a#b\"");
    CHECK(soap_action_header("") == "\"\"");
    CHECK(read_soap_action("\"urn:a#b\"") == "urn:a#b");
    CHECK(read_soap_action("\"\"") == "");
    CHECK(read_soap_action("") == "");
}

TEST_CASE("an action that could end its quotation or its line is refused, both ways")
{
    for (const std::string& text : {std::string{"a\r\nX: y"}, std::string{"a\nb"}, std::string{"a\"b"}, std::string{"a\\b"}, std::string{"a\0b", 3},
                                    std::string{"\xC3\xA9"}, std::string{"a\tb"}, std::string{"\x7F"}}) {
        INFO(text);
        CHECK_FALSE(is_soap_action(text));
        CHECK(soap_action_header(text).error().code() == errc::malformed_value);
        CHECK(read_soap_action('"' + text + '"').error().code() == errc::malformed_value);
    }
    for (const char* const header : {"urn:a", "\"urn:a", "urn:a\"", "\"", "'urn:a'", "\"a\", \"b\""}) {
        INFO(header);
        CHECK(read_soap_action(header).error().code() == errc::malformed_value);
    }
}

}  // namespace signet::tests
