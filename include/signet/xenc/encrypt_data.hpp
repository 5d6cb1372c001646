// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_ENCRYPT_DATA_HPP
#define SIGNET_XENC_ENCRYPT_DATA_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/data_cipher.hpp>
#include <signet/xenc/names.hpp>
#include <signet/xenc/write_encrypted_type.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/writer.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// The attributes of an xenc:EncryptedData, "" for those that it is not to have. XML Encryption 1.1, 3.1.
struct encrypted_data_attributes {
    std::string_view id{};         // entered in the document's table
    std::string_view type{};       // of octets; elements and contents have their own
    std::string_view mime_type{};
    std::string_view encoding{};
};

/// Fills an empty xenc:EncryptedData, already at its place: octets under a content key; `write_key_info(node)` fills ds:KeyInfo.
/// The octets are encrypted in their own memory. XML Encryption 1.1, 4.3.
/// Errors: `malformed_key`, `crypto_failed`, those of `write_key_info`.
template <data_encryption_method Method, class WriteKeyInfo>
result<void> fill_encrypted_data(node element, octets plaintext, const secret& content_key, random_source random,
                                 const encrypted_data_attributes& with, WriteKeyInfo&& write_key_info)
{
    const auto ciphertext = encrypt_octets<Method>(std::move(plaintext), content_key, random);
    if (!ciphertext) {
        return tl::unexpected<error>{ciphertext.error()};
    }
    detail::set_unless_empty(element, "Id", with.id);
    detail::set_unless_empty(element, "Type", with.type);
    detail::set_unless_empty(element, "MimeType", with.mime_type);
    detail::set_unless_empty(element, "Encoding", with.encoding);
    encryption_method_element::write(element, Method::uri);
    if (auto written = detail::write_key_info(element, std::forward<WriteKeyInfo>(write_key_info)); !written) {
        return written;
    }
    detail::write_cipher_value(element, *ciphertext);
    return {};
}

namespace detail {

/// Fills an element that was put into the document, and enters it; takes it away when that fails.
template <class Method, class WriteKeyInfo>
result<node> finish_encrypted_data(document& message, node element, octets plaintext, const secret& content_key, random_source random,
                                   const encrypted_data_attributes& with, WriteKeyInfo&& write_key_info)
{
    auto filled = fill_encrypted_data<Method>(element, std::move(plaintext), content_key, random, with,
        std::forward<WriteKeyInfo>(write_key_info));
    if (filled) {
        filled = message.ids().learn(element);
    }
    if (!filled) {
        message.ids().forget(element);
        element.parent().remove_child(element);
        return refuse(std::move(filled));
    }
    return element;
}

/// Nodes as they are written, with room for what encryption adds.
template <class Nodes>
octets written_octets(const document& message, const Nodes& nodes)
{
    constexpr std::size_t added = 64;  // an IV, a tag, padding
    octets text;
    text.reserve(message.parsed_octets() + added);
    for (const node each : nodes) {
        write(each, [&](std::string_view chunk) {
            const octet_view more = as_octets(chunk);  // iterators of the vector's own type: a block is copied
            text.insert(text.end(), more.begin(), more.end());
        });
    }
    return text;
}

}  // namespace detail

/// Encrypts an element of a document under a content key: an xenc:EncryptedData takes its place, and is given. All handles to the
/// element are gone then. It is written as it stands, so who decrypts it at that place has the namespaces in scope; one that will
/// be decrypted elsewhere must declare what it uses. XML Encryption 1.1, 4.3.
/// Errors: those of `fill_encrypted_data`, `duplicate_id`; the document is as it was then.
template <data_encryption_method Method, class WriteKeyInfo = no_key_info>
result<node> encrypt_element(document& message, node target, const secret& content_key, random_source random,
                             encrypted_data_attributes with = {}, WriteKeyInfo&& write_key_info = {})
{
    with.type = element_type;
    node parent = target.parent();
    const node element = parent.insert_child_before(pugi::node_element, target);
    node named = element;
    named.set_name(written_name(ensure_prefix(element, xenc_namespace, "xenc"), "EncryptedData").c_str());
    octets plaintext = detail::written_octets(message, std::array{target});
    auto done = detail::finish_encrypted_data<Method>(message, element, std::move(plaintext), content_key, random, with,
        std::forward<WriteKeyInfo>(write_key_info));
    if (done) {
        message.ids().forget(target);
        parent.remove_child(target);
    }
    return done;
}

/// The same for all that stands in an element: an xenc:EncryptedData becomes its only child. XML Encryption 1.1, 4.3.
template <data_encryption_method Method, class WriteKeyInfo = no_key_info>
result<node> encrypt_content(document& message, node parent, const secret& content_key, random_source random,
                             encrypted_data_attributes with = {}, WriteKeyInfo&& write_key_info = {})
{
    with.type = content_type;
    octets plaintext = detail::written_octets(message, parent.children());
    auto done = detail::finish_encrypted_data<Method>(message, append_element(parent, xenc_namespace, "xenc", "EncryptedData"),
        std::move(plaintext), content_key, random, with, std::forward<WriteKeyInfo>(write_key_info));
    if (done) {
        while (parent.first_child() != *done) {
            const node child = parent.first_child();
            message.ids().forget(child);
            parent.remove_child(child);
        }
    }
    return done;
}

/// The same for octets of any kind, which stand in no document: an xenc:EncryptedData becomes the last child of an element.
template <data_encryption_method Method, class WriteKeyInfo = no_key_info>
result<node> encrypt_data(document& message, node parent, octets plaintext, const secret& content_key, random_source random,
                          const encrypted_data_attributes& with = {}, WriteKeyInfo&& write_key_info = {})
{
    return detail::finish_encrypted_data<Method>(message, append_element(parent, xenc_namespace, "xenc", "EncryptedData"),
        std::move(plaintext), content_key, random, with, std::forward<WriteKeyInfo>(write_key_info));
}

}  // namespace signet

#endif
