// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_X509_DATA_ELEMENT_HPP
#define SIGNET_KEYINFO_X509_DATA_ELEMENT_HPP

#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/keyinfo/issuer_serial.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/keyinfo/x509_data_contents.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/namespaces.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// ds:X509Data: the certificate that made a signature, or what identifies it. XML Signature 1.1, 4.5.4. One certificate at most,
/// and one identifier at most, both for the same one. A known peer writes an empty X509IssuerSerial beside its X509Certificate:
/// an empty one says nothing, and is read as none. The narrow reading of `x509_data_contents` that WSS asks for.
struct x509_data_element {
    octets certificate;                     // DER, empty when only identified
    std::optional<issuer_serial> identity;

    static bool matches(node child) { return is_element(child, ds_namespace, "X509Data"); }

    /// Errors: `malformed_signature`, `malformed_value`, `reference_refused` for other ways to identify a certificate.
    static result<x509_data_element> read(node element);

    /// Writes it into an element, `ds` being a prefix of the namespace of XML Signature in its scope.
    void write(node parent, std::string_view ds) const;
};

inline result<x509_data_element> x509_data_element::read(node element)
{
    auto contents = x509_data_contents::read(element);
    if (!contents) {
        return refuse(std::move(contents));
    }
    const auto other = [&]() -> std::string {
        if (!contents->subject_key_identifiers.empty()) {
            return "X509SKI";
        }
        if (!contents->subjects.empty()) {
            return "X509SubjectName";
        }
        if (!contents->digests.empty()) {
            return "X509Digest";
        }
        if (!contents->revocation_lists.empty()) {
            return "X509CRL";
        }
        return contents->others.empty() ? "" : contents->others.front();
    }();
    if (!other.empty()) {
        return refuse(errc::reference_refused, "X509Data", "it holds " + other + ", which is not admitted");
    }
    if (contents->certificates.size() > 1 || contents->issuer_serials.size() > 1) {
        return refuse(errc::reference_refused, "X509Data", "it holds two of a kind: it must mean one certificate");
    }
    x509_data_element found;
    if (!contents->certificates.empty()) {
        found.certificate = std::move(contents->certificates.front());
    }
    if (!contents->issuer_serials.empty()) {
        found.identity = std::move(contents->issuer_serials.front());
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
        identity->fill(append_element(data, ds, "X509IssuerSerial"), ds);
    }
    if (!certificate.empty()) {
        set_text(append_element(data, ds, "X509Certificate"), base64_encode(certificate));
    }
}

}  // namespace signet

#endif
