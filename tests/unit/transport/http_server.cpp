// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_server.hpp>

#include <signet/soap/fault.hpp>
#include <signet/transport/http_client.hpp>

#include "support/catch.hpp"
#include "support/raw_http.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace signet::tests {

namespace {

using namespace std::chrono_literals;

result<soap_message> echo(const soap_message& request) { return request; }

http_server started(http_server::handler handler = echo, const http_server_options& options = {})
{
    auto server = http_server::start(std::move(handler), options);
    REQUIRE(server);
    return std::move(*server);
}

http_client client_of(const http_server& server)
{
    auto client = http_client::to("http://127.0.0.1:" + std::to_string(server.port()) + "/service");
    REQUIRE(client);
    return std::move(*client);
}

const std::string xml = "Host: x\r\nContent-Type: text/xml\r\n";
const std::string post = "POST /service HTTP/1.1";
const std::string good_request = http_text(post, xml + "SOAPAction: \"urn:a\"\r\n", "<question/>");

/// What a server answers to these octets; it must have closed, or (an answer that it did not refuse) be ready for more.
std::string answer_to(const http_server& server, const std::string& octets)
{
    auto connection = raw_connection::to(server.port());
    connection.send(octets);
    return connection.read_message();
}
int status_of(const std::string& answer) { return answer.rfind("HTTP/1.1 ", 0) == 0 ? std::stoi(answer.substr(9)) : 0; }
bool closes(const std::string& answer) { return answer.find("\r\nConnection: close\r\n") != std::string::npos; }
bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a server answers what a client asks, in both versions of SOAP, over one connection")
{
    std::vector<soap_message> seen;
    auto server = started([&](soap_message request) -> result<soap_message> {
        seen.push_back(request);
        return soap_message{"<answer/>", request.version, "urn:answer"};
    });
    auto client = client_of(server);
    const auto first = client.exchange({"<question/>", soap_version::v1_1, "urn:ask"});
    const auto second = client.exchange({"<question/>", soap_version::v1_2, "urn:ask"});
    REQUIRE(first);
    CHECK(first->octets == "<answer/>");
    CHECK(first->version == soap_version::v1_1);
    REQUIRE(second);
    CHECK(second->version == soap_version::v1_2);
    CHECK(second->action == "urn:answer");
    CHECK(server.connections_accepted() == 1);
    server.stop();
    REQUIRE(seen.size() == 2);
    CHECK(seen[0].octets == "<question/>");
    CHECK(seen[0].version == soap_version::v1_1);
    CHECK(seen[0].action == "urn:ask");
    CHECK(seen[1].version == soap_version::v1_2);
    CHECK(seen[1].action == "urn:ask");
}

TEST_CASE("an answer says what it is; an empty one is accepted, and nothing more")
{
    const auto server = started();
    const std::string answer = answer_to(server, good_request);
    CHECK(status_of(answer) == 200);
    CHECK(has(answer, "\r\nContent-Type: text/xml; charset=utf-8\r\n"));
    CHECK(has(answer, "\r\nDate: "));
    CHECK(has(answer, " GMT\r\n"));
    CHECK_FALSE(closes(answer));
    CHECK(has(answer, "\r\n\r\n<question/>"));

    const auto silent = started([](const soap_message& request) -> result<soap_message> { return soap_message{"", request.version, ""}; });
    const std::string nothing = answer_to(silent, good_request);
    CHECK(status_of(nothing) == 202);
    CHECK(has(nothing, "\r\nContent-Length: 0\r\n"));
    CHECK(client_of(silent).exchange({"<question/>", soap_version::v1_2, ""})->octets.empty());
}

TEST_CASE("an error becomes a fault under the right status, and its reason stays here")
{
    struct row {
        errc code;
        soap_version version;
        int status;
        std::string_view fault_code;
    };
    for (const row& each : {
             row{errc::digest_mismatch, soap_version::v1_1, 500, "wsse:InvalidSecurity"},
             row{errc::digest_mismatch, soap_version::v1_2, 400, "soap:Sender"},
             row{errc::missing_credential, soap_version::v1_1, 500, "soap:Server"},
             row{errc::missing_credential, soap_version::v1_2, 500, "soap:Receiver"},
         }) {
        std::string reported;
        http_server_options options;
        options.report = [&](const error& why) { reported = std::string{why.name()} + ' ' + why.sentence(); };
        std::string answer;
        {
            const auto server = started(
                [&](const soap_message&) -> result<soap_message> { return refuse(each.code, "here", "inner reason"); }, options);
            const std::string type = each.version == soap_version::v1_1 ? "text/xml" : "application/soap+xml";
            answer = answer_to(server, http_text(post, "Host: x\r\nContent-Type: " + type + "\r\n", "<question/>"));
            CHECK(has(answer, "\r\nContent-Type: " + type + "; charset=utf-8\r\n"));
            const auto fault = client_of(server).exchange({"<question/>", each.version, ""});
            REQUIRE(fault);
            CHECK(fault->version == each.version);
        }
        CHECK(status_of(answer) == each.status);
        CHECK(has(answer, each.fault_code));
        CHECK_FALSE(has(answer, "inner reason"));
        CHECK_FALSE(closes(answer));
        CHECK(reported == std::string{errc_name(each.code)} + " inner reason");
    }
}

TEST_CASE("a fault that the handler made itself has a fault's status")
{
    const auto server = started([](const soap_message& request) -> result<soap_message> {
        return soap_message{fault_envelope(fault::security_refused(), request.version), request.version, ""};
    });
    CHECK(status_of(answer_to(server, good_request)) == 500);
    CHECK(status_of(answer_to(server, http_text(post, "Host: x\r\nContent-Type: application/soap+xml\r\n", "<q/>"))) == 400);
}

TEST_CASE("what a handler throws, and an action that cannot travel, is the server's fault, without its text on the wire")
{
    const std::pair<http_server::handler, const char*> rows[] = {
        {[](const soap_message&) -> result<soap_message> { throw std::runtime_error{"secret text"}; }, "the handler threw: secret text"},
        {[](const soap_message&) -> result<soap_message> { throw 42; }, "the handler threw: what is no exception"},
        {[](const soap_message&) -> result<soap_message> { return soap_message{"<a/>", soap_version::v1_2, "secret\r\n"}; },
         "the action has a character that cannot travel in a header"},
    };
    for (const auto& [handler, sentence] : rows) {
        std::string reported;
        http_server_options options;
        options.report = [&](const error& why) {
            reported = why.sentence();
            throw std::runtime_error{"the log is full"};
        };
        auto server = started(handler, options);
        const std::string answer = answer_to(server, good_request);
        server.stop();
        CHECK(status_of(answer) == 500);
        CHECK_FALSE(has(answer, "secret"));
        CHECK(reported == sentence);
    }
    const auto server = started([](const soap_message&) -> result<soap_message> { throw 42; });
    CHECK(has(answer_to(server, good_request), "<faultcode>soap:Server</faultcode>"));
}

TEST_CASE("a request that is none is refused before the handler sees it")
{
    std::atomic<int> handled = 0;
    http_server_options options;
    options.path = "/service";
    options.header_octets = 1000;
    options.body_octets = 100;
    const auto server = started([&](const soap_message& request) { ++handled; return echo(request); }, options);
    const std::string chunked = xml + "Transfer-Encoding: chunked\r\n\r\n";
    const std::string long_text(101, 'x');
    const std::pair<std::string, int> rows[] = {
        // Another method, path or type.
        {"GET /service HTTP/1.1\r\nHost: x\r\n\r\n", 405},
        {http_text("PUT /service HTTP/1.1", xml, "<q/>"), 405},
        {http_text("HEAD /service HTTP/1.1", xml, ""), 405},
        {http_text("BREW /service HTTP/1.1", xml, "<q/>"), 405},
        {http_text("POST /other HTTP/1.1", xml, "<q/>"), 404},
        {http_text("POST /service/ HTTP/1.1", xml, "<q/>"), 404},
        {http_text("POST /Service HTTP/1.1", xml, "<q/>"), 404},
        {http_text("POST http://elsewhere/other HTTP/1.1", xml, "<q/>"), 404},
        {http_text(post, "Host: x\r\n", "<q/>"), 415},
        {http_text(post, "Host: x\r\nContent-Type: application/json\r\n", "{}"), 415},
        {http_text(post, "Host: x\r\nContent-Type: text/xml; charset=latin-1\r\n", "<q/>"), 415},
        {http_text(post, xml + "Content-Encoding: gzip\r\n", "<q/>"), 415},
        {http_text(post, xml + "Expect: miracles\r\n", "<q/>"), 417},
        {post + "\r\n" + xml + "\r\n", 411},
        // Too large.
        {http_text(post, xml, long_text), 413},
        {post + "\r\n" + xml + "Content-Length: 99999999999999\r\n\r\n", 413},
        {post + "\r\n" + chunked + "65\r\n" + long_text + "\r\n0\r\n\r\n", 413},
        {http_text(post, xml + "X: " + std::string(1000, 'x') + "\r\n", "<q/>"), 431},
        {"POST /" + std::string(5000, 'x'), 431},
        {post + "\r\n" + chunked + "4;" + std::string(200'000, 'x'), 431},
        {post + "\r\n" + chunked + "0\r\nTrailer: " + std::string(200'000, 'x'), 431},
        // Malformed, or to be read in two ways.
        {"HELLO\r\n\r\n", 400},
        {"\r\n" + good_request, 400},
        {"\r\n\r\n\r\n", 400},
        {"POST  /service HTTP/1.1\r\n\r\n", 400},
        {http_text("POST /ser vice HTTP/1.1", xml, "<q/>"), 400},
        {http_text("POST service HTTP/1.1", xml, "<q/>"), 400},
        {http_text("POST /service HTTP/2.0", xml, "<q/>"), 400},
        {http_text("POST /service HTTP/1.2", xml, "<q/>"), 400},
        {http_text("POST /service", xml, "<q/>"), 400},
        {http_text("PO\x01ST /service HTTP/1.1", xml, "<q/>"), 400},
        {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400},
        {std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03", 11), 400},
        {std::string(16, '\0'), 400},
        {http_text(post, xml + std::string("X: a\0b\r\n", 8), "<q/>"), 400},
        {http_text(post, xml + std::string("X\0Y: a\r\n", 8), "<q/>"), 400},
        {http_text(post, xml + "X : a\r\n", "<q/>"), 400},
        {http_text(post, xml + "no colon\r\n", "<q/>"), 400},
        {http_text(post, "Content-Type: text/xml\r\n", "<q/>"), 400},  // no Host
        {http_text(post, xml + "Host: y\r\n", "<q/>"), 400},
        {http_text(post, xml + "Content-Type: text/xml\r\n", "<q/>"), 400},
        {http_text(post, xml + "SOAPAction: urn:a\r\n", "<q/>"), 400},
        {http_text(post, xml + "SOAPAction: \"a\"\r\nSOAPAction: \"b\"\r\n", "<q/>"), 400},
        {http_text(post, xml + "Content-Length: 3\r\n", "<q/>"), 400},
        {http_text(post, xml + "Content-Length: 4\r\n", "<q/>"), 400},
        {post + "\r\n" + xml + "Content-Length: -1\r\n\r\n", 400},
        {post + "\r\n" + xml + "Content-Length: +4\r\n\r\n<q/>", 400},
        {post + "\r\n" + xml + "Content-Length: 4, 4\r\n\r\n<q/>", 400},
        {post + "\r\n" + xml + "Content-Length: 0x4\r\n\r\n<q/>", 400},
        {post + "\r\n" + xml + "Content-Length: 99999999999999999999999\r\n\r\n<q/>", 400},
        {post + "\r\n" + xml + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {post + "\r\n" + xml + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n", 400},
        {post + "\r\n" + xml + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"POST /service HTTP/1.0\r\n" + chunked + "0\r\n\r\n", 400},
        {post + "\r\n" + xml + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501},
        {post + "\r\n" + xml + "Transfer-Encoding: identity\r\n\r\n<q/>", 501},
        {post + "\r\n" + chunked + "zz\r\n<q/>\r\n0\r\n\r\n", 400},
        {post + "\r\n" + chunked + "-4\r\n<q/>\r\n0\r\n\r\n", 400},
        {post + "\r\n" + chunked + "3\r\n<q/>\r\n0\r\n\r\n", 400},
        {post + "\r\n" + chunked + "FFFFFFFFFFFFFFFFF\r\n<q/>\r\n0\r\n\r\n", 400},
        {post + "\r\n" + chunked + "4\n<q/>\r\n0\r\n\r\n", 400},
    };
    for (const auto& [octets, status] : rows) {
        INFO(octets.substr(0, 300));
        const std::string answer = answer_to(server, octets);
        INFO(answer);
        REQUIRE(answer.size() > 4);
        CHECK(status_of(answer) == status);
        CHECK(closes(answer));
        CHECK(has(answer, "\r\nAllow: POST\r\n") == (status == 405));
        CHECK((answer.substr(answer.size() - 4) == "\r\n\r\n") == (octets.rfind("HEAD", 0) == 0));  // a reason in words, but for HEAD
    }
    CHECK(handled == 0);

    // And what is well-formed, if rare, is served.
    for (const auto& octets : {
             good_request,
             http_text("POST http://x:1/service?wsdl HTTP/1.1", xml, "<question/>"),
             post + "\r\n" + chunked + "b\r\n<question/>\r\n0\r\n\r\n",
             post + "\r\n" + chunked + "5;name=value\r\n<ques\r\n006\r\ntion/>\r\n0\r\nTrailer: x\r\n\r\n",
             http_text("POST /service HTTP/1.0", "Content-Type: text/xml\r\n", "<question/>"),
             http_text(post, xml + "SOAPAction:\r\nContent-Encoding: identity\r\n", "<question/>"),
         }) {
        INFO(octets);
        const std::string answer = answer_to(server, octets);
        CHECK(status_of(answer) == 200);
        CHECK(closes(answer) == has(octets, "HTTP/1.0"));
        CHECK(has(answer, "\r\n\r\n<question/>"));
    }
    CHECK(handled == 6);
}

TEST_CASE("a peer that refuses to wait is told to go on, one that sends at once is served, one that goes away is forgotten")
{
    std::atomic<int> handled = 0;
    const auto server = started([&](const soap_message& request) { ++handled; return echo(request); });
    {
        auto waiting = raw_connection::to(server.port());
        waiting.send(post + "\r\n" + xml + "Expect: 100-Continue\r\nContent-Length: 4\r\n\r\n");
        CHECK(status_of(waiting.read_message()) == 100);
        waiting.send("<q/>");
        CHECK(status_of(waiting.read_message()) == 200);
        waiting.send(good_request + good_request);  // two at once: answered one after the other
        CHECK(status_of(waiting.read_message()) == 200);
        CHECK(status_of(waiting.read_message()) == 200);
        waiting.send(good_request);
        waiting.end_sending();  // half closed: still answered
        CHECK(status_of(waiting.read_message()) == 200);
        CHECK(waiting.read_all().empty());
    }
    for (const std::size_t length : {std::size_t{3}, good_request.find("\r\n\r\n") + 6}) {
        auto broken = raw_connection::to(server.port());
        broken.send(good_request.substr(0, length));
        broken.end_sending();
        CHECK(broken.read_all().empty());
        raw_connection reset{raw_connection::connect_to(server.port())};
        reset.send(good_request.substr(0, length));
        reset.reset();
    }
    CHECK(handled == 4);
}

TEST_CASE("who takes longer than the times allow is disconnected: before, in and between requests, and as a reader")
{
    const auto closed_after = [](const http_server_options& options, const std::string& first, std::string_view drip) {
        const auto server = started([](const soap_message& request) -> result<soap_message> {
            return soap_message{std::string(request.octets == "large" ? 64U << 20 : 8, 'x'), request.version, ""};
        }, options);
        auto connection = raw_connection::to(server.port());
        connection.send(first);
        const auto began = std::chrono::steady_clock::now();
        bool closed = false;
        while (!closed && std::chrono::steady_clock::now() - began < 5s) {
            if (!drip.empty()) {
                connection.send(drip);
            }
            closed = connection.closed_within(drip.empty() ? 5s : 20ms);
        }
        const auto took = std::chrono::steady_clock::now() - began;
        CHECK(took >= 130ms);
        return closed && took < 4s;
    };
    const auto with = [](auto member) {
        http_server_options options;
        options.*member = 150ms;
        return options;
    };
    using server = http_server_options;
    const std::string begun = post + "\r\n" + xml;
    CHECK(closed_after(with(&server::header_time), "", ""));
    CHECK(closed_after(with(&server::header_time), begun, ""));
    CHECK(closed_after(with(&server::header_time), begun + "X: ", "x"));
    CHECK(closed_after(with(&server::body_time), begun + "Content-Length: 1000\r\n\r\n", ""));
    CHECK(closed_after(with(&server::body_time), begun + "Content-Length: 1000\r\n\r\n", "x"));
    CHECK(closed_after(with(&server::idle_time), good_request, ""));

    // A reader that does not read: the server gives up on the answer, which then ends early.
    const auto slow = started([](const soap_message& request) -> result<soap_message> {
        return soap_message{std::string(64U << 20, 'x'), request.version, ""};
    }, with(&server::write_time));
    auto connection = raw_connection::to(slow.port());
    connection.send(good_request);
    std::this_thread::sleep_for(600ms);
    CHECK(connection.read_all().size() < (64U << 20));
}

TEST_CASE("connections over the limit wait while none of the others is idle")
{
    std::promise<void> entered;
    std::promise<void> leave;
    http_server_options options;
    options.connections = 1;
    options.threads = 2;
    const auto server = started([&, wait = leave.get_future().share(), calls = 0](const soap_message& request) mutable {
        if (calls++ == 0) {
            entered.set_value();
            wait.wait();
        }
        return echo(request);
    }, options);
    auto first = raw_connection::to(server.port());
    first.send(good_request);
    entered.get_future().wait();
    auto second = raw_connection::to(server.port());
    second.send(good_request);
    CHECK_FALSE(second.closed_within(250ms));
    CHECK(server.connections_accepted() == 1);
    leave.set_value();
    CHECK(status_of(first.read_message()) == 200);
    CHECK(status_of(second.read_message()) == 200);
    CHECK(server.connections_accepted() == 2);
    CHECK(first.closed_within(5s));
}

TEST_CASE("many clients at once are answered, each with its own, on as many threads as the options say")
{
    std::atomic<int> running = 0;
    std::atomic<int> most = 0;
    http_server_options options;
    options.threads = 3;
    const auto server = started([&](const soap_message& request) {
        const int now = ++running;
        for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
        }
        std::this_thread::sleep_for(1ms);
        --running;
        return echo(request);
    }, options);
    auto shared = client_of(server);
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 16; ++i) {
        threads.emplace_back([&, i] {
            auto own = client_of(server);
            for (int j = 0; j < 20; ++j) {
                const std::string text(static_cast<std::size_t>(1 + i * 1000 + j), static_cast<char>('a' + i));
                const auto answer = (j % 2 == 0 ? shared : own).exchange({text, j % 3 == 0 ? soap_version::v1_2 : soap_version::v1_1, "urn:a"});
                good += answer && answer->octets == text ? 1 : 0;
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    CHECK(good == 16 * 20);
    CHECK(most <= 3);
    CHECK(most >= 2);
}

TEST_CASE("requests over the number of threads wait for their turn, and get 503 when it does not come in time")
{
    std::vector<std::string> told;
    std::promise<void> entered;
    std::promise<void> leave;
    std::atomic<int> handled = 0;
    http_server_options options;
    options.threads = 1;
    options.turn_time = 200ms;
    options.report = [&](const error& why) { told.push_back(why.sentence()); };
    auto server = started([&, wait = leave.get_future().share()](const soap_message& request) {
        if (++handled == 1) {
            entered.set_value();
            wait.wait();
        }
        return echo(request);
    }, options);
    auto first = raw_connection::to(server.port());
    first.send(good_request);
    entered.get_future().wait();
    auto second = raw_connection::to(server.port());
    second.send(good_request);
    const auto busy = second.read_message();  // the only handler still runs
    CHECK(status_of(busy) == 503);
    CHECK(closes(busy));
    CHECK(has(busy, "\r\nRetry-After: 10\r\n"));
    auto third = raw_connection::to(server.port());
    third.send(good_request);
    CHECK_FALSE(third.closed_within(50ms));
    leave.set_value();
    CHECK(status_of(third.read_message()) == 200);  // it had only to wait
    CHECK(status_of(first.read_message()) == 200);
    server.stop();
    CHECK(handled == 2);
    CHECK(told == std::vector<std::string>{"a request was refused with 503 Service Unavailable"});
}

TEST_CASE("every refusal has its line in the report, and clients that are killed leave nothing open")
{
    std::mutex mutex;
    std::vector<std::string> told;
    http_server_options options;
    options.header_time = 150ms;
    options.report = [&](const error& why) {
        const std::lock_guard lock{mutex};
        told.push_back(why.message());
    };
    auto server = started(echo, options);
    CHECK(status_of(answer_to(server, "HELLO\r\n\r\n")) == 400);
    auto slow = raw_connection::to(server.port());
    slow.send(post);
    CHECK(slow.closed_within(5s));
    auto cut = raw_connection::to(server.port());
    cut.send(good_request.substr(0, good_request.size() - 1));
    cut.end_sending();
    CHECK(cut.closed_within(5s));
    for (int i = 0; i < 8; ++i) {
        raw_connection killed{raw_connection::connect_to(server.port())};
        killed.send(good_request.substr(0, i % 2 == 0 ? 20 : good_request.size()));
        killed.reset();
    }
    slow.close();
    cut.close();
    for (int i = 0; i < 2000 && server.connections_open() != 0; ++i) {
        std::this_thread::sleep_for(5ms);
    }
    CHECK(server.connections_open() == 0);
    server.stop();
    const auto told_of = [&](std::string_view part) {
        return std::any_of(told.begin(), told.end(), [&](const auto& line) { return line.rfind("127.0.0.1:", 0) == 0 && has(line, part); });
    };
    CHECK(told_of("a request was refused with 400 Bad Request"));
    CHECK(told_of("a request did not come whole: it took too long"));
    CHECK(told_of("a request did not come whole: partial message"));
}

TEST_CASE("a server that stops lets a running exchange end, takes nothing new, and closes idle connections")
{
    std::promise<void> entered;
    std::promise<void> leave;
    auto server = started([&, wait = leave.get_future().share()](const soap_message& request) {
        entered.set_value();
        wait.wait();
        return echo(request);
    });
    auto idle = raw_connection::to(server.port());
    auto running = raw_connection::to(server.port());
    running.send(good_request);
    entered.get_future().wait();
    auto stopped = std::async(std::launch::async, [&] { server.stop(); });
    CHECK(idle.closed_within(5s));
    CHECK(stopped.wait_for(50ms) == std::future_status::timeout);
    CHECK_THROWS_AS(raw_connection::connect_to(server.port()), std::system_error);
    leave.set_value();
    const std::string answer = running.read_message();
    CHECK(status_of(answer) == 200);
    CHECK(closes(answer));
    CHECK(stopped.wait_for(5s) == std::future_status::ready);
    server.stop();  // again: nothing happens
}

TEST_CASE("a server that stops waits no longer than it was told for a request that does not end")
{
    http_server_options options;
    options.stop_time = 150ms;
    auto server = started(echo, options);
    auto hanging = raw_connection::to(server.port());
    hanging.send(good_request.substr(0, good_request.size() - 1));
    while (server.connections_accepted() == 0) {
        std::this_thread::sleep_for(1ms);
    }
    std::this_thread::sleep_for(20ms);
    const auto began = std::chrono::steady_clock::now();
    server.stop();
    const auto took = std::chrono::steady_clock::now() - began;
    CHECK(took >= 140ms);
    CHECK(took < 5s);
    CHECK(hanging.closed_within(5s));
}

TEST_CASE("a server that cannot start says why")
{
    http_server_options options;
    CHECK(http_server::start(nullptr).error().code() == errc::malformed_value);
    options.address = "nowhere";
    CHECK(http_server::start(echo, options).error().sentence().rfind("not an address", 0) == 0);
    const auto server = started();
    options = {};
    options.port = server.port();
    const auto taken = http_server::start(echo, options);
    REQUIRE_FALSE(taken);
    CHECK(taken.error().code() == errc::transport_failed);
    CHECK(taken.error().sentence().rfind("it cannot be listened on", 0) == 0);
    options.connections = 0;
    CHECK(http_server::start(echo, options).error().code() == errc::malformed_value);
}

TEST_CASE("a server moves, and what was moved from does nothing")
{
    auto server = started();
    auto moved = std::move(server);
    CHECK(client_of(moved).exchange({"<q/>"}));
    CHECK(server.port() == 0);  // NOLINT: it says so
    server.stop();
    CHECK(server.connections_accepted() == 0);
    server = started();
    server = std::move(moved);
    CHECK(client_of(server).exchange({"<q/>"}));
}

}  // namespace signet::tests
