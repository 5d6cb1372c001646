// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_ENCRYPTED_KEY_HPP
#define SIGNET_XENC_ENCRYPTED_KEY_HPP

#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/xenc/child_sequence.hpp>
#include <signet/xenc/encrypted_type.hpp>
#include <signet/xenc/names.hpp>
#include <signet/xenc/reference_list.hpp>
#include <signet/xml/text.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// xenc:EncryptedKey: a content key, encrypted for one recipient. XML Encryption 1.1, 3.5.1.
struct encrypted_key_element : encrypted_type {
    std::string_view recipient;   // a hint
    reference_list references{};  // what it is for, empty when it does not say
    std::string carried_name{};   // by which a ds:KeyName elsewhere means the key in it, "" for none

    static bool matches(node child) { return is_element(child, xenc_namespace, "EncryptedKey"); }

    /// Reads one in its schema's order. Errors: `malformed_encryption`, those of `encryption_method_element` and `reference_list`.
    static result<encrypted_key_element> read(node element, const limits& most = {});
};

inline result<encrypted_key_element> encrypted_key_element::read(node element, const limits& most)
{
    if (!matches(element)) {
        return refuse(errc::malformed_encryption, "EncryptedKey", "the element is none");
    }
    child_sequence parts{element};
    auto common = encrypted_type::read(parts, element, most);
    if (!common) {
        return refuse(std::move(common));
    }
    encrypted_key_element read{*std::move(common), find_attribute(element, "", "Recipient").value()};
    if (const node list = parts.take(xenc_namespace, "ReferenceList")) {
        auto references = reference_list::read(list, most);
        if (!references) {
            return refuse(std::move(references));
        }
        read.references = *std::move(references);
    }
    if (const node name = parts.take(xenc_namespace, "CarriedKeyName")) {
        auto text = plain_text(name);
        if (!text) {
            return refuse(std::move(text));
        }
        read.carried_name = *std::move(text);
    }
    if (auto done = parts.finish(); !done) {
        return refuse(std::move(done));
    }
    return read;
}

}  // namespace signet

#endif
