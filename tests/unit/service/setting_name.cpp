// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/setting_name.hpp>

#include "support/catch.hpp"

namespace signet::tests {

namespace {

constexpr std::array<std::pair<std::string_view, int>, 2> setting_samples{{{"subject_name", 1}, {"time_valid", 2}}};

}  // namespace

TEST_CASE("a setting is known by our name and by that of others, in any case")
{
    CHECK(parse_setting("subject_name", "it", setting_samples) == 1);
    CHECK(parse_setting("SubjectName", "it", setting_samples) == 1);
    CHECK(parse_setting("FINDBYTIMEVALID", "it", setting_samples, "FindBy") == 2);
    CHECK(parse_setting("time_valid", "it", setting_samples, "FindBy") == 2);
}

TEST_CASE("a setting that is none says which there are")
{
    for (const char* text : {"", "subject", "subject_name ", "FindBy", "FindBySubjectName"}) {
        const auto read = parse_setting(text, "find type", setting_samples);
        REQUIRE_FALSE(read);
        CHECK(read.error().code() == errc::malformed_value);
        CHECK(read.error().where() == "find type");
        CHECK(read.error().sentence().find("is none of subject_name, time_valid") != std::string::npos);
    }
}

}  // namespace signet::tests
