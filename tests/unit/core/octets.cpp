// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/core/octets.hpp>

#include "support/catch.hpp"

#include <string>
#include <string_view>

TEST_CASE("text and octets are views of the same storage")
{
    const std::string text{"a\0\xFF", 3};
    const auto view = signet::as_octets(text);
    CHECK(view.size() == 3);
    CHECK(view[0] == 'a');
    CHECK(view[1] == 0);
    CHECK(view[2] == 0xFF);
    CHECK(static_cast<const void*>(view.data()) == text.data());
    CHECK(signet::as_text(view) == std::string_view{text});
    CHECK(signet::as_text(view).data() == text.data());
}

TEST_CASE("copied octets are their own")
{
    std::string text = "abc";
    const signet::octets copy = signet::to_octets(signet::as_octets(text));
    text[0] = 'x';
    CHECK(signet::as_text(copy) == "abc");
    CHECK(signet::to_octets({}).empty());
}
