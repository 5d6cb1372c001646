// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_DATE_TIME_HPP
#define SIGNET_CORE_DATE_TIME_HPP

#include <signet/core/clock.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace signet {

namespace detail {

/// Takes exactly `count` decimal digits off the front of a text.
inline std::optional<int> take_digits(std::string_view& text, std::size_t count) noexcept
{
    if (text.size() < count) {
        return std::nullopt;
    }
    int value = 0;
    for (const char digit : text.substr(0, count)) {
        if (digit < '0' || digit > '9') {
            return std::nullopt;
        }
        value = value * 10 + (digit - '0');
    }
    text.remove_prefix(count);
    return value;
}

/// Takes one given character and then `count` digits off the front of a text.
inline std::optional<int> take_field(std::string_view& text, char before, std::size_t count) noexcept
{
    if (text.empty() || text.front() != before) {
        return std::nullopt;
    }
    text.remove_prefix(1);
    return take_digits(text, count);
}

}  // namespace detail

/// Reads an xsd:dateTime in UTC: `YYYY-MM-DDThh:mm:ss(.f+)?(Z|+00:00|-00:00)`. XML Schema Part 2, 3.2.7; WSS SOAP Message
/// Security 1.1.1, 10. Fractions are cut off at the millisecond, white space around the value is collapsed. Nothing is
/// given for another time zone or none, for a date that no calendar has, for hour 24 and for a leap second.
inline std::optional<instant> parse_utc(std::string_view text) noexcept
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
        return std::nullopt;
    }
    text = text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);

    const auto year = detail::take_digits(text, 4);
    const auto month = detail::take_field(text, '-', 2);
    const auto day = detail::take_field(text, '-', 2);
    const auto hour = detail::take_field(text, 'T', 2);
    const auto minute = detail::take_field(text, ':', 2);
    const auto second = detail::take_field(text, ':', 2);
    if (!year || !month || !day || !hour || !minute || !second || *year == 0 || *hour > 23 || *minute > 59 || *second > 59) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) {
        return std::nullopt;
    }

    int fraction = 0;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        int weight = 100;
        std::size_t digits = 0;
        while (const auto digit = detail::take_digits(text, 1)) {
            fraction += *digit * weight;
            weight /= 10;
            ++digits;
        }
        if (digits == 0) {
            return std::nullopt;
        }
    }
    if (text != "Z" && text != "+00:00" && text != "-00:00") {
        return std::nullopt;
    }
    return instant{std::chrono::sys_days{date}} + std::chrono::hours{*hour} + std::chrono::minutes{*minute}
           + std::chrono::seconds{*second} + std::chrono::milliseconds{fraction};
}

/// Writes an instant as an xsd:dateTime in UTC with milliseconds: `2026-11-22T04:37:17.250Z`. What lies outside the years
/// 1 to 9999 is written as the nearest instant that lies inside, so that `parse_utc` reads every value.
inline std::string format_utc(instant at)
{
    using namespace std::chrono;
    constexpr instant earliest{sys_days{year{1} / January / 1}};
    constexpr instant latest = instant{sys_days{year{10000} / January / 1}} - std::chrono::milliseconds{1};
    at = std::clamp(at, earliest, latest);

    const auto midnight = floor<days>(at);
    const year_month_day date{midnight};
    const hh_mm_ss time{at - midnight};
    std::string text;
    text.reserve(24);
    const auto put = [&text](auto value, int width, char after) {
        for (int scale = width == 4 ? 1000 : width == 3 ? 100 : 10; scale > 0; scale /= 10) {
            text += static_cast<char>('0' + static_cast<int>(value) / scale % 10);
        }
        text += after;
    };
    put(static_cast<int>(date.year()), 4, '-');
    put(static_cast<unsigned>(date.month()), 2, '-');
    put(static_cast<unsigned>(date.day()), 2, 'T');
    put(time.hours().count(), 2, ':');
    put(time.minutes().count(), 2, ':');
    put(time.seconds().count(), 2, '.');
    put(time.subseconds().count(), 3, 'Z');
    return text;
}

}  // namespace signet

#endif
