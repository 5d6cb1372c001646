// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_VERIFY_REFERENCE_HPP
#define SIGNET_DSIG_VERIFY_REFERENCE_HPP

#include <signet/core/constant_time.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/dsig/chosen_algorithm.hpp>
#include <signet/dsig/reference.hpp>
#include <signet/xml/document.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// How a node was written before it was hashed: what a reader of it may rely on.
struct canonical_form {
    bool inclusive = false;
    bool with_comments = false;
    std::vector<std::string_view> prefixes;  // InclusiveNamespaces of an exclusive form
};

/// A node whose canonical octets have the digest that a signature covers.
struct covered_node {
    node element;
    std::string_view uri;            // of the Reference
    std::string_view digest_method;  // URI
    canonical_form form;
};

/// The element that a same-document reference means: `#id` and nothing else. XML Signature 1.1, 4.4.3.2.
/// Errors: `reference_refused` for every other kind of URI, `unresolved_reference`.
inline result<node> resolve_reference(std::string_view uri, const document& message)
{
    const std::string where = "Reference " + std::string{uri};
    if (uri.size() < 2 || uri.front() != '#') {
        return refuse(errc::reference_refused, where, "only elements of this message are admitted, as #id");
    }
    const auto id = uri.substr(1);
    if (id.find_first_of("()'\"/%#") != std::string_view::npos) {
        return refuse(errc::reference_refused, where, "it is no plain #id");
    }
    return message.ids().find(id);
}

/// A node, and the digest of its canonical octets.
struct digested_node {
    covered_node node;
    octets digest;
};

/// Finds the element that a reference means and writes its canonical form into the digest. XML Signature 1.1, 4.4.3.2.
/// Exactly one transform, an admitted canonicalization, is taken. Errors: `transform_refused`, `algorithm_refused`,
/// `reference_refused`, `unresolved_reference`, `canonicalization_failed`.
template <class Digests, class Canonicalizations>
result<digested_node> digest_reference(const reference_element& reference, const document& message)
{
    const std::string where = "Reference " + std::string{reference.uri};
    auto target = resolve_reference(reference.uri, message);
    if (!target) {
        return refuse(std::move(target));
    }
    if (reference.transforms.size() != 1) {
        return refuse(errc::transform_refused, where, "it must have exactly one transform, a canonicalization");
    }
    const auto& transform = reference.transforms.front();
    const auto digest = choose_digest<Digests>(reference.digest_method);
    if (!digest) {
        return refuse(errc::algorithm_refused, where, "the digest method " + printable(reference.digest_method) + " is not admitted");
    }
    const auto form = choose_canonicalization<Canonicalizations>(transform.algorithm);
    if (!form) {
        return refuse(errc::transform_refused, where, printable(transform.algorithm) + " is not admitted");
    }
    c14n_options options;
    options.inclusive_prefixes = transform.prefixes;
    auto value = digest->of_node(*target, *form, options);
    if (!value) {
        return refuse(std::move(value));
    }
    return digested_node{{*target, reference.uri, reference.digest_method, {form->inclusive, form->with_comments, transform.prefixes}},
                         *std::move(value)};
}

/// Reference validation: compares the digest of what a reference means with the one it states. XML Signature 1.1, 3.2.1.
/// Errors: those of `digest_reference`, `digest_mismatch`.
template <class Digests, class Canonicalizations>
result<covered_node> verify_reference(const reference_element& reference, const document& message)
{
    auto found = digest_reference<Digests, Canonicalizations>(reference, message);
    if (!found) {
        return refuse(std::move(found));
    }
    if (!equal_in_constant_time(found->digest, reference.digest_value)) {
        return refuse(errc::digest_mismatch, "Reference " + std::string{reference.uri},
                      "the element is not the one that was signed: its digest differs");
    }
    return std::move(found->node);
}

}  // namespace signet

#endif
