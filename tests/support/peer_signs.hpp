// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_PEER_SIGNS_HPP
#define SIGNET_TESTS_SUPPORT_PEER_SIGNS_HPP

// Signet verifies what a peer secures in every form of `peer_forms`.

#include "support/batch_peer.hpp"
#include "support/catch.hpp"
#include "support/changed_text.hpp"
#include "support/matrix.hpp"
#include "support/peer_forms.hpp"

#include <signet/core/base64.hpp>
#include <signet/xml/encoding.hpp>

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

/// One message that a peer is asked for.
struct peer_order {
    const peer_form* form;
    const soap_sample* sample;
    std::string whom{};         // an actor, or nobody in particular
    bool by_intruder = false;
    bool changed = false;       // bad copies are made of it
    std::string file{};         // where the peer writes the message
};

/// How a peer is asked to secure, and what it is excused from.
struct signing_peer {
    batch_peer program;
    instant now;  // the time of its messages, to a few seconds
    std::vector<const soap_sample*> (*samples)(const peer_form&) = nullptr;
    std::string (*cannot_form)(const peer_form&) = nullptr;      // why it cannot; empty: it can
    std::string (*cannot_sample)(const soap_sample&) = nullptr;  // why its message does not hold; of signed forms
    peer_job (*job)(batch_peer&, const peer_order&) = nullptr;
};

namespace detail {

/// Counts what Signet says to copies that it must refuse.
class bad_copies {
public:
    bad_copies(const peer_form& form, matrix_cell& cell) : form_{form}, cell_{cell} {}

    void refuse(const std::string& about, const std::string& message, const peer_receiver& who)
    {
        refuse_for(about, message, who, {});
    }
    void refuse(const std::string& about, const std::string& message, const peer_receiver& who, errc wanted)
    {
        refuse_for(about, message, who, errc_name(wanted));
    }

private:
    void refuse_for(const std::string& about, const std::string& message, const peer_receiver& who, std::string_view wanted)
    {
        const auto reason = form_.refusal(message, who);
        INFO(about << ": " << (reason ? std::string{reason->name()} + ": " + reason->message() : "accepted") << "\n" << message.substr(0, 4000));
        const bool refused = reason && (wanted.empty() || reason->name() == wanted);
        CHECK(refused);
        ++cell_.bad;
        cell_.refused += refused ? 1U : 0U;
    }

    const peer_form& form_;
    matrix_cell& cell_;
};

inline void refuse_bad_copies(const peer_form& form, const soap_sample& sample, const std::string& message, instant now, matrix_cell& cell)
{
    using namespace std::chrono_literals;
    bad_copies copies{form, cell};
    for (const auto& place : places_of(form)) {
        const auto copy = with_text_changed(message, place);
        REQUIRE(copy.size() == message.size());
        copies.refuse("other " + std::string{place.elements.back()}, copy, {.now = now});
    }
    if (form.timestamp) {
        copies.refuse("late", message, {.now = now + 6min + 1s}, errc::timestamp_expired);
        copies.refuse("early", message, {.now = now - 2min}, errc::timestamp_in_future);
    }
    if (form.is_signed()) {
        copies.refuse("more in the body", with_more_in_body(message, sample.prefix), {.now = now}, errc::digest_mismatch);
    }
    if (form.by_certificate()) {
        for (const auto* const authority : {&other_ca(), &intruder_ca()}) {
            copies.refuse("another authority", message, {.now = now, .anchor = authority}, errc::untrusted_certificate);
        }
        if (!form.carries_certificate()) {
            copies.refuse("an unknown certificate", message, {.now = now, .known = &other_leaf()}, errc::unknown_key);
        }
    }
    if (form.by_shared_key()) {
        const shared_key other{test_hmac_key().name(), secret{std::string(32, 'x')}};
        copies.refuse("another key", message, {.now = now, .shared = &other}, errc::signature_mismatch);
    }
    if (!form.user.empty()) {
        copies.refuse("another password", message, {.now = now, .password = "wrong"}, errc::authentication_failed);
        copies.refuse("an unknown user", message, {.now = now, .user = "somebody"}, errc::authentication_failed);
    }
    copies.refuse("for another actor", message, {.now = now, .whom = actor{"urn:example:other"}}, errc::no_security_header);
}

/// Whether an ECDSA value is shorter than two numbers of the curve's size. XML Signature 1.1, 6.4.3 fixes their size; a peer
/// that cuts zero octets off both writes, once in a while, what nobody else reads.
inline bool has_short_value(const peer_form& form, const std::string& message)
{
    if (!form.curve) {
        return false;
    }
    const std::size_t octets_of_curve[] = {32, 48, 66};
    const std::string_view opening = "SignatureValue>";
    const bool wide = message.starts_with("\xFF\xFE") || message.starts_with("\xFE\xFF");
    const std::string text = wide ? to_utf8(message).value() : message;
    const auto from = text.find(opening) + opening.size();
    const auto value = base64_decode(text.substr(from, text.find('<', from) - from));
    return value && value->size() < 2 * octets_of_curve[static_cast<std::size_t>(*form.curve)];
}

}  // namespace detail

