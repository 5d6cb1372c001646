// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_DIGEST_REFERENCE_HPP
#define SIGNET_DSIG_DIGEST_REFERENCE_HPP

#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/registry.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/core/type_list.hpp>
#include <signet/dsig/canonicalization_transform.hpp>
#include <signet/dsig/chosen_algorithm.hpp>
#include <signet/dsig/dereference.hpp>
#include <signet/dsig/reference.hpp>
#include <signet/dsig/transform.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// How nodes were written before they were hashed: what a reader of them may rely on.
struct canonical_form {
    bool inclusive = false;
    bool with_comments = false;
    std::vector<std::string_view> prefixes;  // InclusiveNamespaces of an exclusive form
};

/// What kind of thing a reference covers.
enum class coverage : std::uint8_t {
    element,   // an element and all below it, less the enveloped signature where there is one
    document,  // the same of the whole document
    nodes,     // some nodes of it, which an XPath expression chose
    data,      // anything else: from outside the document, decoded, or parsed again
};

/// What a reference covers, and with what. Views into the message.
struct covered_content {
    std::string_view id;             // of the Reference
    std::string_view uri;
    std::string_view type;
    std::string_view digest_method;  // URI
    std::vector<std::string_view> transforms;
    coverage kind = coverage::data;
    node apex;                       // where the reference points; none when that is outside the document
    node omitted;                    // the enveloped signature, or none
    canonical_form form;             // of nodes
    bool as_ciphertext = false;      // what was hashed has been decrypted since, all of it or some
};

/// What a reference covers, and its digest.
struct digested_content {
    covered_content content;
    octets digest;
};

/// What a reference is followed with.
struct reference_context {
    const document& message;
    node signature;
    const dereferencing& follow;
    const limits& most;
    bool admits_nothing = false;     // the digest of no nodes, which every signer can have
    mutable std::shared_ptr<xpath_workspace> workspace{};  // once a transform needs it
    signed_place place{};            // of the reference
};

