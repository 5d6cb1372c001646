// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/check/coverage.hpp>
#include <signet/profile/username_digest.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>

#include "support/catch.hpp"

using namespace signet;

// More of it is in tests/static/coverage.cpp.
TEST_CASE("a policy covers what its signatures list")
{
    CHECK((check::always_covers<x509_sign, body> && check::covers<x509_sign, timestamp_header>));
    CHECK_FALSE((check::covers<x509_sign, username_header> || check::covers<username_digest, body>));
}

TEST_CASE("a policy carries what its steps add")
{
    CHECK((check::carries<username_digest, step_kind::username_token> && check::always_names_signer<x509_sign>));
    CHECK_FALSE((check::carries<x509_sign, step_kind::username_token> || check::names_signer<username_digest>));
}

TEST_CASE("a policy keeps confidential what its encryptions list")
{
    CHECK(check::encrypts<x509_sign_encrypt, body>);
    CHECK_FALSE((check::encrypts<x509_sign_encrypt, timestamp_header> || check::encrypts<x509_sign, body>));
}
