// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/encryption_algorithms.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("what is not named is not admitted")
{
    using few = encryption_algorithms<type_list<int>>;
    STATIC_REQUIRE(few::data_methods::size == 1);
    CHECK(few::key_methods::size + few::agreements::size + few::derivations::size + few::cipher_transforms::size == 0);
}

}  // namespace signet::tests
