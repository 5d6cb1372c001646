// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/modern_encryption.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

namespace {

template <class... Methods>
constexpr bool all_sound(type_list<Methods...>)
{
    return (!broken<Methods> && ...);
}
template <class... Methods>
constexpr bool all_authenticated(type_list<Methods...>)
{
    return (authenticated<Methods> && ...);
}

}  // namespace

TEST_CASE("no modern algorithm is broken, and every cipher tells when a text was changed")
{
    STATIC_REQUIRE(all_sound(modern_encryption::key_methods{}));
    STATIC_REQUIRE(all_authenticated(modern_encryption::data_methods{}));
    CHECK(modern_encryption::agreements::size == 3);
}

}  // namespace signet::tests
