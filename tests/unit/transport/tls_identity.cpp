// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/tls_identity.hpp>

#include "support/catch.hpp"
#include "support/key_formats.hpp"
#include "support/keys.hpp"

#include <string>

namespace signet::tests {

TEST_CASE("an identity of TLS is read from files in PEM, an encrypted key with its password")
{
    const auto chain = std::string{test_leaf_pem} + std::string{test_ca_pem};
    const auto plain = tls_identity::from_pem(test_leaf_key_pem, chain);
    REQUIRE(plain);
    REQUIRE(plain->chain.size() == 2);
    CHECK(plain->chain[0] == test_leaf());
    CHECK(tls_identity::from_pem(rsa_encrypted_pem, chain, "throw-away"));
    CHECK(tls_identity::from_pem(rsa_encrypted_pem, chain, "another").error().code() == errc::malformed_key);
    CHECK(tls_identity::from_pem("", chain).error().code() == errc::malformed_key);
    CHECK(tls_identity::from_pem(test_leaf_key_pem, "").error().code() == errc::malformed_certificate);
}

}  // namespace signet::tests
