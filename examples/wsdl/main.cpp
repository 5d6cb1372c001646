// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// A service with a self-signed certificate, for development. Its ?wsdl says what it asks for as WS-SecurityPolicy: user name token,
// signature and encryption together, and signed headers that say where a message goes. SOAP 1.2 over HTTPS.

#include "../over_https/this_machine.hpp"
#include "../quick_start/party.hpp"

#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/service/wsdl.hpp>
#include <signet/transport/https_fetcher.hpp>

#include <chrono>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace {

// [region policy]
// In the words of the suite Basic256Sha256, which peers of that time have. What is encrypted by CBC is signed as ciphertext.
using hidden = signet::encrypt<signet::aes256_cbc, signet::rsa_oaep_mgf1p, signet::parts<signet::body, signet::username_header>>;
struct request : signet::policy<signet::lax_layout, signet::timestamp<signet::minutes<5>>, signet::username_token<signet::password_text>, hidden,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body, signet::timestamp_header, signet::username_header, signet::to_header, signet::action_header,
                               signet::optional<signet::addressing_headers>>>> {};
struct answer : signet::policy<signet::lax_layout, signet::timestamp<signet::minutes<5>>,
    signet::encrypt<signet::aes256_cbc, signet::rsa_oaep_mgf1p, signet::parts<signet::body>>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body, signet::timestamp_header, signet::action_header, signet::relates_to_header>>> {};
// [endregion]

// [region description]
signet::service_description entity_manager(const std::string& address)
{
    return {"EntityManagerSOA", "http://example.com/entities", address,
        {{"getEntities", "http://example.com/entities/getEntities", {"http://example.com/entities", "getEntities"},
            signet::body_element{"http://example.com/entities", "entities"}, "http://example.com/entities/entities"}},
        R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://example.com/entities">)"
        R"(<xs:element name="getEntities" type="xs:string"/><xs:element name="entities" type="xs:string"/></xs:schema>)",
        {signet::soap_version::v1_2}};
}
// [endregion]

/// As `signet keys self-signed` makes one, for 365 days: it is its own authority.
party self_signed_for(const std::string& subject)
{
    auto asked = request_for(subject, false);
    asked.valid_until = asked.valid_from + std::chrono::hours{24 * 365};
    auto key = signet::private_key<signet::rsa>::generate(3072, signet::system_random()).value();
    auto certificate = signet::self_signed(asked, key, signet::system_random()).value();
    return {key, certificate};
}

std::string envelope(const std::string& element, const std::string& content)
{
    return R"(<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><e:)" + element + R"( xmlns:e="http://example.com/entities">)" + content
        + "</e:" + element + "></s:Body></s:Envelope>";
}

// [region service]
/// Called from several threads at once.
class secure_service {
public:
    secure_service(const party& own, const party& client, const std::string& address)
        : own_{own}, client_{client}, description_{entity_manager(address)},
          wsdl_{signet::wsdl(description_, signet::described_policy::of<request, answer>())}
    {
    }

    signet::result<signet::http_answer> operator()(const signet::http_call& call)
    {
        if (call.method == "GET" && call.query == "wsdl" && wsdl_) {
            return signet::http_answer::document("text/xml; charset=utf-8", *wsdl_);
        }
        if (call.method != "POST") {
            return signet::http_answer::refused(405);
        }
        const auto opened = signet::verify<request>(call.message.octets, signet::direct_trust{client_.certificate},
            signet::decryption{own_.key, own_.certificate}, users_, seen_, signet::understands{{std::string{signet::addressing_namespace}, "*"}});
        if (!opened) {
            return tl::unexpected<signet::error>{opened.error()};
        }
        const auto& operation = description_.operations.front();
        if (auto here = signet::check_request_addressing(*opened, description_.address, operation.action); !here) {
            return tl::unexpected<signet::error>{here.error()};  // a good signature, but for another service or operation
        }
        const auto asked_by = opened->header<"http://www.w3.org/2005/08/addressing", "MessageID">();
        const auto reply = signet::add_addressing(envelope("entities", "three, for " + std::string{opened->username()}),
            {.action = operation.answer_action, .relates_to = asked_by ? asked_by->text().value() : ""});
        auto sealed = signet::secure<answer>(*reply, own_.signer(), signet::recipient{client_.certificate});
        if (!sealed) {
            return signet::refuse(std::move(sealed));
        }
        return signet::http_answer::message({std::move(sealed->octets), call.message.version, operation.answer_action});
    }

private:
    party own_;
    party client_;
    signet::service_description description_;
    signet::result<std::string> wsdl_;
    signet::users users_{[](std::string_view name) { return name == "bizagi" ? std::optional{signet::secret{"sesame"}} : std::nullopt; }};
    signet::memory_replay_store seen_;
};
// [endregion]

}  // namespace

