// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/replay_record.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <string>

namespace signet::tests {

namespace {

replay_record sample()
{
    replay_record record;
    for (std::size_t at = 0; at < record.key.size(); ++at) {
        record.key[at] = static_cast<std::uint8_t>(at * 8 + 1);
    }
    record.until = noon;
    return record;
}

}  // namespace

TEST_CASE("a record is a line of a known length that is read as it was written")
{
    const auto line = write_replay_record(sample());
    REQUIRE(line.size() == replay_record_octets);
    CHECK(line.back() == '\n');
    CHECK(line.substr(0, 6) == "010911");
    const auto read = read_replay_record(line);
    REQUIRE(read);
    CHECK(read->key == sample().key);
    CHECK(read->until == noon);
    const auto header = write_replay_header(noon);
    REQUIRE(header.size() == replay_header_octets);
    CHECK(header.substr(0, 22) == "signet replay store 1 ");
    CHECK(read_replay_header(header) == noon);
}

TEST_CASE("a line with any character changed is not read")
{
    for (const auto& line : {write_replay_record(sample()), write_replay_header(noon)}) {
        for (std::size_t at = 0; at < line.size(); ++at) {
            for (const char by : {'0', '1', 'A', ' ', '\n', '\0', '\xFF'}) {
                auto changed = line;
                changed[at] = by;
                const bool is_read = read_replay_record(changed) || read_replay_header(changed);
                CAPTURE(line, at, by);
                CHECK(is_read == (changed == line));
            }
        }
    }
    CHECK_FALSE(read_replay_record(""));
    CHECK_FALSE(read_replay_record(write_replay_record(sample()).substr(1)));
    CHECK_FALSE(read_replay_record(write_replay_header(noon)));
    CHECK_FALSE(read_replay_header(write_replay_record(sample())));
    CHECK_FALSE(read_replay_header(write_replay_header(noon) + "\n"));
}

TEST_CASE("times outside what is counted are the nearest inside")
{
    CHECK(read_replay_header(write_replay_header(instant::min())) == instant{});
    CHECK(read_replay_header(write_replay_header(instant::max())) == instant{std::chrono::milliseconds{999'999'999'999'999'999}});
}

}  // namespace signet::tests
