// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Signet decrypts and verifies what WSS4J encrypts and signs.
#include "support/absent.hpp"
#include "support/batch_peer.hpp"
#include "support/encrypted_copies.hpp"
#include "support/encrypted_forms.hpp"
#include "support/matrix.hpp"
#include "support/peer_forms.hpp"

#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/core/date_time.hpp>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace signet::tests;

/// The machine's clock is not asked: WSS4J writes this time, and Signet reads the message at it.
const signet::instant made_at = signet::parse_utc("2026-06-01T12:00:00Z").value();

std::string wss4j_cannot_encrypt(const encrypted_form& form)
{
    return form.key_reference == "embedded"                 ? "it embeds no token in an EncryptedKey"
           : form.key_reference == "x509-data"              ? "it writes no X509Data with a certificate"
           : form.key_reference == "subject"                ? "it writes no KeyName in an EncryptedKey"
           : form.key_method == signet::rsa_oaep_sha256::uri ? "it knows no RSA-OAEP of XML Encryption 1.1"
                                                            : "";
}

std::string wss4j_cannot_encrypt(const encrypted_form& form, const soap_sample& sample)
{
    if (sample.name == "prefixes of the specifications mean something else") {
        return "it hides the prefix wsu by its own after it has hashed it, and refuses the message itself";
    }
    if (form.hides_blocks && sample.name == block_with_attribute) {
        return "it fails on a null pointer at an attribute without a prefix of a block that it shall hide";
    }
    return form.user && sample.name == "a Security header for somebody else" ? "it hides the UsernameToken of the other header too" : "";
}

std::string element(std::string_view uri, std::string_view name) { return " {" + std::string{uri} + "}" + std::string{name}; }

peer_job wss4j_encryption_job(batch_peer& peer, const encrypted_form& form, const soap_sample& sample, const std::string& file)
{
    const std::string body = element(namespace_of(sample.version), "Body");
    std::string blocks;
    std::string hides = body + "/Content";
    std::string parts = body + element(signet::wsu_namespace, "Timestamp");
    if (form.hides_blocks) {
        const std::string to = element(addressing_namespace, "To");
        const std::string ticket = element(ticket_namespace, "Ticket");
        parts += to + ticket;
        hides += to + "/Header" + ticket + "/Header";
    }
    if (form.user) {
        parts += element(signet::wsse_namespace, "UsernameToken");
        hides += element(signet::wsse_namespace, "UsernameToken") + "/Element";
    }
    hides += form.hides_signature ? element(signet::ds_namespace, "Signature") + "/Element" : "";
    const std::string steps = std::string{"timestamp"} + (form.user ? " text" : "")
                              + (form.encrypts_first ? " encryption signature" : " signature encryption");
    peer_job job{"sign", {{"in", peer.write(sample.octets())}, {"out", file}, {"steps", steps}, {"now", signet::format_utc(made_at)},
                          {"user", std::string{peer_user}}, {"password", std::string{peer_password}}, {"reference", "direct"},
                          {"method", std::string{signet::rsa_sha256::uri}}, {"digest", std::string{signet::sha256::uri}}, {"parts", parts.substr(1)},
                          {"key", peer.pem(test_leaf_key_pem)}, {"certificate", peer.pem(test_leaf_pem)}, {"recipient", peer.pem(other_leaf_pem)},
                          {"key-reference", form.key_reference}, {"data-method", std::string{form.data_method}},
                          {"key-method", std::string{form.key_method}}, {"hides", hides.substr(1)}}};
    if (!form.key_digest.empty()) {
        job.fields["key-digest"] = form.key_digest;
    }
    return job;
}

struct order {
    const encrypted_form* form;
    const soap_sample* sample;
    bool changed = false;  // bad copies are made of it
    std::string file{};
    std::string other_file{};
};

}  // namespace

