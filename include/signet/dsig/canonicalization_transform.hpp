// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_CANONICALIZATION_TRANSFORM_HPP
#define SIGNET_DSIG_CANONICALIZATION_TRANSFORM_HPP

#include <signet/dsig/chosen_algorithm.hpp>
#include <signet/dsig/transform.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// Writes the canonical form of selected nodes into a sink. XML Signature 1.1, 6.5.
/// Error: `canonicalization_failed`.
inline result<void> write_canonical(const selected_nodes& nodes, const chosen_canonicalization& form,
                                    std::span<const std::string_view> prefixes, text_sink to, const limits& most = {})
{
    c14n_options options;
    options.context_octets = most.context_octets;
    options.inclusive_prefixes = prefixes;
    options.omitted = nodes.omitted;
    options.without_comments = nodes.without_comments;
    return nodes.filtered ? form.write_set(*nodes.filtered, to, options) : form.write(nodes.apex, to, options);
}

/// The same of several elements, none inside another, in document order: the form of a set of them without what is between them.
inline result<void> write_each(std::span<const node> elements, const chosen_canonicalization& form, std::span<const std::string_view> prefixes,
                               text_sink to, const limits& most = {})
{
    for (const node element : elements) {
        selected_nodes nodes;
        nodes.apex = element;
        nodes.without_comments = true;
        if (auto done = write_canonical(nodes, form, prefixes, to, most); !done) {
            return done;
        }
    }
    return {};
}

/// A canonicalization that other transforms follow. XML Signature 1.1, 6.5 and 6.6.1.
/// Errors: `transform_refused`, `canonicalization_failed`, those of `document::parse`.
inline result<transform_data> canonicalized(const transform_element& read, transform_data data, const chosen_canonicalization& form,
                                            const limits& most)
{
    if (auto plain = check_no_parameter(read); !plain) {
        return refuse(std::move(plain));
    }
    const auto nodes = as_nodes(std::move(data), most);
    if (!nodes) {
        return tl::unexpected<error>{nodes.error()};
    }
    std::string written;
    const auto keep = [&](std::string_view chunk) { written += chunk; };
    if (auto done = write_canonical(*nodes, form, read.prefixes, keep, most); !done) {
        return refuse(std::move(done));
    }
    return written;
}

}  // namespace signet

#endif
