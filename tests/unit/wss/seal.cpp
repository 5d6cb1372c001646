// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/seal.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/wss/signature_confirmation.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

struct ordered : policy<username_token<password_digest>, timestamp<minutes<5>>,
                     sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>,
                     sign<hmac_sha256, exclusive_c14n, key_by_name, parts<timestamp_header, username_header>>> {};

}  // namespace

TEST_CASE("what a receiver needs first stands first, and a signature is last")
{
    const auto sealed = secure<ordered>(
        quote_envelope(), signer{test_leaf_key(), test_leaf()}, test_hmac_key(), user{"zoe", "sesame"}, clock::fixed(noon));
    REQUIRE(sealed);
    const auto message = parsed(sealed->octets);
    std::string names;
    for (node child = first_element(element_called(message, "Security")); child; child = next_element(child)) {
        names.append(local_name(child)).append(" ");
    }
    CHECK(names == "Timestamp UsernameToken Signature BinarySecurityToken Signature ");
    CHECK(sealed->exchange.signature_values.size() == 2);
    CHECK(sealed->exchange.signature_values.front().size() == 32);  // in document order
    CHECK(sealed->exchange.signature_values.back().size() == 256);
}

TEST_CASE("octets that were there stay as they were")
{
    const std::string content = "<q:a xmlns:q='urn:q'>\n  <!-- c --><?p i?><![CDATA[<&]]>&amp;&#13;<b c='&#10;&lt;'/> </q:a>";
    const auto sealed =
        secure<x509_sign>(envelope_of({}, content), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon)).value().octets;
    const auto before = parsed(envelope_of({}, content)), after = parsed(sealed);
    std::string one, other;
    write(element_called(before, "a"), [&](std::string_view chunk) { one += chunk; });
    write(element_called(after, "a"), [&](std::string_view chunk) { other += chunk; });
    CHECK(one == other);
}

}  // namespace signet::tests
