// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTP_BASIC_HPP
#define SIGNET_TRANSPORT_HTTP_BASIC_HPP

#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/xml/characters.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// A user's name and password as the Authorization header carries them, in UTF-8: anybody who reads the header has both.
/// HTTP Basic, RFC 7617.
struct basic_credentials {
    std::string name;
    secret password;

    /// What the header says: `Basic`, and both in base64. Error: `malformed_value` for a name with a colon, and for control
    /// characters (section 2).
    result<secret> header() const;

    /// Whether a header is of this scheme; what other schemes say is not read here.
    static bool is_scheme_of(std::string_view header) noexcept;

    /// Reads the header. Error: `malformed_value`; neither name nor password is quoted in it.
    static result<basic_credentials> parse(std::string_view header);
};

namespace detail {

/// UTF-8 without control characters. RFC 7617, 2 and 2.1.
inline bool is_basic_text(std::string_view text) noexcept
{
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at != end;) {
        const auto c = decode_utf8(at, end);
        if (c.size == 0 || c.value < 0x20 || c.value == 0x7F) {
            return false;
        }
        at += c.size;
    }
    return true;
}

inline constexpr std::string_view basic_scheme = "basic ";

}  // namespace detail

inline result<secret> basic_credentials::header() const
{
    if (name.find(':') != std::string::npos || !detail::is_basic_text(name) || !detail::is_basic_text(password.reveal())) {
        return refuse(errc::malformed_value, "Authorization",
                      "the name has a colon, or name or password a character that HTTP Basic cannot carry");
    }
    std::string both;
    both.reserve(name.size() + 1 + password.reveal().size());
    both.append(name).append(1, ':').append(password.reveal());
    const secret plain{std::move(both)};
    const secret coded{base64_encode(plain.reveal_octets())};
    std::string text;
    text.reserve(detail::basic_scheme.size() + coded.reveal().size());
    text.append("Basic ").append(coded.reveal());
    return secret{std::move(text)};
}

inline bool basic_credentials::is_scheme_of(std::string_view header) noexcept
{
    return equal_ignoring_case(header.substr(0, detail::basic_scheme.size()), detail::basic_scheme);
}

inline result<basic_credentials> basic_credentials::parse(std::string_view header)
{
    const auto bad = [](const char* sentence) { return refuse(errc::malformed_value, "Authorization", sentence); };
    if (!is_scheme_of(header)) {
        return bad("it is not HTTP Basic");
    }
    header.remove_prefix(detail::basic_scheme.size());
    while (header.starts_with(' ')) {
        header.remove_prefix(1);
    }
    auto decoded = header.find_first_of("\t\r\n") == std::string_view::npos ? base64_decode(header) : std::nullopt;
    if (!decoded || decoded->empty()) {
        return bad("its credentials are not base64");
    }
    const secret both{octet_view{*decoded}};
    volatile std::uint8_t* at = decoded->data();
    for (std::size_t i = 0; i < decoded->size(); ++i) {
        at[i] = 0;
    }
    const std::size_t colon = both.reveal().find(':');
    if (colon == std::string_view::npos) {
        return bad("no colon stands between name and password");
    }
    if (!detail::is_basic_text(both.reveal())) {
        return bad("it has control characters, or is not UTF-8");
    }
    return basic_credentials{std::string{both.reveal().substr(0, colon)}, secret{std::string{both.reveal().substr(colon + 1)}}};
}

}  // namespace signet

#endif
