// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/check/composition.hpp>

#include "support/catch.hpp"
#include "support/encryptions.hpp"

using namespace signet;

TEST_CASE("a step is known with and without optional")
{
    CHECK((check::timestamp_step<tests::fresh> && check::timestamp_step<optional<tests::fresh>> && !check::sign_step<tests::fresh>));
    CHECK((check::sign_step<
               tests::x509_over<body>> && check::username_step<tests::text_user> && check::token_step<token<tests::licence>>));
    CHECK((check::is_optional<optional<tests::fresh>> && !check::is_optional<tests::fresh>));
    CHECK_FALSE((check::step<optional<optional<tests::fresh>>> || check::step<optional<int>> || check::step<body>));
}

TEST_CASE("the steps of a policy are its items without its options")
{
    CHECK(std::same_as<check::steps_of<lax_layout, tests::fresh, allow_legacy<>, tests::digest_user>,
        type_list<tests::fresh, tests::digest_user>>);
    CHECK(std::same_as<check::allowed_legacy<allow_legacy<int>, tests::fresh, allow_legacy<char>>, type_list<int, char>>);
}

TEST_CASE("an encryption is known with and without optional, and is no signature")
{
    CHECK((check::encrypt_step<tests::gcm_hides<body>> && check::encrypt_step<optional<tests::gcm_hides<body>>>));
    CHECK_FALSE((check::sign_step<tests::gcm_hides<body>> || check::encrypt_step<tests::x509_over<body>>));
}

TEST_CASE("CBC under a signature of the plaintext is allowed by that name only")
{
    CHECK(check::allows_unsigned_cbc<type_list<tests::fresh, tests::cbc_allowed>>);
    CHECK_FALSE(check::allows_unsigned_cbc<type_list<tests::fresh, allow_legacy<aes256_cbc>>>);
    CHECK_FALSE(check::allows_unsigned_cbc<type_list<>>);
}
