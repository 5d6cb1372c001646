// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_RING_ACCOUNT_HPP
#define SIGNET_SERVICE_DETAIL_RING_ACCOUNT_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/service/detail/key_ring_state.hpp>
#include <signet/service/key_instance.hpp>
#include <signet/service/key_listing.hpp>
#include <signet/xenc/cipher_key.hpp>

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::detail {

/// The way to the keys of one account of a ring. It goes by the number of the account, so that it leads to none that gets the name
/// later. Every call fails with `unknown_key` once the account is gone.
class ring_account {
public:
    ring_account(std::shared_ptr<key_ring_state> ring, std::string name, std::uint64_t number)
        : ring_{std::move(ring)}, name_{std::move(name)}, number_{number}
    {
    }

    const std::string& name() const noexcept { return name_; }
    const key_ring_options& options() const noexcept { return ring_->options; }

    result<void> exists() const
    {
        return with_keys([](auto&) { return result<void>{}; });
    }

    /// What the file of a reference holds.
    result<secret> contents_of_file(const std::string& reference) const
    {
        return exists().and_then([&] { return ring_->contents_of(name_, reference, {}); });
    }

    /// Opens a key and keeps it, with `stored` in the store if there is one. Without the ring's lock until the key is open: whoever
    /// types its password must not keep other accounts waiting.
    result<void> keep(const std::string& reference, const secret& contents, const secret& password, const secret& stored)
    {
        ring_key made;
        auto kept = ring_->unlock(made, reference, contents, password).and_then([&] {
            return with_keys([&](auto& keys) {
                const auto& store = options().store;
                made.persistent = store != nullptr;
                auto stays = store ? store->put({name_, reference, stored}) : result<void>{};
                return stays.map([&] { keys.insert_or_assign(reference, std::move(made)); });
            });
        });
        ring_->report(reference, kept ? std::optional<error>{} : kept.error());
        return kept;
    }

    /// Adds a key that ends with the program: a `cipher_key`, or `key_material` that is open.
    template <class Key>
    result<void> add_temporary(const std::string& name, const Key& key)
    {
        return with_keys([&](auto& keys) -> result<void> {
            const auto former = keys.find(name);
            if (former != keys.end() && former->second.persistent) {
                return refuse(errc::unusable_credential, printable(name), "a persistent key has that name");
            }
            ring_key made;
            return ring_->take(made, key).map([&] { keys.insert_or_assign(name, std::move(made)); });
        });
    }

    /// Wipes a key and takes it out of the store. Where the store fails it stays in the list, locked, so that it can be removed again.
    result<void> remove(const std::string& reference)
    {
        return with_keys([&](auto& keys) -> result<void> {
            const auto found = keys.find(reference);
            if (found == keys.end()) {
                return lacks(reference);
            }
            found->second.value.reset();
            const bool stored = found->second.persistent && options().store;
            auto removed = stored ? options().store->remove(name_, reference) : result<void>{};
            return removed.map([&] { keys.erase(found); });
        });
    }

    result<std::vector<key_listing>> list() const
    {
        return with_keys([](auto& keys) -> result<std::vector<key_listing>> {
            std::vector<key_listing> all;
            for (const auto& [reference, key] : keys) {
                all.push_back({reference, key.persistent, key.shared, !key.value});
            }
            return all;
        });
    }

    /// An instance asks here for the value of that number, and gets that of no key that has the name later.
    result<key_instance> instance(const std::string& reference) const
    {
        return with_keys([&](auto& keys) -> result<key_instance> {
            const auto found = keys.find(reference);
            if (found == keys.end()) {
                return lacks(reference);
            }
            const ring_key& key = found->second;
            if (!key.value) {
                return refuse(errc::unusable_credential, printable(reference), "the key is locked: nobody gave its password");
            }
            key_instance::source from;
            if (key.shared) {
                from.shared = [of = *this, reference, number = key.number, cipher = key.cipher] {
                    return of.value_of(reference, number).map([&](secret value) { return cipher_key{reference, cipher, std::move(value)}; });
                };
            } else {
                from.private_key = [of = *this, reference, number = key.number] {
                    return of.value_of(reference, number).and_then([](const secret& der) { return any_private_key::from_der(der.reveal_octets()); });
                };
            }
            return key_instance{reference, std::move(from), key.open, key.chain};
        });
    }

private:
    static tl::unexpected<error> lacks(std::string_view reference)
    {
        return refuse(errc::unknown_key, printable(reference), "the account has no such key");
    }

    /// Calls `use` with the keys of the account, under the ring's lock.
    template <class Use>
    auto with_keys(Use&& use) const -> decltype(use(std::declval<key_ring_state::keys_of_account&>()))
    {
        const std::lock_guard lock{ring_->mutex};
        auto* account = ring_->find(name_);
        if (account == nullptr || account->number != number_) {
            return refuse(errc::unknown_key, "key ring", "the account is gone");
        }
        return use(account->keys);
    }

    result<secret> value_of(const std::string& reference, std::uint64_t number) const
    {
        return with_keys([&](auto& keys) -> result<secret> {
            const auto found = keys.find(reference);
            if (found == keys.end() || found->second.number != number || !found->second.value) {
                return lacks(reference);
            }
            return ring_->seal.open(*found->second.value);
        });
    }

    std::shared_ptr<key_ring_state> ring_;
    std::string name_;
    std::uint64_t number_;
};

}  // namespace signet::detail

#endif
