// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/https_client.hpp>

#include <signet/policy/secure.hpp>
#include <signet/profile/username_text.hpp>
#include <signet/transport/http_client.hpp>
#include <signet/transport/http_server.hpp>
#include <signet/transport/https_server.hpp>

#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/raw_http.hpp"
#include "support/tls.hpp"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace signet::tests {

namespace {

result<soap_message> https_echo(const soap_message& request) { return request; }

tls_client_options https_trust(std::vector<tls_destination> identities = {})
{
    return {{test_ca()}, false, std::move(identities)};
}

std::string https_url(std::uint16_t port, const char* host = "localhost")
{
    return std::string{"https://"} + host + ':' + std::to_string(port) + "/service";
}

}  // namespace

TEST_CASE("a client shows each destination the certificate that is meant for it")
{
    const auto other = tls_identity_of(tls_request("CN=Another client"));
    std::vector<std::string> seen;
    const auto service = [&](const http_call& call) -> result<http_answer> {
        seen.push_back(call.client_chain.empty() ? "nobody" : call.client_chain.front().subject());
        return http_answer::message(call.message);
    };
    const tls_server_options tls{tls_server_identity(), tls_clients::certificate_wanted, {test_ca()}};
    auto first = https_server::start(service, tls);
    auto second = https_server::start(service, tls);
    REQUIRE((first && second));
    const auto all = https_trust({{"localhost:" + std::to_string(first->port()), tls_client_identity()}, {"127.0.0.1", other}});
    for (const auto& url : {https_url(first->port()), https_url(second->port()), https_url(first->port(), "127.0.0.1")}) {
        auto client = https_client::to(url, all);
        REQUIRE(client);
        CHECK(client->exchange({"<q/>"}));
    }
    first->stop();
    second->stop();
    CHECK(seen == std::vector<std::string>{"CN=A client", "nobody", "CN=Another client"});
}

TEST_CASE("name and password of HTTP Basic travel over TLS, and in clear only by a named permission")
{
    std::vector<std::string> seen;
    const auto service = [&](const http_call& call) -> result<http_answer> {
        seen.push_back(call.basic ? call.basic->name + '/' + std::string{call.basic->password.reveal()} : "nobody");
        return http_answer::message(call.message);
    };
    auto server = https_server::start(service, {tls_server_identity()});
    REQUIRE(server);
    http_client_options options;
    options.basic = basic_credentials{"zoe", secret{"pw"}};
    CHECK(https_client::to(https_url(server->port()), https_trust(), options)->exchange({"<q/>"}));
    server->stop();

    const auto plain = http_server::start(service);
    REQUIRE(plain);
    const auto url = "http://127.0.0.1:" + std::to_string(plain->port()) + "/";
    CHECK(http_client::to(url, options).error().code() == errc::conflicting_policy);
    options.basic_in_clear = true;
    CHECK(http_client::to(url, options)->exchange({"<q/>"}));
    options.basic.reset();
    CHECK(http_client::to(url, options)->exchange({"<q/>"}));
    CHECK(seen == std::vector<std::string>{"zoe/pw", "zoe/pw", "nobody"});
}

static_assert(check::valid_sender_call<username_text, user, over_transport<https_client>>);
static_assert(!check::valid_sender_call<username_text, user, over_transport<http_client>>);
static_assert(https_client::confidential && !http_client::confidential);

TEST_CASE("a password in clear compiles over HTTPS, and not over HTTP")
{
    auto client = https_client::to("https://localhost/", https_trust());
    REQUIRE(client);
    const auto sealed = secure<username_text>(
        std::string{R"(<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body/></s:Envelope>)"},
        user{"zoe", secret{"pw"}}, over(*client));
    REQUIRE(sealed);
    CHECK(sealed->octets.find("pw") != std::string::npos);
}

