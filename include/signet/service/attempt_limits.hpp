// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_ATTEMPT_LIMITS_HPP
#define SIGNET_SERVICE_ATTEMPT_LIMITS_HPP

#include <chrono>
#include <cstddef>

namespace signet {

/// How many wrong passwords a service looks at before it refuses further ones unseen. A count begins with the first of them and is
/// forgotten when `window` is over, whatever came meanwhile: nobody is locked out for longer. Of the first three 0 is no limit.
struct attempt_limits {
    static constexpr std::size_t least_remembered = 1'000;
    static constexpr std::size_t most_remembered = 10'000'000;

    std::size_t per_user = 10;           // from one address, for one user name
    std::size_t per_address = 50;        // from one address, for all names
    std::size_t per_user_anywhere = 200; // for one user name, from all addresses: then each has one attempt
    std::chrono::milliseconds window = std::chrono::minutes{5};  // a second to a day
    std::size_t remembered = 100'000;    // counts, a thousand to ten million; where there are more, the oldest is forgotten
    std::size_t at_once = 0;             // passwords that are checked at one time; 0: as many as the server has threads
};

}  // namespace signet

#endif
