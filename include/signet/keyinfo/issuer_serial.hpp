// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_ISSUER_SERIAL_HPP
#define SIGNET_KEYINFO_ISSUER_SERIAL_HPP

#include <signet/core/result.hpp>
#include <signet/crypto/distinguished_name.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// An xsd:integer in its canonical form; nothing for what is none. XML Schema 2, 3.3.13.
inline std::optional<std::string> canonical_integer(std::string_view text)
{
    text = trimmed(text);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    if (text.empty() || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        return std::nullopt;
    }
    text.remove_prefix(std::min(text.find_first_not_of('0'), text.size() - 1));
    return (negative && text != "0" ? "-" : "") + std::string{text};
}

/// Who issued a certificate, and the number that the issuer gave it: ds:X509IssuerSerial. XML Signature 1.1, 4.5.4.1.
struct issuer_serial {
    distinguished_name issuer;
    std::string serial;  // decimal, without leading zeros

    static bool matches(node child) { return is_element(child, ds_namespace, "X509IssuerSerial"); }

    /// Errors: `malformed_signature`, `malformed_value`.
    static result<issuer_serial> read(node element)
    {
        const node name = first_element(element);
        const node number = name ? next_element(name) : node{};
        if (!is_element(name, ds_namespace, "X509IssuerName") || !is_element(number, ds_namespace, "X509SerialNumber")
            || next_element(number) || has_text(element)) {
            return refuse(errc::malformed_signature, "X509IssuerSerial", "it must hold X509IssuerName and X509SerialNumber");
        }
        auto text = plain_text(name);
        if (!text) {
            return refuse(std::move(text));
        }
        auto issuer = distinguished_name::from_text(trimmed(*text));
        if (!issuer) {
            return refuse(errc::malformed_value, "X509IssuerName", issuer.error().sentence());
        }
        auto digits = plain_text(number);
        if (!digits) {
            return refuse(std::move(digits));
        }
        auto serial = canonical_integer(*digits);
        if (!serial) {
            return refuse(errc::malformed_value, "X509SerialNumber", "it is no integer");
        }
        return issuer_serial{*std::move(issuer), *std::move(serial)};
    }

    /// Fills an element; `ds` is a prefix of the namespace of XML Signature in its scope.
    void fill(node element, std::string_view ds) const
    {
        element.remove_children();
        set_text(append_element(element, ds, "X509IssuerName"), issuer.to_text());
        set_text(append_element(element, ds, "X509SerialNumber"), serial);
    }
};

}  // namespace signet

#endif
