// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_ORIGIN_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_ORIGIN_HPP

#include <signet/crypto/botan/certificate.hpp>
#include <signet/transport/detail/peer_network.hpp>

#include <boost/asio/ip/tcp.hpp>

#include <string>
#include <vector>

namespace signet::detail {

/// Who asks, as the connection knows it.
struct http_origin {
    std::string peer{};
    std::string network{};
    bool confidential = false;
    std::vector<certificate> client_chain{};

    static http_origin of(const boost::asio::ip::tcp::endpoint& peer, bool confidential)
    {
        const auto address = peer.address();
        return {address.to_string() + ':' + std::to_string(peer.port()), peer_network(address).to_string(), confidential, {}};
    }
};

}  // namespace signet::detail

#endif
