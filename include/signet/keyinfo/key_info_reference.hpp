// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_KEY_INFO_REFERENCE_HPP
#define SIGNET_KEYINFO_KEY_INFO_REFERENCE_HPP

#include <signet/core/result.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <string>

namespace signet {

/// dsig11:KeyInfoReference: another ds:KeyInfo that stands for this one. XML Signature 1.1, 4.5.10.
struct key_info_reference {
    std::string uri;

    static bool matches(node child) { return is_element(child, dsig11_namespace, "KeyInfoReference"); }

    /// Error: `malformed_signature`.
    static result<key_info_reference> read(node element)
    {
        if (!element.attribute("URI") || first_element(element) || has_text(element)) {
            return refuse(errc::malformed_signature, "KeyInfoReference", "it must have a URI, and hold nothing");
        }
        return key_info_reference{element.attribute("URI").value()};
    }
};

}  // namespace signet

#endif
