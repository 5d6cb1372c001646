// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_ENCRYPTED_TYPE_HPP
#define SIGNET_XENC_ENCRYPTED_TYPE_HPP

#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xenc/child_sequence.hpp>
#include <signet/xenc/encryption_method_element.hpp>
#include <signet/xenc/names.hpp>
#include <signet/xml/namespaces.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// What xenc:EncryptedData and xenc:EncryptedKey share, as read: nothing of it is believed yet. XML Encryption 1.1, 3.1. Views
/// into the document.
struct encrypted_type {
    node element;
    std::string_view id;
    std::string_view type;                                // "" for octets that are just octets
    std::string_view mime_type;                           // advice for whoever gets the octets, like the next
    std::string_view encoding;
    std::optional<encryption_method_element> method;      // nothing where both sides know it
    node key_info;                                        // empty when there is none
    node cipher_value;                                    // one of these two
    node cipher_reference;
    node properties;                                      // xenc:EncryptionProperties, kept for whoever asks

    /// Reads what both have, with all that comes after left to `parts`.
    /// Errors: `malformed_encryption`, those of `encryption_method_element`.
    static result<encrypted_type> read(child_sequence& parts, node element, const limits& most);

    /// How errors name it.
    std::string place() const
    {
        const std::string name{local_name(element)};
        return id.empty() ? name : name + " #" + printable(id);
    }
};

namespace detail {

inline result<void> read_cipher_data(encrypted_type& read, node data)
{
    child_sequence inside{data};
    read.cipher_value = inside.take(xenc_namespace, "CipherValue");
    if (!read.cipher_value) {
        read.cipher_reference = inside.take(xenc_namespace, "CipherReference");
        if (!read.cipher_reference) {
            return refuse(errc::malformed_encryption, "CipherData", "it holds neither CipherValue nor CipherReference");
        }
    }
    return inside.finish();
}

}  // namespace detail

inline result<encrypted_type> encrypted_type::read(child_sequence& parts, node element, const limits& most)
{
    encrypted_type read{};
    read.element = element;
    read.id = find_attribute(element, "", "Id").value();
    read.type = find_attribute(element, "", "Type").value();
    read.mime_type = find_attribute(element, "", "MimeType").value();
    read.encoding = find_attribute(element, "", "Encoding").value();
    if (const node method = parts.take(xenc_namespace, "EncryptionMethod")) {
        auto known = encryption_method_element::read(method, most);
        if (!known) {
            return refuse(std::move(known));
        }
        read.method = *std::move(known);
    }
    read.key_info = parts.take(ds_namespace, "KeyInfo");
    const auto data = parts.need(xenc_namespace, "CipherData");
    if (!data) {
        return tl::unexpected<error>{data.error()};
    }
    if (auto cipher = detail::read_cipher_data(read, *data); !cipher) {
        return refuse(std::move(cipher));
    }
    read.properties = parts.take(xenc_namespace, "EncryptionProperties");
    return read;
}

}  // namespace signet

#endif
