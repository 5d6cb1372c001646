// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// The stock-quote exchange: a requestor signs a question, a service proves who asked what and answers, and every tampered
// copy of the question is refused. One policy type drives both ends of each message. First inside the program, then over HTTP,
// then encrypted.

#include "copies.hpp"
#include "in_confidence.hpp"
#include "over_http.hpp"
#include "party.hpp"
#include "policy.hpp"
#include "service.hpp"

#include <chrono>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>

namespace {

constexpr const char* question =
    R"(<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Header>)"
    R"(<m:path xmlns:m="http://schemas.xmlsoap.org/rp/"><m:action>http://fabrikam123.com/getQuote</m:action>)"
    R"(<m:to>http://fabrikam123.com/stocks</m:to><m:from>mailto:johnsmith@fabrikam123.com</m:from>)"
    R"(<m:id>uuid:84b9f5d0-33fb-4a81-b02b-5b760641c1d6</m:id></m:path></S:Header>)"
    R"(<S:Body><m:GetLastTradePrice xmlns:m="http://fabrikam123.com/"><symbol>DIS</symbol></m:GetLastTradePrice></S:Body>)"
    R"(</S:Envelope>)";

/// Indented and with long values cut, for people: what travels has no white space added.
void print(std::string_view title, const std::string& message)
{
    std::cout << "\n== " << title << "\n\n";
    const auto shown = signet::document::parse(message);
    std::ostringstream text;
    shown->root().print(text, "  ");
    std::istringstream lines{text.str()};
    for (std::string line; std::getline(lines, line);) {
        constexpr std::size_t most = 160;
        std::cout << "  " << (line.size() > most ? line.substr(0, most) + "..." : line) << "\n";
    }
}

template <class Policy>
void print_proof(const signet::verified<Policy>& message)
{
    for (const auto& signature : message.proof().signatures) {
        std::cout << "\n  proved: " << signature.signer->subject() << "\n    signed, by " << signature.method << ",\n";
        for (const auto& part : signature.parts) {
            std::cout << "    - " << part.name << " at " << part.place << "\n";
        }
    }
}

/// One line of the table; whether the copy was refused for the reason that it should be.
class refusals {
public:
    explicit refusals(quote_service& service) : service_{service}
    {
        std::cout << "\n== What somebody on the way can try, what the operator reads, and what the wire says\n\n";
    }

    void expect(std::string_view copy, std::string_view reason, const std::string& message)
    {
        const auto answer = service_.serve({message, signet::soap_version::v1_1, ""});
        const auto fault = signet::document::parse(answer->octets);
        const std::string wire = fault->root().select_node("//faultcode").node().text().get();
        const bool refused = service_.log().rfind(reason, 0) == 0 && wire == "wsse:InvalidSecurity";
        good_ = good_ && refused;
        std::cout << "  " << std::left << std::setw(26) << copy << (refused ? "refused   " : "FAILED    ") << service_.log() << "\n"
                  << "  " << std::setw(36) << "" << "on the wire: " << wire << "\n";
    }

    bool all_refused() const { return good_; }

private:
    quote_service& service_;
    bool good_ = true;
};

}  // namespace

int main()
{
    std::cout << "Making keys: an authority, John, the service, and a stranger with an authority of his own.\n";
    const party authority = certificate_authority("CN=Fabrikam CA,O=Fabrikam");
    const party john = issued_by(authority, "CN=John Smith,O=Fabrikam");
    const party stranger = issued_by(certificate_authority("CN=Nobody's CA"), "CN=John Smith,O=Fabrikam");
    const signet::anchors trusted{authority.certificate};
    const party quotes = issued_by(authority, "CN=Stock Quotes,O=Fabrikam");
    quote_service service{quotes, trusted};
    signet::loopback channel{[&](const signet::soap_message& request) { return service.serve(request); }};

    // [region exchange]
    auto sealed = signet::secure<quote_request>(question, john.signer());
    if (!sealed) {
        std::cerr << sealed.error().message() << "\n";
        return 1;
    }
    auto reply = channel.exchange({sealed->octets, signet::soap_version::v1_1, "http://fabrikam123.com/getQuote"});
    if (!reply) {
        std::cerr << reply.error().message() << "\n";
        return 1;
    }
    signet::memory_replay_store seen;
    auto answer = signet::verify<quote_answer>(reply->octets, trusted, seen, sealed->exchange);
    // [endregion]
    if (!answer) {
        std::cerr << "the answer was refused: " << answer.error().message() << "\n";
        return 1;
    }

    print("The question, signed by John", sealed->octets);
    signet::memory_replay_store reread;
    print_proof(*signet::verify<quote_request>(sealed->octets, trusted, reread));
    print("The answer, signed by the service, confirming the question's signature", reply->octets);
    print_proof(*answer);
    const auto price = answer->body().first_child()->first_child()->text();
    std::cout << "\n  the last trade price of DIS is " << *price << "\n";

    refusals table{service};
    const auto fresh = [&] { return signet::secure<quote_request>(question, john.signer())->octets; };
    struct foreign_algorithm : signet::policy<signet::timestamp<signet::minutes<5>>,
                                              signet::sign<signet::rsa_sha512, signet::exclusive_c14n, signet::x509_direct,
                                                           signet::parts<signet::body, signet::timestamp_header>>> {};
    table.expect("body changed", "digest_mismatch", with_changed_body(fresh()));
    table.expect("body moved and replaced", "part_not_signed", with_wrapped_body(fresh()));
    table.expect("replayed", "replayed", sealed->octets);
    table.expect("unknown signer", "untrusted_certificate", signet::secure<quote_request>(question, stranger.signer())->octets);
    table.expect("wrong algorithm", "algorithm_refused", signet::secure<foreign_algorithm>(question, john.signer())->octets);
    table.expect("truncated", "malformed_xml", truncated(fresh()));
    const std::string late = fresh();
    service.set_clock(signet::clock::fixed(signet::clock{}.now() + std::chrono::minutes{10}));
    table.expect("ten minutes late", "timestamp_expired", late);

    std::cout << (table.all_refused() ? "\nEvery copy was refused, each for its own reason, and the wire does not tell which.\n"
                                      : "\nA copy was not refused as it should be.\n");
    service.set_clock(signet::clock{});
    if (!over_http(service, john, trusted, question) || !in_confidence(john, quotes, trusted, question) || !table.all_refused()) {
        return 1;
    }
    std::cout << "\nshown: question and answer signed and confirmed, in the program and over HTTP; the question encrypted; "
                 "seven bad copies refused, each for its reason\n";
}
