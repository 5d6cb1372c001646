// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SOAP_SERVICE_OPTIONS_HPP
#define SIGNET_SERVICE_SOAP_SERVICE_OPTIONS_HPP

#include <signet/core/clock.hpp>
#include <signet/core/limits.hpp>
#include <signet/crypto/botan/online_revocation.hpp>
#include <signet/service/service_event.hpp>
#include <signet/service/soap_operation.hpp>
#include <signet/service/user_account.hpp>
#include <signet/soap/understands.hpp>
#include <signet/wss/replay.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace signet {

/// What a service works with beside its configuration.
struct soap_service_options {
    service_log log{};                            // of what happens; nothing is written without one
    account_check directory{};                    // checks passwords in place of the configuration's users: `ldap_directory`
    /// Who asks the hosts of the configuration's `revocation`: over an `http_fetcher` that may ask them and no others.
    std::optional<online_revocation> asks_issuers{};
    std::vector<service_document> documents{};    // for GET: `wsdl`, `xsd`
    signet::understands understands{std::vector<header_name>{}};  // header blocks that the operations take care of
    /// The service's own: what wsa:To must say where a request has it, signed where the request is. "": WS-Addressing is nothing to the service.
    std::string address{};
    signet::clock clock{};
    signet::limits limits{};
    std::size_t replay_capacity = 100'000;        // messages remembered until they are stale; further ones are refused
    replay_guard replay{};                        // a store of the program's own, which outlives the service, in place of that
};

}  // namespace signet

#endif
