// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Signet verifies what gSOAP's wsse plugin secures.
#include "support/peer_signs.hpp"

#include <signet/core/clock.hpp>
#include <signet/xml/document.hpp>

#include <chrono>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace signet::tests;

/// gSOAP writes the envelope itself: it takes a body that is one element and stands alone. What it loses of it, it loses
/// before it signs.
std::vector<const soap_sample*> samples(const peer_form& form)
{
    static const soap_sample addressed{.name = "addressed by gSOAP", .content = R"(<q:a xmlns:q="urn:q">hello</q:a>)", .prefix = "SOAP-ENV"};
    static const soap_sample addressed_1_2{.name = "addressed by gSOAP in SOAP 1.2", .content = "<a/>", .prefix = "SOAP-ENV",
                                           .version = signet::soap_version::v1_2};
    if (form.everything) {
        return {&addressed, &addressed_1_2};
    }
    static const std::vector<soap_sample> plain = [] {
        std::vector<soap_sample> all;
        for (auto sample : soap_samples()) {
            const bool alone = sample.declarations.empty() && sample.encoding == written_as::utf8 && sample.line_end == "\n"
                               && sample.content.starts_with('<') && signet::document::parse(sample.content);
            if (alone) {
                sample.prefix = "SOAP-ENV";
                all.push_back(std::move(sample));
            }
        }
        return all;
    }();
    std::vector<const soap_sample*> all;
    for (const auto& sample : plain) {
        all.push_back(&sample);
    }
    return all;
}

std::string gsoap_cannot_sign(const peer_form& form)
{
    return form.by_certificate() && form.reference != "direct" ? "it refers to a BinarySecurityToken only"
           : form.curve                                        ? "it writes ECDSA values in DER"
           : form.method == signet::rsa_sha384::uri            ? "it calls the method rsa-sha512"
                                                               : "";
}

/// What Signet says of these, xmlsec1 says too.
std::string gsoap_cannot_sign(const soap_sample& sample)
{
    static const std::map<std::string, std::string> reasons{
        {"no namespace inside the envelope's default", "it hashes a superfluous xmlns=\"\""},
        {"default namespace undeclared where there is none", "it hashes a superfluous xmlns=\"\""},
        {"SOAP 1.2 as the default namespace", "it hashes a superfluous xmlns=\"\""},
        {"characters at the edges", "it hashes U+007F as a character reference"},
        {"xml attributes inside", "it hashes attributes of the xml namespace out of order"},
    };
    const auto found = reasons.find(sample.name);
    return found == reasons.end() ? "" : found->second;
}

std::string step_of(const peer_form& form)
{
    return form.by_shared_key()                     ? "hmac"
           : form.reference != "direct"             ? "cannot"
           : form.curve == signet::elliptic_curve::p256 ? "ecdsa-sha256"
           : form.curve == signet::elliptic_curve::p384 ? "ecdsa-sha384"
           : form.curve == signet::elliptic_curve::p521 ? "ecdsa-sha512"
           : form.method == signet::rsa_sha384::uri ? "rsa-sha384"
           : form.method == signet::rsa_sha512::uri ? "rsa-sha512"
                                                    : "rsa-sha256";
}

peer_job gsoap_signing_job(batch_peer& peer, const peer_order& wanted)
{
    const auto& form = *wanted.form;
    const auto& who = wanted.by_intruder ? the_intruder(form.curve) : the_leaf(form.curve);
    std::string steps = form.timestamp ? "timestamp " : "";
    steps += form.user.empty() ? "" : form.user + " ";
    steps += form.is_signed() ? step_of(form) : "";
    peer_job job{"sign", {{"in", peer.write(wanted.sample->content)}, {"out", wanted.file}, {"steps", steps},
                          {"version", wanted.sample->version == signet::soap_version::v1_2 ? "1.2" : "1.1"},
                          {"user", std::string{peer_user}}, {"password", std::string{peer_password}},
                          {"shared", peer.pem(test_hmac_key().value().reveal())}, {"name", test_hmac_key().name()},
                          {"key", peer.pem(who.key_pem)}, {"certificate", peer.pem(who.leaf_pem)}}};
    if (form.everything) {
        job.fields["addressed"] = "true";
    }
    if (!wanted.whom.empty()) {
        job.fields["actor"] = wanted.whom;
    }
    return job;
}

}  // namespace

TEST_CASE("Signet accepts what gSOAP secures, and refuses tampered, late and wrongly trusted copies")
{
    auto program = batch_peer::gsoap();
    if (!program || !program_time_fits(signet::clock{}.now())) {
        SUCCEED();
        return;
    }
    signing_peer peer{.program = *program,
                      .now = signet::clock{}.now() + std::chrono::seconds{5},
                      .samples = &samples,
                      .cannot_form = &gsoap_cannot_sign,
                      .cannot_sample = &gsoap_cannot_sign,
                      .job = &gsoap_signing_job};
    peer_signs(peer);
}
