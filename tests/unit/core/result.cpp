// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/core/result.hpp>

#include "support/catch.hpp"

#include <string>

namespace {

signet::result<int> half(int of)
{
    if (of % 2 != 0) {
        return signet::refuse(signet::errc::malformed_value, "number", "it is odd");
    }
    return of / 2;
}

signet::result<std::string> half_as_text(int of)
{
    auto got = half(of);
    if (!got) {
        return signet::refuse(std::move(got));
    }
    return std::to_string(*got);
}

}  // namespace

TEST_CASE("a result is a value or the reason why there is none")
{
    CHECK(half(4) == 2);
    const auto refused = half(3);
    REQUIRE(!refused);
    CHECK(refused.error().code() == signet::errc::malformed_value);
    CHECK(refused.error().message() == "number: it is odd");
}

TEST_CASE("a refusal is handed on as the failure of another type")
{
    CHECK(half_as_text(4) == "2");
    const auto refused = half_as_text(3);
    REQUIRE(!refused);
    CHECK(refused.error().message() == "number: it is odd");
}
