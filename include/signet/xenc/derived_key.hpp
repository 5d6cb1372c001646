// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_DERIVED_KEY_HPP
#define SIGNET_XENC_DERIVED_KEY_HPP

#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/xenc/child_sequence.hpp>
#include <signet/xenc/key_derivation_element.hpp>
#include <signet/xenc/names.hpp>
#include <signet/xenc/reference_list.hpp>
#include <signet/xml/text.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// xenc11:DerivedKey: a key that is made of a secret both sides hold. XML Encryption 1.1, 3.5.2.
struct derived_key_element {
    std::string_view id;
    key_derivation_element derivation{};
    reference_list references{};  // what it is for, empty when it does not say
    std::string derived_name{};   // by which a ds:KeyName elsewhere means it, "" for none
    std::string master_name{};    // of the secret, "" where it does not say

    static bool matches(node child) { return is_element(child, xenc11_namespace, "DerivedKey"); }

    /// Errors: `malformed_encryption`, those of `key_derivation_element` and `reference_list`.
    static result<derived_key_element> read(node element, const limits& most = {})
    {
        derived_key_element read{find_attribute(element, "", "Id").value()};
        child_sequence parts{element};
        auto how = parts.need(xenc11_namespace, "KeyDerivationMethod").and_then([&](node method) {
            return key_derivation_element::read(method, most);
        });
        if (!how) {
            return refuse(std::move(how));
        }
        read.derivation = *std::move(how);
        if (const node list = parts.take(xenc_namespace, "ReferenceList")) {
            auto references = reference_list::read(list, most);
            if (!references) {
                return refuse(std::move(references));
            }
            read.references = *std::move(references);
        }
        const std::pair<const char*, std::string*> names[] = {{"DerivedKeyName", &read.derived_name}, {"MasterKeyName", &read.master_name}};
        for (const auto& [name, into] : names) {
            if (const node child = parts.take(xenc11_namespace, name)) {
                auto text = plain_text(child);
                if (!text) {
                    return refuse(std::move(text));
                }
                *into = *std::move(text);
            }
        }
        if (auto done = parts.finish(); !done) {
            return refuse(std::move(done));
        }
        return read;
    }
};

}  // namespace signet

#endif
