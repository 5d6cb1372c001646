// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_CLOSED_KEYS_HPP
#define SIGNET_WSS_CLOSED_KEYS_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/any_public_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/shared_key.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// A key that stays encrypted where it is until a message names it: what may be known of it without opening it, and how that is done.
/// One of the two functions is there.
struct closed_key {
    std::string name;
    std::optional<certificate> of{};            // of a private key, where it has one
    std::optional<any_public_key> public_part{};// of a private key
    std::function<result<any_private_key>()> private_key{};
    std::function<result<shared_key>()> shared{};
};

/// The closed keys that a receiver has for one message. It opens a key when the message names it, once, and keeps it until it ends itself.
/// Used by one thread.
class closed_keys {
public:
    explicit closed_keys(std::vector<closed_key> keys)
    {
        entries_.reserve(keys.size());
        for (auto& one : keys) {
            entries_.push_back({std::move(one), {}, {}});
        }
    }

    closed_keys(closed_keys&&) = default;
    closed_keys& operator=(closed_keys&&) = default;

    /// The private key that `is_it(closed_key)` is true of, null for none. Error: `unusable_credential` when it cannot be opened.
    template <class Predicate>
    result<const any_private_key*> find_private(Predicate&& is_it)
    {
        for (auto& one : entries_) {
            if (one.closed.private_key && is_it(std::as_const(one.closed))) {
                return opened(one.own, one.closed.private_key, one.closed.name);
            }
        }
        return nullptr;
    }

    /// The shared key of a name, null for none. Error: as above.
    result<const shared_key*> find_shared(std::string_view name)
    {
        for (auto& one : entries_) {
            if (one.closed.shared && one.closed.name == name) {
                return opened(one.common, one.closed.shared, one.closed.name);
            }
        }
        return nullptr;
    }

    /// How many private keys there are.
    std::size_t private_keys() const noexcept
    {
        std::size_t count = 0;
        for (const auto& one : entries_) {
            count += one.closed.private_key ? 1 : 0;
        }
        return count;
    }

private:
    struct entry {
        closed_key closed;
        std::optional<any_private_key> own;
        std::optional<shared_key> common;
    };

    template <class Key>
    static result<const Key*> opened(std::optional<Key>& place, const std::function<result<Key>()>& open, const std::string& name)
    {
        if (!place) {
            auto key = open();
            if (!key) {
                return refuse(errc::unusable_credential, printable(name), "the key cannot be had: " + key.error().message());
            }
            place.emplace(*std::move(key));
        }
        return &*place;
    }

    std::vector<entry> entries_;
};

}  // namespace signet

#endif
