// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/https_server.hpp>

#include <signet/transport/https_client.hpp>

#include "support/catch.hpp"
#include "support/crls.hpp"
#include "support/raw_http.hpp"
#include "support/raw_tls.hpp"
#include "support/tls.hpp"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <filesystem>
#include <future>
#include <iterator>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace signet::tests {

namespace {

/// What `report` was told, from any thread.
class tls_log {
public:
    http_server_options options()
    {
        http_server_options made;
        made.report = [this](const error& why) {
            const std::lock_guard lock{mutex_};
            lines_.push_back(why.message());
        };
        return made;
    }
    /// Whether a line with these words comes before ten seconds are over.
    bool has(std::string_view words)
    {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{10};
        while (std::chrono::steady_clock::now() < deadline) {
            {
                const std::lock_guard lock{mutex_};
                for (const auto& line : lines_) {
                    if (line.find(words) != std::string::npos) {
                        return true;
                    }
                }
            }
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        }
        const std::lock_guard lock{mutex_};
        for (const auto& line : lines_) {
            UNSCOPED_INFO(line);
        }
        return false;
    }

private:
    std::mutex mutex_;
    std::vector<std::string> lines_;
};

result<soap_message> tls_echo(const soap_message& request) { return request; }

std::string tls_url(const https_server& server, const std::string& host = "localhost")
{
    return "https://" + host + ':' + std::to_string(server.port()) + "/service";
}

tls_client_options tls_trusting(const certificate& anchor)
{
    tls_client_options made;
    made.anchors = {anchor};
    return made;
}

result<soap_message> tls_ask(const std::string& url, const tls_client_options& tls)
{
    auto client = https_client::to(url, tls);
    if (!client) {
        return refuse(std::move(client));
    }
    return client->exchange({"<question/>", soap_version::v1_2, "urn:ask"});
}

/// Why the exchange failed.
std::string tls_refusal(const std::string& url, const tls_client_options& tls)
{
    const auto answer = tls_ask(url, tls);
    REQUIRE_FALSE(answer);
    CHECK(answer.error().code() == errc::transport_failed);
    return answer.error().sentence();
}

/// How many files and sockets this process has open.
std::ptrdiff_t tls_descriptors()
{
    return std::distance(std::filesystem::directory_iterator{"/proc/self/fd"}, std::filesystem::directory_iterator{});
}

/// A list of a CA, from so many hours after now until so many.
certificate_revocation_list tls_list(const std::vector<certificate>& revoked, int from = -2, int until = 24,
    const certificate& issuer = test_ca(), const private_key<rsa>& key = test_ca_key())
{
    const auto seconds_of = [](int hours) { return format_utc(std::chrono::floor<std::chrono::seconds>(signet::clock{}.now()) + std::chrono::hours{hours}); };
    return crl({revoked, seconds_of(from), seconds_of(until)}, issuer, key);
}

/// The key of a CA under that of the tests.
struct tls_branch {
    const private_key<rsa>& key = other_leaf_key();
    certificate ca = [&] {
        auto request = tls_request("CN=A branch");
        request.is_ca = true;
        return issue(request, key.public_part(), test_ca(), test_ca_key(), system_random()).value();
    }();
    tls_identity customer() const
    {
        const auto own = private_key<ec>::generate(elliptic_curve::p256, system_random()).value();
        return {own, {issue(tls_request("CN=A customer"), own.public_part(), ca, key, system_random()).value(), ca}};
    }
};

bool tls_none_open(const https_server& server)
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{10};
    while (server.connections_open() != 0 && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    return server.connections_open() == 0;
}

}  // namespace

