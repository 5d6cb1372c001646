// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_REFERENCE_LIST_HPP
#define SIGNET_XENC_REFERENCE_LIST_HPP

#include <signet/core/limits.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/xenc/names.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <string>
#include <vector>

namespace signet {

/// xenc:ReferenceList: what is encrypted under a key, as the URIs say. XML Encryption 1.1, 3.6. It says what its author wants;
/// what it refers to is looked up by whoever decrypts.
struct reference_list {
    std::vector<std::string> data{};  // URIs of DataReference
    std::vector<std::string> keys{};  // URIs of KeyReference

    bool empty() const noexcept { return data.empty() && keys.empty(); }

    static bool matches(node child) { return is_element(child, xenc_namespace, "ReferenceList"); }

    /// Errors: `malformed_encryption`, `reference_refused` for one that asks for transforms, `limit_exceeded` for more references
    /// than parts or keys are taken.
    static result<reference_list> read(node element, const limits& most = {})
    {
        reference_list read;
        if (has_text(element)) {
            return refuse(errc::malformed_encryption, "ReferenceList", "there is text between its references");
        }
        for (node child = first_element(element); child; child = next_element(child)) {
            const bool to_data = is_element(child, xenc_namespace, "DataReference");
            if (!to_data && !is_element(child, xenc_namespace, "KeyReference")) {
                return refuse(errc::malformed_encryption, "ReferenceList", "it holds " + printable(child.name()));
            }
            const auto uri = find_attribute(child, "", "URI");
            if (!uri || has_text(child)) {
                return refuse(errc::malformed_encryption, "ReferenceList", "a reference of it has no URI, or holds text");
            }
            if (first_element(child)) {
                return refuse(errc::reference_refused, "ReferenceList", "a reference of it asks for transforms, and none are performed");
            }
            if (to_data ? read.data.size() == most.encrypted_parts : read.keys.size() == most.encrypted_keys) {
                return refuse(errc::limit_exceeded, "ReferenceList", "it has too many references");
            }
            (to_data ? read.data : read.keys).emplace_back(uri.value());
        }
        if (read.empty()) {
            return refuse(errc::malformed_encryption, "ReferenceList", "it refers to nothing");
        }
        return read;
    }

    /// Fills an empty xenc:ReferenceList.
    void fill(node element) const
    {
        for (const auto& uri : data) {
            set_attribute(append_element(element, prefix_of(element), "DataReference"), "URI", uri);
        }
        for (const auto& uri : keys) {
            set_attribute(append_element(element, prefix_of(element), "KeyReference"), "URI", uri);
        }
    }

    /// Adds it to an element of the namespace of XML Encryption, unless it is empty.
    void write(node parent) const
    {
        if (!empty()) {
            fill(append_element(parent, prefix_of(parent), "ReferenceList"));
        }
    }
};

}  // namespace signet

#endif
