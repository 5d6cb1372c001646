// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_READ_ATTEMPT_LIMITS_HPP
#define SIGNET_SERVICE_DETAIL_READ_ATTEMPT_LIMITS_HPP

#include <signet/service/attempt_limits.hpp>
#include <signet/service/detail/json_object.hpp>
#include <signet/service/detail/positioned_json.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace signet::detail {

/// Reads the object `failed_attempts` of a configuration: what it does not say stays as it is.
inline void read_attempt_limits(json_reading& reading, const positioned_json& value, attempt_limits& into)
{
    constexpr std::size_t most = 1'000'000;
    json_object from{reading, value, "failed_attempts"};
    const auto read = [&](std::string_view key, std::size_t& number, std::size_t low, std::size_t high) {
        auto whole = static_cast<std::int64_t>(number);
        from.read(key, whole, static_cast<std::int64_t>(low), static_cast<std::int64_t>(high));
        number = static_cast<std::size_t>(std::max<std::int64_t>(whole, 0));
    };
    read("per_user", into.per_user, 0, most);
    read("per_address", into.per_address, 0, most);
    read("per_user_anywhere", into.per_user_anywhere, 0, most);
    read("remembered", into.remembered, attempt_limits::least_remembered, attempt_limits::most_remembered);
    read("at_once", into.at_once, 0, most);
    std::int64_t seconds = std::chrono::floor<std::chrono::seconds>(into.window).count();
    from.read("window_seconds", seconds, 1, 86'400);
    into.window = std::chrono::seconds{seconds};
    from.finish();
}

}  // namespace signet::detail

#endif
