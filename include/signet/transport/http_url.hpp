// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTP_URL_HPP
#define SIGNET_TRANSPORT_HTTP_URL_HPP

#include <signet/core/result.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace signet {

/// Where an HTTP service is: `http://host[:port][/path][?query]`, or the same with https. RFC 9110, 4.2; RFC 3986, 3.
struct http_url {
    std::string host;          // a name, an IPv4 address, or an IPv6 address without its brackets
    std::uint16_t port = 80;
    std::string target = "/";  // path and query, as they go into the request line
    bool tls = false;          // its scheme is https

    /// What the Host header says: `host`, with the port where it is not 80, or 443 for https.
    std::string authority() const
    {
        const std::string name = host.find(':') == std::string::npos ? host : '[' + host + ']';
        return port == (tls ? 443 : 80) ? name : name + ':' + std::to_string(port);
    }

    /// Reads a URL of the scheme http, which must be one of the plain form above: no user, no password, no fragment, no character
    /// that would have to be percent-encoded. Error: `malformed_value`; the URL is not quoted in it, since it may hold a secret.
    static result<http_url> parse(std::string_view text);
    /// The same for the scheme https.
    static result<http_url> parse_https(std::string_view text);

private:
    static result<http_url> parse_after_scheme(std::string_view text, bool tls);
};

namespace detail {

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_hexadecimal(char c) noexcept { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
constexpr bool is_alphanumeric(char c) noexcept { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// pchar, "/" and "?". RFC 3986, 3.3 and 3.4.
inline bool is_http_target(std::string_view text) noexcept
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            if (i + 2 >= text.size() || !is_hexadecimal(text[i + 1]) || !is_hexadecimal(text[i + 2])) {
                return false;
            }
        } else if (!is_alphanumeric(text[i]) && std::string_view{"-._~!$&'()*+,;=:@/?"}.find(text[i]) == std::string_view::npos) {
            return false;
        }
    }
    return !text.empty() && text.front() == '/';
}

/// Whether a URL begins so, whatever the case of its letters.
constexpr bool has_scheme(std::string_view url, std::string_view scheme) noexcept
{
    const auto begin = url.substr(0, scheme.size());
    return std::equal(scheme.begin(), scheme.end(), begin.begin(), begin.end(),
                      [](char small, char c) { return small == (c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c); });
}

}  // namespace detail

inline result<http_url> http_url::parse(std::string_view text)
{
    if (detail::has_scheme(text, "https://")) {
        return refuse(errc::malformed_value, "URL", "its scheme is https, and this transport speaks http only");
    }
    if (!detail::has_scheme(text, "http://")) {
        return refuse(errc::malformed_value, "URL", "it does not begin with http://");
    }
    return parse_after_scheme(text.substr(7), false);
}

inline result<http_url> http_url::parse_https(std::string_view text)
{
    if (!detail::has_scheme(text, "https://")) {
        return refuse(errc::malformed_value, "URL", "it does not begin with https://");
    }
    return parse_after_scheme(text.substr(8), true);
}

inline result<http_url> http_url::parse_after_scheme(std::string_view text, bool tls)
{
    const auto bad = [](const char* sentence) { return refuse(errc::malformed_value, "URL", sentence); };
    const std::size_t path = std::min(text.find_first_of("/?#"), text.size());
    std::string_view authority = text.substr(0, path);
    http_url url;
    url.tls = tls;
    url.port = tls ? 443 : 80;
    if (path < text.size()) {
        url.target = text.substr(path);
        if (url.target.front() == '?') {
            url.target.insert(0, "/");
        }
    }
    if (url.target.find('#') != std::string::npos) {
        return bad("it has a fragment, which is never sent to a server");
    }
    if (!detail::is_http_target(url.target)) {
        return bad("its path has a character that must be percent-encoded, or a broken percent-encoding");
    }
    if (authority.find('@') != std::string_view::npos) {
        return bad("it names a user, which a URL must not do");
    }

    std::string_view port;
    std::string_view extra = ".-_";
    if (authority.starts_with('[')) {
        const std::size_t end = authority.find(']');
        if (end == std::string_view::npos || (end + 1 < authority.size() && authority[end + 1] != ':')) {
            return bad("its address has a bracket that does not end");
        }
        url.host = authority.substr(1, end - 1);
        port = authority.substr(end + 1);
        extra = ".:";
    } else {
        const std::size_t colon = std::min(authority.find(':'), authority.size());
        url.host = authority.substr(0, colon);
        port = authority.substr(colon);
    }
    if (url.host.empty() || !std::all_of(url.host.begin(), url.host.end(),
                                         [&](char c) { return detail::is_alphanumeric(c) || extra.find(c) != extra.npos; })) {
        return bad("its host is not a name or an address");
    }
    if (!port.empty()) {
        port.remove_prefix(1);
        unsigned number = 0;
        if (port.empty() || port.size() > 5 || !std::all_of(port.begin(), port.end(), detail::is_digit)) {
            return bad("its port is not a number");
        }
        for (const char c : port) {
            number = number * 10 + static_cast<unsigned>(c - '0');
        }
        if (number == 0 || number > 65535) {
            return bad("its port is not between 1 and 65535");
        }
        url.port = static_cast<std::uint16_t>(number);
    }
    return url;
}

}  // namespace signet

#endif
