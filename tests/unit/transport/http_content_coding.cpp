// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_content_coding.hpp>

#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace signet::tests {

TEST_CASE("a coding is asked for by its name, and not where its weight is nothing")
{
    const http_content_coding coding{"gzip", [](std::string_view plain) -> result<std::string> { return std::string{plain}; },
                                     [](std::string_view coded, std::size_t) -> result<std::string> { return std::string{coded}; }};
    REQUIRE(coding);
    CHECK(coding.is_named_by("gzip"));
    CHECK(coding.is_named_by("GZip"));
    CHECK_FALSE(coding.is_named_by("gzip, gzip"));
    CHECK_FALSE(coding.is_named_by(""));
    for (const auto* header : {"gzip", "deflate, GZIP", "br;q=1.0,gzip ; q=0.8, *;q=0.1", "gzip;q=0.001", "gzip;", ",,gzip"}) {
        INFO(header);
        CHECK(coding.is_asked_for_by(header));
    }
    for (const auto* header : {"", "deflate", "gzipped", "*", "gzip;q=0", "gzip; q=0.000", "identity, gzip;Q=0."}) {
        INFO(header);
        CHECK_FALSE(coding.is_asked_for_by(header));
    }
}

TEST_CASE("no coding is named and asked for by nothing")
{
    const http_content_coding none;
    CHECK_FALSE(none);
    CHECK_FALSE(none.is_named_by(""));
    CHECK_FALSE(none.is_asked_for_by(""));
    CHECK_FALSE(http_content_coding{"gzip"});
}

}  // namespace signet::tests
