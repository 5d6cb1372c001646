// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/core/limits.hpp>

#include "support/catch.hpp"

TEST_CASE("every limit has a default that lets an ordinary message through and stops an absurd one")
{
    constexpr signet::limits bounds;
    CHECK(bounds.document_octets >= 10'000'000);
    CHECK(bounds.document_octets <= 1'000'000'000);
    CHECK(bounds.nodes >= 1'000'000);
    CHECK(bounds.nodes <= 8'000'000);
    CHECK(bounds.depth >= 100);
    CHECK(bounds.depth <= 10'000);
    CHECK(bounds.attributes >= 32);
    CHECK(bounds.name_octets >= 256);
    CHECK(bounds.namespaces_in_scope >= 100);
    CHECK(bounds.identifiers >= 100);
    CHECK(bounds.signatures >= 2);
    CHECK(bounds.references >= 16);
    CHECK(bounds.transforms >= 2);
    CHECK(bounds.transforms <= 16);
    CHECK(bounds.prefixes >= 16);
    CHECK(bounds.signature_octets >= 2048);
    CHECK(bounds.key_info_octets >= 65'536);
    CHECK(bounds.key_info_octets <= 1'000'000);
    CHECK(bounds.encrypted_parts >= 16);
    CHECK(bounds.encrypted_parts <= 1000);
    CHECK(bounds.encrypted_keys >= 4);
    CHECK(bounds.encrypted_keys <= 100);
    CHECK(bounds.encrypted_key_depth >= 1);
    CHECK(bounds.encrypted_key_depth <= 8);
    CHECK(bounds.encrypted_key_octets >= 2048);
    CHECK(bounds.encrypted_key_octets <= 65'536);
    CHECK(bounds.decrypted_octets >= 10'000'000);
    CHECK(bounds.decrypted_octets <= 1'000'000'000);
    CHECK(bounds.derivation_iterations >= 600'000);
    CHECK(bounds.derivation_iterations <= 10'000'000);
    CHECK(bounds.derivation_octets >= 256);
    CHECK(bounds.derivation_octets <= 65'536);
    CHECK(bounds.key_info_elements >= 16);
    CHECK(bounds.key_info_elements <= 1000);
    CHECK(bounds.key_info_references >= 1);
    CHECK(bounds.key_info_references <= 16);
    CHECK(bounds.header_elements >= 16);
    CHECK(bounds.token_octets >= 16'384);
    CHECK(bounds.nonce_octets >= 20);
    CHECK(bounds.chain_length >= 4);
}
