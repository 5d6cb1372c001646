// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// A client that can show what went over the wire, beneath its TLS, and a service that is given its messages without the security headers.

#include "../over_https/this_machine.hpp"
#include "../secure_endpoint/sum_service.hpp"

#include <signet/profile/username_x509_sign_encrypt.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>
#include <signet/service/http_endpoint.hpp>
#include <signet/service/soap_client.hpp>

#include <iostream>
#include <optional>
#include <string>
#include <string_view>

namespace {

void show(std::string_view what, const std::string& text)
{
    std::cout << what << " (" << text.size() << " octets):\n  " << text.substr(0, 300) << (text.size() > 300 ? "..." : "") << "\n";
}

}  // namespace

int main()
{
    const party authority = certificate_authority("CN=Sum CA,O=Example");
    const party service = issued_by(authority, "CN=Sum service,O=Example");
    const party zoe = issued_by(authority, "CN=Zoe,O=Example");
    std::string given, signer, user;

    signet::endpoint_options options;
    options.wss_key = "DB.DBA.WS_SOAP_GET_KEY";
    options.wss_template = signet::answer_template{"server"};
    options.require_user = true;
    options.require_encryption = true;
    auto account = account_of(service, zoe, authority);
    account.users.emplace([](std::string_view name) { return name == "zoe" ? std::optional{signet::secret{"sesame"}} : std::nullopt; });
    const auto endpoint = signet::soap_endpoint::over<algorithms>(options, account, [&](const signet::service_request& request) {
        given = request.octets;  // by one thread, for there is one client
        signer = request.signer->owner;
        user = *request.user;
        return add_int(request);
    });
    const auto machine = this_machine();
    auto server = signet::https_server::start(signet::http_endpoint{endpoint}, {machine});
    if (!server) {
        std::cerr << server.error().message() << "\n";
        return 1;
    }
    auto channel = signet::https_client::to(url_of(*server, "/wss"), trusting(machine)).value();

    // [region client]
    signet::memory_replay_store seen;
    signet::debug_trace trace;
    const auto answer = signet::soap_call<signet::username_x509_sign_encrypt, signet::x509_sign_encrypt>(channel, {sum_of_3_and_4},
        signet::sending(zoe.signer(), signet::recipient{service.certificate}, signet::user{"zoe", signet::secret{"sesame"}}),
        signet::taking(signet::anchors{authority.certificate}, signet::decryption{zoe.key, zoe.certificate}, seen), &trace);
    if (!answer) {
        std::cerr << trace.failure << "\n" << trace.received << "\n";
        return 1;
    }
    show("request", trace.request);
    show("sent", trace.sent);
    show("received", trace.received);
    show("answer", trace.answer);
    // [endregion]
    server->stop();  // its threads have ended
    show("what the service was given", given);

    const auto hidden = [](const std::string& text) { return text.find("<AddInt") == std::string::npos && text.find("sesame") == std::string::npos; };
    if (given.find("Security") != std::string::npos || signer != "CN=Zoe,O=Example" || user != "zoe" || !hidden(trace.sent) || !hidden(trace.received)
        || answer->body().first_child()->text().value() != "7" || trace.answer.find(">7<") == std::string::npos) {
        std::cerr << "the trace does not show what happened\n";
        return 1;
    }
    std::cout << "shown: the service gets its message without the security header and still learns who signed; the answer is signed and encrypted; "
                 "the client returns request and response as they went over HTTPS, without the password\n";
}
