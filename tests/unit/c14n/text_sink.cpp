// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/c14n/text_sink.hpp>

#include "support/catch.hpp"

#include <string>

TEST_CASE("a text sink hands every chunk to what it refers to, also when it was copied")
{
    std::string text;
    auto append = [&text](std::string_view chunk) { text += chunk; };
    const signet::text_sink sink{append};
    const auto copy = sink;
    sink("one ");
    copy("two");
    CHECK(text == "one two");
}
