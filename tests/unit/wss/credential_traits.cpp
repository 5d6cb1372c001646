// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/credential_traits.hpp>

#include "support/catch.hpp"

#include <type_traits>

namespace signet::tests {

TEST_CASE("each credential meets its need, and what is no credential meets none")
{
    STATIC_REQUIRE(std::is_same_v<credential_traits<signer<private_key<rsa>>>::meets, type_list<signing_credential>>);
    STATIC_REQUIRE(std::is_same_v<credential_traits<shared_keys>::meets, type_list<shared_key_credential>>);
    STATIC_REQUIRE(std::is_same_v<credential_traits<anchors>::meets, type_list<trust_credential>>);
    STATIC_REQUIRE(std::is_same_v<credential_traits<direct_trust>::meets, type_list<trust_credential, certificate_credential>>);
    STATIC_REQUIRE(std::is_same_v<credential_traits<known_certificates>::meets, type_list<certificate_credential>>);
    STATIC_REQUIRE(std::is_same_v<credential_traits<recipient>::meets, type_list<recipient_credential>>);
    STATIC_REQUIRE(std::is_same_v<credential_traits<decryption<private_key<rsa>>>::meets, type_list<decryption_credential>>);
    STATIC_REQUIRE(std::is_same_v<credential_traits<decryption_keys>::meets, type_list<decryption_credential>>);
    STATIC_REQUIRE(credential_traits<signet::clock>::meets::size == 0);
    STATIC_REQUIRE(credential_traits<limits>::meets::size == 0);
}

}  // namespace signet::tests
