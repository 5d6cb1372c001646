// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_BUDGET_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_BUDGET_HPP

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace signet::detail {

/// How many octets a server may still hold of the bodies of all its requests.
class http_budget {
public:
    explicit http_budget(std::size_t most) noexcept : left_{most} {}

    /// Whether there is room for so many now.
    bool has(std::uint64_t count) const noexcept { return count <= left_; }

    /// Whether there was room for them, which is taken then.
    bool take(std::size_t count) noexcept
    {
        std::size_t left = left_;
        while (count <= left) {
            if (left_.compare_exchange_weak(left, left - count)) {
                return true;
            }
        }
        return false;
    }
    void give(std::size_t count) noexcept { left_ += count; }

private:
    std::atomic<std::size_t> left_;
};

/// What one body has of a budget, for as long as it lives.
class http_share {
public:
    http_share() = default;
    explicit http_share(http_budget& of) noexcept : of_{&of} {}
    http_share(http_share&& other) noexcept : of_{other.of_}, taken_{std::exchange(other.taken_, 0)} {}
    http_share& operator=(http_share&& other) noexcept
    {
        if (this != &other) {
            give();
            of_ = other.of_;
            taken_ = std::exchange(other.taken_, 0);
        }
        return *this;
    }
    ~http_share() { give(); }

    /// So many more; a share of no budget has all.
    bool take(std::size_t count) noexcept
    {
        if (of_ != nullptr) {
            if (!of_->take(count)) {
                return false;
            }
            taken_ += count;
        }
        return true;
    }

private:
    void give() noexcept
    {
        if (of_ != nullptr) {
            of_->give(taken_);
        }
    }

    http_budget* of_ = nullptr;
    std::size_t taken_ = 0;
};

}  // namespace signet::detail

#endif
