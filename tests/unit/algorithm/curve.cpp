// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/curve.hpp>

#include "support/catch.hpp"

#include <signet/crypto/elliptic_curve.hpp>

TEST_CASE("the curves of methods are those of keys")
{
    using namespace signet;
    CHECK(p256::name == facts_of(elliptic_curve::p256).name);
    CHECK(p384::name == facts_of(elliptic_curve::p384).name);
    CHECK(p521::name == facts_of(elliptic_curve::p521).name);
    CHECK(p256::bits == facts_of(elliptic_curve::p256).bits);
    CHECK(p384::bits == facts_of(elliptic_curve::p384).bits);
    CHECK(p521::bits == facts_of(elliptic_curve::p521).bits);
    CHECK(brainpool_p256r1::name == facts_of(elliptic_curve::brainpool_p256r1).name);
    CHECK(brainpool_p384r1::name == facts_of(elliptic_curve::brainpool_p384r1).name);
    CHECK(brainpool_p512r1::name == facts_of(elliptic_curve::brainpool_p512r1).name);
    CHECK(brainpool_p256r1::bits == facts_of(elliptic_curve::brainpool_p256r1).bits);
    CHECK(brainpool_p384r1::bits == facts_of(elliptic_curve::brainpool_p384r1).bits);
    CHECK(brainpool_p512r1::bits == facts_of(elliptic_curve::brainpool_p512r1).bits);
}