namespace detail {

/// Applies a transform that is admitted. Error: `transform_refused` for one that is not.
template <class Transforms>
result<transform_data> apply_transform(const transform_element& read, transform_data data, const transform_context& with)
{
    std::optional<result<transform_data>> outcome;
    with_algorithm(Transforms{}, read.algorithm, [&]<class Method>(boost::hana::basic_type<Method>) {
        if constexpr (canonicalization_method<Method>) {
            const auto form = chosen_canonicalization::by<Method, makes_node_sets<Transforms>>();
            outcome.emplace(canonicalized(read, std::move(data), form, with.most));
        } else {
            outcome.emplace(transform<Method>::apply(read, std::move(data), with));
        }
    });
    if (!outcome) {
        return refuse(errc::transform_refused, "", printable(read.algorithm) + " is not admitted");
    }
    return *std::move(outcome);
}

inline coverage coverage_of(const transform_data& data)
{
    const auto* nodes = std::get_if<selected_nodes>(&data);
    if (nodes == nullptr || nodes->parsed) {
        return coverage::data;
    }
    return nodes->filtered ? coverage::nodes : nodes->apex.type() == pugi::node_element ? coverage::element : coverage::document;
}

/// The canonicalization that writes nodes into the digest, and its parameters: the last transform, or the implied one.
struct last_canonicalization {
    const transform_element* written = nullptr;
    chosen_canonicalization form;
    std::span<const std::string_view> prefixes;
};

template <class Transforms>
result<last_canonicalization> choose_last(const std::vector<transform_element>& transforms)
{
    last_canonicalization last;
    if (!transforms.empty()) {
        if (const auto form = choose_canonicalization<Transforms>(transforms.back().algorithm)) {
            last.written = &transforms.back();
            last.form = *form;
            last.prefixes = last.written->prefixes;
            if (auto plain = check_no_parameter(*last.written); !plain) {
                return refuse(std::move(plain));
            }
            return last;
        }
    }
    if constexpr (one_of<canonical_xml_1_0, Transforms>) {
        last.form = chosen_canonicalization::by<canonical_xml_1_0, makes_node_sets<Transforms>>();
    }
    return last;
}

/// Whether a transform left no nodes: no later one brings them back, and what it writes of them says nothing.
template <class Transforms, class Data>
bool chose_nothing(const Data& data)
{
    if constexpr (makes_node_sets<Transforms>) {
        const auto* nodes = std::get_if<selected_nodes>(&data);
        return nodes != nullptr && nodes->filtered && nodes->filtered->empty();
    }
    return false;
}

/// Digests what the transforms before the last canonicalization gave.
template <class Transforms>
result<octets> digest_content(const chosen_digest& digest, const last_canonicalization& last, transform_data data,
                              const reference_context& with, covered_content& content)
{
    content.kind = coverage_of(data);
    if (last.written == nullptr) {
        if (const auto* raw = std::get_if<std::string>(&data)) {
            const auto write = [&](text_sink to) -> result<void> {
                to(*raw);
                return {};
            };
            return digest.of(write);
        }
        if (last.form.write == nullptr) {
            return refuse(errc::transform_refused, "", "no canonicalization is its last transform, and the implied one is not admitted");
        }
    }
    const auto nodes = as_nodes(std::move(data), with.most);
    if (!nodes) {
        return tl::unexpected<error>{nodes.error()};
    }
    content.omitted = nodes->omitted;
    content.form = {last.form.inclusive, last.form.with_comments && !nodes->without_comments, {last.prefixes.begin(), last.prefixes.end()}};
    const auto write = [&](text_sink to) { return write_canonical(*nodes, last.form, last.prefixes, to, with.most); };
    return digest.of(write);
}

template <class Digests, class Transforms>
result<digested_content> digest_of_reference(const reference_element& reference, const reference_context& with)
{
    const auto digest = choose_digest<Digests>(reference.digest_method);
    if (!digest) {
        return refuse(errc::algorithm_refused, "", "the digest method " + printable(reference.digest_method) + " is not admitted");
    }
    const auto last = choose_last<Transforms>(reference.transforms);
    if (!last) {
        return tl::unexpected<error>{last.error()};
    }
    auto data = dereference(reference.uri, with.message, with.follow);
    digested_content made;
    auto& content = made.content;
    content.id = reference.id;
    content.uri = reference.uri;
    content.type = reference.type;
    content.digest_method = reference.digest_method;
    if (const auto* nodes = data ? std::get_if<selected_nodes>(&*data) : nullptr) {
        content.apex = nodes->apex;
    }
    const transform_context context{with.message, with.signature, with.most, with.workspace, with.place};
    for (const auto& each : reference.transforms) {
        content.transforms.push_back(each.algorithm);
        if (data && &each != last->written) {
            data = apply_transform<Transforms>(each, *std::move(data), context);
            if (data && !with.admits_nothing && chose_nothing<Transforms>(*data)) {
                return refuse(errc::canonicalization_failed, "", "its transforms leave no node to sign");
            }
        }
    }
    if (!data) {
        return refuse(std::move(data));
    }
    auto value = digest_content<Transforms>(*digest, *last, *std::move(data), with, content);
    if (!value) {
        return refuse(std::move(value));
    }
    made.digest = *std::move(value);
    return made;
}

}  // namespace detail

/// Follows a reference, applies its transforms one after the other, and digests what comes out; the last canonicalization, an
/// implied one too, goes straight into the digest. XML Signature 1.1, 4.4.3.2. `Transforms` are those that are admitted,
/// canonicalizations among them. Errors: `transform_refused`, `algorithm_refused`, `reference_refused`, `unresolved_reference`,
/// `canonicalization_failed`, those of the transforms and of the resolver; each names the reference.
template <class Digests, class Transforms>
result<digested_content> digest_reference(const reference_element& reference, const reference_context& with)
{
    auto made = detail::digest_of_reference<Digests, Transforms>(reference, with);
    if (!made) {
        const auto& cause = made.error();
        const bool placed = cause.where().starts_with("Reference ") || cause.where().starts_with('#');
        return refuse(cause.code(), place_of_reference(reference.uri), placed ? cause.sentence() : cause.message());
    }
    return made;
}

}  // namespace signet

#endif
