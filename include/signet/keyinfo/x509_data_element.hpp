// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_X509_DATA_ELEMENT_HPP
#define SIGNET_KEYINFO_X509_DATA_ELEMENT_HPP

#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>
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

/// Who issued a certificate, and the number that the issuer gave it. XML Signature 1.1, 4.5.4.1.
struct issuer_serial {
    distinguished_name issuer;
    std::string serial;  // decimal, without leading zeros
};

/// ds:X509Data: the certificate that made a signature, or what identifies it. XML Signature 1.1, 4.5.4. One certificate at most,
/// and one identifier at most, both for the same one. A known peer writes an empty X509IssuerSerial beside its X509Certificate:
/// an empty one says nothing, and is read as none.
struct x509_data_element {
    octets certificate;                     // DER, empty when only identified
    std::optional<issuer_serial> identity;

    static bool matches(node child) { return is_element(child, ds_namespace, "X509Data"); }

    /// Errors: `malformed_signature`, `malformed_value`, `reference_refused` for other ways to identify a certificate.
    static result<x509_data_element> read(node element);

    /// Writes it into an element, `ds` being a prefix of the namespace of XML Signature in its scope.
    void write(node parent, std::string_view ds) const;
};

namespace detail {

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

inline result<issuer_serial> read_issuer_serial(node element)
{
    const node name = first_element(element);
    const node number = name ? next_element(name) : node{};
    if (!is_element(name, ds_namespace, "X509IssuerName") || !is_element(number, ds_namespace, "X509SerialNumber") || next_element(number)
        || has_text(element)) {
        return refuse(errc::malformed_signature, "X509IssuerSerial", "it must hold X509IssuerName and X509SerialNumber");
    }
    auto text = plain_text(name);
    if (!text) {
        return refuse(std::move(text));
    }
    auto issuer = distinguished_name::from_text(*text);
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

}  // namespace detail

inline result<x509_data_element> x509_data_element::read(node element)
{
    x509_data_element found;
    const auto twice = [](node child) {
        return refuse(errc::reference_refused, "X509Data", "it holds " + std::string{child.name()} + " twice: it must mean one certificate");
    };
    if (has_text(element)) {
        return refuse(errc::malformed_signature, "X509Data", "there is text between its elements");
    }
    for (node child = first_element(element); child; child = next_element(child)) {
        if (is_element(child, ds_namespace, "X509Certificate")) {
            auto der = base64_value(child);
            if (!der) {
                return refuse(std::move(der));
            }
            if (!found.certificate.empty()) {
                return twice(child);
            }
            if (der->empty()) {
                return refuse(errc::malformed_value, "X509Certificate", "it is empty");
            }
            found.certificate = *std::move(der);
        } else if (is_element(child, ds_namespace, "X509IssuerSerial")) {
            if (!first_element(child) && !has_text(child)) {
                continue;
            }
            if (found.identity) {
                return twice(child);
            }
            auto identity = detail::read_issuer_serial(child);
            if (!identity) {
                return refuse(std::move(identity));
            }
            found.identity = *std::move(identity);
        } else {
            return refuse(errc::reference_refused, "X509Data", "it holds " + std::string{child.name()} + ", which is not admitted");
        }
    }
    if (found.certificate.empty() && !found.identity) {
        return refuse(errc::malformed_signature, "X509Data", "it means no certificate");
    }
    return found;
}

inline void x509_data_element::write(node parent, std::string_view ds) const
{
    const node data = append_element(parent, ds, "X509Data");
    if (identity) {
        const node both = append_element(data, ds, "X509IssuerSerial");
        set_text(append_element(both, ds, "X509IssuerName"), identity->issuer.to_text());
        set_text(append_element(both, ds, "X509SerialNumber"), identity->serial);
    }
    if (!certificate.empty()) {
        set_text(append_element(data, ds, "X509Certificate"), base64_encode(certificate));
    }
}

}  // namespace signet

#endif
