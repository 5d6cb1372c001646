// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_FAILED_ATTEMPTS_HPP
#define SIGNET_SERVICE_FAILED_ATTEMPTS_HPP

#include <signet/algorithm/sha256.hpp>
#include <signet/core/octets.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/service/attempt_limits.hpp>
#include <signet/service/detail/folded_name.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// Counts wrong passwords, so that whoever guesses is refused before a password is worked on. Several threads may use it at once.
/// It keeps hashes of names and addresses, in memory that `attempt_limits::remembered` bounds. Right passwords count for nothing: who has one
/// cannot use it to go on guessing others.
class failed_attempts {
public:
    using time_point = std::chrono::steady_clock::time_point;

    explicit failed_attempts(const attempt_limits& most) : most_{most} {}

    /// How long whoever is at an address must wait before it may try a user's password, in whole seconds; nothing if it may now.
    /// An address of "" is nobody's in particular, and not counted by itself: a proxy stands before the peers.
    std::optional<std::chrono::seconds> wait(std::string_view address, std::string_view name, time_point now)
    {
        const std::lock_guard lock{mutex_};
        forget(now);
        const auto* const own = find(key_of(kind::user, address, name));
        std::optional<time_point> until;
        const auto hold = [&](const count* reached, std::size_t most) {
            if (most != 0 && reached != nullptr && reached->failed >= most) {
                until = std::max(until.value_or(now), reached->begun + most_.window);
            }
        };
        hold(own, most_.per_user);
        if (!address.empty()) {
            hold(find(key_of(kind::address, address, {})), most_.per_address);
        }
        if (own != nullptr) {
            hold(find(key_of(kind::anywhere, {}, name)), most_.per_user_anywhere);
        }
        return until ? std::optional{std::chrono::ceil<std::chrono::seconds>(*until - now)} : std::nullopt;
    }

    /// A password was wrong, or its user unknown. Without memory it is not counted.
    void failed(std::string_view address, std::string_view name, time_point now) noexcept
    {
        try {
            const std::lock_guard lock{mutex_};
            forget(now);
            add(key_of(kind::user, address, name), now);
            add(key_of(kind::anywhere, {}, name), now);
            if (!address.empty()) {
                add(key_of(kind::address, address, {}), now);
            }
        } catch (...) {
            return;
        }
    }

    /// Counts that are kept now.
    std::size_t remembered() const
    {
        const std::lock_guard lock{mutex_};
        return counts_.size();
    }

private:
    enum class kind : std::uint8_t { user, address, anywhere };
    using key = std::array<std::uint8_t, sha256::size>;
    struct count {
        std::size_t failed = 0;
        time_point begun{};
    };

    /// Of one length, whatever a peer calls itself; and what it types for a name may be its password. Names of one user have one count.
    static key key_of(kind what, std::string_view address, std::string_view name)
    {
        std::string text{static_cast<char>(what)};
        text.append(address).append(1, '\0').append(detail::folded_name(name));
        return hash_of<sha256>({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
    }

    const count* find(const key& of) const
    {
        const auto found = counts_.find(of);
        return found == counts_.end() ? nullptr : &found->second;
    }

    void add(const key& of, time_point now)
    {
        const auto found = counts_.find(of);
        if (found != counts_.end()) {
            ++found->second.failed;
            return;
        }
        while (!order_.empty() && counts_.size() >= std::max<std::size_t>(most_.remembered, 1)) {
            drop();
        }
        order_.push_back(of);
        try {
            counts_.emplace(of, count{1, now});
        } catch (...) {
            order_.pop_back();
            throw;
        }
    }

    void forget(time_point now)
    {
        while (!order_.empty() && counts_.at(order_.front()).begun + most_.window <= now) {
            drop();
        }
    }
    void drop()
    {
        counts_.erase(order_.front());
        order_.pop_front();
    }

    const attempt_limits most_;
    mutable std::mutex mutex_;
    std::map<key, count> counts_;
    std::deque<key> order_;  // the same keys, the oldest first: all live equally long
};

}  // namespace signet

#endif
