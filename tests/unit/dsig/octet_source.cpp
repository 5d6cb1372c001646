// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/octet_source.hpp>

#include "support/catch.hpp"

#include <string>

namespace signet::tests {

TEST_CASE("an octet source writes into the sink it is given, or fails")
{
    std::string text;
    const auto keep = [&](std::string_view chunk) { text += chunk; };
    const auto write = [](text_sink to) -> result<void> {
        to("one ");
        to("two");
        return {};
    };
    const octet_source source{write};
    const octet_source copy{source};
    CHECK(copy(keep));
    CHECK(text == "one two");
    const auto fail = [](text_sink) -> result<void> { return refuse(errc::canonicalization_failed, "", "no"); };
    CHECK(octet_source{fail}(keep).error().code() == errc::canonicalization_failed);
}

}  // namespace signet::tests
