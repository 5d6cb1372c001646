// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/legacy/kw_tripledes.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/kw_aes128.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view kw_tripledes_uri = "http://www.w3.org/2001/04/xmlenc#kw-tripledes";

}  // namespace

TEST_CASE("the facts of legacy::kw_tripledes are those of XML Encryption 1.1, 5.7.1")
{
    using method = signet::legacy::kw_tripledes;
    CHECK(method::uri == kw_tripledes_uri);
    CHECK(method::name == "TripleDES");
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::tripledes_key_wrap>);
    CHECK(method::key_octets == 24);
    STATIC_REQUIRE(signet::key_encryption_method<method> && signet::broken<method>);
}

TEST_CASE("the registry finds legacy::kw_tripledes by its URI and not by that of one of AES")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::kw_aes128, signet::legacy::kw_tripledes>{}, kw_tripledes_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::legacy::kw_tripledes>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::legacy::kw_tripledes>{}, signet::kw_aes128::uri, [](auto) {}));
}
