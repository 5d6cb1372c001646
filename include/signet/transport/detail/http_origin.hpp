// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_ORIGIN_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_ORIGIN_HPP

#include <signet/crypto/botan/certificate.hpp>

#include <boost/asio/ip/tcp.hpp>

#include <string>
#include <vector>

namespace signet::detail {

/// Who asks, as the connection knows it.
struct http_origin {
    std::string peer{};
    std::vector<certificate> client_chain{};
    bool confidential = false;

    static std::string name_of(const boost::asio::ip::tcp::endpoint& peer)
    {
        return peer.address().to_string() + ':' + std::to_string(peer.port());
    }
};

}  // namespace signet::detail

#endif
