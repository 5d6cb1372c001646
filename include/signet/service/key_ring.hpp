// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_KEY_RING_HPP
#define SIGNET_SERVICE_KEY_RING_HPP

#include <signet/core/result.hpp>
#include <signet/service/detail/key_ring_state.hpp>
#include <signet/service/detail/ring_account.hpp>
#include <signet/service/key_account.hpp>
#include <signet/service/key_ring_options.hpp>

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// The keys of the accounts on whose behalf messages are signed and decrypted: temporary ones, which end with the program, and
/// persistent ones, which a `key_store` or a file keeps. The ring has all of them encrypted in memory (`memory_seal`) except while they are
/// used; a store may have more copies: that of SQLite holds in clear what was imported without a password.
/// No account reaches another's. Copies share one ring; for use from any thread.
class key_ring {
public:
    /// A ring with the persistent keys of its store. Those that need a password are asked for where the options have a prompter;
    /// otherwise, or where nobody answers with the right one, they are logged and stay locked. Error: those of the store.
    static result<key_ring> open(key_ring_options options = {})
    {
        key_ring ring{std::make_shared<detail::key_ring_state>(std::move(options))};
        if (auto loaded = ring.state_->load_all(); !loaded) {
            return refuse(std::move(loaded));
        }
        return ring;
    }

    /// Makes an account. Its name is of letters, digits, '-', '_' and '.', since it may be that of a folder.
    /// Errors: `malformed_value` for another name or one that there is, those of the store.
    result<key_account> add_account(const std::string& name)
    {
        const std::lock_guard lock{state_->mutex};
        return state_->add_account(name).map([&] { return key_account{detail::ring_account{state_, name, state_->find(name)->number}}; });
    }

    /// The account of a name. Error: `unknown_key`.
    result<key_account> account(const std::string& name) const
    {
        const std::lock_guard lock{state_->mutex};
        const auto* found = state_->find(name);
        if (found == nullptr) {
            return refuse(errc::unknown_key, "key ring", "there is no such account");
        }
        return key_account{detail::ring_account{state_, name, found->number}};
    }

    /// Removes an account and its keys: those of memory are wiped, those of the store deleted; files stay. Errors: `unknown_key`,
    /// those of the store, and then it has no key in memory any more, all the same.
    result<void> remove_account(const std::string& name)
    {
        const std::lock_guard lock{state_->mutex};
        if (state_->accounts.erase(name) == 0) {
            return refuse(errc::unknown_key, "key ring", "there is no such account");
        }
        return state_->options.store ? state_->options.store->remove_account(name) : result<void>{};
    }

private:
    explicit key_ring(std::shared_ptr<detail::key_ring_state> made) noexcept : state_{std::move(made)} {}

    std::shared_ptr<detail::key_ring_state> state_;
};

}  // namespace signet

#endif
