// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_VALIDATE_HPP
#define SIGNET_DSIG_VALIDATE_HPP

#include <signet/core/limits.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/dsig/manifest.hpp>
#include <signet/dsig/signature_element.hpp>
#include <signet/dsig/verify_reference.hpp>
#include <signet/dsig/verify_signature_value.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// A reference of a ds:Manifest: what it covers, or why it does not hold.
struct manifest_reference {
    std::string_view uri;
    result<covered_content> outcome;
};

/// A ds:Manifest that a signature covers, and which of its references hold. XML Signature 1.1, 5.1.
struct validated_manifest {
    node element;
    std::vector<manifest_reference> references;
};

/// A signature that holds: what it covers, with what. Views into the message. XML Signature 1.1, 3.2.
struct validated_signature {
    node element;
    std::string_view id;
    std::string_view method;                     // URI
    std::string_view canonicalization;           // URI, of SignedInfo
    octets value;
    signed_info_digest identity{};
    std::vector<covered_content> references;     // all of them, in their order
    std::vector<validated_manifest> manifests;
};

/// Whether a signature covers an element and all that is in it: by a reference to it or to what holds it, of which nothing was
/// taken out but that signature. What an XPath expression chose, and what stands in a manifest, is not asked.
inline bool covers(const validated_signature& holds, node element)
{
    const auto is_in = [](node at, node apex) {
        while (at && at != apex) {
            at = at.parent();
        }
        return static_cast<bool>(apex) && at == apex;
    };
    return element
           && std::any_of(holds.references.begin(), holds.references.end(), [&](const covered_content& one) {
                  const bool whole = one.kind == coverage::element || one.kind == coverage::document;
                  return whole && is_in(element, one.apex) && !is_in(element, one.omitted) && !is_in(one.omitted, element);
              });
}

/// What core validation takes besides the algorithms and the key.
struct validation_options {
    dereferencing follow{.elements_only = false, .resolve = {}};
    signature_terms terms;                       // short keys and MACs that are taken
    limits most;
    bool admits_nothing = false;                 // the digest of no nodes at all
    bool manifests_hold = true;                  // a manifest's reference that does not hold is a refusal, not just reported
};

namespace detail {

template <class Algorithms>
result<validated_manifest> validate_manifest(const covered_content& cover, reference_context& context, std::size_t& left)
{
    context.place = {cover.apex, cover.form.inclusive, cover.form.prefixes};
    auto read = read_manifest(cover.apex, context.most, left);
    if (!read) {
        return refuse(std::move(read));
    }
    left -= read->size();
    validated_manifest manifest{cover.apex, {}};
    for (const auto& reference : *read) {
        manifest.references.push_back(
            {reference.uri, verify_reference<typename Algorithms::digests, typename Algorithms::transforms>(reference, context)});
    }
    return manifest;
}

inline bool covers_manifest(const covered_content& cover)
{
    return cover.type == manifest_type && cover.kind == coverage::element && !cover.omitted && is_element(cover.apex, ds_namespace, "Manifest");
}

}  // namespace detail

/// Core validation: SignatureValue first, then every reference, then the references of the manifests that it covers, all
/// within `limits::references`. XML Signature 1.1, 3.2. `key_for(type)` gives, for a `boost::hana::type` of the signature's
/// method, the key that the caller trusts, as a result; a `confirmable_key` is confirmed when all of it holds. A signature that does not hold is an error that names the reference,
/// or SignatureValue, and what is wrong with it; there is nothing in between.
/// Errors: those of `read_signature`, `verify_signature_value`, `verify_reference`, `read_manifest`.
template <class Algorithms, class KeyFor>
result<validated_signature> validate_signature(node signature, const document& message, KeyFor&& key_for, const validation_options& with = {})
{
    auto read = read_signature(signature, with.most);
    if (!read) {
        return refuse(std::move(read));
    }
    std::function<result<void>()> confirm = [] { return result<void>{}; };
    const auto plain_key_for = [&](auto method) {
        auto key = key_for(method);
        using type = typename decltype(key)::value_type;
        if constexpr (confirmable_key<type>) {
            return std::move(key).map([&](type&& one) {
                auto plain = one.unconfirmed();
                confirm = [held = std::move(one)] { return held.confirm(); };
                return plain;
            });
        } else {
            return key;
        }
    };
    auto identity = verify_signature_value<typename Algorithms::signature_methods, typename Algorithms::canonicalizations>(
        *read, plain_key_for, with.terms, with.most);
    if (!identity) {
        return refuse(std::move(identity));
    }
    validated_signature holds{signature, read->id, read->method.algorithm, read->canonicalization.algorithm, std::move(read->value), *identity, {}, {}};
    const auto form = choose_canonicalization<typename Algorithms::canonicalizations>(read->canonicalization.algorithm);
    reference_context context{message, signature, with.follow, with.most, with.admits_nothing, {},
        {read->signed_info, form->inclusive, read->canonicalization.prefixes}};
    for (const auto& reference : read->references) {
        auto covered = verify_reference<typename Algorithms::digests, typename Algorithms::transforms>(reference, context);
        if (!covered) {
            return refuse(std::move(covered));
        }
        holds.references.push_back(*std::move(covered));
    }
    std::size_t left = with.most.references - read->references.size();
    for (const auto& covered : holds.references) {
        if (!detail::covers_manifest(covered)) {
            continue;
        }
        auto manifest = detail::validate_manifest<Algorithms>(covered, context, left);
        if (!manifest) {
            return refuse(std::move(manifest));
        }
        const auto broken = std::find_if(manifest->references.begin(), manifest->references.end(), [](const auto& one) { return !one.outcome; });
        if (with.manifests_hold && broken != manifest->references.end()) {
            return refuse(broken->outcome.error().code(), "Manifest, " + broken->outcome.error().where(), broken->outcome.error().sentence());
        }
        holds.manifests.push_back(*std::move(manifest));
    }
    if (auto confirmed = confirm(); !confirmed) {
        return refuse(std::move(confirmed));
    }
    return holds;
}

}  // namespace signet

#endif
