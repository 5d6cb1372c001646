// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_MANIFEST_HPP
#define SIGNET_DSIG_MANIFEST_HPP

#include <signet/core/limits.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/dsig/reference.hpp>
#include <signet/keyinfo/names.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// The Type of a reference to a ds:Manifest. XML Signature 1.1, 5.1.
inline constexpr std::string_view manifest_type = "http://www.w3.org/2000/09/xmldsig#Manifest";

/// Reads the references of a ds:Manifest, at least one and no more than `at_most`. XML Signature 1.1, 5.1.
/// Errors: `malformed_signature`, `limit_exceeded`, those of `read_reference`.
inline result<std::vector<reference_element>> read_manifest(node element, const limits& most, std::size_t at_most)
{
    std::vector<reference_element> references;
    if (has_text(element)) {
        return refuse(errc::malformed_signature, "Manifest", "there is text between its references");
    }
    for (node child = first_element(element); child; child = next_element(child)) {
        if (!is_element(child, ds_namespace, "Reference")) {
            return refuse(errc::malformed_signature, "Manifest", "it holds " + printable(child.name()));
        }
        if (references.size() == at_most) {
            return refuse(errc::limit_exceeded, "Manifest", "it has too many references");
        }
        auto reference = read_reference(child, most);
        if (!reference) {
            return refuse(std::move(reference));
        }
        references.push_back(*std::move(reference));
    }
    if (references.empty()) {
        return refuse(errc::malformed_signature, "Manifest", "it has no Reference");
    }
    return references;
}

}  // namespace signet

#endif
