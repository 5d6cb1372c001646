// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_CLOCK_HPP
#define SIGNET_CORE_CLOCK_HPP

#include <chrono>

namespace signet {

/// A point in time, in UTC, to the millisecond: what timestamps and certificates speak of.
using instant = std::chrono::time_point<std::chrono::system_clock, std::chrono::milliseconds>;

/// Where the time comes from: the system, or a fixed instant for tests and recorded messages.
class clock {
public:
    /// The system's clock.
    clock() noexcept = default;

    /// A clock that stands still.
    static clock fixed(instant at) noexcept
    {
        clock stopped;
        stopped.fixed_ = true;
        stopped.at_ = at;
        return stopped;
    }

    instant now() const noexcept
    {
        return fixed_ ? at_ : std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }

private:
    bool fixed_ = false;
    instant at_{};
};

}  // namespace signet

#endif
