// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_KEY_INDEX_HPP
#define SIGNET_XENC_KEY_INDEX_HPP

#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/xenc/derived_key.hpp>
#include <signet/xenc/encrypted_key.hpp>
#include <signet/xenc/reference_list.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/names.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace signet {

/// The keys that stand anywhere in a document, by what they say they are for: a name that they carry, the identifiers that their
/// xenc:ReferenceList means. One walk over the document; a key that is not built like one is none. XML Encryption 1.1, 3.5, 3.6.
class key_index {
public:
    /// Error: `limit_exceeded` for more keys than are read.
    static result<key_index> of(const document& message, const limits& most)
    {
        key_index made;
        bool too_many = false;
        static_cast<void>(message.tree().find_node([&](node at) {
            const auto local = at.type() == pugi::node_element ? local_name(at) : std::string_view{};
            if (local == "EncryptedKey" && encrypted_key_element::matches(at)) {
                if (const auto read = encrypted_key_element::read(at, most)) {
                    made.entries_.push_back({at, read->carried_name, read->references});
                }
            } else if (local == "DerivedKey" && derived_key_element::matches(at)) {
                if (const auto read = derived_key_element::read(at, most)) {
                    made.entries_.push_back({at, read->derived_name, read->references});
                }
            }
            too_many = made.entries_.size() > most.encrypted_keys;
            return too_many;
        }));
        if (too_many) {
            return refuse(errc::limit_exceeded, "document", "it holds too many encrypted keys");
        }
        return made;
    }

    std::vector<node> called(std::string_view name) const
    {
        std::vector<node> found;
        for (const auto& one : entries_) {
            if (!name.empty() && one.name == name) {
                found.push_back(one.element);
            }
        }
        return found;
    }

    /// Those that an xenc:EncryptedData of this identifier is encrypted under, as their xenc:DataReferences say.
    std::vector<node> for_data(std::string_view id) const { return referring_to(id, &reference_list::data); }

    /// Those that an xenc:EncryptedKey of this identifier is encrypted under, as their xenc:KeyReferences say.
    std::vector<node> for_key(std::string_view id) const { return referring_to(id, &reference_list::keys); }

private:
    struct entry {
        node element;
        std::string name;
        reference_list references;
    };

    std::vector<node> referring_to(std::string_view id, std::vector<std::string> reference_list::*kind) const
    {
        std::vector<node> found;
        const std::string uri = "#" + std::string{id};
        for (const auto& one : entries_) {
            const auto& references = one.references.*kind;
            if (!id.empty() && std::find(references.begin(), references.end(), uri) != references.end()) {
                found.push_back(one.element);
            }
        }
        return found;
    }

    std::vector<entry> entries_;
};

}  // namespace signet

#endif
