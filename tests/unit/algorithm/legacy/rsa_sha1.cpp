// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/legacy/rsa_sha1.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view rsa_sha1_uri = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";

}  // namespace

TEST_CASE("the facts of rsa_sha1 are those of XML Signature 1.1, 6.4.2, and it says that it is broken")
{
    using method = signet::legacy::rsa_sha1;
    CHECK(method::uri == rsa_sha1_uri);
    CHECK(method::min_key_bits == 1024);
    STATIC_REQUIRE(std::is_same_v<method::digest, signet::legacy::sha1>);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::rsa>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::rsassa_pkcs1_v1_5>);
    STATIC_REQUIRE(signet::broken<method>);
}

TEST_CASE("the registry finds rsa_sha1 only where a list has it")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::legacy::rsa_sha1>{}, rsa_sha1_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::legacy::rsa_sha1>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<>{}, rsa_sha1_uri, [](auto) {}));
}
