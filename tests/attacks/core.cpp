// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "core.hpp"

#include <signet/algorithm/base64_decoding.hpp>
#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/xpath_filter_2.hpp>
#include <signet/algorithm/xpath_filtering.hpp>
#include <signet/dsig/base64_transform.hpp>
#include <signet/dsig/enveloped_signature_transform.hpp>
#include <signet/dsig/node_set_transforms.hpp>
#include <signet/dsig/signature_algorithms.hpp>
#include <signet/dsig/template.hpp>
#include <signet/dsig/validate.hpp>
#include <signet/xml/writer.hpp>

#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

using canonicalizations = type_list<exclusive_c14n, canonical_xml_1_0, canonical_xml_1_0_with_comments>;
using plain = signature_algorithms<type_list<hmac_sha256>, type_list<sha256>, canonicalizations, type_list<enveloped_signature, base64_decoding>>;
using with_xpath = signature_algorithms<type_list<hmac_sha256>, type_list<sha256>, canonicalizations,
    type_list<enveloped_signature, base64_decoding, xpath_filtering, xpath_filter_2>>;

constexpr auto key_for = [](auto) { return result<shared_key>{test_hmac_key()}; };

template <class Failed>
core_verdict verdict_of(const Failed& failed)
{
    CHECK(failed.message().size() < 3000);
    return {failed.code(), failed.where(), failed.sentence(), ""};
}

char letter_of(coverage kind)
{
    switch (kind) {
    case coverage::element: return 'e';
    case coverage::document: return 'd';
    case coverage::nodes: return 'n';
    default: return 'x';
    }
}

node first_signature(const document& message)
{
    return message.tree().find_node([](const node& one) { return is_element(one, ds_namespace, "Signature"); });
}

template <class Algorithms>
result<octets> make(const document& message, const core_terms& with)
{
    template_options options;
    options.most = with.most;
    options.admits_nothing = with.admits_nothing;
    return sign_template<Algorithms>(first_signature(message), message, key_for, system_random(), options);
}

}  // namespace

core_verdict judged(const std::string& text, const core_terms& with)
{
    const auto message = document::parse(text, with.most);
    if (!message) {
        return verdict_of(message.error());
    }
    validation_options options;
    options.most = with.most;
    options.admits_nothing = with.admits_nothing;
    options.manifests_hold = with.manifests_hold;
    const node signature = first_signature(*message);
    const auto holds = with.xpath ? validate_signature<with_xpath>(signature, *message, key_for, options)
                                  : validate_signature<plain>(signature, *message, key_for, options);
    if (!holds) {
        return verdict_of(holds.error());
    }
    core_verdict good;
    for (const auto& reference : holds->references) {
        good.covered += letter_of(reference.kind);
    }
    for (const auto& manifest : holds->manifests) {
        good.covered += " m";
        for (const auto& reference : manifest.references) {
            good.covered += reference.outcome ? letter_of(reference.outcome->kind) : '-';
        }
    }
    return good;
}

std::string signed_again(const std::string& text, const core_terms& with)
{
    const auto message = parsed(text);
    const auto made = make<with_xpath>(message, with);
    if (!made) {
        FAIL(made.error().message());
    }
    return to_text(message);
}

core_verdict refused_to_sign(const std::string& text, const core_terms& with)
{
    const auto message = parsed(text);
    const auto made = with.xpath ? make<with_xpath>(message, with) : make<plain>(message, with);
    return made ? core_verdict{} : verdict_of(made.error());
}

}  // namespace signet::tests
