// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// The endpoints of a SOAP server that filter what comes in and goes out: one that takes encrypted or signed messages and answers in
// clear, one that expects a signature and signs and encrypts its answers. Options decide, and the keys of an account. Over HTTPS.

#include "../over_https/this_machine.hpp"
#include "../shared/expect.hpp"
#include "sum_service.hpp"

#include <signet/profile/x509_sign_encrypt.hpp>
#include <signet/service/http_endpoint.hpp>
#include <signet/service/soap_client.hpp>

#include <iostream>
#include <string>
#include <utility>
#include <vector>

namespace {

using options = std::vector<std::pair<std::string, std::string>>;

// [region options]
const options secure_web_services{
    {"Namespace", "http://temp.uri/"}, {"MethodInSoapAction", "yes"}, {"ServiceName", "WSSecure"}, {"CR-escape", "no"},
    {"WS-SEC", "yes"}, {"WSS-Validate-Signature", "2"}};

const options wss{
    {"Namespace", "http://soapinterop.org/"}, {"MethodInSoapAction", "no"}, {"ServiceName", "WSSecure"},
    {"HeaderNS", "http://soapinterop.org/echoheader/"}, {"CR-escape", "no"},
    {"WS-SEC", "yes"}, {"WSS-KEY", "DB.DBA.WS_SOAP_GET_KEY"}, {"WSS-Template", "wss_tmpl.xml"}, {"WSS-Validate-Signature", "1"}};

const std::string wss_tmpl_xml = R"(<?xml version="1.0" encoding="UTF-8"?>
<Signature xmlns="http://www.w3.org/2000/09/xmldsig#">
  <SignedInfo>
    <CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#" />
    <SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256" />
  </SignedInfo>
  <SignatureValue></SignatureValue>
  <KeyInfo>
    <KeyName>server</KeyName>
  </KeyInfo>
</Signature>)";
// [endregion]

constexpr const char* from_the_next_router =
    R"(<SOAP:Envelope xmlns:SOAP="http://schemas.xmlsoap.org/soap/envelope/"><SOAP:Body><passed-on/></SOAP:Body></SOAP:Envelope>)";

}  // namespace

int main()
{
    const party authority = certificate_authority("CN=Sum CA,O=Example");
    const party service = issued_by(authority, "CN=Sum service,O=Example");
    const party client = issued_by(authority, "CN=Client,O=Example");
    const auto machine = this_machine();
    operators_log log;
    const auto other_server = signet::https_server::start(
        [](const signet::soap_message& request) { return signet::result<signet::soap_message>{{from_the_next_router, request.version}}; }, {machine});
    if (!other_server) {
        std::cerr << other_server.error().message() << "\n";
        return 1;
    }
    auto next_router = signet::https_client::to(url_of(*other_server, "/router"), trusting(machine)).value();

    // [region endpoint]
    const auto endpoint_with = [&](const options& said, signet::endpoint_account account) {
        auto chosen = signet::endpoint_options::read(said, [](const std::string&) { return wss_tmpl_xml; }).value();
        chosen.addresses = {"http://example.com/wss"};
        chosen.next = signet::passing_on_to(next_router);
        chosen.report = [&](const signet::error& why) { log(why); };  // the peer gets a vague fault
        return signet::http_endpoint{signet::soap_endpoint::over<algorithms>(chosen, std::move(account), add_int)};
    };
    // [endregion]
    const auto account = account_of(service, client, authority);
    const auto open_endpoint = endpoint_with(secure_web_services, account);
    const auto strict_endpoint = endpoint_with(wss, account);
    const auto server = signet::https_server::start(
        [&](const signet::http_call& call) {
            return call.path == "/SecureWebServices" ? open_endpoint(call) : call.path == "/wss" ? strict_endpoint(call) : signet::http_answer::refused(404);
        },
        {machine});
    if (!server) {
        std::cerr << server.error().message() << "\n";
        return 1;
    }
    auto open = signet::https_client::to(url_of(*server, "/SecureWebServices"), trusting(machine)).value();
    auto strict = signet::https_client::to(url_of(*server, "/wss"), trusting(machine)).value();
    const auto outcome = [&](signet::https_client& channel, const std::string& message) {
        const auto answer = channel.exchange({message});
        return log.take(answer && answer->octets.find(">7<") != std::string::npos ? "7, in clear" : "no answer");
    };
    const auto sealed = [&](const std::string& message, const party& to) {
        return signet::secure<signet::x509_sign_encrypt>(message, client.signer(), signet::recipient{to.certificate}).value().octets;
    };

    bool good = expect("/SecureWebServices, signed and encrypted", "7, in clear", outcome(open, sealed(sum_of_3_and_4, service)));
    good = expect("/SecureWebServices, not secured", "7, in clear", outcome(open, sum_of_3_and_4)) && good;
    auto broken = sealed(sum_of_3_and_4, service);
    const auto at = broken.find("SignatureValue>") + 20;
    broken[at] = broken[at] == 'A' ? 'B' : 'A';
    good = expect("/SecureWebServices, a signature that is broken", "signature_mismatch", outcome(open, broken)) && good;
    good = expect("/SecureWebServices, encrypted to a key that the account lacks", "unknown_key", outcome(open, sealed(sum_of_3_and_4, authority))) && good;
    good = expect("/wss, not secured", "no_security_header", outcome(strict, sum_of_3_and_4)) && good;

    // [region call]
    signet::memory_replay_store seen;
    const auto answer = signet::soap_call<signet::x509_sign_encrypt, signet::x509_sign_encrypt>(strict, {sum_of_3_and_4},
        signet::sending(client.signer(), signet::recipient{service.certificate}),
        signet::taking(signet::anchors{authority.certificate}, signet::decryption{client.key, client.certificate}, seen));
    // [endregion]
    if (!answer) {
        std::cerr << answer.error().message() << " (" << log.take("no reason") << ")\n";
        return 1;
    }
    good = expect("/wss, both ways signed and encrypted", "7 by CN=Sum service,O=Example",
               answer->confidential<signet::body>().first_child()->text().value() + " by " + answer->signer().subject())
        && good;
    const auto elsewhere = signet::add_addressing(sum_of_3_and_4, {.to = "http://example.com/other"}).value();
    const auto passed_on = strict.exchange({elsewhere});
    good = expect("/wss, for another endpoint", from_the_next_router, passed_on ? passed_on->octets : passed_on.error().message()) && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: over HTTPS an endpoint's options decide what it verifies and whether answers are plain, signed, encrypted or both; a broken signature or a "
                 "missing key is a failure, a message for another endpoint goes on to the next router\n";
}
