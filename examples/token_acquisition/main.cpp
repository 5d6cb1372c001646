// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Token acquisition: the requestor's certificate is at a Web location, and its message says where instead of carrying it. The
// service fetches it from there, and trusts it only for the authority that issued it.

#include "../quick_start/party.hpp"

#include <signet/transport/http_fetcher.hpp>
#include <signet/transport/memory_resolver.hpp>
#include <signet/wss/token_resolver.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <atomic>
#include <iostream>
#include <string>
#include <string_view>
#include <thread>

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

/// A Web server with one file: the certificate of John.
class certificate_server {
public:
    explicit certificate_server(std::string certificate) : certificate_{std::move(certificate)}
    {
        thread_ = std::thread{[this] { serve(); }};
    }
    certificate_server(const certificate_server&) = delete;
    certificate_server& operator=(const certificate_server&) = delete;
    ~certificate_server()
    {
        stopping_ = true;
        boost::system::error_code ignored;
        boost::asio::ip::tcp::socket last{context_};
        last.connect(acceptor_.local_endpoint(), ignored);  // so that it wakes up
        thread_.join();
    }

    std::string host() const { return "127.0.0.1:" + std::to_string(acceptor_.local_endpoint().port()); }
    int requests() const { return requests_; }

private:
    void serve()
    {
        namespace http = boost::beast::http;
        while (true) {
            boost::system::error_code failed;
            boost::asio::ip::tcp::socket socket{context_};
            acceptor_.accept(socket, failed);
            if (failed || stopping_) {
                return;
            }
            boost::beast::flat_buffer buffer;
            http::request<http::empty_body> asked;
            http::read(socket, buffer, asked, failed);
            ++requests_;
            http::response<http::string_body> answer{asked.target() == "/CN=John.cer" ? http::status::ok : http::status::not_found, 11};
            answer.body() = certificate_;
            answer.prepare_payload();
            http::write(socket, answer, failed);
            socket.shutdown(boost::asio::ip::tcp::socket::shutdown_both, failed);
        }
    }

    std::string certificate_;
    boost::asio::io_context context_;
    boost::asio::ip::tcp::acceptor acceptor_{context_, {boost::asio::ip::address_v4::loopback(), 0}};
    std::atomic<bool> stopping_ = false;
    std::atomic<int> requests_ = 0;
    std::thread thread_;
};

bool expect(std::string_view what, std::string_view wanted, std::string_view got)
{
    std::cout << "  " << what << ": " << got << "\n";
    return wanted == got;
}

template <class Trust>
std::string outcome(const std::string& message, const Trust& trust, const signet::token_resolver& resolver)
{
    signet::memory_replay_store seen;
    const auto opened = signet::verify<quote_request>(message, trust, resolver, seen);
    return opened ? opened->signer().subject() : std::string{opened.error().name()};
}

}  // namespace

int main()
{
    const party authority = certificate_authority("CN=Fabrikam CA");
    const party john = issued_by(authority, "CN=John");
    const party mallory = issued_by(authority, "CN=Mallory");
    const certificate_server server{john.certificate.to_pem()};
    const std::string url = "http://" + server.host() + "/CN=John.cer";

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
    web.hosts = {server.host()};  // and no other, whatever a message says
    web.time = std::chrono::seconds{5};
    web.body_octets = 64U << 10;
    const auto resolver = signet::token_resolver{}.with("http", signet::http_resolver(web));
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

    const int before = server.requests();
    for (const std::string place : {"http://169.254.169.254/latest/meta-data", "file:///etc/passwd", "ldap://intranet/cn=John"}) {
        const auto lured = signet::secure<quote_request>(request, john.signer(), signet::token_location{place}).value();
        good = expect("at " + place, "reference_refused", outcome(lured.octets, trust, resolver)) && good;
    }

    // [region memory]
    // Or nowhere at all: what the service knows already, by name.
    const auto known = signet::token_resolver{}.with("http", signet::memory_resolver({{url, john.certificate.to_pem()}}));
    // [endregion]
    good = expect("from memory", "CN=John", outcome(sent->octets, trust, known)) && good;
    good = expect("asked of anybody meanwhile", "nothing", server.requests() == before ? "nothing" : "something") && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: the message names its certificate by a URL; it is fetched by the resolver that the service passed, from the host that it "
                 "admits, and trusted for its issuer only\n";
}
