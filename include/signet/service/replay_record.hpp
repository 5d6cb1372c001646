// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_REPLAY_RECORD_HPP
#define SIGNET_SERVICE_REPLAY_RECORD_HPP

#include <signet/algorithm/sha256.hpp>
#include <signet/core/clock.hpp>
#include <signet/core/octets.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/wss/replay.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace signet {

/// The lines of a `file_replay_store`, each of a fixed length and with a checksum of its own: 16 hexadecimal digits of the
/// SHA-256 of what stands before them. They hold hashes and times, nothing of a message.
///
///     signet replay store 1 000001795168800000 0123456789abcdef      what was forgotten ended by then
///     <64 hexadecimal digits> 000001795169100000 0123456789abcdef    a key, and when it ends
struct replay_record {
    replay_key key{};
    instant until{};
};

namespace detail {

inline constexpr std::string_view replay_magic = "signet replay store 1 ";
inline constexpr std::size_t replay_time_digits = 18;  // milliseconds since 1970
inline constexpr std::size_t replay_check_digits = 16;
inline constexpr std::size_t replay_line_end = 1 + replay_time_digits + 1 + replay_check_digits + 1;

inline std::string hexadecimal(octet_view value)
{
    std::string text;
    for (const std::uint8_t octet : value) {
        text += "0123456789abcdef"[octet >> 4];
        text += "0123456789abcdef"[octet & 15];
    }
    return text;
}

inline std::string decimal(instant at)
{
    constexpr std::int64_t most = 999'999'999'999'999'999;
    const auto digits = std::to_string(std::clamp<std::int64_t>(at.time_since_epoch().count(), 0, most));
    return std::string(replay_time_digits - digits.size(), '0') + digits;
}

/// A line: what it says, its checksum, and the line end.
inline std::string checked_line(const std::string& said)
{
    const auto digest = hash_of<sha256>(as_octets(said));
    return said + " " + hexadecimal(octet_view{digest}.first(replay_check_digits / 2)) + "\n";
}

inline std::optional<instant> read_decimal(std::string_view digits)
{
    std::int64_t value = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') {
            return std::nullopt;
        }
        value = value * 10 + (digit - '0');
    }
    return instant{std::chrono::milliseconds{value}};
}

inline int hexadecimal_value(char digit) noexcept
{
    return digit >= '0' && digit <= '9' ? digit - '0' : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

}  // namespace detail

inline constexpr std::size_t replay_header_octets = detail::replay_magic.size() - 1 + detail::replay_line_end;
inline constexpr std::size_t replay_record_octets = 2 * sha256::size + detail::replay_line_end;

/// The first line of a file: everything that was ever removed from it had ended by `forgotten`.
inline std::string write_replay_header(instant forgotten)
{
    return detail::checked_line(std::string{detail::replay_magic} + detail::decimal(forgotten));
}

inline std::string write_replay_record(const replay_record& record)
{
    return detail::checked_line(detail::hexadecimal(record.key) + " " + detail::decimal(record.until));
}

/// Reads a first line of `replay_header_octets`; nothing when one character of it differs from what is written.
inline std::optional<instant> read_replay_header(std::string_view line)
{
    if (line.size() != replay_header_octets || !line.starts_with(detail::replay_magic)) {
        return std::nullopt;
    }
    const auto forgotten = detail::read_decimal(line.substr(detail::replay_magic.size(), detail::replay_time_digits));
    return forgotten && write_replay_header(*forgotten) == line ? forgotten : std::nullopt;
}

/// Reads a line of `replay_record_octets`; nothing when one character of it differs from what is written.
inline std::optional<replay_record> read_replay_record(std::string_view line)
{
    if (line.size() != replay_record_octets) {
        return std::nullopt;
    }
    replay_record record;
    for (std::size_t at = 0; at < record.key.size(); ++at) {
        const int high = detail::hexadecimal_value(line[2 * at]);
        const int low = detail::hexadecimal_value(line[2 * at + 1]);
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        record.key[at] = static_cast<std::uint8_t>(high * 16 + low);
    }
    const auto until = detail::read_decimal(line.substr(2 * sha256::size + 1, detail::replay_time_digits));
    if (!until) {
        return std::nullopt;
    }
    record.until = *until;
    return write_replay_record(record) == line ? std::optional{record} : std::nullopt;
}

}  // namespace signet

#endif
