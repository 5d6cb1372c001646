// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/key_name.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("a key name is written and read")
{
    auto message = parsed("<ds:KeyInfo xmlns:ds='http://www.w3.org/2000/09/xmldsig#'/>");
    key_name{"a <b> & c"}.write(message.root());
    const node child = first_element(message.root());
    CHECK(key_name::matches(child));
    CHECK(key_name::read(child)->name == "a <b> & c");
    CHECK_FALSE(key_name::matches(message.root()));
}

TEST_CASE("a key name with anything but text in it is refused")
{
    for (const char* inside : {"a<!---->b", "a<x/>", "<?p?>a"}) {
        const auto message =
            parsed(std::string{"<ds:KeyName xmlns:ds='http://www.w3.org/2000/09/xmldsig#'>"} + inside + "</ds:KeyName>");
        CHECK(key_name::read(message.root()).error().code() == errc::malformed_value);
    }
}

}  // namespace signet::tests
