// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// WSS4J verifies what Signet secures.
#include "support/absent.hpp"
#include "support/peer_verifies.hpp"

namespace {

using namespace signet::tests;

std::string wss4j_cannot_verify(const peer_form& form)
{
    return form.reference == "embedded"    ? "it reads Reference, KeyIdentifier and X509IssuerSerial only"
           : form.reference == "x509-data" ? "it reads X509Data with X509IssuerSerial only, and fails on a null pointer"
           : form.reference == "subject"   ? "it reads no KeyName of a signature"
           : form.by_shared_key()          ? "it reads no KeyName of a signature"
                                           : "";
}

}  // namespace

TEST_CASE("WSS4J accepts what Signet secures, and refuses tampered, late and wrongly trusted copies")
{
    auto program = batch_peer::wss4j();
    if (absent(program)) {
        return;
    }
    verifying_peer peer{
        .program = *program,
        .refuses_replay = [](const peer_form& form) { return form.is_signed() || form.user == "digest"; },
        .cannot_form = &wss4j_cannot_verify,
        .cannot_sample = [](const soap_sample&) { return std::string{}; },
        .refuses = [](const peer_answer& answer) { return !answer.taken && answer.said.find("WSSecurityException") != std::string::npos; },
    };
    peer_verifies(peer);
}
