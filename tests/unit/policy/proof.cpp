// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/policy/proof.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

#include <signet/signet.hpp>

#include <string>
#include <vector>

using namespace signet;
using signet::tests::test_ca;
using signet::tests::test_leaf;
using signet::tests::test_leaf_key;

namespace {

struct everything
    : policy<timestamp<minutes<5>>, username_token<password_digest>, signature_confirmation,
             sign<rsa_sha256, exclusive_c14n, x509_direct,
                  parts<body, timestamp_header, username_header, x509_header, confirmation_header, header<"urn:app", "route">>>> {};

constexpr const char* message = R"(<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><a:route xmlns:a="urn:app"/></s:Header>)"
                                R"(<s:Body><a:ask xmlns:a="urn:app"/></s:Body></s:Envelope>)";

}  // namespace

TEST_CASE("a proof names every part by what it is, where it stands and who signed it")
{
    const exchange before;
    const auto sealed = secure<everything>(message, signer{test_leaf_key(), test_leaf()}, user{"zoe", "pw"}, before);
    REQUIRE(sealed);
    memory_replay_store store;
    const users known{[](std::string_view) { return std::optional<secret>{secret{"pw"}}; }};
    const auto opened = verify<everything>(sealed->octets, anchors{test_ca()}, known, before, store);
    REQUIRE(opened);
    const auto shown = opened->proof();
    CHECK(shown.replay_checked);
    REQUIRE(shown.signatures.size() == 1);
    const auto& signature = shown.signatures.front();
    CHECK(signature.method == rsa_sha256::uri);
    CHECK(signature.signer == test_leaf());
    CHECK(signature.trusted);
    CHECK(signature.key_name.empty());
    std::vector<std::string> names;
    for (const auto& part : signature.parts) {
        names.push_back(part.name);
        CHECK(part.digest_method == sha256::uri);
        CHECK(part.uri.front() == '#');
    }
    CHECK(names == std::vector<std::string>{"body", "timestamp", "username", "signing-token", "signature-confirmation", "header:{urn:app}route"});
    CHECK(signature.parts.front().element == "{http://schemas.xmlsoap.org/soap/envelope/}Body");
    CHECK(signature.parts.front().place == "/s:Envelope/s:Body");
}