TEST_CASE("a client asks a server over TLS by its name and by its address, and each sends many over one connection")
{
    auto server = https_server::start(tls_echo, {tls_server_identity()});
    REQUIRE(server);
    for (const auto* host : {"localhost", "127.0.0.1"}) {
        auto client = https_client::to(tls_url(*server, host), tls_trusting(test_ca()));
        REQUIRE(client);
        const auto accepted = server->connections_accepted();
        const std::string large(300'000, 'x');
        for (const auto& text : {std::string{"<q/>"}, large, std::string{"<r/>"}}) {
            const auto answer = client->exchange({text, soap_version::v1_1, "urn:a"});
            REQUIRE(answer);
            CHECK(answer->octets == text);
        }
        CHECK(server->connections_accepted() == accepted + 1);
    }
    CHECK(tls_none_open(*server));
}

TEST_CASE("a client trusts no unknown CA, no other host's certificate, no expired one, and says which it was")
{
    tls_log log;
    auto server = https_server::start(tls_echo, {tls_server_identity()}, log.options());
    REQUIRE(server);
    CHECK(tls_refusal(tls_url(*server), tls_trusting(other_ca())) == "no TLS: its certificate is of an unknown CA");
    CHECK(log.has("no TLS: the peer ended TLS with the alert: unknown CA"));
    CHECK(tls_ask(tls_url(*server), {}).error().code() == errc::missing_credential);

    auto elsewhere = https_server::start(tls_echo, {tls_identity_of(tls_request("CN=localhost", {"elsewhere.example"}))}, log.options());
    REQUIRE(elsewhere);
    CHECK(tls_refusal(tls_url(*elsewhere), tls_trusting(test_ca())) == "no TLS: its certificate is for another host");
    CHECK(tls_refusal(tls_url(*elsewhere, "127.0.0.1"), tls_trusting(test_ca())) == "no TLS: its certificate is for another host");
    CHECK(log.has("no TLS: the peer ended TLS with the alert: bad certificate"));

    auto expired = https_server::start(tls_echo, {tls_identity_of(tls_request("CN=localhost", {"localhost"}, 1))}, log.options());
    REQUIRE(expired);
    CHECK(tls_refusal(tls_url(*expired), tls_trusting(test_ca())) == "no TLS: its certificate, or that of a CA above it, has expired");
    CHECK(log.has("no TLS: the peer ended TLS with the alert: certificate expired"));

    auto foreign = https_server::start(tls_echo, {tls_foreign_identity()});
    REQUIRE(foreign);
    CHECK(tls_refusal(tls_url(*foreign), tls_trusting(test_ca())) == "no TLS: its certificate is of an unknown CA");
    CHECK(tls_ask(tls_url(*foreign), tls_trusting(tls_foreign_identity().chain.front())));  // its own certificate is an anchor too
}

TEST_CASE("a client with revocation lists takes no server that is revoked, nor one of a CA without a current list")
{
    const auto server = https_server::start(tls_echo, {tls_server_identity()});
    REQUIRE(server);
    auto tls = tls_trusting(test_ca());
    tls.revocation_lists = {tls_list({tls_client_identity().chain.front()})};
    CHECK(tls_ask(tls_url(*server), tls));
    const auto refusal = [&](const certificate_revocation_list& list) {
        tls.revocation_lists = {list};
        return tls_refusal(tls_url(*server), tls);
    };
    CHECK(refusal(tls_list({tls_server_identity().chain.front()})) == "no TLS: its certificate, or that of a CA above it, is revoked");
    CHECK(refusal(tls_list({}, -2, 24, other_ca()))
          == "no TLS: there is no revocation list of who issued its certificate, or that of a CA above it");
    CHECK(refusal(tls_list({}, -3, -1)) == "no TLS: the revocation list of who issued its certificate, or that of a CA above it, is overdue");
    crl_request weak;
    weak.sha1 = true;
    tls.revocation_lists = {crl(weak)};
    CHECK(https_client::to(tls_url(*server), tls).error().code() == errc::unusable_credential);
}

TEST_CASE("a server that requires client certificates hands their chain on, and ends TLS with an alert without a good one")
{
    tls_log log;
    std::vector<http_call> seen;
    const auto service = [&](http_call call) -> result<http_answer> {
        seen.push_back(call);
        return http_answer::message(call.message);
    };
    tls_server_options tls{tls_server_identity(), tls_clients::certificate_required, {test_ca()}};
    auto server = https_server::start(service, tls, log.options());
    REQUIRE(server);

    auto client = tls_trusting(test_ca());
    CHECK(tls_refusal(tls_url(*server), client) == "the answer could not be read: the peer ended TLS with the alert: certificate required");
    CHECK(log.has("no TLS: it showed no certificate"));
    client.identities = {{"*", tls_foreign_identity()}};
    CHECK(tls_refusal(tls_url(*server), client) == "the answer could not be read: the peer ended TLS with the alert: unknown CA");
    CHECK(log.has("no TLS: its certificate is of an unknown CA"));
    client.identities = {{"*", tls_identity_of(tls_request("CN=Old", {"old"}, 1))}};
    CHECK(tls_refusal(tls_url(*server), client) == "the answer could not be read: the peer ended TLS with the alert: certificate expired");
    CHECK(log.has("no TLS: its certificate, or that of a CA above it, has expired"));
    CHECK(seen.empty());

    client.identities = {{"localhost", tls_client_identity()}};
    REQUIRE(tls_ask(tls_url(*server), client));
    REQUIRE(tls_ask(tls_url(*server), client));  // and again: no session is resumed
    server->stop();
    REQUIRE(seen.size() == 2);
    for (const auto& call : seen) {
        CHECK(call.confidential);
        REQUIRE(call.client_chain.size() == 2);
        CHECK(call.client_chain[0] == tls_client_identity().chain.front());
        CHECK(call.client_chain[1] == test_ca());
    }

    // A CA between: the client sends its certificate along, or nobody finds the path.
    seen.clear();
    server = https_server::start(service, tls, log.options());
    REQUIRE(server);
    client.identities = {{"*", {intermediate_leaf_key(), {intermediate_leaf()}}}};
    CHECK_FALSE(tls_ask(tls_url(*server), client));
    client.identities = {{"*", {intermediate_leaf_key(), {intermediate_leaf(), intermediate_ca()}}}};
    CHECK(tls_ask(tls_url(*server), client));
    server->stop();
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].client_chain == std::vector<certificate>{intermediate_leaf(), intermediate_ca(), test_ca()});
    client.identities = {{"localhost", tls_client_identity()}};

    tls.clients = tls_clients::certificate_wanted;
    seen.clear();
    server = https_server::start(service, tls, log.options());
    REQUIRE(server);
    CHECK(tls_ask(tls_url(*server), tls_trusting(test_ca())));
    CHECK(tls_ask(tls_url(*server), client));
    client.identities = {{"*", tls_foreign_identity()}};
    CHECK_FALSE(tls_ask(tls_url(*server), client));  // who shows one must show a good one
    server->stop();
    REQUIRE(seen.size() == 2);
    CHECK(seen[0].client_chain.empty());
    CHECK(seen[1].client_chain.size() == 2);
}

