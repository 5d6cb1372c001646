// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/shared_key.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("a shared key knows its name and its size")
{
    const shared_key key{"the name", secret{"0123456789abcdef"}};
    CHECK(key.name() == "the name");
    CHECK(key.bits() == 128);
    CHECK(key.value().reveal() == "0123456789abcdef");
    CHECK(shared_key{"", secret{}}.bits() == 0);
}
