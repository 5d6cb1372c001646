// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Token acquisition: the requestor's certificate is at a Web location, and its message says where instead of carrying it. The
// service fetches it from there, and trusts it only for the authority that issued it.

#include "../over_https/this_machine.hpp"
#include "../quick_start/party.hpp"
#include "../shared/expect.hpp"

#include <signet/transport/file_resolver.hpp>
#include <signet/transport/http_fetcher.hpp>
#include <signet/transport/http_server.hpp>
#include <signet/transport/https_fetcher.hpp>
#include <signet/transport/memory_resolver.hpp>
#include <signet/wss/token_resolver.hpp>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

// [region policy]
/// The signature covers the Body; its KeyInfo refers to a SecurityTokenReference of the header, and that one to a URL.
struct quote_request : signet::policy<
    signet::timestamp<signet::minutes<5>>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_by_url, signet::parts<signet::body, signet::timestamp_header>>> {};
// [endregion]

constexpr const char* request =
    R"(<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>)"
    R"(<m:GetLastTradePrice xmlns:m="http://www.foo.com/"><symbol>DIS</symbol></m:GetLastTradePrice></S:Body></S:Envelope>)";

/// A Web server with one file: the certificate of John. It counts who asks.
struct certificate_server {
    std::string certificate;
    std::atomic<int> requests = 0;

    signet::result<signet::http_answer> operator()(const signet::http_call& call)
    {
        ++requests;
        return call.method == "GET" && call.path == "/CN=John.cer" ? signet::http_answer::document("application/x-pem-file", certificate)
                                                                   : signet::http_answer::refused(404);
    }
};

template <class Trust>
std::string outcome(const std::string& message, const Trust& trust, const signet::token_resolver& resolver)
{
    signet::memory_replay_store seen;
    const auto opened = signet::verify<quote_request>(message, trust, resolver, seen);
    return opened ? opened->signer().subject() : std::string{opened.error().name()};
}

}  // namespace

int main(int, char** arguments)
{
    const party authority = certificate_authority("CN=Fabrikam CA");
    const party john = issued_by(authority, "CN=John");
    const party mallory = issued_by(authority, "CN=Mallory");
    certificate_server files{john.certificate.to_pem()};
    const auto serve = [&](const signet::http_call& call) { return files(call); };
    const auto machine = this_machine();
    const auto server = signet::https_server::start(serve, {machine});
    const auto plain_server = signet::http_server::start(serve);
    if (!server || !plain_server) {
        std::cerr << "no server\n";
        return 1;
    }
    const auto url = url_of(*server, "/CN=John.cer");

    // [region sender]
    const auto sent = signet::secure<quote_request>(request, john.signer(), signet::token_location{url});
    // [endregion]
    if (!sent) {
        std::cerr << sent.error().message() << "\n";
        return 1;
    }
    const bool carried = sent->octets.find("BinarySecurityToken") != std::string::npos;
    bool good = expect("the message carries", "a URL", carried ? "a certificate" : "a URL");

    // [region receiver]
    signet::http_fetcher_options web;
    web.hosts = {host_of(*server)};  // and no other, whatever a message says
    web.time = std::chrono::seconds{5};
    web.body_octets = 64U << 10;
    const auto resolver = signet::token_resolver{}.with("https", signet::https_resolver(trusting(machine), web));
    signet::memory_replay_store seen;
    const auto opened = signet::verify<quote_request>(sent->octets, signet::anchors{authority.certificate}, resolver, seen);
    // [endregion]
    good = expect("signed by", "CN=John", opened ? opened->signer().subject() : opened.error().message()) && good;

    const party stranger = certificate_authority("CN=Somebody");
    const signet::anchors trust{authority.certificate};
    const auto untrusted = outcome(sent->octets, signet::anchors{stranger.certificate}, resolver);
    good = expect("without trust in its issuer", "untrusted_certificate", untrusted) && good;
    const auto forged = signet::secure<quote_request>(request, mallory.signer(), signet::token_location{url}).value();
    good = expect("by another key than that of the URL", "signature_mismatch", outcome(forged.octets, trust, resolver)) && good;

    const auto at = [&](const std::string& place) {
        return signet::secure<quote_request>(request, john.signer(), signet::token_location{place}).value().octets;
    };
    const auto untrusting = signet::token_resolver{}.with("https", signet::https_resolver(trusting(this_machine()), web));
    good = expect("where the Web server is not trusted", "transport_failed", outcome(sent->octets, trust, untrusting)) && good;

    // [region http]
    // Without TLS: nobody else can put another certificate there that would be trusted.
    const auto plain_host = "127.0.0.1:" + std::to_string(plain_server->port());
    const auto plain = signet::token_resolver{}.with("http", signet::http_resolver({{plain_host}}));
    // [endregion]
    good = expect("over HTTP", "CN=John", outcome(at("http://" + plain_host + "/CN=John.cer"), trust, plain)) && good;

    const int before = files.requests;
    for (const std::string place : {"https://169.254.169.254/latest/meta-data", "file:///etc/passwd", "ldap://intranet/cn=John"}) {
        good = expect("at " + place, "reference_refused", outcome(at(place), trust, resolver)) && good;
    }

    const auto folder = std::filesystem::path{arguments[0]}.parent_path() / "certificates";
    std::filesystem::create_directory(folder);
    std::ofstream{folder / "john.cer"} << john.certificate.to_pem();
    // [region files]
    // A file of one folder, which no name leads out of.
    const auto local = signet::token_resolver{}.with("file", signet::file_resolver(folder));
    // [endregion]
    good = expect("from a file", "CN=John", outcome(at("file:john.cer"), trust, local)) && good;
    good = expect("from a file of another folder", "reference_refused", outcome(at("file:../john.cer"), trust, local)) && good;

    // [region memory]
    // Or nowhere at all: what the service knows already, by name.
    const auto known = signet::token_resolver{}.with("https", signet::memory_resolver({{url, john.certificate.to_pem()}}));
    // [endregion]
    good = expect("from memory", "CN=John", outcome(sent->octets, trust, known)) && good;
    good = expect("asked of anybody meanwhile", "nothing", files.requests == before ? "nothing" : "something") && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: the message names its certificate by a URL; it is fetched over HTTPS, or from a file or memory, by the resolver that the "
                 "service passed, from the host that it admits, and trusted for its issuer only\n";
}
