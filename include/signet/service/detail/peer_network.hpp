// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_PEER_NETWORK_HPP
#define SIGNET_SERVICE_DETAIL_PEER_NETWORK_HPP

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <arpa/inet.h>

namespace signet::detail {

/// Of a peer's "address:port" what it cannot change at will: an IPv4 address, or the first 64 bits of an IPv6 address (RFC 4291, 2.5.1: the
/// rest is the host's own). Text that is no address stays as it is.
inline std::string peer_network(std::string_view peer)
{
    const std::string address{peer.substr(0, peer.rfind(':'))};
    std::array<unsigned char, 16> bits{};
    const auto zone = address.find('%');
    if (::inet_pton(AF_INET6, address.substr(0, zone).c_str(), bits.data()) != 1) {
        return address;
    }
    constexpr std::string_view mapped{"\0\0\0\0\0\0\0\0\0\0\xFF\xFF", 12};  // an IPv4 address, RFC 4291, 2.5.5.2
    const std::string text{bits.begin(), bits.end()};
    const bool four = text.substr(0, mapped.size()) == mapped;
    std::array<char, INET6_ADDRSTRLEN> written{};
    if (!four) {
        std::fill(bits.begin() + 8, bits.end(), static_cast<unsigned char>(0));
    }
    const void* const from = four ? bits.data() + 12 : bits.data();
    const char* const made = ::inet_ntop(four ? AF_INET : AF_INET6, from, written.data(), static_cast<socklen_t>(written.size()));
    return made == nullptr ? address : std::string{made} + (four ? "" : "/64");
}

}  // namespace signet::detail

#endif
