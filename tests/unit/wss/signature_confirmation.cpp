// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/signature_confirmation.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("both sides of a confirmation need the exchange of the request")
{
    STATIC_REQUIRE(signature_confirmation::requirement.kind == step_kind::signature_confirmation);
    STATIC_REQUIRE(std::is_same_v<signature_confirmation::sender_needs, type_list<exchange_credential>>);
    CHECK(signature_confirmation::receiver_needs::size == 1);
}

}  // namespace signet::tests
