// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/decryption_budget.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("what a document may ask for is counted down")
{
    limits most;
    most.encrypted_parts = 1;
    most.encrypted_keys = 2;
    most.decrypted_octets = 10;
    most.derivation_iterations = 100;
    decryption_budget budget{most};
    CHECK(budget.take_part());
    CHECK(budget.take_part().error().code() == errc::limit_exceeded);
    CHECK(budget.take_key());
    CHECK(budget.take_key());
    CHECK(budget.take_key().error().code() == errc::limit_exceeded);
    CHECK(budget.take_octets(4));
    CHECK(budget.octets_left() == 6);
    CHECK(budget.take_octets(7).error().code() == errc::limit_exceeded);
    CHECK(budget.take_octets(6));
    CHECK(budget.take_iterations(100));
    CHECK(budget.take_iterations(1).error().code() == errc::limit_exceeded);
}

}  // namespace signet::tests
