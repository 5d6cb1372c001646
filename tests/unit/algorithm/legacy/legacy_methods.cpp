// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/legacy/legacy_methods.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/registry.hpp>

#include <type_traits>

using namespace signet;

namespace {

template <class... Types>
constexpr bool all_broken(type_list<Types...>)
{
    return (broken<Types> && ...);
}
template <class... Types>
std::size_t found_in_modern_methods(type_list<Types...>)
{
    return (std::size_t{with_algorithm(modern_signature_methods{}, Types::uri, [](auto) {})} + ...);
}

}  // namespace

TEST_CASE("legacy methods and digests say that they are broken")
{
    STATIC_REQUIRE(all_broken(legacy::legacy_signature_methods{}));
    STATIC_REQUIRE(all_broken(legacy::legacy_digests{}));
}

TEST_CASE("only PSS with parameters has one URI for its modern and its legacy form, and the list of all takes the latter")
{
    CHECK(found_in_modern_methods(legacy::legacy_signature_methods{}) == 1);
    bool legacy_form = false;
    CHECK(with_algorithm(legacy::all_signature_methods{}, rsa_pss::uri,
        [&](auto found) { legacy_form = std::is_same_v<typename decltype(found)::type, legacy::rsa_pss>; }));
    CHECK(legacy_form);
    CHECK(with_algorithm(legacy::all_digests{}, legacy::md5::uri, [](auto) {}));
    CHECK(with_algorithm(legacy::all_digests{}, sha3_512::uri, [](auto) {}));
}
