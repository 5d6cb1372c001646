// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_TLS_OPTIONS_HPP
#define SIGNET_TRANSPORT_TLS_OPTIONS_HPP

#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/transport/tls_destination.hpp>
#include <signet/transport/tls_identity.hpp>

#include <chrono>
#include <cstdint>
#include <vector>

namespace signet {

// [region options]
/// Whom an HTTPS client trusts, and who it is. The server's certificate and its host name are always checked. Where there are revocation
/// lists, a certificate is refused whose issuer has no current one among them, from the peer's own up to what the anchor issued.
struct tls_client_options {
    std::vector<certificate> anchors{};         // that may certify servers, or are a server's own
    bool system_anchors = false;                // the CAs of the system may, too
    std::vector<tls_destination> identities{};  // client certificates: that of the first pattern that fits the server
    std::vector<certificate_revocation_list> revocation_lists{};  // of the CAs of servers; none: revocation is not looked at
};

/// Whether a server asks its clients for certificates. One that is shown is always checked.
enum class tls_clients : std::uint8_t {
    without_certificate,   // they are not asked
    certificate_wanted,    // they are asked, and served without one
    certificate_required,  // TLS ends without one
};

/// Who an HTTPS server is, and which clients it serves.
struct tls_server_options {
    tls_identity identity;
    tls_clients clients = tls_clients::without_certificate;
    std::vector<certificate> client_anchors{};         // that may certify clients, or are a client's own
    std::chrono::milliseconds handshake_time{10'000};  // to agree on TLS
    std::vector<certificate_revocation_list> revocation_lists{};  // of the CAs of clients; none: revocation is not looked at
};
// [endregion]

}  // namespace signet

#endif
