// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTP_SOAP_ACTION_HPP
#define SIGNET_TRANSPORT_HTTP_SOAP_ACTION_HPP

#include <signet/core/result.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace signet {

/// Whether a text may travel as an action: printable ASCII without `"` and `\`, so that it can end no quotation and no line.
/// (It is a URI reference: what is not ASCII is percent-encoded.)
constexpr bool is_soap_action(std::string_view text) noexcept
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; });
}

/// The value of the SOAPAction header for an action: quoted. SOAP 1.1, 6.1.1; Basic Profile 1.1, R1109. Error: `malformed_value`.
inline result<std::string> soap_action_header(std::string_view action)
{
    if (!is_soap_action(action)) {
        return refuse(errc::malformed_value, "SOAPAction", "the action has a character that cannot travel in a header");
    }
    return '"' + std::string{action} + '"';
}

/// The action that a SOAPAction header names; "" for an empty header, which says nothing about it. SOAP 1.1, 6.1.1.
/// Error: `malformed_value` when it is not quoted, or not as `is_soap_action` has it.
inline result<std::string> read_soap_action(std::string_view header)
{
    if (header.empty()) {
        return std::string{};
    }
    if (header.size() < 2 || header.front() != '"' || header.back() != '"' || !is_soap_action(header.substr(1, header.size() - 2))) {
        return refuse(errc::malformed_value, "SOAPAction", "it is not one quoted URI");
    }
    return std::string{header.substr(1, header.size() - 2)};
}

}  // namespace signet

#endif
