// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/sign.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/rsa_sha512.hpp>
#include <signet/wss/optional.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a signature step publishes what it admits, the sender's choice first")
{
    using step = sign<any_of<rsa_sha512, rsa_sha256>, exclusive_c14n, any_of<x509_carried, x509_direct>,
        parts<body, optional<timestamp_header>>>;
    constexpr auto required = step::requirement;
    STATIC_REQUIRE(required.kind == step_kind::signature);
    REQUIRE(required.methods.size() == 2);
    CHECK(required.methods[0] == rsa_sha512::uri);
    REQUIRE(required.digests.size() == 2);
    CHECK(required.digests[0] == sha512::uri);
    CHECK(required.canonicalizations[0] == exclusive_c14n::uri);
    CHECK_FALSE(required.adds_token);
    CHECK(required.parts.size() == 2);
    CHECK(required.parts[1].optional);
    STATIC_REQUIRE(std::is_same_v<step::sender_needs, type_list<signing_credential>>);
    STATIC_REQUIRE(std::is_same_v<sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body>>::receiver_needs,
        type_list<shared_key_credential>>);
    STATIC_REQUIRE(std::is_same_v<digests_of<any_of<rsa_sha256, hmac_sha256>>, any_of<sha256>>);
}

}  // namespace signet::tests
