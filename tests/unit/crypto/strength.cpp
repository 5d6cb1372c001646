// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/strength.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/crypto/shared_key.hpp>

using namespace signet;

TEST_CASE("a key below what its method asks for is weak")
{
    CHECK(check_strength<hmac_sha256>(shared_key{"", secret{"0123456789abcdef"}}));
    const auto weak = check_strength<hmac_sha256>(shared_key{"", secret{"0123456789abcde"}});
    REQUIRE_FALSE(weak);
    CHECK(weak.error().code() == errc::weak_key);
    CHECK(weak.error().sentence().find("120 bits") != std::string::npos);
    CHECK(weak.error().sentence().find("0123456789") == std::string::npos);
}
