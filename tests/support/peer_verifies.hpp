// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_PEER_VERIFIES_HPP
#define SIGNET_TESTS_SUPPORT_PEER_VERIFIES_HPP

// A peer verifies what Signet secures in every form of `peer_forms`.

#include "support/batch_peer.hpp"
#include "support/catch.hpp"
#include "support/changed_text.hpp"
#include "support/matrix.hpp"
#include "support/peer_forms.hpp"

#include <signet/core/clock.hpp>

#include <chrono>
#include <cstddef>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace signet::tests {

/// How a peer is asked to verify, and what it is excused from.
struct verifying_peer {
    batch_peer program;
    bool knows_actor = true;
    std::chrono::milliseconds late = std::chrono::minutes{6};  // an age at which it refuses
    bool refuses_future = true;
    bool (*refuses_replay)(const peer_form&) = nullptr;        // a message that it has taken before
    bool shows_places = true;                                  // where what was signed stands, not only its name
    std::string (*cannot_form)(const peer_form&) = nullptr;    // why it cannot; empty: it can
    std::string (*cannot_sample)(const soap_sample&) = nullptr;
    /// Whether it is the peer's security that refuses, as against a crash or a message that it cannot read.
    bool (*refuses)(const peer_answer&) = nullptr;
};

namespace detail {

/// One message for the peer, and what must come of it.
struct peer_question {
    const peer_form* form;
    std::string about;
    bool good;
};

class peer_questions {
public:
    explicit peer_questions(batch_peer& program) : program_{program} {}

    void ask(peer_question what, const std::string& message, std::map<std::string, std::string> other = {})
    {
        const auto& form = *what.form;
        std::map<std::string, std::string> fields{{"in", program_.write(message)}};
        if (form.by_shared_key()) {
            fields["shared"] = program_.pem(test_hmac_key().value().reveal());
        } else if (form.is_signed()) {
            fields[form.carries_certificate() ? "trusted" : "known"] = program_.pem(form.carries_certificate() ? test_ca_pem : test_leaf_pem);
        }
        if (form.is_signed()) {
            fields["signed"] = "true";
        }
        if (!form.user.empty()) {
            fields["user"] = peer_user;
            fields["password"] = peer_password;
        }
        for (auto& [name, value] : other) {
            fields[name] = std::move(value);
        }
        asked_.push_back(std::move(what));
        jobs_.push_back({"verify", std::move(fields)});
    }

    const std::vector<peer_question>& asked() const { return asked_; }
    std::vector<peer_answer> answers() { return program_.run(jobs_); }

private:
    batch_peer& program_;
    std::vector<peer_question> asked_;
    std::vector<peer_job> jobs_;
};

inline std::set<std::string> covered_by(const peer_form& form)
{
    std::set<std::string> covered;
    if (form.is_signed()) {
        covered = {"Envelope/Body", "Envelope/Header/Security/Timestamp"};
    }
    if (form.everything) {
        covered.insert({"Envelope/Header/Security/UsernameToken", "Envelope/Header/Security/BinarySecurityToken", "Envelope/Header/To",
                        "Envelope/Header/Action", "Envelope/Header/MessageID", "Envelope/Header/Ticket"});
    }
    return covered;
}

/// What is wrong with what the peer reports, if anything is.
inline std::string misreport(const verifying_peer& peer, const peer_form& form, const peer_answer& answer)
{
    const auto field = [&](const char* name) {
        const auto found = answer.fields.find(name);
        return found == answer.fields.end() ? std::string{} : found->second;
    };
    std::set<std::string> expected;
    for (const auto& place : covered_by(form)) {
        expected.insert(peer.shows_places ? place : place.substr(place.rfind('/') + 1));
    }
    std::set<std::string> reported;
    std::istringstream words{field("signed")};
    for (std::string one; words >> one;) {
        reported.insert(one);
    }
    if (reported != expected) {
        return "signed are " + field("signed");
    }
    if (form.is_signed() && field("method") != form.method) {
        return "signed with " + field("method");
    }
    if (form.by_certificate() && field("signer") != the_leaf(form.curve).leaf.subject()) {
        return "signed by " + field("signer");
    }
    if (!form.user.empty() && (field("user") != peer_user || field("password") != form.user)) {
        return "the user is " + field("user") + " with " + field("password");
    }
    return form.timestamp == field("created").empty() ? "created: " + field("created") : "";
}

/// Good copies and bad ones of one envelope in one form.
inline void ask_about(const verifying_peer& peer, peer_questions& all, batch_peer& program, const peer_form& form, const soap_sample& sample,
                      instant now, bool bad_copies)
{
    const std::string plain = sample.octets();
    const auto secured = [&](instant at, const peer_identity& who, const actor& whom = {}) {
        auto sealed = form.secure(plain, at, who, whom);
        REQUIRE(sealed);
        return std::move(sealed->octets);
    };
    const auto bad = [&](const std::string& what, const std::string& message, std::map<std::string, std::string> other = {}) {
        all.ask({&form, sample.name + ", " + what, false}, message, std::move(other));
    };
    const std::string message = secured(now, the_leaf(form.curve));
    if (!bad_copies) {
        all.ask({&form, sample.name, true}, message);
        return;
    }
    all.ask({&form, sample.name, true}, message, {{"replay", "true"}});
    if (peer.refuses_replay(form)) {
        bad("a second time", message, {{"replay", "true"}});
    }
    if (peer.knows_actor) {
        const std::string gateway = "urn:example:gateway";
        all.ask({&form, sample.name + ", for an actor", true}, secured(now, the_leaf(form.curve), actor{gateway}), {{"actor", gateway}});
    }
    if (sample.encoding == written_as::utf8) {
        for (const auto& place : places_of(form)) {
            const auto copy = with_text_changed(message, place);
            REQUIRE(copy.size() == message.size());
            bad("other " + std::string{place.elements.back()}, copy);
        }
        if (form.is_signed()) {
            bad("more in the body", with_more_in_body(message, sample.prefix));
        }
    }
    if (form.timestamp) {
        bad("late", secured(now - peer.late, the_leaf(form.curve)));
        if (peer.refuses_future) {
            bad("early", secured(now + std::chrono::minutes{10}, the_leaf(form.curve)));
        }
    }
    if (form.by_certificate()) {
        bad("signed by an intruder", secured(now, the_intruder(form.curve)));
        for (const auto authority : {other_ca_pem, intruder_ca_pem}) {
            bad("another authority", message, {{"trusted", program.pem(authority)}, {"known", program.pem(other_leaf_pem)}});
        }
    }
    if (form.by_shared_key()) {
        bad("another key", message, {{"shared", program.pem("another key of 32 octets, as long")}});
    }
    if (!form.user.empty()) {
        bad("another password", message, {{"password", "wrong"}});
        bad("an unknown user", message, {{"user", "somebody"}});
    }
}

}  // namespace detail