/// Signet takes what the peer secures, shows what was signed and by whom, and refuses tampered, late and wrongly trusted copies.
/// Where a version of the peer does what it is excused from, a warning says that the excuse is out of date.
inline void peer_signs(signing_peer& peer)
{
    auto& program = peer.program;
    std::vector<peer_order> orders;
    for (const auto& form : peer_forms()) {
        const auto samples = peer.samples(form);
        const bool cannot = !peer.cannot_form(form).empty();
        const std::size_t stride = form.what == "x509_sign" || form.everything ? 1 : 5;
        for (std::size_t i = 0; i < samples.size() && !(cannot && i > 0); i += stride) {
            const bool changed = (form.everything || i / stride % 4 == 0) && samples[i]->encoding == written_as::utf8;
            orders.push_back({.form = &form, .sample = samples[i], .changed = changed});
            if (changed && !cannot) {
                orders.push_back({.form = &form, .sample = samples[i], .whom = "urn:example:gateway"});
            }
            if (changed && !cannot && form.by_certificate()) {
                orders.push_back({.form = &form, .sample = samples[i], .by_intruder = true});
            }
        }
    }
    std::vector<peer_job> jobs;
    for (auto& one : orders) {
        one.file = program.new_file();
        jobs.push_back(peer.job(program, one));
    }
    const auto answers = program.run(jobs);
    std::size_t short_values = 0;
    for (const auto& form : peer_forms()) {
        matrix_cell cell{program.name(), "Signet", form.what};
        const auto cannot = peer.cannot_form(form);
        for (std::size_t i = 0; i < orders.size(); ++i) {
            const auto& one = orders[i];
            if (one.form != &form) {
                continue;
            }
            INFO(form.what << ": " << one.sample->name << ", for " << one.whom << "\n" << answers[i].said);
            const auto message = program.read(one.file);
            const auto reason = form.refusal(message, {.now = peer.now, .leaf = &the_leaf(form.curve).leaf, .whom = actor{one.whom}});
            if (!cannot.empty()) {
                if (answers[i].taken && !reason) {
                    WARN(program.name() << " has learnt to write " << form.what);
                }
                continue;
            }
            REQUIRE(answers[i].taken);
            INFO(message.substr(0, 8000));
            if (one.by_intruder) {
                // Where the message names a certificate of the same name and number, it is the known one: its key did not sign.
                detail::bad_copies{form, cell}.refuse("by an intruder", message, {.now = peer.now});
            } else if (form.is_signed() && !peer.cannot_sample(*one.sample).empty()) {
                CHECK((!reason || reason->code() == errc::digest_mismatch));
                if (!reason) {
                    WARN(program.name() << " has learnt to write " << form.what << ": " << one.sample->name);
                }
            } else if (detail::has_short_value(form, message)) {
                CHECK((reason && reason->code() == errc::signature_mismatch));
                ++short_values;
            } else {
                CHECK((reason ? std::string{reason->name()} + ": " + reason->message() : "") == "");
                ++cell.of;
                cell.taken += reason ? 0U : 1U;
                if (!reason && one.changed) {
                    detail::refuse_bad_copies(form, *one.sample, message, peer.now, cell);
                }
            }
        }
        if (cannot.empty()) {
            record(cell);
        } else {
            record(empty_cell{program.name(), "Signet", form.what, cannot});
        }
    }
    if (short_values > 0) {
        record(empty_cell{program.name(), "Signet", "ECDSA values whose numbers both begin with a zero octet", "it cuts the zeros off"});
    }
    for (const auto& sample : soap_samples()) {
        if (const auto reason = peer.cannot_sample(sample); !reason.empty()) {
            record(empty_cell{program.name(), "Signet", sample.name, reason});
        }
    }
}

}  // namespace signet::tests

#endif
