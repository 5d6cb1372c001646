// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/guarded.hpp>

#include "support/catch.hpp"

#include <stdexcept>

using namespace signet;

TEST_CASE("what is thrown becomes the refusal, without its own words")
{
    const auto failed = detail::guarded(
        errc::malformed_key, "here", "it is broken", []() -> result<int> { throw std::runtime_error{"the secret is 42"}; });
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code() == errc::malformed_key);
    CHECK(failed.error().message() == "here: it is broken");
}

TEST_CASE("what is given passes through, refusals too")
{
    CHECK(detail::guarded(errc::malformed_key, "", "", []() -> result<int> { return 7; }) == 7);
    const auto refused =
        detail::guarded(errc::malformed_key, "", "", []() -> result<int> { return refuse(errc::weak_key, "", "weak"); });
    CHECK(refused.error().code() == errc::weak_key);
}
