// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/eddsa_ed448ph.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view eddsa_ed448ph_uri = "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed448ph";

}  // namespace

TEST_CASE("the facts of eddsa_ed448ph are those of RFC 9231, 2.3.12")
{
    using method = signet::eddsa_ed448ph;
    CHECK(method::uri == eddsa_ed448ph_uri);
    CHECK(method::min_key_bits == 448);
    STATIC_REQUIRE(std::is_same_v<method::digest, signet::sha512>);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::ed448>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::eddsa_prehashed>);
    STATIC_REQUIRE(!signet::broken<method>);
}

TEST_CASE("the registry finds eddsa_ed448ph by its URI and where a list has it only")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::legacy::rsa_sha1, signet::eddsa_ed448ph>{}, eddsa_ed448ph_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::eddsa_ed448ph>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::legacy::rsa_sha1>{}, eddsa_ed448ph_uri, [](auto) {}));
}
