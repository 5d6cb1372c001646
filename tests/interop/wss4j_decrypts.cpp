// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// WSS4J decrypts and verifies what Signet signs and encrypts.
#include "support/absent.hpp"
#include "support/batch_peer.hpp"
#include "support/encrypted_copies.hpp"
#include "support/encrypted_forms.hpp"
#include "support/matrix.hpp"
#include "support/peer_forms.hpp"

#include <signet/algorithm/aes192_gcm.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/core/base64.hpp>
#include <signet/core/clock.hpp>

#include <cstddef>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace signet::tests;

std::string wss4j_cannot_decrypt(const encrypted_form& form)
{
    return form.key_reference == "embedded"                 ? "it reads no embedded token in an EncryptedKey"
           : form.key_reference == "x509-data"              ? "it reads X509Data with X509IssuerSerial only, and fails on a null pointer"
           : form.key_reference == "subject"                ? "it reads no KeyName of an EncryptedKey"
           : form.data_method == signet::aes192_gcm::uri    ? "it does not read aes192-gcm, which it writes"
           : form.key_method == signet::rsa_oaep_sha256::uri ? "it knows no RSA-OAEP of XML Encryption 1.1"
                                                            : "";
}

std::set<std::string> words_in(const std::string& text)
{
    std::istringstream words{text};
    std::set<std::string> all;
    for (std::string one; words >> one;) {
        all.insert(one);
    }
    return all;
}

std::set<std::string> decrypted_in(const encrypted_form& form)
{
    std::set<std::string> places{"Envelope/Body/*"};
    if (form.user) {
        places.insert("Envelope/Header/Security/UsernameToken");
    }
    if (form.hides_signature) {
        places.insert("Envelope/Header/Security/Signature");
    }
    if (form.hides_blocks) {
        places.insert({"Envelope/Header/To", "Envelope/Header/Ticket"});
    }
    return places;
}

/// What is wrong with what the peer reports, if anything is.
std::string misreport(const encrypted_form& form, const soap_sample& sample, const peer_answer& answer)
{
    const auto field = [&](const char* name) {
        const auto found = answer.fields.find(name);
        return found == answer.fields.end() ? std::string{} : found->second;
    };
    auto covered = std::set<std::string>{"Envelope/Body", "Envelope/Header/Security/Timestamp"};
    if (form.user) {
        covered.insert("Envelope/Header/Security/UsernameToken");
    }
    if (form.hides_blocks) {
        covered.insert({"Envelope/Header/To", "Envelope/Header/Ticket"});
    }
    const auto text = signet::base64_decode(field("text"));
    const std::pair<const char*, bool> facts[] = {
        {"decrypted", words_in(field("decrypted")) == decrypted_in(form)},
        {"signed", words_in(field("signed")) == covered},
        {"text", text && std::string{text->begin(), text->end()} == text_of_body(sample.octets())},
        {"data-method", field("data-method") == form.data_method},
        {"key-method", field("key-method") == form.key_method},
        {"signer", field("signer") == test_leaf().subject()},
        {"user", field("user") == (form.user ? peer_user : "")},
    };
    std::string wrong;
    for (const auto& [name, right] : facts) {
        wrong += right ? std::string{} : std::string{name} + " is " + field(name) + "; ";
    }
    return wrong;
}

struct wss4j_question {
    const encrypted_form* form;
    const soap_sample* sample;
    std::string about;
    bool good;
};

class wss4j_questions {
public:
    explicit wss4j_questions(batch_peer& peer) : peer_{peer} {}

    void ask(wss4j_question what, const std::string& message, std::map<std::string, std::string> other = {})
    {
        std::map<std::string, std::string> fields{{"in", peer_.write(message)}, {"trusted", peer_.pem(test_ca_pem)}, {"user", std::string{peer_user}},
                                                  {"password", std::string{peer_password}}, {"key", peer_.pem(other_leaf_key_pem)},
                                                  {"certificate", peer_.pem(other_leaf_pem)}};
        for (auto& [name, value] : other) {
            fields[name] = std::move(value);
        }
        asked.push_back(std::move(what));
        jobs_.push_back({"verify", std::move(fields)});
    }
    std::vector<peer_answer> answers() { return peer_.run(jobs_); }

    std::vector<wss4j_question> asked;

private:
    batch_peer& peer_;
    std::vector<peer_job> jobs_;
};

}  // namespace

TEST_CASE("WSS4J decrypts what Signet encrypts, and refuses changed copies")
{
    const auto now = signet::clock{}.now();
    auto peer = batch_peer::wss4j();
    if (absent(peer) || !program_time_fits(now)) {
        SUCCEED();
        return;
    }
    wss4j_questions all{*peer};
    for (const auto& form : encrypted_forms()) {
        const bool cannot = !wss4j_cannot_decrypt(form).empty();
        const auto& samples = encrypted_samples(form);
        const std::size_t stride = form.what == "x509_sign_encrypt" || form.hides_blocks ? 1 : 6;
        for (std::size_t i = 0; i < samples.size() && !(cannot && i > 0); i += stride) {
            INFO(form.what << ": " << samples[i].name);
            const auto secured = form.secure(samples[i].octets(), now);
            REQUIRE(secured);
            all.ask({&form, &samples[i], samples[i].name, !cannot}, *secured);
            if (cannot || i > 0) {
                continue;
            }
            const auto bad = [&](const std::string& what, const std::string& message, std::map<std::string, std::string> other = {}) {
                all.ask({&form, &samples[i], what, false}, message, std::move(other));
            };
            for (const auto& [what, copy] : copies_for_peer(*secured, form.secure(samples[i].octets(), now).value())) {
                bad(what, copy);
            }
            bad("for somebody else", *secured, {{"key", peer->pem(test_leaf_key_pem)}, {"certificate", peer->pem(test_leaf_pem)}});
            bad("another authority", *secured, {{"trusted", peer->pem(other_ca_pem)}});
        }
    }
    const auto answers = all.answers();
    for (const auto& form : encrypted_forms()) {
        matrix_cell cell{"Signet", peer->name(), form.what};
        const auto cannot = wss4j_cannot_decrypt(form);
        for (std::size_t i = 0; i < answers.size(); ++i) {
            const auto& asked = all.asked[i];
            if (asked.form != &form) {
                continue;
            }
            INFO(form.what << ": " << asked.about << "\n" << answers[i].said);
            if (!cannot.empty()) {
                if (answers[i].taken) {
                    WARN(peer->name() << " has learnt to read " << form.what);
                }
                continue;
            }
            const bool right = asked.good ? answers[i].taken : !answers[i].taken && answers[i].said.find("WSSecurityException") != std::string::npos;
            CHECK(right);
            if (asked.good && right) {
                CHECK(misreport(form, *asked.sample, answers[i]) == "");
            }
            ++(asked.good ? cell.of : cell.bad);
            (asked.good ? cell.taken : cell.refused) += right ? 1U : 0U;
        }
        if (cannot.empty()) {
            record(cell);
        } else {
            record(empty_cell{"Signet", peer->name(), form.what, cannot});
        }
    }
}
