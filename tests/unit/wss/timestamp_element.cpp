// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/timestamp_element.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

const std::string wsu = std::string{wsu_namespace};
document stamp(const std::string& inside) { return parsed("<u:Timestamp xmlns:u='" + wsu + "'>" + inside + "</u:Timestamp>"); }
const std::string created = "<u:Created>2026-11-22T12:00:00Z</u:Created>",
                  expires = "<u:Expires>2026-11-22T12:05:00Z</u:Expires>";
using namespace std::chrono_literals;

}  // namespace

TEST_CASE("a timestamp is written and read")
{
    auto message = stamp("");
    write_timestamp(message.root(), noon, 90s);
    const auto read = read_timestamp(message.root());
    REQUIRE(read);
    CHECK(read->created == noon);
    CHECK(read->expires == noon + 90s);
    CHECK(read_timestamp(stamp(" " + created + "\n" + expires + " <!-- c -->").root())->expires == noon + 5min);
}

TEST_CASE("a timestamp that is not built like one is refused")
{
    for (const std::string& wrong : {std::string{}, created, expires, expires + created, created + created,
             created + expires + expires, created + expires + "<x/>", "text" + created + expires,
             created + "<u:Expires>never</u:Expires>", "<Created>2026-11-22T12:00:00Z</Created>" + expires}) {
        CAPTURE(wrong);
        CHECK(read_timestamp(stamp(wrong).root()).error().code() == errc::timestamp_invalid);
    }
    CHECK(read_timestamp(stamp("<u:Created>2026<!---->-11-22T12:00:00Z</u:Created>" + expires).root()).error().code()
          == errc::malformed_value);
}

TEST_CASE("a timestamp is fresh between its times, give or take the skew")
{
    const timestamp_element read{{}, noon, noon + 5min};
    const auto at = [&](instant now, auto skew) { return check_timestamp(read, 5min, skew, now); };
    CHECK(at(noon, 0s));
    CHECK(at(noon - 60s, 60s));
    CHECK(at(noon - 60s - 1ms, 60s).error().code() == errc::timestamp_in_future);
    CHECK(at(noon + 5min - 1ms, 0s));
    CHECK(at(noon + 5min, 0s).error().code() == errc::timestamp_expired);
    CHECK(at(noon + 6min - 1ms, 60s));
    CHECK(at(noon + 6min, 60s).error().code() == errc::timestamp_expired);
    CHECK(check_timestamp(read, 5min - 1ms, 0s, noon).error().code() == errc::timestamp_invalid);
    CHECK(check_timestamp({{}, noon, noon}, 5min, 0s, noon).error().code() == errc::timestamp_invalid);
}

}  // namespace signet::tests
