// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_TEMPLATE_HPP
#define SIGNET_DSIG_TEMPLATE_HPP

#include <signet/algorithm/registry.hpp>
#include <signet/core/base64.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/signing.hpp>
#include <signet/dsig/digest_reference.hpp>
#include <signet/dsig/manifest.hpp>
#include <signet/dsig/signature_element.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/document.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// What a template of a signature over some elements says: which algorithms, which key. URIs of the specifications.
struct template_request {
    std::string_view method;
    std::string_view canonicalization;
    std::string_view digest;
    std::string_view key_name;
};

/// Adds a template of a ds:Signature as the last child of an element: a Reference for each identifier, DigestValue and
/// SignatureValue empty, the key by name. It is a text like any other: a program may keep it in a file and edit it.
inline node append_template(node parent, const template_request& asked, std::span<const std::string> identifiers)
{
    const node signature = append_element(parent, ds_namespace, "ds", "Signature");
    const std::string ds{prefix_of(signature)};
    const auto naming = [&](node in, std::string_view local, std::string_view algorithm) {
        set_attribute(append_element(in, ds, local), "Algorithm", algorithm);
    };
    const node signed_info = append_element(signature, ds, "SignedInfo");
    naming(signed_info, "CanonicalizationMethod", asked.canonicalization);
    naming(signed_info, "SignatureMethod", asked.method);
    for (const auto& id : identifiers) {
        const node reference = append_element(signed_info, ds, "Reference");
        set_attribute(reference, "URI", "#" + id);
        naming(append_element(reference, ds, "Transforms"), "Transform", asked.canonicalization);
        naming(reference, "DigestMethod", asked.digest);
        append_element(reference, ds, "DigestValue");
    }
    append_element(signature, ds, "SignatureValue");
    set_text(append_element(append_element(signature, ds, "KeyInfo"), ds, "KeyName"), asked.key_name);
    return signature;
}

namespace detail {

template <class Method, class Key>
result<octets> sign_template_by(const signature_element& read, const chosen_canonicalization& form, result<Key> key, random_source random,
                                const signature_terms& terms, const limits& most)
{
    if (!key) {
        return refuse(std::move(key));
    }
    auto stream = signing<Method>::make(*key, read.method.parameters, terms);
    if (!stream) {
        return refuse(std::move(stream));
    }
    c14n_options options;
    options.context_octets = most.context_octets;
    options.inclusive_prefixes = read.canonicalization.prefixes;
    if (auto written = form.write(read.signed_info, *stream, options); !written) {
        return refuse(std::move(written));
    }
    return stream->finish(random);
}

}  // namespace detail

/// What signing a template takes besides the algorithms and the key.
struct template_options {
    dereferencing follow{.elements_only = false, .resolve = {}};
    signature_terms terms;           // short keys and MACs that are used
    limits most;
    bool admits_nothing = false;     // the digest of no nodes at all
};

namespace detail {

template <class Workspace>
void forget_model(const std::shared_ptr<Workspace>& workspace)
{
    if (workspace) {
        workspace->model.reset();
    }
}

/// Fills the DigestValue of each reference.
template <class Algorithms>
result<void> fill_references(const std::vector<reference_element>& references, const reference_context& context)
{
    for (const auto& reference : references) {
        if constexpr (makes_node_sets<typename Algorithms::transforms>) {
            forget_model(context.workspace);  // the last digest changed the document
        }
        const auto found = digest_reference<typename Algorithms::digests, typename Algorithms::transforms>(reference, context);
        if (!found) {
            return tl::unexpected<error>{found.error()};
        }
        set_text(first_element(reference.element, ds_namespace, "DigestValue"), base64_encode(found->digest));
    }
    return {};
}

/// Fills the manifests of a signature. One may refer to another: so many rounds as there are manifests settle every order. What
/// refers to itself settles never, and is refused by whoever validates it.
template <class Algorithms>
result<void> fill_manifests(node signature, std::size_t left, const reference_context& context)
{
    std::vector<node> manifests;
    for (node object = first_element(signature, ds_namespace, "Object"); object; object = next_element(object, ds_namespace, "Object")) {
        for (node manifest = first_element(object, ds_namespace, "Manifest"); manifest; manifest = next_element(manifest, ds_namespace, "Manifest")) {
            manifests.push_back(manifest);
        }
    }
    std::vector<std::vector<reference_element>> all;
    for (const node manifest : manifests) {
        auto references = read_manifest(manifest, context.most, left);
        if (!references) {
            return refuse(std::move(references));
        }
        left -= references->size();
        all.push_back(*std::move(references));
    }
    for (std::size_t round = 0; round < all.size(); ++round) {
        for (const auto& references : all) {
            if (auto filled = fill_references<Algorithms>(references, context); !filled) {
                return filled;
            }
        }
    }
    return {};
}

}  // namespace detail

/// Fills a template of a ds:Signature, which stands in the document whose elements it refers to: the DigestValues of the
/// manifests in its Objects, those of its references, its SignatureValue. The template chooses among the algorithms that are
/// admitted; `key_for(type)` gives, for a `boost::hana::type` of one method, the key to sign with, as a result; it may fill
/// KeyInfo, because no digest is taken before it is asked. Gives the signature value. XML Signature 1.1, 3.1.
/// Errors: those of reading a signature, `algorithm_refused`, those of `digest_reference` and of `key_for`.
template <class Algorithms, class KeyFor>
result<octets> sign_template(node signature, const document& message, KeyFor&& key_for, random_source random, const template_options& with = {})
{
    const auto read = read_signature_template(signature, with.most);
    if (!read) {
        return tl::unexpected<error>{read.error()};
    }
    const auto form = choose_canonicalization<typename Algorithms::canonicalizations>(read->canonicalization.algorithm);
    if (!form) {
        return refuse(errc::algorithm_refused, "CanonicalizationMethod", printable(read->canonicalization.algorithm) + " is not admitted");
    }
    reference_context context{message, signature, with.follow, with.most, with.admits_nothing};
    std::optional<result<octets>> value;
    with_algorithm(typename Algorithms::signature_methods{}, read->method.algorithm, [&](auto method) {
        auto key = key_for(method);
        if (!key) {
            value.emplace(refuse(std::move(key)));
            return;
        }
        auto filled = detail::fill_manifests<Algorithms>(signature, with.most.references - read->references.size(), context);
        if (filled) {
            context.place = {read->signed_info, form->inclusive, read->canonicalization.prefixes};
            filled = detail::fill_references<Algorithms>(read->references, context);
        }
        value.emplace(filled ? detail::sign_template_by<typename decltype(method)::type>(*read, *form, std::move(key), random, with.terms, with.most)
                             : refuse(std::move(filled)));
    });
    if (!value) {
        return refuse(errc::algorithm_refused, "SignatureMethod", printable(read->method.algorithm) + " is not admitted");
    }
    if (*value) {
        set_text(read->signature_value, base64_encode(**value));
    }
    return *std::move(value);
}

}  // namespace signet

#endif
