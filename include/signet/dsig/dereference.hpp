// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_DEREFERENCE_HPP
#define SIGNET_DSIG_DEREFERENCE_HPP

#include <signet/core/result.hpp>
#include <signet/core/uri_resolver.hpp>
#include <signet/dsig/reference.hpp>
#include <signet/dsig/transform_data.hpp>
#include <signet/xml/document.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// Which references are followed. Whatever is not is refused, never skipped. XML Signature 1.1, 4.4.3.2.
struct dereferencing {
    bool elements_only = true;    // `#id` and nothing else; otherwise "", `#xpointer(/)` and `#xpointer(id('x'))` too
    uri_resolver resolve;         // for everything outside the document; nothing is ever fetched without it
};

namespace detail {

/// The x of `#xpointer(id('x'))`, in either quotation marks; "" for anything else.
inline std::string_view xpointer_id(std::string_view uri)
{
    constexpr std::string_view before = "#xpointer(id(";
    constexpr std::string_view after = "))";
    if (!uri.starts_with(before) || !uri.ends_with(after) || uri.size() < before.size() + after.size() + 3) {
        return {};
    }
    uri.remove_prefix(before.size());
    uri.remove_suffix(after.size());
    const char quote = uri.front();
    const auto id = uri.substr(1, uri.size() - 2);
    return (quote == '\'' || quote == '"') && uri.back() == quote && id.find(quote) == std::string_view::npos ? id : std::string_view{};
}

}  // namespace detail

/// The element that a same-document reference means: `#id` and nothing else. XML Signature 1.1, 4.4.3.2.
/// Errors: `reference_refused` for every other kind of URI, `unresolved_reference`.
inline result<node> resolve_reference(std::string_view uri, const document& message)
{
    if (uri.size() < 2 || uri.front() != '#' || uri.find_first_of("()'\"/%#", 1) != std::string_view::npos) {
        return refuse(errc::reference_refused, place_of_reference(uri), "only elements of this message are admitted, as #id");
    }
    return message.ids().find(uri.substr(1));
}

/// What a URI of a reference means. XML Signature 1.1, 4.4.3.2 and 4.4.3.3.
/// Errors: `reference_refused` for every kind that is not followed, `unresolved_reference`, those of the resolver.
inline result<transform_data> dereference(std::string_view uri, const document& message, const dereferencing& with)
{
    selected_nodes nodes;
    nodes.without_comments = true;
    if (!uri.empty() && uri.front() != '#') {
        if (!with.resolve) {
            return refuse(errc::reference_refused, place_of_reference(uri), "it lies outside this message, and nothing is fetched");
        }
        auto found = with.resolve(uri);
        if (!found) {
            return refuse(std::move(found));
        }
        return *std::move(found);
    }
    if (!with.elements_only && (uri.empty() || uri == "#xpointer(/)")) {
        nodes.apex = message.tree();
        nodes.without_comments = uri.empty();
        return nodes;
    }
    const std::string_view pointed = with.elements_only ? std::string_view{} : detail::xpointer_id(uri);
    auto found = pointed.empty() ? resolve_reference(uri, message) : message.ids().find(pointed);
    if (!found) {
        return refuse(std::move(found));
    }
    nodes.apex = *found;
    nodes.without_comments = pointed.empty();
    return nodes;
}

}  // namespace signet

#endif