TEST_CASE("Signet decrypts what WSS4J encrypts, and refuses changed copies")
{
    auto peer = batch_peer::wss4j();
    if (absent(peer)) {
        return;
    }
    std::vector<order> orders;
    std::vector<peer_job> jobs;
    for (const auto& form : encrypted_forms()) {
        const bool cannot = !wss4j_cannot_encrypt(form).empty();
        const auto& samples = encrypted_samples(form);
        const std::size_t stride = form.what == "x509_sign_encrypt" || form.hides_blocks ? 1 : 6;
        for (std::size_t i = 0; i < samples.size() && !(cannot && i > 0); i += stride) {
            order one{.form = &form, .sample = &samples[i], .changed = i == 0, .file = peer->new_file()};
            jobs.push_back(wss4j_encryption_job(*peer, form, samples[i], one.file));
            if (one.changed) {
                one.other_file = peer->new_file();
                jobs.push_back(wss4j_encryption_job(*peer, form, samples[i], one.other_file));
            }
            orders.push_back(one);
        }
    }
    const auto answers = peer->run(jobs);
    std::size_t at = 0;
    for (const auto& form : encrypted_forms()) {
        matrix_cell cell{peer->name(), "Signet", form.what};
        const auto cannot = wss4j_cannot_encrypt(form);
        for (const auto& one : orders) {
            if (one.form != &form) {
                continue;
            }
            const auto& answer = answers[at];
            at += one.changed ? 2 : 1;
            INFO(form.what << ": " << one.sample->name << "\n" << answer.said);
            const auto message = batch_peer::read(one.file);
            const auto text = text_of_body(one.sample->octets());
            const auto reason = form.refusal(message, text, {.now = made_at});
            const auto unable = cannot.empty() ? wss4j_cannot_encrypt(form, *one.sample) : cannot;
            if (!unable.empty()) {
                if (cannot.empty()) {
                    record(empty_cell{peer->name(), "Signet", form.what + ": " + one.sample->name, unable});
                }
                if (answer.taken && !reason) {
                    WARN(peer->name() << " has learnt to write " << form.what << ": " << one.sample->name);
                }
                continue;
            }
            REQUIRE(answer.taken);
            CHECK(refusal_words(reason) == "");
            ++cell.of;
            cell.taken += reason ? 0U : 1U;
            if (!reason && one.changed) {
                refuse_encrypted_copies(form, message, batch_peer::read(one.other_file), text, made_at, cell);
            }
        }
        if (cannot.empty()) {
            record(cell);
        } else {
            record(empty_cell{peer->name(), "Signet", form.what, cannot});
        }
    }
}

TEST_CASE("Signet decrypts parts at other places of theirs that WSS4J may hide, and nothing that the policy does not name")
{
    auto peer = batch_peer::wss4j();
    if (absent(peer)) {
        return;
    }
    const auto& blocks = encrypted_form_called("Body and header blocks encrypted");
    const auto& body = encrypted_form_called("x509_sign_encrypt");
    static const soap_sample one_element{.name = "one element", .content = R"(<q:a xmlns:q="urn:q">hello</q:a>)"};
    const std::string soap = element(namespace_of(signet::soap_version::v1_1), "Body");
    const struct {
        const encrypted_form* form;
        const soap_sample* sample;
        std::string hides;
        std::string reason;  // none: it is taken
    } cases[] = {
        {&blocks, &encrypted_samples(blocks).front(), "header blocks without an EncryptedHeader", ""},
        {&body, &one_element, "the one element of the Body", ""},
        {&body, &one_element, "the Timestamp too", "part_not_encrypted"},
        {&body, &one_element, "the Body itself", "not_soap"},
        {&body, &encrypted_samples(body).front(), "one of several elements of the Body", "part_not_encrypted"},
    };
    const std::string hidden[] = {
        soap + "/Content" + element(addressing_namespace, "To") + "/Element" + element(ticket_namespace, "Ticket") + "/Element",
        element("urn:q", "a") + "/Element",
        soap + "/Content" + element(signet::wsu_namespace, "Timestamp") + "/Element",
        soap + "/Element",
        element("urn:q", "a") + "/Element",
    };
    std::vector<peer_job> jobs;
    std::vector<std::string> files;
    for (std::size_t i = 0; i < std::size(cases); ++i) {
        files.push_back(peer->new_file());
        jobs.push_back(wss4j_encryption_job(*peer, *cases[i].form, *cases[i].sample, files.back()));
        jobs.back().fields["hides"] = hidden[i].substr(1);
    }
    const auto answers = peer->run(jobs);
    for (std::size_t i = 0; i < std::size(cases); ++i) {
        INFO(cases[i].hides << ": " << answers[i].said);
        REQUIRE(answers[i].taken);
        const auto reason = cases[i].form->refusal(batch_peer::read(files[i]), text_of_body(cases[i].sample->octets()), {.now = made_at});
        INFO(refusal_words(reason));
        CHECK((reason ? reason->name() : "") == cases[i].reason);
    }
}

TEST_CASE("Signet refuses an EncryptedKey of WSS4J that names its recipient in a way that no policy admits")
{
    auto peer = batch_peer::wss4j();
    if (absent(peer)) {
        return;
    }
    const auto& form = encrypted_form_called("x509_sign_encrypt");
    const auto& sample = encrypted_samples(form).front();
    const auto file = peer->new_file();
    auto job = wss4j_encryption_job(*peer, form, sample, file);
    job.fields["key-reference"] = "certificate";
    REQUIRE(peer->run({job}).front().taken);
    const auto reason = form.refusal(batch_peer::read(file), text_of_body(sample.octets()), {.now = made_at});
    INFO(refusal_words(reason));
    CHECK((reason && reason->code() == signet::errc::reference_refused));
    record(empty_cell{peer->name(), "Signet", "encrypted, certificate", "no policy admits a KeyIdentifier that holds the whole certificate"});
}
