// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/legacy/rsa_pss_sha1.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/registry.hpp>
#include <signet/algorithm/rsa_sha256.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view rsa_pss_sha1_uri = "http://www.w3.org/2007/05/xmldsig-more#sha1-rsa-MGF1";

}  // namespace

TEST_CASE("the facts of rsa_pss_sha1 are those of RFC 9231, 2.3.10, and it says that it is broken")
{
    using method = signet::legacy::rsa_pss_sha1;
    CHECK(method::uri == rsa_pss_sha1_uri);
    CHECK(method::min_key_bits == 1024);
    STATIC_REQUIRE(std::is_same_v<method::digest, signet::legacy::sha1>);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::rsa>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::rsassa_pss>);
    STATIC_REQUIRE(signet::broken<method>);
}

TEST_CASE("the registry finds rsa_pss_sha1 by its URI and where a list has it only")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::rsa_sha256, signet::legacy::rsa_pss_sha1>{}, rsa_pss_sha1_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::legacy::rsa_pss_sha1>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::rsa_sha256>{}, rsa_pss_sha1_uri, [](auto) {}));
}
