// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_SECRET_HPP
#define SIGNET_CORE_SECRET_HPP

#include <signet/core/octets.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// Text or octets that nobody may read by accident: not printable, not comparable with `==`, wiped when it ends.
class secret {
public:
    secret() = default;
    secret(std::string value) : value_{std::move(value)} {}
    secret(const char* value) : value_{value} {}
    explicit secret(octet_view value) : value_{as_text(value)} {}
    secret(const secret&) = default;
    secret& operator=(const secret& other)
    {
        if (this != &other) {
            wipe();
            value_ = other.value_;
        }
        return *this;
    }
    secret(secret&& other) noexcept : value_{std::move(other.value_)} { other.wipe(); }
    secret& operator=(secret&& other) noexcept
    {
        if (this != &other) {
            wipe();
            value_.swap(other.value_);
        }
        return *this;
    }
    ~secret() { wipe(); }

    /// The value, for the one place that uses it.
    std::string_view reveal() const noexcept { return value_; }
    octet_view reveal_octets() const noexcept { return as_octets(value_); }
    bool empty() const noexcept { return value_.empty(); }

private:
    void wipe() noexcept
    {
        volatile char* at = value_.data();
        for (std::size_t i = 0; i < value_.capacity(); ++i) {
            at[i] = 0;
        }
        value_.clear();
    }

    std::string value_;
};

}  // namespace signet

#endif
