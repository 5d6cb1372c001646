// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TOKEN_BINARY_SECURITY_TOKEN_HPP
#define SIGNET_TOKEN_BINARY_SECURITY_TOKEN_HPP

#include <signet/core/base64.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/token/names.hpp>
#include <signet/token/security_dialect.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <string>
#include <utility>

namespace signet {

inline bool is_binary_security_token(node element, security_dialect dialect = security_dialect::standard)
{
    return is_wsse_element(element, "BinarySecurityToken", dialect);
}

/// Reads the certificate of a wsse:BinarySecurityToken that holds one X.509 v3 certificate. X.509 Certificate Token Profile
/// 1.1.1, 3.1.1; its types are QNames in a token of the drafts of 2002. Errors: `token_invalid`, `malformed_value`, `malformed_certificate`, `limit_exceeded`.
inline result<certificate> read_x509_token(node element, const limits& most)
{
    const std::string where = "BinarySecurityToken";
    const bool draft = dialect_of(element) == security_dialect::draft_2002;
    const auto encoding = find_attribute(element, "", "EncodingType");
    if (encoding && (draft ? !draft_2002::names_type(element, encoding.value(), "Base64Binary") : encoding.value() != base64_binary)) {
        return refuse(errc::token_invalid, where, "its EncodingType is unknown");
    }
    if (draft ? !draft_2002::states_type(element, "ValueType", "X509v3") : find_attribute(element, "", "ValueType").value() != x509v3_token) {
        return refuse(errc::token_invalid, where, "its ValueType is not that of one X.509 v3 certificate");
    }
    auto der = base64_value(element);
    if (!der) {
        return refuse(std::move(der));
    }
    if (der->size() > most.token_octets) {
        return refuse(errc::limit_exceeded, where, "it is too long");
    }
    return certificate::from_der(*der);
}

/// Fills an empty wsse:BinarySecurityToken element.
inline void write_x509_token(node element, const certificate& leaf)
{
    if (dialect_of(element) == security_dialect::draft_2002) {
        const std::string wsse{prefix_of(element)};
        set_attribute(element, "EncodingType", wsse + ":Base64Binary");
        set_attribute(element, "ValueType", wsse + ":X509v3");
    } else {
        set_attribute(element, "EncodingType", base64_binary);
        set_attribute(element, "ValueType", x509v3_token);
    }
    set_text(element, base64_encode(leaf.der()));
}

}  // namespace signet

#endif
