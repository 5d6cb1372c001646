// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_X509_DATA_CONTENTS_HPP
#define SIGNET_KEYINFO_X509_DATA_CONTENTS_HPP

#include <signet/core/limits.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/distinguished_name.hpp>
#include <signet/keyinfo/issuer_serial.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/keyinfo/x509_digest.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace signet {

/// Everything that a ds:X509Data says: certificates and revocation lists that it carries, and what identifies the certificate of
/// the key or, as peers write it, each of its path. XML Signature 1.1, 4.5.4. Known peers write empty X509IssuerSerial and X509CRL
/// elements: those say nothing. Elements of other namespaces are not understood, and counted.
struct x509_data_contents {
    std::vector<octets> certificates;  // DER
    std::vector<issuer_serial> issuer_serials;
    std::vector<octets> subject_key_identifiers;
    std::vector<distinguished_name> subjects;
    std::vector<x509_digest> digests;
    std::vector<octets> revocation_lists;  // DER
    std::vector<std::string> others;       // the names of elements that are not understood

    static bool matches(node child) { return is_element(child, ds_namespace, "X509Data"); }

    /// Whether it identifies a certificate, apart from carrying one.
    bool identifies() const noexcept
    {
        return !issuer_serials.empty() || !subject_key_identifiers.empty() || !subjects.empty() || !digests.empty();
    }

    /// Errors: `malformed_signature`, `malformed_value`, `limit_exceeded`.
    static result<x509_data_contents> read(node element, const limits& most = {})
    {
        if (has_text(element)) {
            return refuse(errc::malformed_signature, "X509Data", "there is text between its elements");
        }
        x509_data_contents contents;
        std::size_t count = 0;
        for (node child = first_element(element); child; child = next_element(child)) {
            if (++count > most.key_info_elements) {
                return refuse(errc::limit_exceeded, "X509Data", "it has more than " + std::to_string(most.key_info_elements) + " elements");
            }
            if (auto read = contents.add(child); !read) {
                return refuse(std::move(read));
            }
        }
        return contents;
    }

private:
    result<void> add(node child)
    {
        const bool empty = !first_element(child) && !has_text(child);
        if (is_element(child, ds_namespace, "X509Certificate")) {
            return keep(certificates, octets_of(child));
        }
        if (issuer_serial::matches(child)) {
            return empty ? result<void>{} : keep(issuer_serials, issuer_serial::read(child));
        }
        if (is_element(child, ds_namespace, "X509SKI")) {
            return keep(subject_key_identifiers, octets_of(child));
        }
        if (is_element(child, ds_namespace, "X509SubjectName")) {
            return keep(subjects, name_of(child));
        }
        if (x509_digest::matches(child)) {
            return keep(digests, x509_digest::read(child));
        }
        if (is_element(child, ds_namespace, "X509CRL")) {
            return empty ? result<void>{} : keep(revocation_lists, octets_of(child));
        }
        others.emplace_back(child.name());
        return {};
    }

    template <class T>
    static result<void> keep(std::vector<T>& in, result<T> read)
    {
        if (!read) {
            return refuse(std::move(read));
        }
        in.push_back(*std::move(read));
        return {};
    }

    static result<octets> octets_of(node child)
    {
        auto value = base64_value(child);
        if (value && value->empty()) {
            return refuse(errc::malformed_value, std::string{local_name(child)}, "it is empty");
        }
        return value;
    }

    static result<distinguished_name> name_of(node child)
    {
        auto text = plain_text(child);
        if (!text) {
            return refuse(std::move(text));
        }
        auto name = distinguished_name::from_text(trimmed(*text));
        if (!name || name->empty()) {
            return refuse(errc::malformed_value, "X509SubjectName", "it is no distinguished name");
        }
        return name;
    }
};

}  // namespace signet

#endif
