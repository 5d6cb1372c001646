// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/der_time.hpp>

#include "support/catch.hpp"

using namespace signet;

namespace {

std::optional<instant> read(std::uint8_t tag, std::string_view text) { return der_time({tag, as_octets(text), {}}); }

}  // namespace

TEST_CASE("times are read as certificates write them")
{
    CHECK(read(der_tag::utc_time, "261122043717Z") == parse_utc("2026-11-22T04:37:17Z"));
    CHECK(read(der_tag::utc_time, "491231235959Z") == parse_utc("2049-12-31T23:59:59Z"));
    CHECK(read(der_tag::utc_time, "500101000000Z") == parse_utc("1950-01-01T00:00:00Z"));
    CHECK(read(der_tag::generalized_time, "20500101000000Z") == parse_utc("2050-01-01T00:00:00Z"));
    CHECK(read(der_tag::generalized_time, "99991231235959Z") == parse_utc("9999-12-31T23:59:59Z"));
}

TEST_CASE("any other form of a time is refused")
{
    for (const auto* text :
        {"", "2611220437Z", "261122043717", "261122043717+0000", "261322043717Z", "261122243717Z", "26112204371 Z"}) {
        CAPTURE(text);
        CHECK_FALSE(read(der_tag::utc_time, text));
    }
    CHECK_FALSE(read(der_tag::generalized_time, "20500101000000.5Z"));
    CHECK_FALSE(read(der_tag::generalized_time, "261122043717Z"));
    CHECK_FALSE(read(der_tag::integer, "20500101000000Z"));
}

TEST_CASE("a time is written in the form that its year asks for")
{
    const auto written = [](std::string_view text) {
        const octets der = der_encode_time(*parse_utc(text));
        return std::pair{der[0], std::string{as_text(der).substr(2)}};
    };
    CHECK(written("2049-12-31T23:59:59.999Z") == std::pair{der_tag::utc_time, std::string{"491231235959Z"}});
    CHECK(written("2050-01-01T00:00:00Z") == std::pair{der_tag::generalized_time, std::string{"20500101000000Z"}});
    CHECK(written("1949-12-31T23:59:59Z") == std::pair{der_tag::generalized_time, std::string{"19491231235959Z"}});
}
