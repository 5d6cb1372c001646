// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/modern_methods.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/concepts.hpp>

#include <set>
#include <string_view>

using namespace signet;

namespace {

template <class... Types>
std::set<std::string_view> method_uris_of(type_list<Types...>)
{
    return {Types::uri...};
}
template <class... Types>
constexpr bool any_method_broken(type_list<Types...>)
{
    return (broken<Types> || ...);
}
template <class... Types>
constexpr bool all_signature_methods(type_list<Types...>)
{
    return (signature_method<Types> && ...);
}
template <class... Types>
constexpr bool all_digest_methods(type_list<Types...>)
{
    return (digest_method<Types> && ...);
}

}  // namespace

TEST_CASE("modern methods and digests are not broken, and each has a URI of its own")
{
    STATIC_REQUIRE(!any_method_broken(modern_signature_methods{}));
    STATIC_REQUIRE(!any_method_broken(modern_digests{}));
    STATIC_REQUIRE(all_signature_methods(modern_signature_methods{}));
    STATIC_REQUIRE(all_digest_methods(modern_digests{}));
    CHECK(method_uris_of(modern_signature_methods{}).size() == modern_signature_methods::size);
    CHECK(method_uris_of(modern_digests{}).size() == modern_digests::size);
}
