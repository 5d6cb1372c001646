// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_TIMESTAMP_ELEMENT_HPP
#define SIGNET_WSS_TIMESTAMP_ELEMENT_HPP

#include <signet/core/clock.hpp>
#include <signet/core/date_time.hpp>
#include <signet/core/result.hpp>
#include <signet/token/names.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <chrono>
#include <string>
#include <utility>

namespace signet {

/// wsu:Timestamp: when a message was made and when it ends. WSS SOAP Message Security 1.1.1, 10.
struct timestamp_element {
    node element;
    instant created;
    instant expires;
};

/// Reads a wsu:Timestamp: Created, then Expires, each once and in UTC. Errors: `timestamp_invalid`, `malformed_value`.
inline result<timestamp_element> read_timestamp(node element)
{
    const auto invalid = [](std::string sentence) { return refuse(errc::timestamp_invalid, "Timestamp", std::move(sentence)); };
    if (has_text(element)) {
        return invalid("there is text between its parts");
    }
    const auto wsu = namespace_uri(element);
    const node created = first_element(element);
    const node expires = next_element(created);
    if (!is_element(created, wsu, "Created")) {
        return invalid("it does not begin with Created");
    }
    if (!is_element(expires, wsu, "Expires") || next_element(expires)) {
        return invalid("Expires is not its second and last part");
    }
    timestamp_element read{element, {}, {}};
    for (const auto& [from, to] : {std::pair{created, &read.created}, std::pair{expires, &read.expires}}) {
        auto text = plain_text(from);
        if (!text) {
            return refuse(std::move(text));
        }
        const auto at = parse_utc(*text);
        if (!at) {
            return invalid("its " + std::string{local_name(from)} + " is no time in UTC");
        }
        *to = *at;
    }
    return read;
}

/// Whether a message with this timestamp is fresh: made no later than `now + skew`, not over by `now - skew`, and living no
/// longer than `most`. Errors: `timestamp_in_future`, `timestamp_expired`, `timestamp_invalid`.
inline result<void> check_timestamp(const timestamp_element& read, std::chrono::milliseconds most, std::chrono::milliseconds skew, instant now)
{
    if (read.expires <= read.created) {
        return refuse(errc::timestamp_invalid, "Timestamp", "it expires before it is created");
    }
    if (read.created > now + skew) {
        return refuse(errc::timestamp_in_future, "Timestamp",
                      "it was created at " + format_utc(read.created) + ", and it is " + format_utc(now));
    }
    if (read.expires + skew <= now) {
        return refuse(errc::timestamp_expired, "Timestamp", "it expired at " + format_utc(read.expires) + ", and it is " + format_utc(now));
    }
    if (read.expires - read.created > most) {
        return refuse(errc::timestamp_invalid, "Timestamp",
                      "it claims to live longer than the " + std::to_string(most.count() / 1000) + " seconds that the policy allows");
    }
    return {};
}

/// Fills an empty wsu:Timestamp element.
inline void write_timestamp(node element, instant now, std::chrono::milliseconds life)
{
    const std::string wsu{prefix_of(element)};
    set_text(append_element(element, wsu, "Created"), format_utc(now));
    set_text(append_element(element, wsu, "Expires"), format_utc(now + life));
}

}  // namespace signet

#endif
