// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/derivation_bounds.hpp>

#include "support/catch.hpp"

#include <optional>

using namespace signet;

namespace {

std::optional<errc> refused(std::size_t secret_octets, std::size_t derived, std::size_t salt, const limits& bounds = {})
{
    const octets other(salt);
    const auto checked = check_derivation(secret{octets(secret_octets)}, derived, {octet_view{}, other}, bounds);
    return checked ? std::nullopt : std::optional{checked.error().code()};
}

}  // namespace

TEST_CASE("a secret, a salt and a key of the usual sizes are taken")
{
    CHECK_FALSE(refused(1, 1, 0));
    CHECK_FALSE(refused(max_derivation_secret_octets, max_derived_key_octets, limits{}.derivation_octets));
}

TEST_CASE("an empty or huge secret is refused")
{
    CHECK(refused(0, 16, 0) == errc::malformed_key);
    CHECK(refused(max_derivation_secret_octets + 1, 16, 0) == errc::malformed_key);
}

TEST_CASE("a key of no octets, or of more than any method has, is refused")
{
    CHECK(refused(16, 0, 0) == errc::limit_exceeded);
    CHECK(refused(16, max_derived_key_octets + 1, 0) == errc::limit_exceeded);
}

TEST_CASE("the limit of a salt bites, and no limit lifts it over what an HMAC takes")
{
    limits bounds;
    bounds.derivation_octets = 8;
    CHECK_FALSE(refused(16, 16, 8, bounds));
    CHECK(refused(16, 16, 9, bounds) == errc::limit_exceeded);
    bounds.derivation_octets = 1U << 20;
    CHECK(refused(16, 16, max_derivation_secret_octets + 1, bounds) == errc::limit_exceeded);
}
