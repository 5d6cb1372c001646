// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SOAP_OPERATION_HPP
#define SIGNET_SERVICE_SOAP_OPERATION_HPP

#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/policy/covered_element.hpp>
#include <signet/service/user_account.hpp>
#include <signet/soap/version.hpp>
#include <signet/xml/node.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace signet {

/// A request that a service has let through, for the operation that answers it. Views: it lives as long as the call.
struct operation_request {
    const user_account& user;                 // whom the request is attributed to
    node operation;                           // the element in the Body: where the Body was signed, the very one whose octets were hashed
    std::optional<covered_element> covered;   // the same, to be read by what was signed only; nothing where the Body is not signed
    std::vector<std::string> profiles;        // the security profiles that were met
    std::optional<certificate> signer;        // whose key signed the Body
    bool bypassed = false;                    // an internal integration user's: WS-Security was not looked at
    soap_version version = soap_version::v1_1;
    std::string peer;
};

/// What a service does: chosen by the name of the element in the Body, which a signature covers, not by the SOAPAction, which
/// none does.
struct soap_operation {
    std::string namespace_uri;
    std::string local_name;
    /// Under strict security the user needs what any of these roles stands for. Nobody may, where there is none.
    std::vector<std::string> roles;
    /// The envelope of the answer. An error becomes the vague fault that it allows; so does an exception.
    std::function<result<std::string>(const operation_request& request)> perform;
    /// Under strict security, an access control rule of its own, after the roles: whether this user may ask this.
    std::function<bool(const operation_request& request)> permits{};
    /// What wsa:Action must say where a request has it, of a service whose options have an address. "": anything.
    std::string action{};
};

/// A document that is served to GET with a query, `?wsdl`: a WSDL, an XML Schema.
struct service_document {
    std::string query;
    std::string media_type = "text/xml; charset=utf-8";
    std::string content;
};

}  // namespace signet

#endif
