// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TOKEN_KEY_IDENTIFIER_HPP
#define SIGNET_TOKEN_KEY_IDENTIFIER_HPP

#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/token/names.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// What a wsse:KeyIdentifier holds: the SHA-1 of a certificate. X.509 Certificate Token Profile 1.1.1, 3.2.2.
struct thumbprint_identifier {
    static constexpr std::string_view value_type = thumbprint_sha1;
};
/// Or its SubjectKeyIdentifier. X.509 Certificate Token Profile 1.1.1, 3.2.1.
struct subject_key_identifier {
    static constexpr std::string_view value_type = x509_subject_key_identifier;
};

/// wsse:KeyIdentifier: the octets that identify a token that is not in the message. WSS SOAP Message Security 1.1.1, 7.3.
/// `Kind` says what they are.
template <class Kind>
struct key_identifier {
    octets value;

    static bool matches(node child)
    {
        return is_element(child, wsse_namespace, "KeyIdentifier") && find_attribute(child, "", "ValueType").value() == Kind::value_type;
    }

    /// Errors: `malformed_security_header` for an unknown EncodingType, `malformed_value`.
    static result<key_identifier> read(node element)
    {
        const auto encoding = find_attribute(element, "", "EncodingType");
        if (encoding && encoding.value() != base64_binary) {
            return refuse(errc::malformed_security_header, "KeyIdentifier", "its EncodingType is unknown");
        }
        auto value = base64_value(element);
        if (!value) {
            return refuse(std::move(value));
        }
        if (value->empty()) {
            return refuse(errc::malformed_value, "KeyIdentifier", "it is empty");
        }
        return key_identifier{*std::move(value)};
    }

    /// Writes it into a wsse:SecurityTokenReference; `wsse` is a prefix of the WSS namespace in its scope.
    void write(node token_reference, std::string_view wsse) const
    {
        const node element = append_element(token_reference, wsse, "KeyIdentifier");
        set_attribute(element, "EncodingType", base64_binary);
        set_attribute(element, "ValueType", Kind::value_type);
        set_text(element, base64_encode(value));
    }
};

}  // namespace signet

#endif
