// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_SIGNATURE_ELEMENT_HPP
#define SIGNET_DSIG_SIGNATURE_ELEMENT_HPP

#include <signet/dsig/reference.hpp>
#include <signet/dsig/signature_method_element.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// ds:Signature, as read: nothing of it is believed yet. XML Signature 1.1, 4.2. Views into the message.
struct signature_element {
    node element;
    node signed_info;
    node signature_value;
    node key_info;                                     // empty when there is none
    std::string_view id;
    transform_element canonicalization;
    signature_method_element method;
    std::vector<reference_element> references;
    octets value;
};

namespace detail {

inline result<void> read_signed_info(signature_element& read, const limits& most, absent_uri absent)
{
    if (has_text(read.signed_info)) {
        return refuse(errc::malformed_signature, "SignedInfo", "there is text between its parts");
    }
    node part = first_element(read.signed_info);
    if (!is_element(part, ds_namespace, "CanonicalizationMethod")) {
        return refuse(errc::malformed_signature, "SignedInfo", "CanonicalizationMethod is not its first part");
    }
    auto canonicalization = read_transform(part, most);
    if (!canonicalization) {
        return refuse(std::move(canonicalization));
    }
    if (auto plain = check_no_parameter(*canonicalization); !plain) {
        return plain;
    }
    read.canonicalization = *std::move(canonicalization);
    part = next_element(part);
    if (!is_element(part, ds_namespace, "SignatureMethod")) {
        return refuse(errc::malformed_signature, "SignedInfo", "SignatureMethod is not its second part");
    }
    auto method = signature_method_element::read(part);
    if (!method) {
        return refuse(std::move(method));
    }
    read.method = *std::move(method);
    for (part = next_element(part); part; part = next_element(part)) {
        if (!is_element(part, ds_namespace, "Reference")) {
            return refuse(errc::malformed_signature, "SignedInfo", "it holds " + std::string{part.name()} + " among its references");
        }
        if (read.references.size() == most.references) {
            return refuse(errc::limit_exceeded, "SignedInfo", "it has too many references");
        }
        auto reference = read_reference(part, most, absent);
        if (!reference) {
            return refuse(std::move(reference));
        }
        read.references.push_back(*std::move(reference));
    }
    if (read.references.empty()) {
        return refuse(errc::malformed_signature, "SignedInfo", "it has no Reference, so it signs nothing");
    }
    return {};
}

}  // namespace detail

/// Reads a ds:Signature whose values may not be filled in yet: everything but SignatureValue, which stays empty.
/// Errors: as those of `read_signature`.
inline result<signature_element> read_signature_template(node element, const limits& most, absent_uri absent = absent_uri::refused)
{
    signature_element read;
    read.element = element;
    read.id = find_attribute(element, "", "Id").value();
    if (has_text(element)) {
        return refuse(errc::malformed_signature, "Signature", "there is text between its parts");
    }
    read.signed_info = first_element(element);
    if (!is_element(read.signed_info, ds_namespace, "SignedInfo")) {
        return refuse(errc::malformed_signature, "Signature", "SignedInfo is not its first part");
    }
    read.signature_value = next_element(read.signed_info);
    if (!is_element(read.signature_value, ds_namespace, "SignatureValue")) {
        return refuse(errc::malformed_signature, "Signature", "SignatureValue is not its second part");
    }
    node part = next_element(read.signature_value);
    if (is_element(part, ds_namespace, "KeyInfo")) {
        read.key_info = part;
        part = next_element(part);
    }
    for (; part; part = next_element(part)) {
        if (!is_element(part, ds_namespace, "Object")) {
            return refuse(errc::malformed_signature, "Signature", "it holds " + std::string{part.name()} + " where only Object may stand");
        }
    }
    if (auto inside = detail::read_signed_info(read, most, absent); !inside) {
        return refuse(std::move(inside));
    }
    return read;
}

/// Reads a ds:Signature in its schema's order: exactly one SignedInfo, SignatureValue, at most one KeyInfo, then Objects.
/// Only direct children count. Errors: `malformed_signature`, `malformed_value`,
/// `algorithm_refused`, `transform_refused`, `reference_refused`, `limit_exceeded`.
inline result<signature_element> read_signature(node element, const limits& most, absent_uri absent = absent_uri::refused)
{
    auto read = read_signature_template(element, most, absent);
    if (!read) {
        return read;
    }
    auto decoded = base64_value(read->signature_value);
    if (!decoded) {
        return refuse(std::move(decoded));
    }
    if (decoded->empty()) {
        return refuse(errc::malformed_signature, "SignatureValue", "it is empty");
    }
    if (decoded->size() > most.signature_octets) {
        return refuse(errc::limit_exceeded, "SignatureValue", "it is too long");
    }
    read->value = *std::move(decoded);
    return read;
}

}  // namespace signet

#endif
