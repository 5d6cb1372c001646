// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_RECIPIENT_SEARCH_HPP
#define SIGNET_XENC_RECIPIENT_SEARCH_HPP

#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/public_key.hpp>
#include <signet/keyinfo/fill_key_info.hpp>
#include <signet/keyinfo/named_public_key.hpp>
#include <signet/xenc/encryption_keys.hpp>
#include <signet/xenc/private_key_search.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <cstddef>
#include <vector>

namespace signet {

namespace detail {

/// Whether a description in a template is empty: it asks for a key to be described.
inline bool asks_for_description(node described)
{
    for (node child = first_element(described); child; child = next_element(child)) {
        const node inside = first_element(child);
        if (has_text(child) || (inside && (first_element(inside) || has_text(inside)))) {
            return false;
        }
    }
    return true;
}

}  // namespace detail

/// The public key of one type that the children of an element in a template mean: by name, certificate or value. Where they are empty
/// they ask for what describes the only key of that type, and get it. Errors: `unknown_key`, `unresolved_reference` where more than
/// one could be meant, `unusable_credential` for a key that has not what is asked for.
template <key_type K>
result<public_key<K>> find_recipient(node described, const document& message, const encryption_keys& among, const limits& most = {})
{
    const key_description_matcher matcher{message, most};
    const bool asks = detail::asks_for_description(described);
    const named_public_key* meant = nullptr;
    const named_public_key* only = nullptr;
    std::size_t count = 0;
    for (const auto& known : among.recipients) {
        if (known.key().key_type_name() != K::name) {
            continue;
        }
        if (asks || known.name().empty()) {
            ++count;
            only = &known;
        }
        std::vector<certificate> certificates;
        if (known.identified_by()) {
            certificates.push_back(*known.identified_by());
        }
        for (node child = asks ? node{} : first_element(described); child; child = next_element(child)) {
            const auto means = matcher.means(child, known.name(), known.key().der(), certificates);
            meant = means && *means ? &known : meant;
        }
    }
    if (meant == nullptr && count == 1 && (asks || among.lax)) {
        meant = only;
    }
    if (meant == nullptr && count > 1 && (asks || among.lax)) {
        return refuse(errc::unresolved_reference, "KeyInfo", "more than one key could be meant: name one");
    }
    if (meant == nullptr) {
        return refuse(errc::unknown_key, "KeyInfo", "no public key that is given is the one that the template means");
    }
    const std::vector<certificate> chain = meant->identified_by() ? std::vector<certificate>{*meant->identified_by()} : std::vector<certificate>{};
    if (asks) {
        if (auto filled = fill_key_info(described, {meant->name(), meant->key().der(), chain}); !filled) {
            return refuse(std::move(filled));
        }
    }
    return meant->key().template as<K>();
}

}  // namespace signet

#endif
