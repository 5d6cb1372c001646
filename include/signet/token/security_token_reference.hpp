// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TOKEN_SECURITY_TOKEN_REFERENCE_HPP
#define SIGNET_TOKEN_SECURITY_TOKEN_REFERENCE_HPP

#include <signet/core/result.hpp>
#include <signet/token/names.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// wsse:SecurityTokenReference with a direct wsse:Reference to a token of this message.
/// WSS SOAP Message Security 1.1.1, 7.1 and 7.2; a form of ds:KeyInfo.
struct direct_token_reference {
    std::string uri;              // as written: `#id`
    std::string_view value_type;  // "" when not stated

    static bool matches(node child) { return is_element(child, wsse_namespace, "SecurityTokenReference"); }

    /// Errors: `reference_refused` for every other kind of reference, `malformed_security_header`.
    static result<direct_token_reference> read(node child)
    {
        const node reference = first_element(child);
        if (!reference || next_element(reference) || has_text(child)) {
            return refuse(errc::malformed_security_header, "SecurityTokenReference", "it must hold exactly one reference");
        }
        if (!is_element(reference, wsse_namespace, "Reference")) {
            return refuse(errc::reference_refused, "SecurityTokenReference",
                          "it refers by " + std::string{reference.name()} + ", which is not admitted");
        }
        const auto uri = find_attribute(reference, "", "URI");
        if (!uri) {
            return refuse(errc::reference_refused, "SecurityTokenReference", "its Reference has no URI");
        }
        return direct_token_reference{uri.value(), find_attribute(reference, "", "ValueType").value()};
    }

    /// Writes the reference into ds:KeyInfo; `wsse` is a prefix of the WSS namespace in its scope.
    void write(node key_info, std::string_view wsse) const
    {
        node reference = append_element(append_element(key_info, wsse, "SecurityTokenReference"), wsse, "Reference");
        set_attribute(reference, "URI", uri);
        set_attribute(reference, "ValueType", value_type);
    }
};

}  // namespace signet

#endif
