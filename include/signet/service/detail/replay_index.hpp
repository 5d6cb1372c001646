// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_REPLAY_INDEX_HPP
#define SIGNET_SERVICE_DETAIL_REPLAY_INDEX_HPP

#include <signet/service/replay_record.hpp>
#include <signet/wss/replay.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <queue>
#include <utility>
#include <vector>

namespace signet::detail {

/// The messages that have not ended, and when each does. Of two lines with one key the later end counts.
class replay_index {
public:
    void insert(const replay_record& record)
    {
        auto& end = ends_.try_emplace(record.key, instant::min()).first->second;
        if (record.until > end) {
            end = record.until;
            order_.emplace(record.until, record.key);
        }
    }

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

    bool contains(const replay_key& key) const { return ends_.contains(key); }
    std::size_t size() const noexcept { return ends_.size(); }
    auto begin() const noexcept { return ends_.begin(); }
    auto end() const noexcept { return ends_.end(); }

private:
    using ending = std::pair<instant, replay_key>;

    std::map<replay_key, instant> ends_;
    std::priority_queue<ending, std::vector<ending>, std::greater<>> order_;
};

}  // namespace signet::detail

#endif
