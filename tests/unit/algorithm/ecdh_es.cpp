// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/ecdh_es.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/ecdh_x25519.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view ecdh_es_uri = "http://www.w3.org/2009/xmlenc11#ECDH-ES";

}  // namespace

TEST_CASE("the facts of ecdh_es are those of XML Encryption 1.1, 5.6.4")
{
    using method = signet::ecdh_es;
    CHECK(method::uri == ecdh_es_uri);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::ec>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::diffie_hellman>);
    CHECK(method::min_key_bits == 256);
    STATIC_REQUIRE(signet::key_agreement_method<method> && !signet::key_transport_method<method>);
}

TEST_CASE("the registry finds ecdh_es by its URI and not by that of another curve")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::ecdh_x25519, signet::ecdh_es>{}, ecdh_es_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::ecdh_es>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::ecdh_es>{}, signet::ecdh_x25519::uri, [](auto) {}));
}
