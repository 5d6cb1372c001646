// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Direct trust by a self-signed certificate, in the drafts of 2002: one signature covers the Body and what no intermediary changes
// of the route. What an intermediary does change, the next hops, stays free.

#include "../quick_start/party.hpp"
#include "../shared/expect.hpp"

#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/wss/draft_2002/dialect.hpp>

#include <initializer_list>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>

namespace {

std::string question(std::string_view routing)
{
    return R"(<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Header><m:path xmlns:m=")" + std::string{routing}
           + R"("><m:action>http://fabrikam123.com/getQuote</m:action><m:to>http://fabrikam123.com/stocks</m:to>)"
             R"(<m:fwd><m:via>http://firewall.fabrikam123.com/</m:via></m:fwd><m:from>mailto:johnsmith@fabrikam123.com</m:from>)"
             R"(<m:id>uuid:84b9f5d0-33fb-4a81-b02b-5b760641c1d6</m:id></m:path></S:Header>)"
             R"(<S:Body><q:GetLastTradePrice xmlns:q="http://fabrikam123.com/"><symbol>DIS</symbol></q:GetLastTradePrice></S:Body></S:Envelope>)";
}

// [region policy]
struct stock_quotes : signet::policy<
    signet::draft_2002::dialect, signet::lax_layout,
    signet::allow_legacy<signet::legacy::rsa_sha1, signet::legacy::sha1>,
    signet::sign<signet::legacy::rsa_sha1, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::draft_2002::routing_headers>>> {};
// [endregion]

party with_own_certificate(const std::string& subject)
{
    auto key = signet::private_key<signet::rsa>::generate(2048, signet::system_random()).value();
    auto certificate = signet::self_signed(request_for(subject, false), key, signet::system_random()).value();
    return {key, certificate};
}

std::string changed(std::string text, std::string_view from, std::string_view to)
{
    return text.replace(text.find(from), from.size(), to);
}

}  // namespace

int main()
{
    const party john = with_own_certificate("CN=John Smith,O=Fabrikam");
    const party mallory = with_own_certificate("CN=John Smith,O=Fabrikam");
    // [region exchange]
    const signet::direct_trust trusted{john.certificate};
    const auto opened = [&](const std::string& message) { return signet::verify<stock_quotes>(message, trusted); };
    // [endregion]
    const auto outcome = [&](const std::string& message) {
        const auto read = opened(message);
        return std::string{read ? "taken" : read.error().name()};
    };

    bool good = true;
    for (const auto routing : {signet::draft_2002::routing_namespace, signet::draft_2002::routing_namespace_without_slash}) {
        std::cout << routing << "\n";
        const auto sent = signet::secure<stock_quotes>(question(routing), john.signer());
        if (!sent) {
            std::cerr << sent.error().message() << "\n";
            return 1;
        }
        const auto read = opened(sent->octets);
        if (!read) {
            std::cerr << read.error().message() << "\n";
            return 1;
        }
        // [region read]
        good = expect("the Body", "DIS", read->body().first_child()->first_child()->text().value()) && good;
        good = expect("the action", "http://fabrikam123.com/getQuote", read->part<signet::draft_2002::routing_action>().text().value()) && good;
        // [endregion]
        const auto forwarded = changed(sent->octets, "<m:fwd><m:via>http://firewall.fabrikam123.com/</m:via></m:fwd>", "<m:rev><m:via/></m:rev>");
        good = expect("with the next hop taken off the route", "taken", outcome(forwarded)) && good;
        for (const auto& [from, to] : {std::pair{">DIS<", ">IBM<"}, {"getQuote</", "sellAll</"}, {"/stocks</", "/bonds</"},
                 {"johnsmith@", "janedoe@"}, {"uuid:84b9f5d0", "uuid:00000000"}}) {
            good = expect(to, "digest_mismatch", outcome(changed(sent->octets, from, to))) && good;
        }
        const std::string second = "<x:path xmlns:x=\"http://schemas.xmlsoap.org/rp\"><x:action>sell</x:action><x:id>1</x:id></x:path>";
        good = expect("with a second path", "unresolved_reference", outcome(changed(sent->octets, "<m:path ", second + "<m:path "))) && good;
        const auto hidden = changed(changed(sent->octets, "<m:path ", "<w:seen xmlns:w=\"urn:w\"><m:path "), "</m:path>", "</m:path></w:seen>");
        good = expect("with the path moved away", "part_missing", outcome(hidden)) && good;
        const auto forged = signet::secure<stock_quotes>(question(routing), mallory.signer());
        good = expect("by a certificate of the same name", "untrusted_certificate", outcome(forged->octets)) && good;
        const auto standard = signet::verify<signet::x509_sign>(sent->octets, trusted, signet::replay_unchecked{});
        good = expect("for a policy of the standard", "not_understood", standard ? "taken" : standard.error().name()) && good;
    }
    if (!good) {
        return 1;
    }
    std::cout << "shown: in the drafts of 2002 a self-signed certificate, trusted directly, signs Body, action, to, from and id of the route in both "
                 "spellings of its namespace; changed, wrapped and forged copies are refused\n";
}
