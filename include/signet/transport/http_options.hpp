// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTP_OPTIONS_HPP
#define SIGNET_TRANSPORT_HTTP_OPTIONS_HPP

#include <signet/core/result.hpp>
#include <signet/transport/http_basic.hpp>
#include <signet/transport/http_content_coding.hpp>
#include <signet/transport/http_url.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace signet {

// [region options]
/// How an HTTP client behaves. Times and sizes must be more than nothing; a time counts for a day at most, and a header
/// may have up to 16 MiB.
struct http_client_options {
    std::chrono::milliseconds connect_time{10'000};   // to look the host up and to connect
    std::chrono::milliseconds exchange_time{60'000};  // the whole exchange, connecting included
    std::chrono::milliseconds idle_time{30'000};      // a connection that was idle longer is not used again
    std::size_t idle_connections = 8;                 // connections kept open between exchanges; 0: one exchange, one connection
    bool send_again = false;                          // true: once more, where a kept connection closed without an answer. The service may
                                                      // have done it, and POST is not idempotent (RFC 9110, 9.2.2); false: an error
    std::size_t header_octets = 16U << 10;            // of an answer, its status line included
    std::size_t body_octets = 16U << 20;              // of an answer, also of what it becomes from a content coding
    http_content_coding coding{};                     // gzip(): offered, and read in answers; none: no content coding
    bool code_requests = false;                       // requests travel in that coding too: the server must be known to read it
    std::optional<basic_credentials> basic{};         // HTTP Basic, sent with every request; over TLS only
    bool basic_in_clear = false;                      // and without TLS, where the network is trusted to be secure

    /// Errors: `malformed_value`; `conflicting_policy` for requests in a coding that is not named.
    result<void> validate() const;
};

/// How an HTTP server behaves. Times and sizes must be more than nothing; a time counts for a day at most, and a header
/// may have up to 16 MiB.
struct http_server_options {
    std::string address = "127.0.0.1";                // of the interface: "0.0.0.0" and "::" are all of them
    std::uint16_t port = 0;                           // 0: the system chooses, `http_server::port` tells
    std::string path{};                               // the only path that is answered, "/stocks"; "": all of them
    std::size_t threads = 0;                          // that run the handler, so many requests are in work; 0: one per core
    std::chrono::milliseconds turn_time{10'000};      // for a request to wait until a thread is free; then it gets 503
    std::size_t connections = 1024;                   // open at once; a further one has the place of the one that is longest idle or
                                                      // in sending a request, or waits where all requests are whole and in work
    std::size_t connections_per_peer = 256;           // of them from one IPv4 address or the first 64 bits of an IPv6 address; further
                                                      // ones are closed. 0: no limit. Behind a proxy it must be 0: all are the proxy's
    std::chrono::milliseconds header_time{10'000};    // for a request's header, and for the first request to begin
    std::chrono::milliseconds body_time{60'000};      // for a request's body
    std::chrono::milliseconds idle_time{60'000};      // between requests
    std::chrono::milliseconds write_time{60'000};     // for the peer to take an answer
    std::chrono::milliseconds stop_time{10'000};      // for running exchanges to end when the server stops
    std::size_t header_octets = 16U << 10;            // of a request, its request line included
    std::size_t body_octets = 16U << 20;              // of a request
    std::size_t total_body_octets = 256U << 20;       // of all requests' bodies at once; over it a request gets 503
    http_content_coding coding{};                     // gzip(): read in requests, and used where the client asks; none: 415
    std::function<void(const error&)> report{};       // why an exchange ended in a fault, a refusal or nothing, for the log;
                                                      // called from several threads

    /// Error: `malformed_value`.
    result<void> validate() const;
};
// [endregion]

namespace detail {

inline constexpr std::size_t most_header_octets = 16U << 20;

template <class... Values>
constexpr bool all_positive(Values... values) noexcept
{
    return ((values > Values{}) && ...);
}

/// A while from now; a day at most, since the clock must not overflow.
inline std::chrono::steady_clock::time_point after(std::chrono::milliseconds time) noexcept
{
    return std::chrono::steady_clock::now() + std::min<std::chrono::milliseconds>(time, std::chrono::hours{24});
}

}  // namespace detail

inline result<void> http_client_options::validate() const
{
    if (!detail::all_positive(connect_time, exchange_time, idle_time, header_octets, body_octets)) {
        return refuse(errc::malformed_value, "http_client_options", "a time or a size is not more than nothing");
    }
    if (header_octets > detail::most_header_octets) {
        return refuse(errc::malformed_value, "http_client_options", "a header may have up to 16 MiB");
    }
    if (code_requests && !coding) {
        return refuse(errc::conflicting_policy, "http_client_options", "requests cannot travel in a coding that is not named");
    }
    if (basic) {
        if (auto header = basic->header(); !header) {
            return refuse(std::move(header));
        }
    }
    return {};
}

inline result<void> http_server_options::validate() const
{
    if (!detail::all_positive(turn_time, header_time, body_time, idle_time, write_time, stop_time, connections, header_octets, body_octets,
                              total_body_octets)) {
        return refuse(errc::malformed_value, "http_server_options", "a time or a size is not more than nothing");
    }
    if (header_octets > detail::most_header_octets) {
        return refuse(errc::malformed_value, "http_server_options", "a header may have up to 16 MiB");
    }
    if (!path.empty() && (!detail::is_http_target(path) || path.find('?') != std::string::npos)) {
        return refuse(errc::malformed_value, "http_server_options", "the path is not one of a URL");
    }
    return {};
}

}  // namespace signet

#endif
