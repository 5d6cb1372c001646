// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_BUDGET_HPP
#define SIGNET_XML_XPATH_BUDGET_HPP

#include <signet/core/limits.hpp>

#include <cstddef>

namespace signet {

/// How much the evaluation of expressions may still cost: a step for each node that is met, and for every few octets of text
/// that are read or made. One budget serves all the evaluations of a transform. `limits::xpath_steps`.
class xpath_budget {
public:
    explicit xpath_budget(const limits& bounds = {}) noexcept : left_{bounds.xpath_steps} {}

    /// Takes some steps; false where there are not so many left, and ever after.
    bool spend(std::size_t steps) noexcept
    {
        if (steps > left_) {
            is_spent_ = true;
        }
        left_ -= is_spent_ ? left_ : steps;
        return !is_spent_;
    }

    bool spend_text(std::size_t size) noexcept { return spend(1 + size / 8); }

    bool is_spent() const noexcept { return is_spent_; }
    std::size_t left() const noexcept { return left_; }

private:
    std::size_t left_;
    bool is_spent_ = false;
};

}  // namespace signet

#endif
