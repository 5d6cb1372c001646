// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// gSOAP's wsse plugin verifies what Signet secures.
#include "support/absent.hpp"
#include "support/peer_verifies.hpp"

#include <chrono>
#include <map>
#include <string>

namespace {

using namespace signet::tests;

std::string gsoap_cannot_verify(const peer_form& form)
{
    return form.by_certificate() && form.reference != "direct" ? "it follows a reference to a BinarySecurityToken only"
           : form.curve                                        ? "it reads ECDSA values in DER"
                                                               : "";
}

std::string gsoap_cannot_verify(const soap_sample& sample)
{
    static const std::map<std::string, std::string> reasons{
        {"default namespace of the envelope", "it gets SignedInfo wrong where a default namespace is inherited"},
        {"application's default namespace on the envelope", "it gets SignedInfo wrong where a default namespace is inherited"},
        {"no namespace inside the envelope's default", "it gets SignedInfo wrong where a default namespace is inherited"},
        {"names of types in an inherited default namespace", "it gets SignedInfo wrong where a default namespace is inherited"},
        {"SOAP 1.2 as the default namespace", "it gets SignedInfo wrong where a default namespace is inherited"},
        {"prefixes of the specifications mean something else", "it gets SignedInfo wrong where its prefixes are bound anew"},
        {"default namespace undeclared inside", "it gets a prefix wrong that is bound anew and back"},
        {"prefix bound anew inside", "it gets a prefix wrong that is bound anew and back"},
        {"soap prefix used inside", "it gets a prefix wrong that is bound anew inside"},
        {"sections of character data", "it drops text that is white space alone"},
        {"SOAP 1.2, signed headers and roles", "it drops text that is white space alone"},
        {"line ends in comments and instructions", "it drops processing instructions"},
        {"processing instructions", "it drops processing instructions"},
        {"mixed content", "it loses text beside elements"},
        {"xml attributes inside", "it loses text beside elements"},
        {"xml attributes on the body", "it loses attributes of the xml namespace"},
        {"characters at the edges", "it writes U+007F as a character reference"},
    };
    const auto found = reasons.find(sample.name);
    return found == reasons.end() ? "" : found->second;
}

}  // namespace

TEST_CASE("gSOAP accepts what Signet secures, and refuses tampered, late and wrongly trusted copies")
{
    auto program = batch_peer::gsoap();
    if (absent(program)) {
        return;
    }
    verifying_peer peer{
        .program = *program,
        .late = std::chrono::minutes{11},  // it allows a skew of five minutes
        .refuses_future = false,
        .refuses_replay = [](const peer_form& form) { return form.user == "digest"; },
        .shows_places = false,
        .cannot_form = &gsoap_cannot_verify,
        .cannot_sample = &gsoap_cannot_verify,
        .refuses = [](const peer_answer& answer) { return !answer.taken; },
    };
    peer_verifies(peer);
}
