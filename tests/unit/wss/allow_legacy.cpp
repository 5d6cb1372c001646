// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/allow_legacy.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/policy/policy.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a broken algorithm is admitted by name only")
{
    using signs = sign<legacy::rsa_sha1, exclusive_c14n, x509_direct, parts<body>>;
    STATIC_REQUIRE_FALSE(check::valid_policy<signs>);
    STATIC_REQUIRE_FALSE(check::valid_policy<signs, allow_legacy<legacy::sha1>>);
    STATIC_REQUIRE_FALSE(check::valid_policy<signs, allow_legacy<legacy::rsa_sha1>>);  // its references use SHA-1 as well
    STATIC_REQUIRE(check::valid_policy<signs, allow_legacy<legacy::rsa_sha1, legacy::sha1>>);
    CHECK(allow_legacy<legacy::sha1>::list::size == 1);
}

}  // namespace signet::tests
