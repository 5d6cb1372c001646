// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/modern_encryption_methods.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/modern_methods.hpp>
#include <signet/algorithm/registry.hpp>

#include <set>
#include <string_view>

using namespace signet;

namespace {

template <class... Types>
std::set<std::string_view> uris_of(type_list<Types...>)
{
    return {Types::uri...};
}
template <class List>
bool each_has_its_own_uri()
{
    return uris_of(List{}).size() == List::size;
}
template <class... Types>
constexpr bool any_broken(type_list<Types...>)
{
    return (broken<Types> || ...);
}
template <class... Types>
constexpr bool all_data(type_list<Types...>)
{
    return (data_encryption_method<Types> && ...);
}
template <class... Types>
constexpr bool all_for_keys(type_list<Types...>)
{
    return (key_encryption_method<Types> && ...);
}
template <class... Types>
constexpr bool all_agree(type_list<Types...>)
{
    return (key_agreement_method<Types> && ...);
}
template <class... Types>
constexpr bool all_derive(type_list<Types...>)
{
    return (key_derivation_method<Types> && ...);
}

}  // namespace

TEST_CASE("modern methods of encryption are not broken, and each has a URI of its own")
{
    STATIC_REQUIRE(all_data(modern_data_methods{}) && !any_broken(modern_data_methods{}));
    STATIC_REQUIRE(all_for_keys(modern_key_transports{}) && !any_broken(modern_key_transports{}));
    STATIC_REQUIRE(all_for_keys(modern_key_wraps{}) && !any_broken(modern_key_wraps{}));
    STATIC_REQUIRE(all_agree(modern_key_agreements{}));
    STATIC_REQUIRE(all_derive(modern_key_derivations{}));
    CHECK(each_has_its_own_uri<modern_data_methods>());
    CHECK(each_has_its_own_uri<concat<modern_key_transports, modern_key_wraps>>());
    CHECK(each_has_its_own_uri<modern_key_agreements>());
    CHECK(each_has_its_own_uri<modern_key_derivations>());
}

TEST_CASE("every digest that is not broken is one of those for keys, and SHA-1 besides")
{
    auto expected = uris_of(modern_digests{});
    expected.insert(legacy::sha1::uri);
    CHECK(uris_of(modern_key_digests{}) == expected);
    with_algorithm(modern_key_transports{}, rsa_oaep_mgf1p::uri,
        [&](auto found) { CHECK(uris_of(typename decltype(found)::type::digests{}) == expected); });
    with_algorithm(modern_key_derivations{}, concat_kdf<sha256>::uri,
        [&](auto found) { CHECK(uris_of(typename decltype(found)::type::functions{}) == expected); });
}
