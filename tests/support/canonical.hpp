// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_CANONICAL_HPP
#define SIGNET_TESTS_SUPPORT_CANONICAL_HPP

#include <signet/c14n/canonicalize.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace signet::tests {

/// A tree as a reader of messages makes it, but of any text: what a reader refuses can reach a canonicalization otherwise.
inline std::unique_ptr<pugi::xml_document> tree_of(const char* text)
{
    auto tree = std::make_unique<pugi::xml_document>();
    constexpr unsigned kept = pugi::parse_cdata | pugi::parse_comments | pugi::parse_pi | pugi::parse_ws_pcdata;
    tree->load_string(text, kept | pugi::parse_escapes | pugi::parse_wconv_attribute | pugi::parse_eol);
    return tree;
}

/// The first element of that name.
inline node element_named(const pugi::xml_document& tree, std::string_view name)
{
    return tree.find_node([name](const node& at) { return at.name() == name; });
}

/// The canonical form as one text, or "refused: " and why.
template <class Method>
std::string canonical(node apex, const c14n_options& options = {})
{
    std::string text;
    const auto done = canonicalize<Method>(apex, [&text](std::string_view chunk) { text += chunk; }, options);
    return done ? text : "refused: " + done.error().message();
}

}  // namespace signet::tests

#endif
