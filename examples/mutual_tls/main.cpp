// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Mutual authentication for outbound calls: two services, each with a CA of its own for its clients; one caller with two
// certificates, and the destination decides which one it shows.

#include "../quick_start/party.hpp"
#include "../shared/expect.hpp"

#include <signet/transport/gzip.hpp>
#include <signet/transport/https_client.hpp>
#include <signet/transport/https_server.hpp>

#include <chrono>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace {

// [region policy]
/// A password in clear: this compiles over a transport that hides it, such as https_client, and not over http_client.
struct outbound : signet::policy<signet::username_token<signet::password_text>> {};
// [endregion]

constexpr const char* order = R"(<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>)"
                              R"(<o:order xmlns:o="urn:shop">42</o:order></S:Body></S:Envelope>)";

/// A certificate for this machine.
signet::tls_identity this_host(const party& authority)
{
    const auto key = signet::private_key<signet::rsa>::generate(2048, signet::system_random()).value();
    // [region certificate]
    auto request = request_for("CN=A partner's server", false);
    request.hosts = {"localhost"};
    const auto certificate = signet::issue(request, key.public_part(), authority.certificate, authority.key, signet::system_random());
    // [endregion]
    return {key, {certificate.value()}};
}

signet::tls_identity client_of(const party& authority, const std::string& subject)
{
    const auto made = issued_by(authority, subject);
    return {made.key, {made.certificate}};
}

// [region server]
/// A partner's service: it serves clients alone that its own CA knows, and checks their password too.
signet::result<signet::https_server> partner(const signet::tls_identity& who, const signet::certificate& client_ca)
{
    const auto service = [](signet::http_call call) -> signet::result<signet::http_answer> {
        const signet::users known{[](std::string_view name) {
            return name == "shop" ? std::optional{signet::secret{"sesame"}} : std::nullopt;
        }};
        const signet::over_transport<signet::https_client> tls{};  // as it came: the policy asks for it at this end too
        const auto opened = signet::verify<outbound>(std::move(call.message.octets), known, signet::replay_unchecked{}, tls);
        if (!opened) {
            return signet::refuse(opened.error().code(), opened.error().where(), opened.error().sentence());
        }
        const std::string shown = call.client_chain.front().subject();  // verified by TLS
        return signet::http_answer::message({"<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body><o:taken "
                                             "xmlns:o=\"urn:shop\">" + shown + "</o:taken></S:Body></S:Envelope>"});
    };
    signet::tls_server_options tls{who};
    tls.clients = signet::tls_clients::certificate_required;
    tls.client_anchors = {client_ca};
    signet::http_server_options options;
    options.path = "/orders";
    options.coding = signet::gzip();
    options.report = [](const signet::error& why) { std::clog << "log: " + why.message() + "\n"; };
    return signet::https_server::start(service, tls, options);
}
// [endregion]

/// Who the partner says that asked, or why nobody answered.
std::string ask(const std::string& url, const signet::tls_client_options& tls)
{
    // [region client]
    signet::http_client_options options;
    options.exchange_time = std::chrono::seconds{10};
    options.coding = signet::gzip();
    auto channel = signet::https_client::to(url, tls, options);
    if (!channel) {
        return channel.error().message();
    }
    const auto sealed = signet::secure<outbound>(std::string{order}, signet::user{"shop", signet::secret{"sesame"}}, signet::over(*channel));
    // [endregion]
    if (!sealed) {
        return sealed.error().message();
    }
    const auto answer = channel->exchange({sealed->octets, signet::soap_version::v1_1, "urn:shop:order"});
    if (!answer) {
        return answer.error().sentence();
    }
    const auto read = signet::document::parse(answer->octets);
    const auto begin = answer->octets.find("\">CN=") + 2;
    return read ? answer->octets.substr(begin, answer->octets.find("</o:taken>") - begin) : read.error().message();
}

}  // namespace

int main()
{
    const auto servers_ca = certificate_authority("CN=CA of servers");
    const auto bank_ca = certificate_authority("CN=CA of the bank's clients");
    const auto depot_ca = certificate_authority("CN=CA of the depot's clients");
    const auto bank = partner(this_host(servers_ca), bank_ca.certificate);
    const auto depot = partner(this_host(servers_ca), depot_ca.certificate);
    if (!bank || !depot) {
        std::cerr << (bank ? depot : bank).error().message() << "\n";
        return 1;
    }
    const auto place_of = [](const signet::https_server& server) { return "localhost:" + std::to_string(server.port()); };
    const auto url_of = [&](const signet::https_server& server) { return "https://" + place_of(server) + "/orders"; };

    // [region destinations]
    signet::tls_client_options tls;
    tls.anchors = {servers_ca.certificate};
    tls.identities = {
        {place_of(*bank), client_of(bank_ca, "CN=Shop,O=Customers of the bank")},
        {place_of(*depot), client_of(depot_ca, "CN=Shop,O=Customers of the depot")},
    };
    // [endregion]
    bool good = expect("the bank sees", "CN=Shop,O=Customers of the bank", ask(url_of(*bank), tls));
    good = expect("the depot sees", "CN=Shop,O=Customers of the depot", ask(url_of(*depot), tls)) && good;

    auto swapped = tls;
    std::swap(swapped.identities[0].identity, swapped.identities[1].identity);
    good = expect("the other certificate", "the answer could not be read: the peer ended TLS with the alert: unknown CA",
               ask(url_of(*bank), swapped))
           && good;
    swapped.identities.clear();
    good = expect("no certificate", "the answer could not be read: the peer ended TLS with the alert: certificate required",
               ask(url_of(*bank), swapped))
           && good;
    swapped.anchors = {bank_ca.certificate};
    good = expect("a server of a CA that is not trusted", "no TLS: its certificate is of an unknown CA", ask(url_of(*bank), swapped)) && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: two partners, two client certificates, chosen by destination, with a password that compiles over TLS alone; without the "
                 "right one TLS ends with an alert\n";
}
