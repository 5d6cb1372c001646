// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTP_DATE_HPP
#define SIGNET_TRANSPORT_HTTP_DATE_HPP

#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace signet {

/// A moment as the Date header writes it: `Sun, 06 Nov 1994 08:49:37 GMT`. RFC 9110, 5.6.7.
inline std::string http_date(std::chrono::sys_seconds moment)
{
    constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto midnight = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date{midnight};
    const std::chrono::hh_mm_ss time{moment - midnight};
    const auto digits = [](auto number, std::size_t count) {
        const std::string text = std::to_string(number);
        return std::string(count > text.size() ? count - text.size() : 0, '0') + text;
    };
    std::string text{days[std::chrono::weekday{midnight}.c_encoding()]};
    text += ", " + digits(static_cast<unsigned>(date.day()), 2) + ' ';
    text += months[static_cast<unsigned>(date.month()) - 1];
    text += ' ' + digits(static_cast<int>(date.year()), 4) + ' ' + digits(time.hours().count(), 2) + ':'
        + digits(time.minutes().count(), 2) + ':' + digits(time.seconds().count(), 2);
    return text + " GMT";
}

}  // namespace signet

#endif
