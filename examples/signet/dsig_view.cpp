// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "dsig_view.hpp"

#include "certificate_view.hpp"
#include "element_names.hpp"
#include "one_line.hpp"

namespace signet::command {

namespace {

constexpr std::string_view word_of(coverage kind) noexcept
{
    switch (kind) {
    case coverage::element: return "element";
    case coverage::document: return "document";
    case coverage::nodes: return "nodes";
    case coverage::data: return "data";
    }
    return "";
}

json reference_of(const covered_content& covered)
{
    return {{"uri", covered.uri}, {"part", word_of(covered.kind)},
        {"element", covered.apex.type() == pugi::node_element ? json(name_of(covered.apex)) : json(nullptr)},
        {"digest_method", covered.digest_method}, {"transforms", covered.transforms}, {"type", covered.type},
        {"less_signature", static_cast<bool>(covered.omitted)}};
}

json manifest_of(const validated_manifest& manifest)
{
    json references = json::array();
    for (const auto& one : manifest.references) {
        references.push_back(one.outcome ? reference_of(*one.outcome) : json{{"uri", one.uri}, {"code", one.outcome.error().name()}});
    }
    return references;
}

std::string_view short_name(std::string_view uri) { return uri.substr(uri.find_last_of("/#") + 1); }

std::string text_of(const json& value) { return value.is_string() ? one_line(value.get_ref<const std::string&>()) : "none"; }

}  // namespace

json dsig_fields(const validated_signature& holds, const dsig_signer& signer)
{
    json who{{"subject", nullptr}, {"issuer", nullptr}, {"serial", nullptr}, {"thumbprint", nullptr}};
    if (signer.leaf) {
        who = identity_of(*signer.leaf);
    }
    who["trusted"] = is_trusted(signer.origin);
    who["key_name"] = signer.key_name;
    who["key_type"] = signer.key_type;
    who["key_origin"] = describe(signer.origin);
    json references = json::array();
    for (const auto& covered : holds.references) {
        references.push_back(reference_of(covered));
    }
    json manifests = json::array();
    for (const auto& manifest : holds.manifests) {
        manifests.push_back(manifest_of(manifest));
    }
    json signature{{"id", holds.id}, {"method", holds.method}, {"canonicalization", holds.canonicalization}, {"signer", who},
        {"references", references}, {"manifests", manifests}};
    return {{"signatures", json::array({std::move(signature)})}};
}

std::string dsig_text(const json& fields)
{
    const auto& signature = fields["signatures"][0];
    const auto& signer = signature["signer"];
    std::string text = "valid: the signature holds\nsignature: "
                       + std::string{short_name(signature["method"].get_ref<const std::string&>())} + " by the "
                       + text_of(signer["key_origin"]) + "\n";
    const auto line = [&text](const std::string& what) { text += "  " + what + "\n"; };
    if (signer["subject"].is_string()) {
        line("subject: " + text_of(signer["subject"]));
        line("issuer: " + text_of(signer["issuer"]));
        line("serial: " + text_of(signer["serial"]));
        line("thumbprint: " + text_of(signer["thumbprint"]));
    } else if (const auto name = text_of(signer["key_name"]); !name.empty()) {
        line("key name: " + name);
    }
    line(signer["trusted"].get<bool>() ? "trusted: yes" : "trusted: no, nobody vouches for this key");
    const auto covers = [&](const json& reference, const std::string& what) {
        if (reference.contains("code")) {
            line(what + " " + text_of(reference["uri"]) + " does not hold: " + text_of(reference["code"]));
            return;
        }
        line(what + " " + text_of(reference["part"]) + (reference["element"].is_null() ? "" : " " + text_of(reference["element"]))
             + (reference["less_signature"].get<bool>() ? " less the signature" : "") + ", by "
             + std::string{short_name(reference["digest_method"].get_ref<const std::string&>())} + ", as \""
             + text_of(reference["uri"]) + "\"");
    };
    for (const auto& reference : signature["references"]) {
        covers(reference, "covers:");
    }
    for (const auto& manifest : signature["manifests"]) {
        for (const auto& reference : manifest) {
            covers(reference, "manifest covers:");
        }
    }
    return text;
}

}  // namespace signet::command
