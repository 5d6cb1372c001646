// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_DRAFT_2002_ROUTING_REFERENCE_HPP
#define SIGNET_WSS_DRAFT_2002_ROUTING_REFERENCE_HPP

#include <signet/algorithm/draft_2002/routing_transform.hpp>
#include <signet/core/constant_time.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/dsig/canonicalization_transform.hpp>
#include <signet/dsig/chosen_algorithm.hpp>
#include <signet/dsig/digest_reference.hpp>
#include <signet/dsig/reference.hpp>
#include <signet/dsig/sign.hpp>
#include <signet/soap/draft_2002/routing_path.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/token/security_dialect.hpp>
#include <signet/wss/inherited_prefixes.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace signet::draft_2002 {

/// What the routing transform selects: the immutable elements of the path, and the Body, in document order. Nothing for a message
/// without a path. Errors: those of `routing_path::of`.
inline result<std::vector<node>> select_routing(const envelope& message)
{
    const auto path = routing_path::of(message);
    if (!path) {
        return tl::unexpected<error>{path.error()};
    }
    auto selected = path->in_order();
    if (path->block) {
        selected.push_back(message.body());
    }
    return selected;
}

/// What a sender signs under one reference: all of these elements, and the prefixes that values in any of them may use.
inline signing_target routing_target(const std::vector<node>& selected)
{
    signing_target target{{}, {}, {}, routing_transform::uri, selected};
    for (const node element : selected) {
        for (const auto prefix : inherited_prefixes(element, security_dialect::draft_2002)) {
            if (std::find(target.prefixes.begin(), target.prefixes.end(), prefix) == target.prefixes.end()) {
                target.prefixes.push_back(prefix);
            }
        }
    }
    return target;
}

inline bool is_routing_reference(const reference_element& reference)
{
    return !reference.transforms.empty() && reference.transforms.front().algorithm == routing_transform::uri;
}

/// Verifies a reference with the routing transform and one canonicalization behind it; its URI is "" or absent. Gives one cover
/// for each element that was hashed: they have nothing between them, so the form of the set is theirs one after the other.
/// Errors: `reference_refused`, `transform_refused`, `algorithm_refused`, `part_missing`, `unresolved_reference`, `digest_mismatch`.
template <class Digests, class Canonicalizations>
result<std::vector<covered_content>> verify_routing_reference(const reference_element& reference, const envelope& message, const limits& most)
{
    const std::string where = "Reference of the routing transform";
    if (!reference.uri.empty()) {
        return refuse(errc::reference_refused, where, "its URI is " + printable(reference.uri) + ", and the transform knows its places itself");
    }
    if (reference.transforms.size() != 2) {
        return refuse(errc::transform_refused, where, "one canonicalization must follow, and nothing else");
    }
    for (const auto& transform : reference.transforms) {
        if (auto plain = check_no_parameter(transform); !plain) {
            return refuse(std::move(plain));
        }
    }
    const auto& last = reference.transforms.back();
    const auto form = choose_canonicalization<Canonicalizations>(last.algorithm);
    if (!form) {
        return refuse(errc::transform_refused, where, printable(last.algorithm) + " is not admitted");
    }
    const auto digest = choose_digest<Digests>(reference.digest_method);
    if (!digest) {
        return refuse(errc::algorithm_refused, where, "the digest method " + printable(reference.digest_method) + " is not admitted");
    }
    const auto selected = select_routing(message);
    if (!selected) {
        return tl::unexpected<error>{selected.error()};
    }
    if (selected->empty()) {
        return refuse(errc::part_missing, "path", "the message has no path of WS-Routing");
    }
    const auto value = digest->of([&](text_sink to) { return write_each(*selected, *form, last.prefixes, to, most); });
    if (!value) {
        return tl::unexpected<error>{value.error()};
    }
    if (!equal_in_constant_time(*value, reference.digest_value)) {
        return refuse(errc::digest_mismatch, where, "Body or routing headers are not what was signed: their digest differs");
    }
    std::vector<covered_content> covered;
    for (const node element : *selected) {
        covered.push_back({reference.id, reference.uri, reference.type, reference.digest_method, {routing_transform::uri, last.algorithm},
                           coverage::element, element, {}, {form->inclusive, false, {last.prefixes.begin(), last.prefixes.end()}}});
    }
    return covered;
}

}  // namespace signet::draft_2002

#endif
