// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_ENCRYPTED_DATA_HPP
#define SIGNET_XENC_ENCRYPTED_DATA_HPP

#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/xenc/child_sequence.hpp>
#include <signet/xenc/encrypted_type.hpp>
#include <signet/xenc/names.hpp>

#include <utility>

namespace signet {

/// xenc:EncryptedData: an element, the content of one, or octets of any kind, encrypted. XML Encryption 1.1, 3.4.
struct encrypted_data_element : encrypted_type {
    static bool matches(node child) { return is_element(child, xenc_namespace, "EncryptedData"); }

    /// Whether what it stands for is XML that takes its place.
    bool is_xml() const noexcept { return type == element_type || type == content_type; }

    /// Reads one in its schema's order. Errors: `malformed_encryption`, those of `encryption_method_element`.
    static result<encrypted_data_element> read(node element, const limits& most = {})
    {
        if (!matches(element)) {
            return refuse(errc::malformed_encryption, "EncryptedData", "the element is none");
        }
        child_sequence parts{element};
        auto common = encrypted_type::read(parts, element, most);
        if (!common) {
            return refuse(std::move(common));
        }
        if (auto done = parts.finish(); !done) {
            return refuse(std::move(done));
        }
        return encrypted_data_element{*std::move(common)};
    }
};

}  // namespace signet

#endif
