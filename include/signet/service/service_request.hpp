// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SERVICE_REQUEST_HPP
#define SIGNET_SERVICE_SERVICE_REQUEST_HPP

#include <signet/core/result.hpp>
#include <signet/policy/proof.hpp>
#include <signet/service/signer_data.hpp>
#include <signet/soap/addressing.hpp>
#include <signet/soap/version.hpp>

#include <functional>
#include <optional>
#include <string>

namespace signet {

/// What an endpoint gives an application: the message decrypted and without its Security header, and who stands behind it.
/// A header block that `proof` does not list was signed by nobody. Under `legacy::none` there is no signer, since anybody may write a certificate
/// with anybody's name: `proof` has the certificate then, not `trusted`.
struct service_request {
    std::string octets;
    soap_version version = soap_version::v1_1;
    std::string action{};                         // of the operation, of wsa:Action, or of the transport
    std::string operation{};                      // its name, where the endpoint has a description
    std::optional<signer_data> signer{};          // who signed the Body, by a certificate that the account trusts; nobody where it takes any
    std::optional<std::string> user{};            // whose password the message shows
    addressing where{};                           // what the message says of its way, compared already
    signet::proof proof{};
};

/// The application: gives the envelope of its answer, "" for none. Called from several threads at once.
using service_function = std::function<result<std::string>(const service_request&)>;

/// Called once a message has been verified, before the application is: false rejects it. An exception does too.
using accounting_hook = std::function<bool(const service_request&)>;

}  // namespace signet

#endif
