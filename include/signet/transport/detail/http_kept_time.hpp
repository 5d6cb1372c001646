// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_KEPT_TIME_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_KEPT_TIME_HPP

#include <signet/transport/http_media_type.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace signet::detail {

/// For how long a request may go over an idle connection whose server says when it closes it, `Keep-Alive: timeout=5, max=100`: a second less,
/// so that the request is there before. Nothing where it does not say. RFC 2068, 19.7.1.1, which many servers still follow.
inline std::optional<std::chrono::milliseconds> http_kept_time(std::string_view field)
{
    constexpr std::string_view name = "timeout=";
    constexpr unsigned most = 86'400;
    const std::string text{in_small_letters(field)};
    const auto at = text.find(name);
    unsigned seconds = 0;
    if (at == text.npos) {
        return std::nullopt;
    }
    const auto read = std::from_chars(text.data() + at + name.size(), text.data() + text.size(), seconds);
    if (read.ec == std::errc::invalid_argument) {
        return std::nullopt;
    }
    seconds = read.ec == std::errc{} ? std::min(seconds, most) : most;
    return std::chrono::seconds{seconds == 0 ? 0 : seconds - 1};
}

}  // namespace signet::detail

#endif
