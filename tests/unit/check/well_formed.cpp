// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/check/well_formed.hpp>

#include "support/catch.hpp"
#include "support/compositions.hpp"

using namespace signet;

TEST_CASE("an item is well-formed when each of its arguments is what it must be")
{
    CHECK(check::well_formed<tests::fresh, optional<tests::digest_user>, tests::x509_over<body>, token<tests::licence>,
        lax_layout>);
    CHECK_FALSE(check::well_formed<tests::x509_over<int>>);
    CHECK_FALSE(check::well_formed<tests::fresh, timestamp<int>>);
    CHECK_FALSE(check::well_formed<optional<username_token<int>>>);
}
