// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// gSOAP's wsse plugin decrypts and verifies what Signet signs and encrypts.
#include "support/absent.hpp"
#include "support/batch_peer.hpp"
#include "support/encrypted_copies.hpp"
#include "support/encrypted_forms.hpp"
#include "support/encrypted_gsoap.hpp"
#include "support/matrix.hpp"

#include <signet/core/clock.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace signet::tests;

struct gsoap_question {
    std::string about;
    std::string text;  // of the body, where the message is good
    bool good;
};

}  // namespace

TEST_CASE("gSOAP decrypts what Signet encrypts, and refuses changed copies")
{
    const auto now = signet::clock{}.now();
    auto peer = batch_peer::gsoap();
    if (absent(peer) || !program_time_fits(now)) {
        SUCCEED();
        return;
    }
    for (const auto& form : encrypted_forms()) {
        const auto cannot = gsoap_cannot(form);
        std::vector<gsoap_question> asked;
        std::vector<peer_job> jobs;
        const auto ask = [&](gsoap_question what, const std::string& message, const std::map<std::string, std::string>& other = {}) {
            std::map<std::string, std::string> fields = other;
            fields.insert({{"in", peer->write(message)}, {"trusted", peer->pem(test_ca_pem)}, {"signed", "true"},
                           {"own", peer->pem(other_leaf_key_pem)}, {"data-method", gsoap_method(form)}});
            asked.push_back(std::move(what));
            jobs.push_back({"verify", std::move(fields)});
        };
        for (std::size_t i = 0; i < gsoap_samples().size(); ++i) {
            const auto& sample = gsoap_samples()[i];
            INFO(form.what << ": " << sample.name);
            if (!cannot.empty() && (i > 0 || form.hides_blocks)) {
                continue;
            }
            const auto secured = form.secure(sample.octets(), now);
            REQUIRE(secured);
            ask({sample.name, text_of_body(sample.octets()), true}, *secured);
            if (i == 0) {
                for (const auto& [what, copy] : copies_for_peer(*secured, form.secure(sample.octets(), now).value())) {
                    ask({what, "", false}, copy);
                }
                ask({"for somebody else", "", false}, *secured, {{"own", peer->pem(test_leaf_key_pem)}});
                ask({"another authority", "", false}, *secured, {{"trusted", peer->pem(other_ca_pem)}});
            }
        }
        const auto answers = peer->run(jobs);
        matrix_cell cell{"Signet", peer->name(), form.what};
        for (std::size_t i = 0; i < answers.size(); ++i) {
            INFO(form.what << ": " << asked[i].about << "\n" << answers[i].said);
            if (!cannot.empty()) {
                if (asked[i].good && answers[i].taken && answers[i].fields.at("text") == asked[i].text) {
                    WARN(peer->name() << " has learnt to read " << form.what);
                }
                continue;
            }
            const bool right = answers[i].taken == asked[i].good;
            CHECK(right);
            if (asked[i].good && right) {
                CHECK(answers[i].fields.at("text") == asked[i].text);
                CHECK(answers[i].fields.at("signed") == "Timestamp Body ");
            }
            ++(asked[i].good ? cell.of : cell.bad);
            (asked[i].good ? cell.taken : cell.refused) += right ? 1U : 0U;
        }
        if (cannot.empty()) {
            record(cell);
        } else {
            record(empty_cell{"Signet", peer->name(), form.what, cannot});
        }
    }
}
