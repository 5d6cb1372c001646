// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/legacy/legacy_encryption_methods.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/legacy/legacy_methods.hpp>
#include <signet/algorithm/registry.hpp>

#include <set>
#include <string_view>

using namespace signet;

namespace {

template <class... Types>
constexpr bool all_broken(type_list<Types...>)
{
    return (broken<Types> && ...);
}
template <class... Types>
std::set<std::string_view> uris_of(type_list<Types...>)
{
    return {Types::uri...};
}

}  // namespace

TEST_CASE("legacy methods of encryption say that they are broken, and are found in the lists of all")
{
    STATIC_REQUIRE(all_broken(legacy::legacy_data_methods{}));
    STATIC_REQUIRE(all_broken(legacy::legacy_key_transports{}));
    STATIC_REQUIRE(all_broken(legacy::legacy_key_wraps{}));
    CHECK(with_algorithm(legacy::all_data_methods{}, legacy::tripledes_cbc::uri, [](auto) {}));
    CHECK(with_algorithm(legacy::all_data_methods{}, aes128_gcm::uri, [](auto) {}));
    CHECK(with_algorithm(legacy::all_key_transports{}, legacy::rsa_1_5::uri, [](auto) {}));
    CHECK(with_algorithm(legacy::all_key_wraps{}, legacy::kw_tripledes::uri, [](auto) {}));
    CHECK(uris_of(legacy::all_key_transports{}).size() == legacy::all_key_transports::size);
}

TEST_CASE("RSAES-OAEP with all digests has every one that there is")
{
    const auto every = uris_of(legacy::all_digests{});
    CHECK(uris_of(legacy::all_key_digests{}) == every);
    for (const std::string_view uri : {rsa_oaep::uri, rsa_oaep_mgf1p::uri}) {
        bool met = false;
        with_algorithm(legacy::all_key_transports{}, uri, [&](auto found) {
            using method = typename decltype(found)::type;
            if constexpr (requires { typename method::digests; }) {
                met = uris_of(typename method::digests{}) == every;
            }
        });
        CHECK(met);
    }
}
