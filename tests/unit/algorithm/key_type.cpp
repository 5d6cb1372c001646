// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/key_type.hpp>

#include "support/catch.hpp"

TEST_CASE("one type of key is symmetric, and each has a name")
{
    CHECK(signet::rsa::name == "RSA");
    CHECK(signet::ec::name == "EC");
    CHECK(signet::shared::name == "shared");
    CHECK(signet::ed25519::name == "Ed25519");
    CHECK(signet::ed448::name == "Ed448");
    CHECK(signet::dsa::name == "DSA");
    CHECK(signet::x25519::name == "X25519");
    CHECK(signet::x448::name == "X448");
    CHECK(!signet::dsa::symmetric);
    CHECK(!signet::ed448::symmetric);
    CHECK(!signet::x25519::symmetric);
    CHECK(!signet::x448::symmetric);
    CHECK(!signet::rsa::symmetric);
    CHECK(!signet::ec::symmetric);
    CHECK(signet::shared::symmetric);
    STATIC_REQUIRE(!signet::key_type<int>);
}

TEST_CASE("two types of key agree on secrets and do nothing else")
{
    STATIC_REQUIRE(signet::only_agrees<signet::x25519> && signet::only_agrees<signet::x448>);
    STATIC_REQUIRE(!signet::only_agrees<signet::ec> && !signet::only_agrees<signet::rsa> && !signet::only_agrees<signet::ed25519>);
}
