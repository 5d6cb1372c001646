// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_SIGN_HPP
#define SIGNET_DSIG_SIGN_HPP

#include <signet/core/base64.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/signing.hpp>
#include <signet/dsig/canonicalization_transform.hpp>
#include <signet/dsig/chosen_algorithm.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xml/builder.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// An element to sign: the element, its identifier, and the prefixes that its content uses as values. Or several, which a
/// transform in front of the canonicalization selects from the message by itself, under a reference without an identifier.
struct signing_target {
    node element;
    std::string id;
    std::vector<std::string_view> prefixes;
    std::string_view selector{};   // URI of that transform
    std::vector<node> selected{};  // in document order, none inside another
};

namespace detail {

inline void write_canonicalization(node at, const chosen_canonicalization& form, std::span<const std::string_view> prefixes)
{
    set_attribute(at, "Algorithm", form.uri);
    if (form.inclusive || prefixes.empty()) {
        return;
    }
    std::string list;
    for (const auto prefix : prefixes) {
        list.append(list.empty() ? "" : " ").append(prefix);
    }
    const node names = append_element(at, "ec", "InclusiveNamespaces");
    set_attribute(names, "xmlns:ec", form.uri.substr(0, form.uri.find('#') + 1));
    set_attribute(names, "PrefixList", list);
}

/// Adds a ds:Reference with the digest of its target.
inline result<void> write_reference(node signed_info, const signing_target& target, const chosen_canonicalization& form, const chosen_digest& digest)
{
    const std::string prefix{prefix_of(signed_info)};
    const node reference = append_element(signed_info, prefix, "Reference");
    const bool selects = !target.selector.empty();
    set_attribute(reference, "URI", selects ? std::string{} : "#" + target.id);
    const node transforms = append_element(reference, prefix, "Transforms");
    if (selects) {
        set_attribute(append_element(transforms, prefix, "Transform"), "Algorithm", target.selector);
    }
    write_canonicalization(append_element(transforms, prefix, "Transform"), form, target.prefixes);
    set_attribute(append_element(reference, prefix, "DigestMethod"), "Algorithm", digest.uri);
    const std::span<const node> elements = selects ? std::span<const node>{target.selected} : std::span<const node>{&target.element, 1};
    const auto content = [&](text_sink to) { return write_each(elements, form, target.prefixes, to); };
    const auto value = digest.of(content);
    if (!value) {
        return tl::unexpected<error>{value.error()};
    }
    set_text(append_element(reference, prefix, "DigestValue"), base64_encode(*value));
    return {};
}

}  // namespace detail

/// Fills an empty ds:Signature element, already at its place in the message, with SignedInfo, SignatureValue and KeyInfo.
/// `write_key_info(node)` fills KeyInfo. XML Signature 1.1, 3.1. Gives the signature value.
/// Errors: `weak_key`, `canonicalization_failed`, `crypto_failed`.
template <signature_method Method, class Key, class WriteKeyInfo>
result<octets> sign_element(node signature, std::span<const signing_target> targets, const chosen_canonicalization& form,
                            const chosen_digest& digest, const Key& key, random_source rng, WriteKeyInfo&& write_key_info)
{
    const std::string prefix{prefix_of(signature)};
    const node signed_info = append_element(signature, prefix, "SignedInfo");
    detail::write_canonicalization(append_element(signed_info, prefix, "CanonicalizationMethod"), form, {});
    set_attribute(append_element(signed_info, prefix, "SignatureMethod"), "Algorithm", Method::uri);
    for (const auto& target : targets) {
        if (auto written = detail::write_reference(signed_info, target, form, digest); !written) {
            return refuse(std::move(written));
        }
    }
    auto stream = signing<Method>::make(key);
    if (!stream) {
        return refuse(std::move(stream));
    }
    if (auto written = form.write(signed_info, *stream, {}); !written) {
        return refuse(std::move(written));
    }
    auto value = stream->finish(rng);
    if (!value) {
        return refuse(std::move(value));
    }
    set_text(append_element(signature, prefix, "SignatureValue"), base64_encode(*value));
    write_key_info(append_element(signature, prefix, "KeyInfo"));
    return value;
}

}  // namespace signet

#endif
