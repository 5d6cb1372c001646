// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_LOCAL_USERS_HPP
#define SIGNET_SERVICE_LOCAL_USERS_HPP

#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/service/password_record.hpp>
#include <signet/service/user_account.hpp>
#include <signet/token/shown_password.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// A user whose password this service knows itself; without one nobody is authenticated as that user.
struct local_user {
    user_account account;
    std::optional<password_record> password{};
};

/// Whether a password is shown, whatever is known of it, if anything: `most` iterations of work in every case.
/// Error: `crypto_failed`.
inline result<bool> shows_recorded(const shown_password& shown, const password_record* known, std::size_t most)
{
    static const secret nobodys{"a password that nobody has"};
    const bool hashed = known != nullptr && known->iterations() > 0;
    const secret* const given = shown.clear();
    bool good = false;
    if (hashed && given != nullptr) {
        const auto matched = known->matches(*given);
        if (!matched) {
            return matched;
        }
        good = *matched;
    }
    const std::size_t spent = hashed && given != nullptr ? known->iterations() : 0;
    if (auto rest = password_record::waste(given != nullptr ? *given : nobodys, most - std::min(most, spent)); !rest) {
        return refuse(std::move(rest));
    }
    const bool plain = known != nullptr && known->clear() != nullptr;
    const bool by_value = shown.shows(plain ? *known->clear() : nobodys);
    return plain ? by_value : good;
}

/// The users that a service knows itself. Not changed once it is made, so that several threads may ask it.
class local_users {
public:
    explicit local_users(std::vector<local_user> all) : all_{std::move(all)}
    {
        for (const auto& one : all_) {
            most_iterations_ = std::max(most_iterations_, one.password ? one.password->iterations() : 0);
            any_clear_ = any_clear_ || (one.password && one.password->clear() != nullptr);
        }
    }

    const std::vector<local_user>& all() const noexcept { return all_; }

    /// The account of a name, null when there is none.
    const user_account* find(std::string_view name) const
    {
        const auto found = std::find_if(all_.begin(), all_.end(), [&](const local_user& one) { return one.account.name == name; });
        return found == all_.end() ? nullptr : &found->account;
    }

    /// An `account_check`. A value that two users have in a field is nobody's.
    result<std::optional<user_account>> authenticate(std::string_view field, const shown_password& shown) const
    {
        if (shown.clear() == nullptr && !any_clear_) {
            return refuse(errc::token_invalid, "UsernameToken", "its Password is a digest, and only passwords in clear can be checked here");
        }
        const local_user* known = nullptr;
        bool several = false;
        for (const auto& one : all_) {
            if (const auto value = one.account.field(field); value && !value->empty() && *value == shown.name()) {
                several = several || known != nullptr;
                known = &one;
            }
        }
        if (several) {
            known = nullptr;
        }
        auto good = shows_recorded(shown, known != nullptr && known->password ? &*known->password : nullptr, most_iterations_);
        if (!good) {
            return refuse(std::move(good));
        }
        return *good ? std::optional{known->account} : std::nullopt;
    }

private:
    std::vector<local_user> all_;
    std::size_t most_iterations_ = 0;
    bool any_clear_ = false;
};

}  // namespace signet

#endif
