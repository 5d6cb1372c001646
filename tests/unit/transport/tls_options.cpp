// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/tls_options.hpp>

#include "support/catch.hpp"
#include "support/tls.hpp"

namespace signet::tests {

TEST_CASE("without a word nobody is trusted, and clients are not asked for certificates")
{
    const tls_client_options client;
    CHECK(client.anchors.empty());
    CHECK_FALSE(client.system_anchors);
    CHECK(client.identities.empty());
    CHECK(client.revocation_lists.empty());
    const tls_server_options server{tls_server_identity()};
    CHECK(server.clients == tls_clients::without_certificate);
    CHECK(server.client_anchors.empty());
    CHECK(server.revocation_lists.empty());
    CHECK(server.handshake_time.count() > 0);
}

}  // namespace signet::tests
