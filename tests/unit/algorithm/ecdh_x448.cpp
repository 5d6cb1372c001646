// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/ecdh_x448.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/ecdh_x25519.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view ecdh_x448_uri = "http://www.w3.org/2021/04/xmldsig-more#x448";

}  // namespace

TEST_CASE("the facts of ecdh_x448 are those of RFC 7748")
{
    using method = signet::ecdh_x448;
    CHECK(method::uri == ecdh_x448_uri);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::x448>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::diffie_hellman>);
    CHECK(method::min_key_bits == 448);
    STATIC_REQUIRE(signet::key_agreement_method<method> && !signet::key_transport_method<method>);
}

TEST_CASE("the registry finds ecdh_x448 by its URI and not by that of another curve")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::ecdh_x25519, signet::ecdh_x448>{}, ecdh_x448_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::ecdh_x448>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::ecdh_x448>{}, signet::ecdh_x25519::uri, [](auto) {}));
}
