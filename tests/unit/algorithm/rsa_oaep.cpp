// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/rsa_oaep.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view rsa_oaep_uri = "http://www.w3.org/2009/xmlenc11#rsa-oaep";

}  // namespace

TEST_CASE("the facts of rsa_oaep are those of XML Encryption 1.1, 5.5.2")
{
    using method = signet::rsa_oaep;
    CHECK(method::uri == rsa_oaep_uri);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::rsa>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::rsaes_oaep>);
    CHECK(method::min_key_bits == 2048);
    STATIC_REQUIRE(method::states_mask);
    STATIC_REQUIRE(std::is_same_v<signet::rsa_oaep_sha256::digests, signet::type_list<signet::sha256>>);
    STATIC_REQUIRE(std::is_same_v<signet::rsa_oaep_sha256::mask_digests, signet::type_list<signet::sha256>>);
    STATIC_REQUIRE(signet::key_encryption_method<method> && !signet::broken<method>);
}

TEST_CASE("the registry finds rsa_oaep by its URI and not by that of its relative of XML Encryption 1.0")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::rsa_oaep_mgf1p, signet::rsa_oaep>{}, rsa_oaep_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::rsa_oaep>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::rsa_oaep>{}, signet::rsa_oaep_mgf1p::uri, [](auto) {}));
}
