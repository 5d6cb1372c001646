// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_DER_TIME_HPP
#define SIGNET_CRYPTO_DER_TIME_HPP

#include <signet/core/clock.hpp>
#include <signet/core/date_time.hpp>
#include <signet/core/octets.hpp>
#include <signet/crypto/der.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace signet {

/// A UTCTime or GeneralizedTime as certificates may write it: in seconds, with Z, a two-digit year below 50 in this
/// century. RFC 5280, 4.1.2.5.
inline std::optional<instant> der_time(const der_element& element)
{
    std::string digits{as_text(element.contents)};
    if (element.tag == der_tag::utc_time && digits.size() == 13) {
        digits.insert(0, digits[0] < '5' ? "20" : "19");
    } else if (element.tag != der_tag::generalized_time) {
        return std::nullopt;
    }
    if (digits.size() != 15) {
        return std::nullopt;
    }
    const std::string_view text = digits;
    const auto part = [&](std::size_t at, std::size_t count) { return std::string{text.substr(at, count)}; };
    return parse_utc(part(0, 4) + "-" + part(4, 2) + "-" + part(6, 2) + "T" + part(8, 2) + ":" + part(10, 2) + ":" + part(12, 3));
}

/// An instant as certificates write it: a UTCTime up to 2049, a GeneralizedTime from then on.
inline octets der_encode_time(instant at)
{
    std::string digits;
    for (const char character : format_utc(at).substr(0, 19)) {
        if (character >= '0' && character <= '9') {
            digits += character;
        }
    }
    digits += 'Z';
    const bool in_window = digits >= "1950" && digits < "2050";
    return der_encode(in_window ? der_tag::utc_time : der_tag::generalized_time, in_window ? digits.substr(2) : digits);
}

}  // namespace signet

#endif
