// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_MEMORY_REPLAY_STORE_HPP
#define SIGNET_SERVICE_MEMORY_REPLAY_STORE_HPP

#include <signet/service/detail/replay_index.hpp>
#include <signet/wss/replay.hpp>

#include <algorithm>
#include <cstddef>
#include <mutex>

namespace signet {

/// A replay store in memory: bounded, safe to use from many threads. When it is full of messages that have not expired it
/// answers `full`, and nothing is forgotten early. An entry takes about 140 octets.
class memory_replay_store {
public:
    explicit memory_replay_store(std::size_t capacity = 100'000) : capacity_{capacity} {}

    replay_outcome remember(const replay_key& key, instant until, instant now)
    {
        const std::lock_guard guard{mutex_};
        latest_ = std::max(latest_, now);  // threads come with their own times, in any order
        const auto outcome = known_.judge(key, until, latest_, capacity_);
        if (outcome == replay_outcome::fresh) {
            known_.insert(key, until);
        }
        return outcome;
    }

    std::size_t size() const
    {
        const std::lock_guard guard{mutex_};
        return known_.size();
    }

private:
    mutable std::mutex mutex_;
    std::size_t capacity_;
    instant latest_ = instant::min();
    detail::replay_index known_;
};

static_assert(replay_store<memory_replay_store>);

}  // namespace signet

#endif