TEST_CASE("a kept connection that the server closed is replaced; one that ends in the middle is a failure")
{
    http_server_options options;
    options.idle_time = std::chrono::milliseconds{50};
    auto server = https_server::start(https_echo, {tls_server_identity()}, options);
    REQUIRE(server);
    auto client = https_client::to(https_url(server->port()), https_trust());
    for (int i = 0; i < 3; ++i) {
        CHECK(client->exchange({"<q/>"}));
        std::this_thread::sleep_for(std::chrono::milliseconds{120});
    }
    CHECK(server->connections_accepted() == 3);
    server->stop();
    const auto gone = client->exchange({"<q/>"});
    CHECK(gone.error().sentence() == "no connection: Connection refused");

    raw_server silent{[](raw_connection& connection, int) { connection.closed_within(std::chrono::seconds{5}); }};
    http_client_options impatient;
    impatient.connect_time = std::chrono::milliseconds{150};
    std::string url = silent.url();
    url.replace(0, 4, "https");
    CHECK(https_client::to(url, https_trust(), impatient)->exchange({"<q/>"}).error().sentence() == "no TLS: it took too long");
    raw_server rude{[](raw_connection& connection, int) { connection.send("\x16\x03"); }};
    url = rude.url();
    url.replace(0, 4, "https");
    const auto cut = https_client::to(url, https_trust())->exchange({"<q/>"}).error().sentence();
    CHECK((cut == "no TLS: the connection was closed" || cut == "no TLS: Connection reset by peer"));
}

TEST_CASE("the CAs of the system are trusted where the options say so")
{
    const temporary_folder folder;
    ::setenv("SSL_CERT_FILE", folder.write("cas.pem", test_ca_pem).c_str(), 1);
    ::setenv("SSL_CERT_DIR", folder.path().c_str(), 1);
    tls_client_options tls;
    tls.system_anchors = true;
    auto server = https_server::start(https_echo, {tls_server_identity()});
    REQUIRE(server);
    auto client = https_client::to(https_url(server->port()), tls);
    CHECK(client->exchange({"<q/>"}));
    ::setenv("SSL_CERT_FILE", folder.write("others.pem", other_ca_pem).c_str(), 1);
    client = https_client::to(https_url(server->port()), tls);
    CHECK(client->exchange({"<q/>"}).error().sentence() == "no TLS: its certificate is of an unknown CA");
    tls.anchors = {test_ca()};
    client = https_client::to(https_url(server->port()), tls);
    CHECK(client->exchange({"<q/>"}));
    ::unsetenv("SSL_CERT_FILE");
    ::unsetenv("SSL_CERT_DIR");
}

TEST_CASE("many threads share one client over TLS")
{
    auto server = https_server::start(https_echo, {tls_server_identity()});
    REQUIRE(server);
    auto client = https_client::to(https_url(server->port()), https_trust());
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&, i] {
            for (int j = 0; j < 20; ++j) {
                const std::string text(static_cast<std::size_t>(1 + i * 1000 + j), static_cast<char>('a' + i));
                const auto answer = client->exchange({text});
                good += answer && answer->octets == text ? 1 : 0;
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    CHECK(good == 8 * 20);
    CHECK(server->connections_accepted() <= 8);
    auto moved = *std::move(client);
    CHECK(moved.exchange({"<q/>"}));
    CHECK(client->exchange({"<q/>"}).error().sentence() == "the client was moved away");  // NOLINT: it says so
}

TEST_CASE("what is no URL of HTTPS, no destination, or no identity makes no client")
{
    const auto code_of = [](std::string_view url, const tls_client_options& tls) { return https_client::to(url, tls).error().code(); };
    CHECK(code_of("http://localhost/", https_trust()) == errc::malformed_value);
    CHECK(code_of("https://localhost/", {}) == errc::missing_credential);
    CHECK(code_of("https://localhost/", https_trust({{"a*", tls_client_identity()}})) == errc::malformed_value);
    CHECK(code_of("https://localhost/", https_trust({{"*", {test_leaf_key(), {test_ca()}}}})) == errc::unusable_credential);
    http_client_options options;
    options.connect_time = {};
    CHECK(https_client::to("https://localhost/", https_trust(), options).error().code() == errc::malformed_value);
    tls_client_options system;
    system.system_anchors = true;
    CHECK(https_client::to("https://localhost/", system));
}

}  // namespace signet::tests
