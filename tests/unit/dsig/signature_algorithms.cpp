// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/signature_algorithms.hpp>

#include <signet/algorithm/base64_decoding.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a canonicalization that is admitted is a transform too")
{
    using admitted_ones = signature_algorithms<type_list<>, type_list<>, type_list<exclusive_c14n>, type_list<base64_decoding>>;
    STATIC_REQUIRE(one_of<exclusive_c14n, admitted_ones::transforms>);
    STATIC_REQUIRE(one_of<base64_decoding, admitted_ones::transforms>);
    STATIC_REQUIRE_FALSE(one_of<base64_decoding, admitted_ones::canonicalizations>);
    STATIC_REQUIRE(signature_algorithms<type_list<>, type_list<>, type_list<>>::transforms::size == 0);
}

}  // namespace signet::tests
