// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_KNOWN_CONTENT_KEYS_HPP
#define SIGNET_XENC_KNOWN_CONTENT_KEYS_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/received.hpp>
#include <signet/xenc/cipher_key.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/node.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace signet {

/// What the descriptions of keys in one document came to, and which method uses each: one, and no second. An attacker who makes us
/// use a content key with a weaker method learns what the stronger hid: T. Jager et al., "One Bad Apple", 2013.
class known_content_keys {
public:
    /// What an element that describes a key came to; nothing for one that is new. Error: `algorithm_refused` for a key that
    /// another method, or another cipher, uses already; others are those that were remembered.
    std::optional<result<received_key>> find(node element, const cipher_key_form& form)
    {
        for (const auto& one : described_) {
            if (one.element != element) {
                continue;
            }
            if (one.by == form) {
                return one.key;
            }
            if (one.key) {
                return refuse_second(std::string{local_name(element)}, one.by, form);
            }
        }
        return std::nullopt;
    }

    void add(node element, const cipher_key_form& form, const result<received_key>& key) { described_.push_back({element, use{form}, key}); }

    /// Takes note that a key which both sides hold is one of data. It must outlive this. Error: `algorithm_refused`.
    result<void> use_for_data(const cipher_key& key, const cipher_key_form& form)
    {
        for (const auto& one : shared_) {
            if (one.key == &key && !(one.by == form)) {
                return refuse_second("KeyName", one.by, form);
            }
        }
        shared_.push_back({&key, use{form}});
        return {};
    }

    /// The refusal of a key that two methods use, once there was one.
    const std::optional<error>& second_use() const noexcept { return second_use_; }

    /// Forgets what stands in an element: before it leaves the document, and others take its place.
    void forget(node leaving)
    {
        std::erase_if(described_, [&](const described_key& one) {
            node at = one.element;
            while (at && at != leaving) {
                at = at.parent();
            }
            return static_cast<bool>(at);
        });
    }

private:
    struct use {
        explicit use(const cipher_key_form& form) : cipher{form.cipher}, octets{form.octets}, method{form.method} {}

        bool operator==(const cipher_key_form& form) const noexcept
        {
            return cipher == form.cipher && octets == form.octets && method == form.method;
        }

        block_cipher cipher;
        std::size_t octets;
        std::string method;  // its own: the text of a document goes
    };
    struct described_key {
        node element;
        use by;
        result<received_key> key;
    };
    struct shared_use {
        const cipher_key* key;
        use by;
    };

    tl::unexpected<error> refuse_second(std::string where, const use& first, const cipher_key_form& second)
    {
        auto refusal = refuse(errc::algorithm_refused, std::move(where),
            "its key is used with two methods: " + printable(first.method) + " and " + printable(second.method));
        second_use_ = refusal.value();
        return refusal;
    }

    std::vector<described_key> described_;
    std::vector<shared_use> shared_;
    std::optional<error> second_use_;
};

}  // namespace signet

#endif
