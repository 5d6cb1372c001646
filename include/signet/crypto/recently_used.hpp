// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_RECENTLY_USED_HPP
#define SIGNET_CRYPTO_RECENTLY_USED_HPP

#include <algorithm>
#include <cstddef>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace signet {

/// The few values that were used last: what has not been used for longest goes when there are too many. For use from any
/// thread. Values are found by looking at each, so they are few and cheap to copy.
template <class T>
class recently_used {
public:
    explicit recently_used(std::size_t most) : most_{most} {}

    /// The value that fits, which then counts as the last one used.
    template <class Fits>
    std::optional<T> find(Fits&& fits)
    {
        const std::lock_guard lock{mutex_};
        const auto found = std::find_if(values_.begin(), values_.end(), fits);
        if (found == values_.end()) {
            return std::nullopt;
        }
        std::rotate(values_.begin(), found, found + 1);
        return values_.front();
    }

    void add(T value)
    {
        const std::lock_guard lock{mutex_};
        if (values_.size() == most_) {
            values_.pop_back();
        }
        values_.insert(values_.begin(), std::move(value));
    }

private:
    std::mutex mutex_;
    std::vector<T> values_;
    std::size_t most_;
};

}  // namespace signet

#endif
