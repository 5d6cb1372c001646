// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/core/date_time.hpp>

#include "support/catch.hpp"

#include <chrono>
#include <string>

using signet::format_utc;
using signet::instant;
using signet::parse_utc;

namespace {

constexpr instant at(long long milliseconds)
{
    return instant{std::chrono::milliseconds{milliseconds}};
}

}  // namespace

TEST_CASE("times in UTC are read")
{
    constexpr struct {
        const char* text;
        long long milliseconds;
    } table[] = {
        {"1970-01-01T00:00:00Z", 0},
        {"1970-01-01T00:00:00.001Z", 1},
        {"1969-12-31T23:59:59.999Z", -1},
        {"2001-09-09T01:46:40Z", 1'000'000'000'000},
        {"2001-09-09T01:46:40+00:00", 1'000'000'000'000},
        {"2001-09-09T01:46:40-00:00", 1'000'000'000'000},
        {"2001-09-09T01:46:40.5Z", 1'000'000'000'500},
        {"2001-09-09T01:46:40.1239999Z", 1'000'000'000'123},
        {"2001-09-09T01:46:40.000000000000000000000000000009Z", 1'000'000'000'000},
        {" \t\r\n2001-09-09T01:46:40Z\n ", 1'000'000'000'000},
        {"2000-02-29T23:59:59Z", 951'868'799'000},
        {"0001-01-01T00:00:00Z", -62'135'596'800'000},
        {"9999-12-31T23:59:59.999Z", 253'402'300'799'999},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        CHECK(parse_utc(row.text) == at(row.milliseconds));
    }
}

TEST_CASE("what is not a time in UTC is not read")
{
    for (const char* const text :
         {"", " ", "2001-09-09", "2001-09-09T01:46:40", "2001-09-09T01:46:40+01:00", "2001-09-09T01:46:40-00:01",
          "2001-09-09T01:46:40z",
          "2001-09-09t01:46:40Z", "2001-09-09 01:46:40Z", "2001-09-09T01:46Z", "2001-09-09T01:46:40.Z", "2001-09-09T01:46:40,5Z",
          "2001-09-09T01:46:40ZZ", "2001-09-09T01:46:40Z x", "x2001-09-09T01:46:40Z", "+2001-09-09T01:46:40Z",
          "-2001-09-09T01:46:40Z",
          "02001-09-09T01:46:40Z", "201-09-09T01:46:40Z", "2001-9-09T01:46:40Z", "2001-09-9T01:46:40Z", "2001-09-09T1:46:40Z",
          "0000-01-01T00:00:00Z", "2001-00-01T00:00:00Z", "2001-13-01T00:00:00Z", "2001-01-00T00:00:00Z", "2001-01-32T00:00:00Z",
          "2001-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2001-04-31T00:00:00Z", "2001-01-01T24:00:00Z", "2001-01-01T23:60:00Z",
          "2001-01-01T23:59:60Z", "2001-01-01T-1:00:00Z", "2001-01-01T00:00: 0Z", "2001-01-01T00:00:00 Z", "2001- 1-01T00:00:00Z",
          "20010101T000000Z", "2001-01-01T00:00:00.1.2Z", "2001-01-01T00:00:00+0000", "2001-01-01T00:00:00+00",
          "2001\xC2\xA0-01-01T00:00:00Z"}) {
        CAPTURE(text);
        CHECK(!parse_utc(text));
    }
}

TEST_CASE("a zero octet ends no value")
{
    CHECK(!parse_utc(std::string_view{"2001-09-09T01:46:40Z\0", 21}));
    CHECK(!parse_utc(std::string_view{"2001-09-09T01:46:40\0Z", 21}));
}

TEST_CASE("times are written with milliseconds and Z")
{
    CHECK(format_utc(at(0)) == "1970-01-01T00:00:00.000Z");
    CHECK(format_utc(at(-1)) == "1969-12-31T23:59:59.999Z");
    CHECK(format_utc(at(1'000'000'000'070)) == "2001-09-09T01:46:40.070Z");
    CHECK(format_utc(at(-62'135'596'800'000)) == "0001-01-01T00:00:00.000Z");
}

TEST_CASE("what no four-digit year reaches is written as the nearest time that one does")
{
    CHECK(format_utc(instant::max()) == "9999-12-31T23:59:59.999Z");
    CHECK(format_utc(instant::min()) == "0001-01-01T00:00:00.000Z");
}

TEST_CASE("every time that is written is read as the same")
{
    for (long long milliseconds = -62'135'596'800'000; milliseconds < 253'402'300'800'000; milliseconds += 9'876'543'219'871) {
        CHECK(parse_utc(format_utc(at(milliseconds))) == at(milliseconds));
    }
}
