// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_DER_ENCODED_KEY_VALUE_HPP
#define SIGNET_KEYINFO_DER_ENCODED_KEY_VALUE_HPP

#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <utility>

namespace signet {

/// dsig11:DEREncodedKeyValue: a public key of any type, bare, as its SubjectPublicKeyInfo. XML Signature 1.1, 4.5.9. As
/// ds:KeyValue it selects, and proves nothing.
struct der_encoded_key_value {
    octets key_info;

    static bool matches(node child) { return is_element(child, dsig11_namespace, "DEREncodedKeyValue"); }

    /// Error: `malformed_value`.
    static result<der_encoded_key_value> read(node element)
    {
        auto der = base64_value(element);
        if (!der) {
            return refuse(std::move(der));
        }
        if (der->empty()) {
            return refuse(errc::malformed_value, "DEREncodedKeyValue", "it is empty");
        }
        return der_encoded_key_value{*std::move(der)};
    }

    void fill(node element) const { set_text(element, base64_encode(key_info)); }

    /// Adds it to ds:KeyInfo.
    void write(node key_info_element) const { fill(append_element(key_info_element, dsig11_namespace, "dsig11", "DEREncodedKeyValue")); }
};

}  // namespace signet

#endif
