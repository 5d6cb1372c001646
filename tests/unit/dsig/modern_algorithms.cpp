// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/modern_algorithms.hpp>

#include "support/catch.hpp"

namespace signet::tests {

namespace {

template <class List>
constexpr bool any_broken = true;
template <class... Methods>
constexpr bool any_broken<type_list<Methods...>> = (broken<Methods> || ...);

}  // namespace

TEST_CASE("nothing modern is broken, and all that is broken takes another name")
{
    STATIC_REQUIRE_FALSE(any_broken<modern_algorithms::signature_methods>);
    STATIC_REQUIRE_FALSE(any_broken<modern_algorithms::digests>);
    STATIC_REQUIRE(any_broken<legacy::all_algorithms::signature_methods>);
    STATIC_REQUIRE(one_of<legacy::dsa_sha1, legacy::all_algorithms::signature_methods>);
    STATIC_REQUIRE(one_of<rsa_sha256, legacy::all_algorithms::signature_methods>);
    STATIC_REQUIRE(legacy::all_algorithms::transforms::size == modern_algorithms::transforms::size);
}

TEST_CASE("no list names a URI twice, but for RSASSA-PSS with parameters")
{
    const auto twice = []<class... Methods>(type_list<Methods...>) {
        const std::array<std::string_view, sizeof...(Methods)> uris{Methods::uri...};
        std::size_t count = 0;
        for (std::size_t i = 0; i < uris.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                count += uris[i] == uris[j] ? 1 : 0;
            }
        }
        return count;
    };
    CHECK(twice(modern_algorithms::signature_methods{}) == 0);
    CHECK(twice(modern_algorithms::digests{}) == 0);
    CHECK(twice(modern_algorithms::transforms{}) == 0);
    CHECK(twice(legacy::all_algorithms::signature_methods{}) == 1);
    CHECK(twice(legacy::all_algorithms::digests{}) == 0);
}

}  // namespace signet::tests