TEST_CASE("a server with revocation lists serves no client that is revoked, nor one of a CA without a current list")
{
    tls_log log;
    tls_server_options tls{tls_server_identity(), tls_clients::certificate_wanted, {test_ca()}};
    auto client = tls_trusting(test_ca());
    client.identities = {{"*", tls_client_identity()}};
    const auto served = [&](std::vector<certificate_revocation_list> lists) {
        tls.revocation_lists = std::move(lists);
        const auto server = https_server::start(tls_echo, tls, log.options());
        REQUIRE(server);
        return tls_ask(tls_url(*server), client).has_value();
    };
    const auto other = tls_list({}, -2, 24, other_ca());
    CHECK(served({}));
    CHECK(served({tls_list({}), other}));
    CHECK(served({tls_list({}, -3, -1), tls_list({})}));  // an old one beside a current one
    CHECK(served({tls_list({tls_server_identity().chain.front()})}));
    CHECK_FALSE(served({tls_list({tls_client_identity().chain.front()})}));
    CHECK(log.has("no TLS: its certificate, or that of a CA above it, is revoked"));
    CHECK_FALSE(served({other}));
    CHECK(log.has("no TLS: there is no revocation list of who issued its certificate, or that of a CA above it"));
    CHECK_FALSE(served({tls_list({}, -3, -1)}));
    CHECK(log.has("no TLS: the revocation list of who issued its certificate, or that of a CA above it, is overdue"));
    CHECK_FALSE(served({tls_list({}, 1, 2)}));
    CHECK(log.has("no TLS: the revocation list of who issued its certificate, or that of a CA above it, is not yet valid"));
    CHECK_FALSE(served({tls_list({}, -2, 24, test_ca(), other_leaf_key())}));
    CHECK(log.has("no TLS: somebody else signed the revocation list of who issued its certificate, or that of a CA above it"));
    client.identities.clear();
    CHECK(served({other}));  // who shows none has none that could be revoked

    // Every CA of the path needs one, but the anchor.
    const tls_branch branch;
    const auto customer = branch.customer();
    client.identities = {{"*", customer}};
    const auto of_branch = tls_list({}, -2, 24, branch.ca, branch.key);
    CHECK(served({tls_list({}), of_branch}));
    CHECK_FALSE(served({tls_list({})}));
    CHECK_FALSE(served({of_branch}));
    CHECK_FALSE(served({tls_list({branch.ca}), of_branch}));
    CHECK_FALSE(served({tls_list({}), tls_list({customer.chain.front()}, -2, 24, branch.ca, branch.key)}));
    tls.client_anchors = {branch.ca};
    CHECK(served({of_branch}));
    CHECK_FALSE(served({other}));
    CHECK_FALSE(served({tls_list({customer.chain.front()}, -2, 24, branch.ca, branch.key)}));
    tls.client_anchors = {customer.chain.front()};
    CHECK(served({other}));
}

