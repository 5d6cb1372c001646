// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_ELEMENT_IDENTIFIER_HPP
#define SIGNET_WSS_ELEMENT_IDENTIFIER_HPP

#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/token/security_dialect.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/namespaces.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// A new identifier: 128 random bits, so that it is unique in this message and in all others.
inline std::string fresh_identifier(std::string_view beginning, random_source random)
{
    std::array<std::uint8_t, 16> bits{};
    random.fill(bits);
    std::string id{beginning};
    for (const auto octet : bits) {
        constexpr std::string_view digits = "0123456789abcdef";
        id += digits[octet >> 4];
        id += digits[octet & 15];
    }
    return id;
}

/// Gives an element a new identifier under an attribute.
inline result<void> name_element(node element, std::string_view attribute, std::string_view beginning, document& message, random_source random)
{
    const std::string id = fresh_identifier(beginning, random);
    set_attribute(element, attribute, id);
    return message.ids().add(element, id);
}

namespace detail {

/// Whether a signature that is in the message already refers to this identifier.
inline bool is_referred_to(const document& message, std::string_view id)
{
    return bool(message.tree().find_node([&](node at) {
        const std::string_view uri = at.attribute("URI").value();
        return uri.size() == id.size() + 1 && uri.front() == '#' && uri.substr(1) == id && is_element(at, ds_namespace, "Reference");
    }));
}

/// An identifier of another kind than wsu:Id under which the element is signed already: giving it a wsu:Id as well would
/// break that signature.
inline std::optional<std::string> identifier_in_use(node element, const document& message)
{
    for (const auto attribute : element.attributes()) {
        if (!declares_namespace(attribute) && message.ids().may_identify(attribute.name())) {
            const auto found = message.ids().find(attribute.value());
            if (found && *found == element && is_referred_to(message, attribute.value())) {
                return attribute.value();
            }
        }
    }
    return std::nullopt;
}

}  // namespace detail

/// The identifier of an element: the wsu:Id it has, the one by which it is signed already, or a new wsu:Id.
/// WSS SOAP Message Security 1.1.1, 4. Error: `not_sealable` when another element has the same one.
inline result<std::string> identify(node element, std::string_view beginning, document& message, random_source random,
                                    security_dialect dialect = security_dialect::standard)
{
    if (const auto own = find_attribute(element, wsu_of(dialect), "Id")) {
        auto found = message.ids().find(own.value());
        if (!found || *found != element) {
            return refuse(errc::not_sealable, element.name(), "its wsu:Id is not its own alone");
        }
        return std::string{own.value()};
    }
    if (auto used = detail::identifier_in_use(element, message)) {
        return *std::move(used);
    }
    const std::string attribute = ensure_prefix(element, wsu_of(dialect), "wsu") + ":Id";
    if (auto named = name_element(element, attribute, beginning, message, random); !named) {
        return refuse(std::move(named));
    }
    return std::string{element.attribute(attribute.c_str()).value()};
}

}  // namespace signet

#endif
