// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TOKEN_EMBEDDED_TOKEN_HPP
#define SIGNET_TOKEN_EMBEDDED_TOKEN_HPP

#include <signet/core/result.hpp>
#include <signet/token/binary_security_token.hpp>
#include <signet/token/names.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <string_view>

namespace signet {

/// wsse:Embedded: the token stands inside the reference itself. WSS SOAP Message Security 1.1.1, 7.4.
struct embedded_token {
    node token;  // a BinarySecurityToken

    static bool matches(node child) { return is_element(child, wsse_namespace, "Embedded"); }

    /// Errors: `malformed_security_header`; `reference_refused` for a token of another kind.
    static result<embedded_token> read(node element)
    {
        const node token = first_element(element);
        if (!token || next_element(token) || has_text(element)) {
            return refuse(errc::malformed_security_header, "Embedded", "it must hold exactly one token");
        }
        if (!is_binary_security_token(token)) {
            return refuse(errc::reference_refused, "Embedded", "its token is no BinarySecurityToken");
        }
        return embedded_token{token};
    }

    /// Writes a certificate as an embedded token into a wsse:SecurityTokenReference.
    static void write(node token_reference, std::string_view wsse, const certificate& leaf)
    {
        write_x509_token(append_element(append_element(token_reference, wsse, "Embedded"), wsse, "BinarySecurityToken"), leaf);
    }
};

}  // namespace signet

#endif
