// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TOKEN_SECURITY_TOKEN_REFERENCE_HPP
#define SIGNET_TOKEN_SECURITY_TOKEN_REFERENCE_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/keyinfo/key_info.hpp>
#include <signet/token/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace signet {

/// wsse:SecurityTokenReference, a form of ds:KeyInfo, read as one of the forms that the caller admits.
/// WSS SOAP Message Security 1.1.1, 7.1; BSP R3061: exactly one reference.
template <class... Forms>
struct security_token_reference {
    std::variant<Forms...> refers;

    static bool matches(node child) { return is_element(child, wsse_namespace, "SecurityTokenReference"); }

    /// Errors: `malformed_security_header`; `reference_refused` for every form that is not admitted; those of the forms.
    static result<security_token_reference> read(node child)
    {
        const node reference = first_element(child);
        if (!reference || next_element(reference) || has_text(child)) {
            return refuse(errc::malformed_security_header, "SecurityTokenReference", "it must hold exactly one reference");
        }
        auto form = read_form<Forms...>(reference);
        if (!form) {
            return refuse(errc::reference_refused, "SecurityTokenReference",
                          "it refers by " + std::string{reference.name()} + described(reference) + ", which is not admitted");
        }
        if (!*form) {
            return refuse(std::move(*form));
        }
        return security_token_reference{**std::move(form)};
    }

private:
    static std::string described(node reference)
    {
        const std::string_view type = find_attribute(reference, "", "ValueType").value();
        return type.empty() ? "" : " of ValueType " + printable(type);
    }
};

}  // namespace signet

#endif
