// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_REPLAY_INDEX_HPP
#define SIGNET_SERVICE_DETAIL_REPLAY_INDEX_HPP

#include <signet/wss/replay.hpp>

#include <cstddef>
#include <cstring>
#include <queue>
#include <unordered_map>
#include <utility>
#include <vector>

namespace signet::detail {

/// The messages that have not ended, and when each does: what every replay store decides by. Of two ends of one key the later counts.
class replay_index {
public:
    /// What is answered for a message; one that is `fresh` may be inserted. Forgets what has ended.
    replay_outcome judge(const replay_key& key, instant until, instant now, std::size_t capacity)
    {
        forget_ended(now);
        if (until <= now) {
            return replay_outcome::stale;
        }
        if (ends_.contains(key)) {
            return replay_outcome::seen;
        }
        return ends_.size() < capacity ? replay_outcome::fresh : replay_outcome::full;
    }

    void insert(const replay_key& key, instant until)
    {
        auto& end = ends_.try_emplace(key, instant::min()).first->second;
        if (until > end) {
            end = until;
            order_.emplace(until, key);
        }
    }

    std::size_t size() const noexcept { return ends_.size(); }
    auto begin() const noexcept { return ends_.begin(); }
    auto end() const noexcept { return ends_.end(); }

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

    void forget_ended(instant by)
    {
        while (!order_.empty() && order_.top().first <= by) {
            const auto found = ends_.find(order_.top().second);
            if (found != ends_.end() && found->second <= by) {
                ends_.erase(found);
            }
            order_.pop();
        }
    }

    std::unordered_map<replay_key, instant, key_hash> ends_;
    std::priority_queue<ending, std::vector<ending>, ends_later> order_;
};

}  // namespace signet::detail

#endif
