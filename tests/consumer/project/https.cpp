// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/gzip.hpp>
#include <signet/transport/https_client.hpp>
#include <signet/transport/https_server.hpp>

int main()
{
    signet::http_client_options options;
    options.coding = signet::gzip();
    const auto client = signet::https_client::to("https://localhost/", {}, options);
    return !client && client.error().code() == signet::errc::missing_credential ? 0 : 1;
}
