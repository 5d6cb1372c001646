// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/signed_octets.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/ecdsa_sha384.hpp>
#include <signet/algorithm/eddsa_ed25519.hpp>
#include <signet/algorithm/rsa_sha256.hpp>

#include <type_traits>

namespace signet::tests {

TEST_CASE("a method signs the digest of its octets, and EdDSA the octets themselves")
{
    STATIC_REQUIRE(std::is_same_v<signed_octets<rsa_sha256>, hasher<sha256>>);
    STATIC_REQUIRE(std::is_same_v<signed_octets<ecdsa_sha384>, hasher<sha384>>);
    STATIC_REQUIRE(std::is_same_v<signed_octets<eddsa_ed25519>, whole_message>);
    whole_message message;
    message(std::string_view{"Si"});
    message(octet_view{octets{'g', 'n'}});
    message(std::string_view{""});
    CHECK(message.finish() == octets{'S', 'i', 'g', 'n'});
}

}  // namespace signet::tests