/// The peer takes what Signet secures, reports what was signed and by whom, and refuses tampered, late and wrongly trusted
/// copies. Where a version of it takes what it is excused from, a warning says that the excuse is out of date.
inline void peer_verifies(verifying_peer& peer)
{
    const instant now = clock{}.now();
    if (!program_time_fits(now)) {
        SUCCEED();
        return;
    }
    auto& program = peer.program;
    detail::peer_questions all{program};
    detail::peer_questions excused{program};
    for (const auto& form : peer_forms()) {
        const bool cannot = !peer.cannot_form(form).empty();
        const auto& samples = samples_of(form);
        const std::size_t stride = form.what == "x509_sign" || form.everything ? 1 : 5;
        for (std::size_t i = 0; i < samples.size() && !(cannot && i > 0); i += stride) {
            INFO(form.what << ": " << samples[i].name);
            if (cannot || !peer.cannot_sample(samples[i]).empty()) {
                if (cannot || form.what == "x509_sign" || form.everything) {
                    auto sealed = form.secure(samples[cannot ? 2 : i].octets(), now, the_leaf(form.curve), {});
                    REQUIRE(sealed);
                    excused.ask({&form, samples[i].name, false}, sealed->octets);
                }
                continue;
            }
            detail::ask_about(peer, all, program, form, samples[i], now, i / stride % 4 == 0 || form.everything);
        }
    }
    const auto answers = all.answers();
    for (const auto& form : peer_forms()) {
        matrix_cell cell{"Signet", program.name(), form.what};
        for (std::size_t i = 0; i < answers.size(); ++i) {
            const auto& asked = all.asked()[i];
            if (asked.form == &form) {
                INFO(form.what << ": " << asked.about << "\n" << answers[i].said);
                const bool right = asked.good ? answers[i].taken : peer.refuses(answers[i]);
                CHECK(right);
                if (asked.good && answers[i].taken) {
                    CHECK(detail::misreport(peer, form, answers[i]) == "");
                }
                ++(asked.good ? cell.of : cell.bad);
                (asked.good ? cell.taken : cell.refused) += right ? 1U : 0U;
            }
        }
        if (const auto reason = peer.cannot_form(form); reason.empty()) {
            record(cell);
        } else {
            record(empty_cell{"Signet", program.name(), form.what, reason});
        }
    }
    const auto excuses = excused.answers();
    for (std::size_t i = 0; i < excuses.size(); ++i) {
        const auto& asked = excused.asked()[i];
        if (excuses[i].taken) {
            WARN(program.name() << " has learnt to read " << asked.form->what << ": " << asked.about);
        }
    }
    for (const auto& sample : soap_samples()) {
        if (const auto reason = peer.cannot_sample(sample); !reason.empty()) {
            record(empty_cell{"Signet", program.name(), sample.name, reason});
        }
    }
}

}  // namespace signet::tests

#endif
