// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TOKEN_DRAFT_2002_KEY_IDENTIFIER_HPP
#define SIGNET_TOKEN_DRAFT_2002_KEY_IDENTIFIER_HPP

#include <signet/core/base64.hpp>
#include <signet/core/result.hpp>
#include <signet/token/draft_2002/names.hpp>
#include <signet/token/key_identifier.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <string_view>
#include <utility>

namespace signet::draft_2002 {

/// wsse:KeyIdentifier of the drafts, without a ValueType: the SubjectKeyIdentifier of a certificate in base64, and nothing else.
struct key_identifier : signet::key_identifier<subject_key_identifier> {
    static bool matches(node child) { return is_secext_element(child, "KeyIdentifier"); }

    /// Errors: `reference_refused` for a ValueType, `malformed_security_header` for an unknown EncodingType, `malformed_value`.
    static result<key_identifier> read(node element)
    {
        if (find_attribute(element, "", "ValueType")) {
            return refuse(errc::reference_refused, "KeyIdentifier", "it has a ValueType, which is not admitted");
        }
        if (find_attribute(element, "", "EncodingType") && !states_type(element, "EncodingType", "Base64Binary")) {
            return refuse(errc::malformed_security_header, "KeyIdentifier", "its EncodingType is unknown");
        }
        auto value = base64_value(element);
        if (!value) {
            return refuse(std::move(value));
        }
        if (value->empty()) {
            return refuse(errc::malformed_value, "KeyIdentifier", "it is empty");
        }
        return key_identifier{{*std::move(value)}};
    }

    /// Writes it into a wsse:SecurityTokenReference; `wsse` is a prefix of the draft's namespace in its scope.
    void write(node token_reference, std::string_view wsse) const
    {
        set_text(append_element(token_reference, wsse, "KeyIdentifier"), base64_encode(value));
    }
};

}  // namespace signet::draft_2002

#endif
