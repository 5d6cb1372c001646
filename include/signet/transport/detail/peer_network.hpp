// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_PEER_NETWORK_HPP
#define SIGNET_TRANSPORT_DETAIL_PEER_NETWORK_HPP

#include <boost/asio/ip/address.hpp>

#include <algorithm>

namespace signet::detail {

/// Of a peer's address what it cannot change at will: an IPv4 address, or the first 64 bits of an IPv6 address (RFC 4291, 2.5.1: the rest is
/// the host's own).
inline boost::asio::ip::address peer_network(const boost::asio::ip::address& peer)
{
    if (peer.is_v4()) {
        return peer;
    }
    const auto whole = peer.to_v6();
    if (whole.is_v4_mapped()) {
        return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, whole);
    }
    auto bits = whole.to_bytes();
    std::fill(bits.begin() + 8, bits.end(), static_cast<unsigned char>(0));
    return boost::asio::ip::address_v6{bits};
}

}  // namespace signet::detail

#endif
