// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/scan_handler.hpp>

#include "support/catch.hpp"
#include "support/xml_events.hpp"

#include <cstddef>
#include <string_view>
#include <type_traits>

using namespace signet;

namespace {

struct deaf_to_comments {
    void start_element(std::string_view, std::size_t) {}
    void attribute(std::string_view, std::string_view) {}
    void end_element(std::string_view, std::size_t) {}
    void text(std::string_view) {}
    void cdata(std::string_view) {}
    void processing_instruction(std::string_view, std::string_view) {}
};

}  // namespace

TEST_CASE("who listens to a scanner listens to everything")
{
    STATIC_REQUIRE(scan_handler<ignore_events>);
    STATIC_REQUIRE(scan_handler<tests::xml_event_recorder>);
    STATIC_REQUIRE_FALSE(scan_handler<deaf_to_comments>);
    STATIC_REQUIRE(std::is_empty_v<ignore_events>);
}