int main()
{
    const party own = self_signed_for("CN=WsCertificate,O=Example");
    const party client = self_signed_for("CN=Client,O=Example");
    const auto machine = this_machine();
    operators_log log;
    std::optional<secure_service> service;
    signet::http_server_options options;
    options.path = "/WebServices/EntityManagerSOA.svc";
    options.report = [&](const signet::error& why) { log(why); };
    const auto server = signet::https_server::start([&](const signet::http_call& call) { return (*service)(call); }, {machine}, options);
    if (!server) {
        std::cerr << server.error().message() << "\n";
        return 1;
    }
    const auto address = url_of(*server, options.path);
    service.emplace(own, client, address);  // nobody knows the port yet, so nobody has called

    const auto fetched = signet::https_fetcher(trusting(machine), {{host_of(*server)}})({address + "?wsdl"});
    if (!fetched) {
        std::cerr << fetched.error().message() << "\n";
        return 1;
    }
    const auto wsdl = signet::as_text(*fetched);
    std::cout << wsdl.substr(wsdl.find("<wsp:Policy"), 500) << "...\n";
    for (const std::string_view said : {"sp:SignedEncryptedSupportingTokens", "sp:Basic256Sha256", "sp:EncryptBeforeSigning",
             "sp:EncryptedParts", "wsam:AnonymousResponses", "soap12:binding"}) {
        if (wsdl.find(said) == std::string::npos) {
            std::cerr << "the WSDL does not say " << said << "\n";
            return 1;
        }
    }

    auto channel = signet::https_client::to(address, trusting(machine)).value();
    const auto described = entity_manager(address);
    const auto& operation = described.operations.front();
    const auto call = [&](const std::string& to, const std::string& action) -> std::string {
        const auto asked = signet::add_addressing(envelope("getEntities", "all"), {to, action, "urn:uuid:1"}).value();
        const auto sealed = signet::secure<request>(
            asked, client.signer(), signet::recipient{own.certificate}, signet::user{"bizagi", signet::secret{"sesame"}}).value();
        const auto reply = channel.exchange({sealed.octets, signet::soap_version::v1_2, action});
        if (!reply) {
            return reply.error().message();
        }
        const auto opened = signet::verify<answer>(reply->octets, signet::direct_trust{own.certificate}, signet::decryption{client.key, client.certificate},
            signet::replay_unchecked{});
        if (!opened) {
            return "refused, " + log.take("and nobody says why");
        }
        if (auto mine = signet::check_answer_addressing(*opened, "urn:uuid:1", operation.answer_action); !mine) {
            return mine.error().message();
        }
        return opened->body().first_child()->text().value();
    };
    const auto here = call(address, operation.action);
    const auto elsewhere = call(url_of(*server, "/WebServices/Another.svc"), operation.action);
    const auto otherwise = call(address, "http://example.com/entities/deleteEntities");
    std::cout << "  called: " << here << "\n  addressed to another service: " << elsewhere << "\n  for another operation: " << otherwise << "\n";
    const auto misaddressed = "refused, " + std::string{signet::errc_name(signet::errc::misaddressed)};
    if (here != "three, for bizagi" || elsewhere != misaddressed || otherwise != misaddressed) {
        return 1;
    }
    std::cout << "shown: over HTTPS ?wsdl answers WSDL 1.1 with the endpoint's policy as WS-SecurityPolicy; user name, signature and encryption by self-signed "
                 "certificates; wsa:To and wsa:Action are signed and checked\n";
}
