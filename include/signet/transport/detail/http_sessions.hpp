// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_SESSIONS_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_SESSIONS_HPP

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace signet::detail {

/// The connections that a server has open, and how many of them are each network's. Its user locks it. `Session` is owned by its own
/// operations, is here until its destructor, and says `idle_since()`: a time, the greatest of all while it has something to do.
template <class Session>
class http_sessions {
public:
    std::size_t size() const noexcept { return open_.size(); }
    bool empty() const noexcept { return open_.empty(); }
    std::size_t count_of(const std::string& network) const
    {
        const auto found = counts_.find(network);
        return found == counts_.end() ? 0 : found->second;
    }

    void add(Session& one, const std::string& network)
    {
        open_.emplace(&one, network);
        ++counts_[network];
    }

    /// One that is not here, or not whole, too.
    void remove(Session& one) noexcept
    {
        const auto found = open_.find(&one);
        if (found == open_.end()) {
            return;
        }
        const auto count = counts_.find(found->second);
        if (count != counts_.end() && --count->second == 0) {
            counts_.erase(count);
        }
        open_.erase(found);
    }

    /// All of them; nothing in place of one that is being destroyed. Who holds the last of one must not hold the lock.
    std::vector<std::shared_ptr<Session>> all() const
    {
        std::vector<std::shared_ptr<Session>> made;
        made.reserve(open_.size());
        for (const auto& [one, network] : open_) {
            made.push_back(one->weak_from_this().lock());
        }
        return made;
    }

    /// The one that has been idle longest; nothing if none is.
    std::shared_ptr<Session> longest_idle() const
    {
        const auto longer = [](const auto& a, const auto& b) { return a.first->idle_since() < b.first->idle_since(); };
        const auto found = std::min_element(open_.begin(), open_.end(), longer);
        const bool none = found == open_.end() || found->first->idle_since() == Session::busy;
        return none ? nullptr : found->first->weak_from_this().lock();
    }

private:
    std::map<Session*, std::string> open_;
    std::map<std::string, std::size_t> counts_;
};

}  // namespace signet::detail

#endif
