// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "proof.hpp"

#include "certificate_view.hpp"
#include "element_names.hpp"
#include "one_line.hpp"

#include <signet/algorithm/canonical_xml_1_1.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/c14n/canonicalize.hpp>
#include <signet/core/date_time.hpp>
#include <signet/policy/proof.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <algorithm>
#include <string_view>

namespace signet::command {

namespace {

json signer_of(const signature_evidence& signature)
{
    json signer{{"subject", nullptr}, {"issuer", nullptr}, {"serial", nullptr}, {"thumbprint", nullptr}};
    if (signature.signer) {
        signer = identity_of(*signature.signer);
    }
    signer["trusted"] = signature.trusted || !signature.signer;  // a shared key is the receiver's own
    signer["key_name"] = signature.signer ? json(nullptr) : json(signature.key_name);
    return signer;
}

json signature_of(const signature_evidence& signature, const opened_message& opened)
{
    json references = json::array();
    for (const auto& covered : signature.covered) {
        if (!covered.apex) {
            continue;  // it was part of a ciphertext, which is gone
        }
        references.push_back({{"uri", covered.uri}, {"part", part_name(covered.apex, signature, opened.soap, opened.found)},
            {"element", name_of(covered.apex)}, {"digest_method", covered.digest_method}, {"as_ciphertext", covered.as_ciphertext}});
    }
    return {{"id", signature.id}, {"method", signature.method}, {"signer", signer_of(signature)},
        {"key_reference", describe(signature.reference)}, {"references", references}};
}

/// A timestamp proves nobody, nor does a certificate that nobody vouches for.
bool proves_sender(const evidence& found)
{
    return found.username || std::any_of(found.signatures.begin(), found.signatures.end(), [](const signature_evidence& one) {
        return one.step && (one.trusted || !one.signer);
    });
}

bool is_signed(node element, const evidence& found)
{
    return std::any_of(
        found.signatures.begin(), found.signatures.end(), [&](const auto& one) { return find_cover(one, element) != nullptr; });
}

std::string text_of(const json& value) { return value.is_string() ? one_line(value.get_ref<const std::string&>()) : "none"; }

std::string_view short_name(std::string_view uri) { return uri.substr(uri.find_last_of("/#") + 1); }

}  // namespace

json nothing_proved()
{
    return {{"signatures", json::array()}, {"encrypted", json::array()}, {"tokens", json::array()}, {"timestamp", nullptr},
        {"replay", "not checked"}};
}

json proof_of(const opened_message& opened)
{
    const auto& found = opened.found;
    json proof = nothing_proved();
    proof["sender_proved"] = proves_sender(found);
    proof["replay"] = found.replay_checked ? "checked" : "not checked";
    for (const auto& signature : found.signatures) {
        proof["signatures"].push_back(signature_of(signature, opened));
        if (signature.signer && signature.token) {
            proof["tokens"].push_back({{"kind", "x509"}, {"name", signature.signer->subject()}, {"type", "X509v3"},
                {"signed", is_signed(signature.token, found)}});
        }
    }
    for (const auto& part : found.decrypted) {
        proof["encrypted"].push_back({{"part", part_name(part.element, {}, opened.soap, opened.found)}, {"element", name_of(part.element)},
            {"method", part.method}, {"key_method", part.key_method}, {"key_reference", describe(part.reference)}});
    }
    if (found.username) {
        const bool digest = found.username->kind == password_kind::digest;
        proof["tokens"].push_back({{"kind", "username"}, {"name", found.username->name},
            {"type", digest ? "PasswordDigest" : "PasswordText"}, {"signed", is_signed(found.username->element, found)}});
    }
    if (found.timestamp) {
        proof["timestamp"] = {{"created", format_utc(found.timestamp->created)},
            {"expires", format_utc(found.timestamp->expires)}, {"signed", is_signed(found.timestamp->element, found)}};
    }
    return proof;
}

std::string proof_text(const json& proof)
{
    std::string text;
    const auto line = [&text](const std::string& what) { text += what + "\n"; };
    const auto unsigned_note = [](const json& what) { return what["signed"].get<bool>() ? "" : " (not signed)"; };
    for (const auto& signature : proof["signatures"]) {
        const auto& signer = signature["signer"];
        const bool by_certificate = signer["key_name"].is_null();
        line("signature: " + std::string{short_name(signature["method"].get_ref<const std::string&>())} + " by "
             + (by_certificate ? text_of(signer["subject"]) : "the shared key " + text_of(signer["key_name"])));
        if (by_certificate) {
            line("  named by: " + text_of(signature["key_reference"]));
            line("  issuer: " + text_of(signer["issuer"]));
            line("  serial: " + text_of(signer["serial"]));
            line("  thumbprint: " + text_of(signer["thumbprint"]));
            line(signer["trusted"].get<bool>() ? "  trusted: yes" : "  trusted: no, its certificate was used as it is");
        }
        for (const auto& reference : signature["references"]) {
            line("  covers: " + text_of(reference["part"]) + ", " + text_of(reference["element"]) + ", by "
                 + std::string{short_name(reference["digest_method"].get_ref<const std::string&>())}
                 + (reference["as_ciphertext"].get<bool>() ? ", as ciphertext" : ""));
        }
    }
    for (const auto& part : proof["encrypted"]) {
        line("encrypted: " + text_of(part["part"]) + ", " + text_of(part["element"]) + ", by "
             + std::string{short_name(part["method"].get_ref<const std::string&>())} + ", key by "
             + std::string{short_name(part["key_method"].get_ref<const std::string&>())});
    }
    for (const auto& token : proof["tokens"]) {
        line("token: " + text_of(token["kind"]) + " " + text_of(token["name"]) + ", " + text_of(token["type"])
             + unsigned_note(token));
    }
    const auto& timestamp = proof["timestamp"];
    line(timestamp.is_null() ? "timestamp: none"
                             : "timestamp: created " + text_of(timestamp["created"]) + ", expires "
                                   + text_of(timestamp["expires"]) + unsigned_note(timestamp));
    if (!proof["sender_proved"].get<bool>()) {
        line("sender: not proved, anybody could have sent this");
    }
    line("replay: " + text_of(proof["replay"]));
    return text;
}

bool body_is_signed(const opened_message& opened) { return find_cover(opened.found, opened.soap.body()) != nullptr; }

result<std::string> body_document(const opened_message& opened)
{
    const node body = opened.soap.body();
    const node child = first_element(body);
    const node apex = child && !next_element(child) && !has_text(body) ? child : body;
    std::string text;
    const auto append = [&text](std::string_view chunk) { text += chunk; };
    const auto* cover = find_cover(opened.found, body);
    c14n_options options;
    if (cover != nullptr) {
        options.inclusive_prefixes = cover->form.prefixes;
    }
    // Where the Body is signed in an exclusive form, so is this: what stands above it was not hashed, and is not printed.
    auto written = cover != nullptr && !cover->form.inclusive ? canonicalize<exclusive_c14n>(apex, append, options)
                                                              : canonicalize<canonical_xml_1_1>(apex, append);
    if (!written) {
        return refuse(std::move(written));
    }
    return text;
}

}  // namespace signet::command
