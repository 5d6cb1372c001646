// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/strength.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/ecdsa_brainpool_p256_sha256.hpp>
#include <signet/algorithm/ecdsa_p256_sha256.hpp>
#include <signet/algorithm/ecdsa_sha224.hpp>
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

namespace {

struct key_on {
    elliptic_curve on;
    std::size_t bits() const { return facts_of(on).bits; }
    elliptic_curve curve() const { return on; }
};

}  // namespace

TEST_CASE("a key on another curve of the same size is none of the method's")
{
    CHECK(check_strength<ecdsa_p256_sha256>(key_on{elliptic_curve::p256}));
    CHECK(check_strength<ecdsa_p256_sha256>(key_on{elliptic_curve::brainpool_p256r1}).error().code() == errc::key_mismatch);
    CHECK(check_strength<ecdsa_brainpool_p256_sha256>(key_on{elliptic_curve::brainpool_p256r1}));
    CHECK(check_strength<ecdsa_brainpool_p256_sha256>(key_on{elliptic_curve::p256}).error().code() == errc::key_mismatch);
    CHECK(check_strength<ecdsa_p256_sha256>(key_on{elliptic_curve::p224}).error().code() == errc::weak_key);
    CHECK(check_strength<ecdsa_sha224>(key_on{elliptic_curve::p224}));
}

TEST_CASE("what a caller says of the least size counts instead of the method's")
{
    const shared_key short_key{"", secret{"01234567"}};
    CHECK_FALSE(check_strength<hmac_sha256>(short_key));
    CHECK(check_strength<hmac_sha256>(short_key, 64));
    CHECK(check_strength<hmac_sha256>(short_key, 65).error().code() == errc::weak_key);
}
