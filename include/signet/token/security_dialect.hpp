// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TOKEN_SECURITY_DIALECT_HPP
#define SIGNET_TOKEN_SECURITY_DIALECT_HPP

#include <signet/token/draft_2002/names.hpp>
#include <signet/token/names.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>

#include <cstdint>
#include <string_view>

namespace signet {

/// Which namespaces the security of a message speaks: those of the standard, or those of the drafts of 2002. A policy speaks
/// one and does not know the other.
enum class security_dialect : std::uint8_t { standard, draft_2002 };

/// The namespaces that a sender writes.
constexpr std::string_view wsse_of(security_dialect dialect) noexcept
{
    return dialect == security_dialect::standard ? wsse_namespace : draft_2002::secext_2002_07;
}
constexpr std::string_view wsu_of(security_dialect dialect) noexcept
{
    return dialect == security_dialect::standard ? wsu_namespace : draft_2002::utility_2002_07;
}

/// Those that a receiver reads.
constexpr bool is_wsse(std::string_view uri, security_dialect dialect) noexcept
{
    return dialect == security_dialect::standard ? uri == wsse_namespace : draft_2002::is_secext(uri);
}
constexpr bool is_wsu(std::string_view uri, security_dialect dialect) noexcept
{
    return dialect == security_dialect::standard ? uri == wsu_namespace : draft_2002::is_utility(uri);
}

/// Whether an element is the one of that name in WS-Security's own namespace, or in its utility namespace.
inline bool is_wsse_element(node element, std::string_view local, security_dialect dialect)
{
    return element.type() == pugi::node_element && local_name(element) == local && is_wsse(namespace_uri(element), dialect);
}
inline bool is_wsu_element(node element, std::string_view local, security_dialect dialect)
{
    return element.type() == pugi::node_element && local_name(element) == local && is_wsu(namespace_uri(element), dialect);
}

/// The dialect of an element of WS-Security that is known to be one, such as the Security header of a policy.
inline security_dialect dialect_of(node element)
{
    return draft_2002::is_secext(namespace_uri(element)) ? security_dialect::draft_2002 : security_dialect::standard;
}

}  // namespace signet

#endif
