// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Signet verifies what WSS4J secures.
#include "support/absent.hpp"
#include "support/peer_signs.hpp"

#include <signet/core/date_time.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace signet::tests;

/// The machine's clock is not asked: WSS4J writes this time, and Signet reads the message at it.
const signet::instant made_at = signet::parse_utc("2026-06-01T12:00:00Z").value();

std::vector<const soap_sample*> samples(const peer_form& form)
{
    std::vector<const soap_sample*> all;
    for (const auto& sample : samples_of(form)) {
        all.push_back(&sample);
    }
    return all;
}

std::string wss4j_cannot_sign(const peer_form& form)
{
    return form.reference == "embedded"    ? "it embeds no token in a signature's reference"
           : form.reference == "x509-data" ? "it writes no X509Data with a certificate"
           : form.reference == "subject"   ? "it writes no KeyName in a signature"
           : form.by_shared_key()          ? "it writes no KeyName in a signature"
                                           : "";
}

std::string wss4j_cannot_sign(const soap_sample& sample)
{
    return sample.name == "prefixes of the specifications mean something else"
               ? "it hides the prefix wsu by its own after it has hashed it, and refuses the message itself"
               : "";
}

std::string parts_of(const peer_form& form, const soap_sample& sample)
{
    const auto named = [](std::string_view uri, std::string_view name) { return " {" + std::string{uri} + "}" + std::string{name}; };
    std::string parts = named(namespace_of(sample.version), "Body").substr(1) + named(signet::wsu_namespace, "Timestamp");
    if (form.everything) {
        parts += named(signet::wsse_namespace, "UsernameToken") + " token" + named(ticket_namespace, "Ticket");
        for (const auto block : {"To", "Action", "MessageID"}) {
            parts += named(addressing_namespace, block);
        }
    }
    return parts;
}

peer_job job_of(batch_peer& peer, const peer_order& wanted)
{
    const auto& form = *wanted.form;
    std::string steps = form.timestamp ? "timestamp " : "";
    steps += form.user.empty() ? "" : form.user + " ";
    steps += form.is_signed() ? "signature" : "";
    peer_job job{"sign", {{"in", peer.write(wanted.sample->octets())}, {"out", wanted.file}, {"steps", steps},
                          {"now", signet::format_utc(made_at)}, {"user", std::string{peer_user}}, {"password", std::string{peer_password}}}};
    if (form.is_signed()) {
        const auto& who = wanted.by_intruder ? the_intruder(form.curve) : the_leaf(form.curve);
        job.fields.insert({{"reference", form.reference}, {"method", std::string{form.method}}, {"digest", std::string{form.digest}},
                           {"parts", parts_of(form, *wanted.sample)}, {"key", peer.pem(who.key_pem)}, {"certificate", peer.pem(who.leaf_pem)}});
    }
    if (!wanted.whom.empty()) {
        job.fields["actor"] = wanted.whom;
    }
    return job;
}

const peer_form& x509_form()
{
    return *std::find_if(peer_forms().begin(), peer_forms().end(), [](const peer_form& one) { return one.what == "x509_sign"; });
}

}  // namespace

TEST_CASE("Signet accepts what WSS4J secures, and refuses tampered, late and wrongly trusted copies")
{
    auto program = batch_peer::wss4j();
    if (absent(program)) {
        return;
    }
    signing_peer peer{.program = *program,
                      .now = made_at,
                      .samples = &samples,
                      .cannot_form = &wss4j_cannot_sign,
                      .cannot_sample = &wss4j_cannot_sign,
                      .job = &job_of};
    peer_signs(peer);
}

TEST_CASE("WSS4J refuses what it signs itself where a prefix is hidden")
{
    auto peer = batch_peer::wss4j();
    if (absent(peer)) {
        return;
    }
    for (const auto& sample : soap_samples()) {
        if (!wss4j_cannot_sign(sample).empty()) {
            const peer_order wanted{.form = &x509_form(), .sample = &sample, .file = peer->new_file()};
            const auto answers = peer->run({job_of(*peer, wanted), {"verify", {{"in", wanted.file}, {"trusted", peer->pem(test_ca_pem)}}}});
            CHECK(answers[0].taken);
            CHECK_FALSE(answers[1].taken);
        }
    }
}

TEST_CASE("Signet refuses the references of WSS4J that no policy of it admits")
{
    auto peer = batch_peer::wss4j();
    if (absent(peer)) {
        return;
    }
    std::vector<std::pair<std::string, std::string>> forms{
        {"certificate", "no policy admits a KeyIdentifier that holds the whole certificate"},
        {"key-value", "no policy admits a bare key, which nobody vouches for"},
    };
    for (const auto& [reference, reason] : forms) {
        const peer_order wanted{.form = &x509_form(), .sample = &soap_samples()[2], .file = peer->new_file()};
        auto job = job_of(*peer, wanted);
        job.fields["reference"] = reference;
        REQUIRE(peer->run({job}).front().taken);
        const auto refusal = wanted.form->refusal(peer->read(wanted.file), {.now = made_at});
        INFO(reference << ": " << (refusal ? refusal->message() : ""));
        CHECK((refusal && refusal->code() == signet::errc::reference_refused));
        record(empty_cell{peer->name(), "Signet", "signed, " + reference, reason});
    }
}