TEST_CASE("connections that never agree on TLS, or say nothing after it, keep nobody out of a full server")
{
    tls_log log;
    auto options = log.options();
    options.connections = 2;
    const auto server = https_server::start(tls_echo, tls_server_options{tls_server_identity()}, options);
    REQUIRE(server);
    auto first = raw_connection::to(server->port());
    auto second = raw_connection::to(server->port());
    second.send("\x16\x03\x01");
    for (int i = 0; i < 5000 && server->connections_accepted() < 2; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
    CHECK(tls_ask(tls_url(*server), tls_trusting(test_ca())));
    CHECK(first.closed_within(std::chrono::seconds{5}));
    std::vector<https_client> idle;
    for (int i = 0; i < 3; ++i) {  // each stays connected
        idle.push_back(https_client::to(tls_url(*server), tls_trusting(test_ca())).value());
        CHECK(idle.back().exchange({"<question/>", soap_version::v1_2, "urn:ask"}));
    }
    CHECK(second.closed_within(std::chrono::seconds{5}));
    CHECK(idle.front().exchange({"<question/>", soap_version::v1_2, "urn:ask"}));  // on a connection of its own again
}

TEST_CASE("what is not TLS, or not in time, gets an answer that it understands, or none")
{
    tls_log log;
    tls_server_options tls{tls_server_identity()};
    tls.handshake_time = std::chrono::milliseconds{200};
    auto server = https_server::start(tls_echo, tls, log.options());
    REQUIRE(server);
    auto plain = raw_connection::to(server->port());
    plain.send("POST /service HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(plain.read_message().rfind("HTTP/1.1 400 ", 0) == 0);
    CHECK(log.has("no TLS: it speaks plain HTTP"));
    plain.close();

    auto noise = raw_connection::to(server->port());
    noise.send("SSH-2.0-OpenSSH_9.2\r\n");
    const auto alert = noise.read_all();
    CHECK((alert.empty() || alert.front() == '\x15'));
    CHECK(log.has("no TLS: it does not speak TLS"));
    noise.close();

    for (const std::string_view begun : {"", "\x16", "\x16\x03\x01\x02"}) {  // slow: nothing, or a part of a record
        auto slow = raw_connection::to(server->port());
        slow.send(begun);
        CHECK(slow.closed_within(std::chrono::seconds{5}));
    }
    CHECK(log.has("no TLS: it took too long"));
    auto gone = raw_connection::to(server->port());
    gone.send("\x16\x03");
    gone.reset();
    CHECK(log.has("no TLS: Connection reset by peer"));
    CHECK(tls_none_open(*server));

    // And a client that speaks TLS to a server that does not.
    raw_server other{[](raw_connection& connection, int) {
        connection.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        connection.closed_within(std::chrono::seconds{2});
    }};
    std::string url = other.url();
    url.replace(url.find("http://127.0.0.1"), 16, "https://localhost");
    CHECK(tls_refusal(url, tls_trusting(test_ca())) == "no TLS: it does not speak TLS");
}

TEST_CASE("a request over TLS that is none is refused, one that is cut off or slow is dropped, and each has its line")
{
    tls_log log;
    auto options = log.options();
    options.body_octets = 1000;
    options.header_octets = 2000;
    options.header_time = std::chrono::milliseconds{200};
    options.body_time = std::chrono::milliseconds{300};
    auto server = https_server::start(tls_echo, {tls_server_identity()}, options);
    REQUIRE(server);
    const std::string post = "POST / HTTP/1.1";
    const std::string xml = "Host: x\r\nContent-Type: text/xml\r\n";
    const std::pair<std::string, std::string> rows[] = {
        {"HELLO\r\n\r\n", "400"},
        {http_text(post, xml, std::string(1001, 'x')), "413"},
        {http_text(post, xml + "X: " + std::string(2000, 'x') + "\r\n", "<q/>"), "431"},
        {http_text(post, "Host: x\r\n", "<q/>"), "415"},
    };
    for (const auto& [request, status] : rows) {
        INFO(request.substr(0, 100));
        raw_tls_connection connection{server->port()};
        connection.send(request);
        CHECK(connection.read_message().rfind("HTTP/1.1 " + status, 0) == 0);
        CHECK(connection.read_message().empty());
        CHECK(connection.ended_well());
        CHECK(log.has("a request was refused with " + status));
    }
    const auto whole = http_text(post, xml, "<q/>");
    raw_tls_connection half{server->port()};
    half.send(whole);
    half.end_sending();  // half closed: still answered
    CHECK(half.read_message().find("<q/>") != std::string::npos);

    for (const std::size_t length : {std::size_t{8}, whole.size() - 2}) {
        raw_tls_connection slow{server->port()};
        slow.send(whole.substr(0, length));
        CHECK(slow.socket().closed_within(std::chrono::seconds{5}));
    }
    CHECK(log.has("a request did not come whole: it took too long"));
    raw_tls_connection cut{server->port()};
    cut.send(whole.substr(0, whole.size() - 2));
    cut.socket().end_sending();  // without the word with which TLS ends
    CHECK(cut.socket().closed_within(std::chrono::seconds{5}));
    CHECK(log.has("a request did not come whole: the connection was closed"));
    raw_tls_connection broken{server->port()};
    broken.socket().send(std::string("\x17\x03\x03\x00\x20", 5) + std::string(32, 'x'));  // a record that nobody encrypted
    CHECK(broken.socket().closed_within(std::chrono::seconds{5}));
    CHECK(log.has("the connection broke: "));
    half.socket().close();
    CHECK(tls_none_open(*server));
}

TEST_CASE("clients that are killed in the middle leave nothing behind, no descriptor either")
{
    std::mutex mutex;
    std::condition_variable go;
    bool gone = false;
    auto server = https_server::start([&](const soap_message& request) -> result<soap_message> {
        std::unique_lock lock{mutex};
        go.wait_for(lock, std::chrono::seconds{10}, [&] { return gone; });
        return soap_message{std::string(1U << 20, 'x'), request.version, ""};
    }, {tls_server_identity()});
    REQUIRE(server);
    {
        raw_tls_connection first{server->port()};  // so that what opens once is open
        first.socket().close();
    }
    CHECK(tls_none_open(*server));
    const auto descriptors = tls_descriptors();
    const auto whole = http_text("POST / HTTP/1.1", "Host: x\r\nContent-Type: text/xml\r\n", std::string(5000, 'q'));
    {
        const raw_tls_connection open{server->port()};
        CHECK(tls_descriptors() > descriptors);  // so it counts them
    }
    for (int i = 0; i < 12; ++i) {
        raw_tls_connection connection{server->port()};
        connection.send(whole.substr(0, i % 3 == 0 ? 10 : i % 3 == 1 ? 3000 : whole.size()));
        i % 2 == 0 ? connection.socket().reset() : connection.socket().close();
    }
    {
        const std::lock_guard lock{mutex};
        gone = true;
    }
    go.notify_all();
    CHECK(tls_none_open(*server));
    CHECK(server->connections_accepted() == 14);
    for (int i = 0; i < 1000 && tls_descriptors() > descriptors; ++i) {  // a connection is gone a moment before its socket is
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    CHECK(tls_descriptors() == descriptors);
}

TEST_CASE("a server over TLS stops gracefully: what runs ends, what is idle is closed")
{
    std::promise<void> entered;
    std::promise<void> leave;
    auto server = https_server::start([&, wait = leave.get_future().share()](const soap_message& request) -> result<soap_message> {
        entered.set_value();
        wait.wait();
        return request;
    }, {tls_server_identity()});
    REQUIRE(server);
    raw_tls_connection idle{server->port()};
    raw_tls_connection running{server->port()};
    running.send(http_text("POST / HTTP/1.1", "Host: x\r\nContent-Type: text/xml\r\n", "<q/>"));
    entered.get_future().wait();
    auto stopped = std::async(std::launch::async, [&] { server->stop(); });
    CHECK(idle.socket().closed_within(std::chrono::seconds{5}));
    CHECK(stopped.wait_for(std::chrono::milliseconds{50}) == std::future_status::timeout);
    leave.set_value();
    CHECK(running.read_message().find("Connection: close\r\n") != std::string::npos);
    CHECK(running.read_message().empty());
    CHECK(running.ended_well());
    running.socket().close();
    CHECK(stopped.wait_for(std::chrono::seconds{5}) == std::future_status::ready);
    CHECK(server->connections_open() == 0);
}

TEST_CASE("options that make no sense start no server")
{
    const auto code_of = [](const tls_server_options& tls) {
        const auto started = https_server::start(tls_echo, tls);
        return started ? errc::crypto_failed : started.error().code();
    };
    CHECK(code_of({tls_server_identity(), tls_clients::certificate_required, {}}) == errc::missing_credential);
    CHECK(code_of({tls_server_identity(), tls_clients::without_certificate, {test_ca()}}) == errc::conflicting_policy);
    CHECK(code_of({tls_identity{test_leaf_key(), {}}}) == errc::unusable_credential);
    CHECK(code_of({tls_identity{test_leaf_key(), {test_ca()}}}) == errc::unusable_credential);
    CHECK(code_of({tls_server_identity(), tls_clients::without_certificate, {}, std::chrono::milliseconds{0}}) == errc::malformed_value);
    tls_server_options listed{tls_server_identity()};
    listed.revocation_lists = {tls_list({})};
    CHECK(code_of(listed) == errc::conflicting_policy);
    crl_request weak;
    weak.sha1 = true;
    listed.clients = tls_clients::certificate_wanted;
    listed.client_anchors = {test_ca()};
    listed.revocation_lists = {crl(weak)};
    CHECK(code_of(listed) == errc::unusable_credential);
    http_server_options options;
    options.connections = 0;
    CHECK(https_server::start(tls_echo, {tls_server_identity()}, options).error().code() == errc::malformed_value);
    CHECK(https_server::start(nullptr, {tls_server_identity()}).error().code() == errc::malformed_value);
}

}  // namespace signet::tests
