// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_REFERENCE_HPP
#define SIGNET_DSIG_REFERENCE_HPP

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/core/base64.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// An algorithm that may carry parameters: ds:Transform, ds:CanonicalizationMethod.
struct transform_element {
    node element;
    std::string_view algorithm;
    std::string_view prefix_list;                 // as written
    std::vector<std::string_view> prefixes;       // InclusiveNamespaces. Exclusive XML Canonicalization 1.0, 3
    node parameter;                               // its first child that is none of these, which its algorithm has to know
};

/// ds:Reference, as read: nothing of it is believed yet. XML Signature 1.1, 4.4.3. Views into the message.
struct reference_element {
    node element;
    std::string_view id;
    std::string_view uri;
    std::string_view type;
    std::vector<transform_element> transforms;
    std::string_view digest_method;
    octets digest_value;
};

/// Whether a reference may lack its URI. One of a signature may, by XML Signature 1.1, 4.4.3: then something else has to say what
/// it means, and who reads it so makes sure of that.
enum class absent_uri : bool { refused, admitted };

/// How an error names a reference.
inline std::string place_of_reference(std::string_view uri)
{
    return uri.empty() ? "Reference \"\"" : "Reference " + printable(uri);
}

/// That an algorithm has no parameter but prefixes. Error: `transform_refused`.
inline result<void> check_no_parameter(const transform_element& read)
{
    if (!read.parameter) {
        return {};
    }
    return refuse(errc::transform_refused, std::string{local_name(read.element)},
                  "its parameter " + printable(read.parameter.name()) + " is not admitted");
}

/// Reads an Algorithm attribute and an optional InclusiveNamespaces child. Anything else inside is left to the algorithm.
inline result<transform_element> read_transform(node element, const limits& most)
{
    transform_element read;
    read.element = element;
    const auto algorithm = find_attribute(element, "", "Algorithm");
    if (!algorithm) {
        return refuse(errc::malformed_signature, std::string{local_name(element)}, "it has no Algorithm");
    }
    read.algorithm = algorithm.value();
    if (has_text(element)) {
        return refuse(errc::transform_refused, std::string{local_name(element)}, "there is text inside");
    }
    for (node child = first_element(element); child; child = next_element(child)) {
        // The namespace of InclusiveNamespaces is the URI of exclusive canonicalization itself, without its suffix for comments.
        const bool own = read.algorithm.starts_with(exclusive_c14n::uri) && is_element(child, exclusive_c14n::uri, "InclusiveNamespaces");
        if (!own || read.prefix_list.data() != nullptr || first_element(child) || has_text(child)) {
            read.parameter = child;
            break;
        }
        read.prefix_list = find_attribute(child, "", "PrefixList").value();
    }
    constexpr std::string_view space = " \t\r\n";
    for (std::size_t at = read.prefix_list.find_first_not_of(space); at != std::string_view::npos;) {
        const auto end = std::min(read.prefix_list.find_first_of(space, at), read.prefix_list.size());
        read.prefixes.push_back(read.prefix_list.substr(at, end - at));
        if (read.prefixes.size() > most.prefixes) {
            return refuse(errc::limit_exceeded, "InclusiveNamespaces", "its PrefixList names too many prefixes");
        }
        at = read.prefix_list.find_first_not_of(space, end);
    }
    return read;
}

/// Reads a ds:Reference in its schema's order. Errors: `malformed_signature`, `malformed_value`, `transform_refused`,
/// `reference_refused` (no URI where one must be), `limit_exceeded`.
inline result<reference_element> read_reference(node element, const limits& most, absent_uri absent = absent_uri::refused)
{
    reference_element read;
    read.element = element;
    const auto uri = find_attribute(element, "", "URI");
    if (!uri && absent == absent_uri::refused) {
        return refuse(errc::reference_refused, "Reference", "it has no URI");
    }
    read.uri = uri.value();
    read.id = find_attribute(element, "", "Id").value();
    read.type = find_attribute(element, "", "Type").value();
    const std::string where = place_of_reference(read.uri);
    if (has_text(element)) {
        return refuse(errc::malformed_signature, where, "there is text between its parts");
    }
    node part = first_element(element);
    if (is_element(part, ds_namespace, "Transforms")) {
        if (has_text(part)) {
            return refuse(errc::malformed_signature, where, "there is text between its transforms");
        }
        for (node child = first_element(part); child; child = next_element(child)) {
            if (!is_element(child, ds_namespace, "Transform")) {
                return refuse(errc::malformed_signature, where, "its Transforms hold " + std::string{child.name()});
            }
            if (read.transforms.size() == most.transforms) {
                return refuse(errc::limit_exceeded, where, "it has too many transforms");
            }
            auto transform = read_transform(child, most);
            if (!transform) {
                return refuse(std::move(transform));
            }
            read.transforms.push_back(*std::move(transform));
        }
        part = next_element(part);
    }
    if (!is_element(part, ds_namespace, "DigestMethod")) {
        return refuse(errc::malformed_signature, where, "DigestMethod is not where it must be");
    }
    if (first_element(part) || has_text(part)) {
        return refuse(errc::malformed_signature, where, "its DigestMethod has parameters");
    }
    read.digest_method = find_attribute(part, "", "Algorithm").value();
    part = next_element(part);
    if (!is_element(part, ds_namespace, "DigestValue") || next_element(part)) {
        return refuse(errc::malformed_signature, where, "DigestValue is not its last and only value");
    }
    auto value = base64_value(part);
    if (!value) {
        return refuse(std::move(value));
    }
    read.digest_value = *std::move(value);
    return read;
}

}  // namespace signet

#endif
