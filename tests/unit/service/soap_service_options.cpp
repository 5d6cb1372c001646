// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/soap_service_options.hpp>

#include "support/catch.hpp"

#include <signet/service/service_configuration.hpp>
#include <signet/transport/http_fetcher.hpp>

namespace signet::tests {

namespace {

soap_service_options options_that_ask(const service_configuration& configuration)
{
    soap_service_options options;
    // [region hosts]
    if (configuration.revocation && !configuration.revocation->hosts.empty()) {
        signet::http_fetcher_options asked;
        asked.hosts = configuration.revocation->hosts;
        options.asks_issuers = signet::online_revocation{signet::http_fetcher(asked)};
    }
    // [endregion]
    return options;
}

}  // namespace

TEST_CASE("a service keeps what it received in mind, and understands no header, unless its options say more")
{
    const soap_service_options usual;
    CHECK(usual.replay_capacity == 100'000);
    CHECK_FALSE(usual.replay);
    CHECK_FALSE(usual.log);
    CHECK_FALSE(usual.directory);
    CHECK(usual.documents.empty());
    CHECK_FALSE(usual.asks_issuers);
}

TEST_CASE("whoever asks issuers for a service asks the hosts of its configuration")
{
    service_configuration all;
    CHECK_FALSE(options_that_ask(all).asks_issuers);
    all.revocation = revocation_settings{{}, {}, {"ocsp.example"}};
    CHECK(options_that_ask(all).asks_issuers);
}

}  // namespace signet::tests
