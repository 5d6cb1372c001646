// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_MEMORY_REPLAY_STORE_HPP
#define SIGNET_SERVICE_MEMORY_REPLAY_STORE_HPP

#include <signet/wss/replay.hpp>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <mutex>
#include <queue>
#include <unordered_set>
#include <utility>
#include <vector>

namespace signet {

/// A replay store in memory: bounded, safe to use from many threads. When it is full of messages that have not expired it
/// answers `full`, and nothing is forgotten early. An entry takes about 120 octets.
class memory_replay_store {
public:
    explicit memory_replay_store(std::size_t capacity = 100'000) : capacity_{capacity} {}

    replay_outcome remember(const replay_key& key, instant until, instant now)
    {
        const std::lock_guard guard{mutex_};
        latest_ = std::max(latest_, now);  // threads come with their own times, in any order
        if (until <= latest_) {
            return replay_outcome::stale;
        }
        while (!by_end_.empty() && by_end_.top().first <= latest_) {
            seen_.erase(by_end_.top().second);
            by_end_.pop();
        }
        if (seen_.contains(key)) {
            return replay_outcome::seen;
        }
        if (seen_.size() >= capacity_) {
            return replay_outcome::full;
        }
        seen_.insert(key);
        by_end_.emplace(until, key);
        return replay_outcome::fresh;
    }

    std::size_t size() const
    {
        const std::lock_guard guard{mutex_};
        return seen_.size();
    }

private:
    struct key_hash {
        std::size_t operator()(const replay_key& key) const noexcept
        {
            std::size_t beginning = 0;  // the key is a SHA-256 already
            std::memcpy(&beginning, key.data(), sizeof beginning);
            return beginning;
        }
    };
    using ending = std::pair<instant, replay_key>;
    struct ends_later {
        bool operator()(const ending& left, const ending& right) const noexcept { return left.first > right.first; }
    };

    mutable std::mutex mutex_;
    std::size_t capacity_;
    instant latest_ = instant::min();
    std::unordered_set<replay_key, key_hash> seen_;
    std::priority_queue<ending, std::vector<ending>, ends_later> by_end_;
};

static_assert(replay_store<memory_replay_store>);

}  // namespace signet

#endif
