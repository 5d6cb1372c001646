// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_FETCHER_HPP
#define SIGNET_CORE_FETCHER_HPP

#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <string_view>

namespace signet {

/// What is asked for over the network: a URL to read, or one that answers a question of this media type.
struct fetch_request {
    std::string_view uri;
    octet_view question{};           // none: it is read; HTTP's GET and POST
    std::string_view media_type{};   // of the question
    std::size_t most_octets = 1U << 20;
    std::chrono::milliseconds time = std::chrono::hours{24};  // that it may take at most
};

/// Fetches something over the network for those who ask OCSP responders and read revocation lists, within limits of its own
/// and of the request, or says why not. Called from several threads at once. `http_fetcher` is one.
using fetcher = std::function<result<octets>(const fetch_request& asked)>;

}  // namespace signet

#endif
