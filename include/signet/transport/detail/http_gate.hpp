// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_GATE_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_GATE_HPP

#include <algorithm>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <utility>

namespace signet::detail {

/// Lets so many requests be in work at once; further ones stand in a queue. A server has one thread more than places, so that
/// handlers which block never keep it from its sockets and its timers.
class http_gate {
public:
    explicit http_gate(std::size_t places) : free_{places} {}

    /// Whether there is a place, which is taken then. Else `turn` is called once there is one, and it is taken then. `turn` only has the work
    /// begin elsewhere: it does not call the gate. Where it throws it waits on.
    bool enter(const void* who, std::function<void()> turn)
    {
        const std::lock_guard lock{mutex_};
        if (free_ > 0) {
            --free_;
            return true;
        }
        waiting_.emplace_back(who, std::move(turn));
        return false;
    }

    /// Out of the queue; false: it is not in it (any more).
    bool give_up(const void* who)
    {
        const std::lock_guard lock{mutex_};
        return std::erase_if(waiting_, [&](const auto& each) { return each.first == who; }) != 0;
    }

    /// Gives a place back, to who waits longest.
    void leave() noexcept
    {
        {
            const std::lock_guard lock{mutex_};
            ++free_;
        }
        while (let_in()) {
        }
    }

    /// Nobody waits any more.
    void clear()
    {
        decltype(waiting_) gone;
        const std::lock_guard lock{mutex_};
        gone.swap(waiting_);
    }

private:
    /// Whether somebody had a place to go to. There may be several, of when there was no memory to let anybody in.
    bool let_in() noexcept
    {
        std::function<void()> turn;  // goes after the lock: it may be the last to know its connection
        const std::lock_guard lock{mutex_};
        if (free_ == 0 || waiting_.empty()) {
            return false;
        }
        try {
            waiting_.front().second();
        } catch (...) {
            return false;
        }
        --free_;
        turn = std::move(waiting_.front().second);
        waiting_.pop_front();
        return true;
    }

    std::mutex mutex_;
    std::size_t free_;
    std::deque<std::pair<const void*, std::function<void()>>> waiting_;
};

}  // namespace signet::detail

#endif
