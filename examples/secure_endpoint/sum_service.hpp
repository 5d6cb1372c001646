// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_SECURE_ENDPOINT_SUM_SERVICE_HPP
#define SIGNET_EXAMPLES_SECURE_ENDPOINT_SUM_SERVICE_HPP

#include "../quick_start/party.hpp"

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/service/endpoint_account_of.hpp>
#include <signet/service/key_ring.hpp>
#include <signet/service/soap_endpoint.hpp>
#include <signet/xml/text.hpp>

#include <string>
#include <string_view>

// [region algorithms]
// What the endpoints of these programs are compiled with.
using algorithms = signet::admitted<signet::type_list<signet::rsa_sha256>, signet::type_list<signet::sha256>, signet::type_list<signet::exclusive_c14n>,
    signet::type_list<signet::x509_direct, signet::x509_thumbprint>, signet::type_list<>, signet::type_list<signet::aes256_gcm>,
    signet::type_list<signet::rsa_oaep_mgf1p_sha256>>;
// [endregion]

inline constexpr const char* sum_of_3_and_4 =
    R"(<SOAP:Envelope xmlns:SOAP="http://schemas.xmlsoap.org/soap/envelope/"><SOAP:Body>)"
    R"(<AddInt xmlns="http://microsoft.com/wsdk/samples/SumService"><a>3</a><b>4</b></AddInt></SOAP:Body></SOAP:Envelope>)";

// [region application]
/// The application: AddInt. It sees no security.
inline signet::result<std::string> add_int(const signet::service_request& request)
{
    const auto message = signet::document::parse(request.octets);
    const auto asked = signet::first_element(signet::envelope::of(*message)->body());
    const auto a = signet::plain_text(signet::first_element(asked));
    const auto b = signet::plain_text(signet::next_element(signet::first_element(asked)));
    if (!a || !b) {
        return signet::refuse(signet::errc::malformed_value, "AddInt", "it adds two numbers");
    }
    return R"(<SOAP:Envelope xmlns:SOAP="http://schemas.xmlsoap.org/soap/envelope/"><SOAP:Body><AddIntResult>)"
        + std::to_string(std::stoi(*a) + std::stoi(*b)) + "</AddIntResult></SOAP:Body></SOAP:Envelope>";
}
// [endregion]

// [region account]
/// The account WSS: its keys, which are those of an account of a key ring, the certificate of a client, and whom it believes.
inline signet::endpoint_account account_of(const party& service, const party& client, const party& authority)
{
    auto user = signet::key_ring::open().value().add_account("WSS").value();
    user.add_temporary("server", service.key, {service.certificate});  // or user.load("file:server.pem"), from its folder
    // Whose certificate answers are encrypted to, by the name of the hook that knew it.
    auto wss = signet::endpoint_account_of(user, {{"DB.DBA.WS_SOAP_GET_KEY", client.certificate}});
    wss.anchors.emplace(authority.certificate);
    return wss;
}
// [endregion]

#endif
