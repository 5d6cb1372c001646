// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/rsa_pss_sha3_256.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view rsa_pss_sha3_256_uri = "http://www.w3.org/2007/05/xmldsig-more#sha3-256-rsa-MGF1";

}  // namespace

TEST_CASE("the facts of rsa_pss_sha3_256 are those of RFC 9231, 2.3.10")
{
    using method = signet::rsa_pss_sha3_256;
    CHECK(method::uri == rsa_pss_sha3_256_uri);
    CHECK(method::min_key_bits == 2048);
    STATIC_REQUIRE(std::is_same_v<method::digest, signet::sha3_256>);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::rsa>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::rsassa_pss>);
    STATIC_REQUIRE(!signet::broken<method>);
}

TEST_CASE("the registry finds rsa_pss_sha3_256 by its URI and where a list has it only")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::legacy::rsa_sha1, signet::rsa_pss_sha3_256>{}, rsa_pss_sha3_256_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::rsa_pss_sha3_256>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::legacy::rsa_sha1>{}, rsa_pss_sha3_256_uri, [](auto) {}));
}
