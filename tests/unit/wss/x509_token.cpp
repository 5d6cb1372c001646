// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/x509_token.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("an X.509 token step needs the signer")
{
    STATIC_REQUIRE(x509_token::requirement.kind == step_kind::x509_token);
    STATIC_REQUIRE(std::is_same_v<x509_token::sender_needs, type_list<signing_credential>>);
    CHECK(x509_token::receiver_needs::size == 0);
}

}  // namespace signet::tests
