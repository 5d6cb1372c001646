// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TOKEN_DIRECT_REFERENCE_HPP
#define SIGNET_TOKEN_DIRECT_REFERENCE_HPP

#include <signet/core/result.hpp>
#include <signet/token/names.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/namespaces.hpp>

#include <string>
#include <string_view>

namespace signet {

/// wsse:Reference: a token of this message, by its identifier. WSS SOAP Message Security 1.1.1, 7.2.
struct direct_reference {
    std::string uri;              // as written: `#id`
    std::string_view value_type;  // "" when not stated

    static bool matches(node child) { return is_element(child, wsse_namespace, "Reference"); }

    /// Error: `reference_refused` when there is no URI.
    static result<direct_reference> read(node element)
    {
        const auto uri = find_attribute(element, "", "URI");
        if (!uri) {
            return refuse(errc::reference_refused, "SecurityTokenReference", "its Reference has no URI");
        }
        return direct_reference{uri.value(), find_attribute(element, "", "ValueType").value()};
    }

    /// Writes it into a wsse:SecurityTokenReference; `wsse` is a prefix of the WSS namespace in its scope.
    void write(node token_reference, std::string_view wsse) const
    {
        const node element = append_element(token_reference, wsse, "Reference");
        set_attribute(element, "URI", uri);
        if (!value_type.empty()) {
            set_attribute(element, "ValueType", value_type);
        }
    }
};

}  // namespace signet

#endif
