// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_TEMPLATE_SIGNET_HPP
#define SIGNET_TESTS_SUPPORT_TEMPLATE_SIGNET_HPP

// Signet's side of the comparison of templates: with every algorithm that it has, which costs a compiler half a minute.

#include <signet/core/date_time.hpp>
#include <signet/dsig/modern_algorithms.hpp>
#include <signet/dsig/template.hpp>
#include <signet/dsig/validate.hpp>
#include <signet/keyinfo/fill_key_info.hpp>
#include <signet/keyinfo/find_key.hpp>
#include <signet/xml/writer.hpp>

#include "support/messages.hpp"
#include "support/signature_templates.hpp"
#include "support/template_keys.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace signet::tests {

/// Reads the data outside of the documents, altered or not.
inline uri_resolver reads_outside(bool altered)
{
    return [altered](std::string_view wanted) -> result<std::string> {
        const auto* const found = std::find_if(std::begin(outside), std::end(outside), [&](const auto& one) { return one.uri == wanted; });
        if (found == std::end(outside)) {
            return refuse(errc::unresolved_reference, std::string{wanted}, "there is no such thing");
        }
        return altered ? with_altered(std::string{found->octets}, "CONTENT") : std::string{found->octets};
    };
}

/// Old keys and short MACs are among what the two have in common.
inline signature_terms wide_terms()
{
    signature_terms terms;
    terms.truncation = mac_truncation::to_half();
    terms.least_modulus_bits = 1024;
    terms.least_mac_key_bits = 1;
    return terms;
}

/// The template of a text, filled in with the keys of template_keys().
inline result<std::string> filled_by_signet(const std::string& text)
{
    const auto message = parsed(text);
    const node signature = element_called(message, "Signature");
    const node key_info = first_element(signature, ds_namespace, "KeyInfo");
    const auto key_for = [&]<class Method>(boost::hana::basic_type<Method>) {
        auto chosen = choose_signing_key<typename Method::key>(key_info, template_keys());
        if (chosen) {
            if (auto filled = fill_key_info(key_info, {chosen->name, chosen->key_info, chosen->chain}); !filled) {
                chosen = refuse(std::move(filled));
            }
        }
        return std::move(chosen).map([](auto&& one) { return std::move(one.key); });
    };
    template_options options;
    options.follow.resolve = reads_outside(false);
    options.terms = wide_terms();
    return sign_template<legacy::all_algorithms>(signature, message, key_for, system_random(), options).map([&](const octets&) {
        return to_text(message);
    });
}

/// What a reader has who finds the key in that way.
inline const trusted_keys& trusted(key_source reads)
{
    static const trusted_keys names = [] {
        trusted_keys made;
        made.shared = template_keys().shared;
        for (const auto& one : template_keys().keys) {
            const auto open = one.key.visit([](const auto& key) { return to_octets(key.public_part().der()); });
            made.keys.emplace_back(one.name, any_public_key::from_der(open).value());
        }
        return made;
    }();
    static const trusted_keys certificates = [] {
        trusted_keys made;
        made.certificates.push_back({test_leaf(), {}});
        made.anchors = anchors{test_ca()};
        made.clock = clock::fixed(*parse_utc("2026-06-01T12:00:00Z"));
        return made;
    }();
    static const trusted_keys key_value = [] {
        trusted_keys made;
        made.accept_key_value = true;
        return made;
    }();
    return reads == key_source::names ? names : reads == key_source::certificates ? certificates : key_value;
}

/// "" where it holds, else what is wrong with it.
inline std::string verdict_of_signet(key_source reads, const std::string& text, bool altered_outside = false)
{
    const auto message = document::parse(text);
    if (!message) {
        return std::string{message.error().name()};
    }
    const node signature = element_called(*message, "Signature");
    validation_options options;
    options.follow.resolve = reads_outside(altered_outside);
    options.terms = wide_terms();
    const auto key_for = [&]<class Method>(boost::hana::basic_type<Method>) {
        auto found = find_key<typename Method::key>(first_element(signature, ds_namespace, "KeyInfo"), *message, trusted(reads));
        return std::move(found).map([](auto&& one) { return std::move(one.key); });
    };
    const auto holds = validate_signature<legacy::all_algorithms>(signature, *message, key_for, options);
    return holds ? std::string{} : std::string{holds.error().name()};
}

}  // namespace signet::tests

#endif
