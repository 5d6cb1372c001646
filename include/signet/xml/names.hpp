// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_NAMES_HPP
#define SIGNET_XML_NAMES_HPP

#include <signet/xml/node.hpp>

#include <cstddef>
#include <string_view>

namespace signet {

/// The two halves of a name as it is written: `wsu:Id` is {"wsu", "Id"}, `Id` is {"", "Id"}.
/// Namespaces in XML 1.0, section 4.
struct qualified_name {
    std::string_view prefix;
    std::string_view local;

    friend constexpr bool operator==(const qualified_name&, const qualified_name&) = default;
};

/// The halves of a written name, divided at its first colon.
constexpr qualified_name split(std::string_view name) noexcept
{
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos) {
        return {{}, name};
    }
    return {name.substr(0, colon), name.substr(colon + 1)};
}

/// The local part of an element's name, or a processing instruction's target.
inline std::string_view local_name(node element) noexcept { return split(element.name()).local; }
inline std::string_view local_name(pugi::xml_attribute attribute) noexcept { return split(attribute.name()).local; }

/// The prefix of a name, "" when it has none.
inline std::string_view prefix_of(node element) noexcept { return split(element.name()).prefix; }
inline std::string_view prefix_of(pugi::xml_attribute attribute) noexcept { return split(attribute.name()).prefix; }

/// Whether an attribute of that written name is a namespace declaration: `xmlns` or `xmlns:...`.
constexpr bool declares_namespace(std::string_view name) noexcept
{
    return name.substr(0, 5) == "xmlns" && (name.size() == 5 || name[5] == ':');
}
inline bool declares_namespace(pugi::xml_attribute attribute) noexcept
{
    return declares_namespace(std::string_view{attribute.name()});
}

/// The prefix that a namespace declaration of that written name binds, "" for the default namespace.
constexpr std::string_view declared_prefix(std::string_view name) noexcept
{
    return name.size() > 6 ? name.substr(6) : std::string_view{};
}
inline std::string_view declared_prefix(pugi::xml_attribute attribute) noexcept
{
    return declared_prefix(std::string_view{attribute.name()});
}

}  // namespace signet

#endif
