// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Signet decrypts and verifies what gSOAP's wsse plugin signs and encrypts.
#include "support/absent.hpp"
#include "support/batch_peer.hpp"
#include "support/encrypted_copies.hpp"
#include "support/encrypted_forms.hpp"
#include "support/encrypted_gsoap.hpp"
#include "support/matrix.hpp"

#include <signet/core/clock.hpp>

#include <chrono>
#include <string>
#include <vector>

namespace {

using namespace signet::tests;

peer_job gsoap_encryption_job(batch_peer& peer, const encrypted_form& form, const soap_sample& sample, const std::string& file)
{
    peer_job job{"sign", {{"in", peer.write(sample.content)}, {"out", file}, {"steps", "timestamp rsa-sha256 encryption"},
                          {"version", sample.version == signet::soap_version::v1_2 ? "1.2" : "1.1"}, {"key", peer.pem(test_leaf_key_pem)},
                          {"certificate", peer.pem(test_leaf_pem)}, {"recipient", peer.pem(other_leaf_pem)},
                          {"key-reference", form.key_reference}, {"data-method", gsoap_method(form)}}};
    if (form.key_method != signet::legacy::rsa_1_5::uri) {
        job.fields["oaep"] = "true";
    }
    if (form.hides_signature) {
        job.fields["hides"] = "ds:Signature SOAP-ENV:Body";
    }
    return job;
}

}  // namespace

TEST_CASE("Signet decrypts what gSOAP encrypts, and refuses changed copies")
{
    const auto now = signet::clock{}.now() + std::chrono::seconds{5};
    auto peer = batch_peer::gsoap();
    if (absent(peer) || !program_time_fits(now)) {
        SUCCEED();
        return;
    }
    for (const auto& form : encrypted_forms()) {
        if (!gsoap_cannot(form).empty()) {
            continue;
        }
        std::vector<peer_job> jobs;
        std::vector<std::string> files;
        for (const auto& sample : gsoap_samples()) {
            for ([[maybe_unused]] const int copy : {1, 2}) {
                files.push_back(peer->new_file());
                jobs.push_back(gsoap_encryption_job(*peer, form, sample, files.back()));
            }
        }
        const auto answers = peer->run(jobs);
        matrix_cell cell{peer->name(), "Signet", form.what};
        for (std::size_t i = 0; i < gsoap_samples().size(); ++i) {
            const auto& sample = gsoap_samples()[i];
            INFO(form.what << ": " << sample.name << "\n" << answers[2 * i].said);
            REQUIRE((answers[2 * i].taken && answers[2 * i + 1].taken));
            const auto message = batch_peer::read(files[2 * i]);
            const auto text = text_of_body(sample.octets());
            const auto reason = form.refusal(message, text, {.now = now});
            CHECK(refusal_words(reason) == "");
            ++cell.of;
            cell.taken += reason ? 0U : 1U;
            if (!reason && i == 0) {
                refuse_encrypted_copies(form, message, batch_peer::read(files[2 * i + 1]), text, now, cell, true);
            }
        }
        record(cell);
    }
    for (const auto& form : encrypted_forms()) {
        if (const auto cannot = gsoap_cannot(form); !cannot.empty()) {
            record(empty_cell{peer->name(), "Signet", form.what, cannot});
        }
    }
}

TEST_CASE("Signet refuses RSA 1.5 that gSOAP calls OAEP")
{
    const auto now = signet::clock{}.now() + std::chrono::seconds{5};
    auto peer = batch_peer::gsoap();
    if (absent(peer) || !program_time_fits(now)) {
        SUCCEED();
        return;
    }
    const auto& sample = gsoap_samples().front();
    for (const auto& form : encrypted_forms()) {
        if (form.key_digest == signet::legacy::sha1::uri && form.key_reference == "issuer-serial" && !form.encrypts_first) {
            const auto file = peer->new_file();
            REQUIRE(peer->run({gsoap_encryption_job(*peer, form, sample, file)}).front().taken);
            const auto message = batch_peer::read(file);
            const auto reason = form.refusal(message, text_of_body(sample.octets()), {.now = now});
            INFO(form.what << ": " << refusal_words(reason));
            CHECK((reason && reason->code() == signet::errc::decryption_failed));

            // Under its right name it is what a policy of RSA 1.5 takes.
            encrypted_copy renamed{message};
            renamed.key_method().remove_children();
            detail::set_algorithm(renamed.key_method(), signet::legacy::rsa_1_5::uri);
            const auto& old = encrypted_form_called(form.hides_signature ? "Body and the signature encrypted: RSA 1.5"
                                                                         : "signed, then encrypted: aes256-gcm, RSA 1.5, issuer and serial");
            if (old.data_method == form.data_method) {
                CHECK(refusal_words(old.refusal(renamed.text(), text_of_body(sample.octets()), {.now = now})) == "");
            }
        }
    }
}

TEST_CASE("Signet refuses an EncryptedKey of gSOAP that names its recipient in a way that no policy admits")
{
    const auto now = signet::clock{}.now() + std::chrono::seconds{5};
    auto peer = batch_peer::gsoap();
    if (absent(peer) || !program_time_fits(now)) {
        SUCCEED();
        return;
    }
    const auto& form = encrypted_form_called("signed, then encrypted: aes256-gcm, RSA 1.5, issuer and serial");
    const auto& sample = gsoap_samples().front();
    const auto file = peer->new_file();
    auto job = gsoap_encryption_job(*peer, form, sample, file);
    job.fields["key-reference"] = "certificate";
    REQUIRE(peer->run({job}).front().taken);
    const auto reason = form.refusal(batch_peer::read(file), text_of_body(sample.octets()), {.now = now});
    INFO(refusal_words(reason));
    CHECK((reason && reason->code() == signet::errc::reference_refused));
    record(empty_cell{peer->name(), "Signet", "encrypted, certificate", "no policy admits a KeyIdentifier that holds the whole certificate"});
}
