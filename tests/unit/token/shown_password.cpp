// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/token/shown_password.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a password in clear is shown as it is, a digest only compared")
{
    username_token_element clear;
    clear.name = "zoe";
    clear.password = secret{"sesame"};
    const shown_password shown{clear};
    CHECK(shown.name() == "zoe");
    CHECK(shown.kind() == password_kind::text);
    REQUIRE(shown.clear() != nullptr);
    CHECK(shown.clear()->reveal() == "sesame");
    CHECK(shown.shows(secret{"sesame"}));
    CHECK_FALSE(shown.shows(secret{"sesam"}));

    username_token_element digest;
    digest.kind = password_kind::digest;
    digest.nonce = {1, 2, 3, 4, 5, 6, 7, 8};
    digest.created = "2026-11-22T12:00:00Z";
    digest.password = secret{base64_encode(password_digest_of(digest.nonce, digest.created, secret{"sesame"}))};
    CHECK(shown_password{digest}.clear() == nullptr);
    CHECK(shown_password{digest}.shows(secret{"sesame"}));
    CHECK_FALSE(shown_password{digest}.shows(secret{"open"}));
    CHECK(&shown_password{digest}.token() == &digest);
}

}  // namespace signet::tests
