// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_CERTIFICATE_REQUEST_HPP
#define SIGNET_CRYPTO_CERTIFICATE_REQUEST_HPP

#include <signet/core/clock.hpp>
#include <signet/core/octets.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace signet {

/// What a certificate that is being made shall say. RFC 5280, 4.1.
struct certificate_request {
    std::string subject;  // as RFC 2253 writes it: "CN=Zoe,O=Example,C=CH"
    instant valid_from{};
    instant valid_until{};
    bool is_ca = false;
    std::optional<std::uint8_t> path_limit;  // CA certificates below a CA, at most 127; none is no limit
    std::optional<std::uint8_t> usage;       // bits of `key_usage`; none is what fits a CA or a signer
    std::vector<std::string> hosts{};        // subjectAltName, dNSName: what TLS compares with the host of a URL
    std::vector<octets> addresses{};         // subjectAltName, iPAddress: of 4 or 16 octets
};

}  // namespace signet

#endif
