// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/admitted.hpp>

#include <signet/core/type_list.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("what is admitted is five lists, each by its name")
{
    using some = admitted<type_list<int>, type_list<char>, type_list<>, type_list<long>, type_list<bool>>;
    STATIC_REQUIRE(std::is_same_v<some::signature_methods, type_list<int>>);
    STATIC_REQUIRE(std::is_same_v<some::digests, type_list<char>>);
    STATIC_REQUIRE(std::is_same_v<some::canonicalizations, type_list<>>);
    STATIC_REQUIRE(std::is_same_v<some::references, type_list<long>>);
    STATIC_REQUIRE(std::is_same_v<some::tokens, type_list<bool>>);
    CHECK(std::is_empty_v<some>);
}

}  // namespace signet::tests
