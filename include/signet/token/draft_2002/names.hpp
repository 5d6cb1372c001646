// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TOKEN_DRAFT_2002_NAMES_HPP
#define SIGNET_TOKEN_DRAFT_2002_NAMES_HPP

#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>

#include <optional>
#include <string_view>

namespace signet::draft_2002 {

// The namespaces of WS-Security's drafts: April 2002, and August 2002 with its addendum, which is what is written.
inline constexpr std::string_view secext_2002_07 = "http://schemas.xmlsoap.org/ws/2002/07/secext";
inline constexpr std::string_view secext_2002_04 = "http://schemas.xmlsoap.org/ws/2002/04/secext";
inline constexpr std::string_view utility_2002_07 = "http://schemas.xmlsoap.org/ws/2002/07/utility";
inline constexpr std::string_view utility_2002_04 = "http://schemas.xmlsoap.org/ws/2002/04/utility";

constexpr bool is_secext(std::string_view uri) noexcept { return uri == secext_2002_07 || uri == secext_2002_04; }
constexpr bool is_utility(std::string_view uri) noexcept { return uri == utility_2002_07 || uri == utility_2002_04; }

/// Whether an element is the one of that name in either draft.
inline bool is_secext_element(node element, std::string_view local)
{
    return element.type() == pugi::node_element && local_name(element) == local && is_secext(namespace_uri(element));
}

/// What the drafts use for a type: a QName as an attribute's value, such as `wsse:X509v3`. Its prefix is resolved where it stands.
inline bool names_type(node element, std::string_view value, std::string_view local)
{
    const qualified_name name = split(value);
    return name.local == local && is_secext(lookup_namespace(element, name.prefix).value_or(std::string_view{}));
}

/// The same for an attribute without prefix; false when it is not there.
inline bool states_type(node element, std::string_view attribute, std::string_view local)
{
    const auto found = find_attribute(element, "", attribute);
    return found && names_type(element, found.value(), local);
}

}  // namespace signet::draft_2002

#endif
