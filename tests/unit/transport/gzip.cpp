// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/gzip.hpp>

#include <signet/transport/http_client.hpp>
#include <signet/transport/http_server.hpp>

#include "support/catch.hpp"
#include "support/raw_http.hpp"

#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

namespace {

/// XML that a message could be.
std::string gzip_sample()
{
    std::string text = "<quotes>";
    for (int i = 0; i < 5000; ++i) {
        text += "<quote symbol='S" + std::to_string(i * 7919 % 10007) + "'>" + std::to_string(i * 104729 % 99991) + "</quote>";
    }
    return text + "</quotes>";
}

http_client gzip_client(std::uint16_t port, const http_client_options& options)
{
    auto client = http_client::to("http://127.0.0.1:" + std::to_string(port) + "/service", options);
    REQUIRE(client);
    return *std::move(client);
}

}  // namespace

TEST_CASE("a body in gzip is again what it was")
{
    for (const auto& plain : {std::string{}, std::string{"<a/>"}, gzip_sample(), std::string(64U << 10, '\0')}) {
        const auto coded = gzip_encode(plain);
        REQUIRE(coded);
        CHECK(coded->substr(0, 2) == "\x1F\x8B");
        CHECK(gzip_decode(*coded, plain.size()).value() == plain);
    }
}

TEST_CASE("a bomb is refused as soon as it grows too large, or too much")
{
    const auto zeros = gzip_encode(std::string(8U << 20, '\0')).value();
    CHECK(zeros.size() < 10'000);
    const auto large = gzip_decode(zeros, 1U << 20, {1'000'000, 0});
    CHECK(large.error().code() == errc::limit_exceeded);
    CHECK(large.error().sentence() == "it becomes more than the limit of 1048576 octets");
    const auto dense = gzip_decode(zeros, 16U << 20);
    CHECK(dense.error().code() == errc::limit_exceeded);
    CHECK(dense.error().sentence() == "it becomes more than 200 times as large");
    CHECK(gzip_decode(zeros, 16U << 20, {100'000, 0}).value().size() == 8U << 20);
    CHECK(gzip_decode(gzip_encode("<a/>").value(), 3).error().code() == errc::limit_exceeded);
    CHECK(gzip_decode(gzip_encode("<a/>").value(), 4));
}

TEST_CASE("what is not one body in gzip is refused")
{
    const auto good = gzip_encode("<a>text</a>").value();
    auto changed = good;
    changed[changed.size() - 6] = static_cast<char>(changed[changed.size() - 6] ^ 1);  // its checksum
    for (const auto& bad : {std::string{}, std::string{"<a/>"}, good.substr(0, good.size() - 1), good.substr(0, 12), good + 'x', good + good,
                            changed}) {
        CHECK(gzip_decode(bad, 1000).error().code() == errc::malformed_value);
    }
}

TEST_CASE("client and server speak gzip where both were told to, in both directions")
{
    std::vector<std::size_t> seen;
    http_server_options options;
    options.coding = gzip();
    auto server = http_server::start([&](soap_message request) -> result<soap_message> {
        seen.push_back(request.octets.size());
        return request;
    }, options);
    REQUIRE(server);
    http_client_options how;
    how.coding = gzip();
    const auto plain = gzip_sample();
    for (const bool both : {false, true}) {
        how.code_requests = both;
        const auto answer = gzip_client(server->port(), how).exchange({plain, soap_version::v1_2, ""});
        REQUIRE(answer);
        CHECK(answer->octets == plain);
    }
    CHECK(gzip_client(server->port(), {}).exchange({plain}).value().octets == plain);
    CHECK(seen == std::vector<std::size_t>(3, plain.size()));

    const auto says = [&](const std::string& header) {
        auto connection = raw_connection::to(server->port());
        connection.send(http_text("POST /service HTTP/1.1", "Host: x\r\nContent-Type: text/xml\r\n" + header, plain));
        const auto answer = connection.read_message();
        return std::pair{answer.find("Content-Encoding: gzip\r\n") != std::string::npos, answer.size() < plain.size()};
    };
    CHECK(says("Accept-Encoding: gzip\r\n") == std::pair{true, true});
    CHECK(says("Accept-Encoding: gzip;q=0\r\n") == std::pair{false, false});
    CHECK(says("") == std::pair{false, false});
}

TEST_CASE("a bomb gets 413, what is broken 400, and gzip without a word of the options 415; each has its line")
{
    std::mutex mutex;
    std::vector<std::string> told;
    http_server_options options;
    options.coding = gzip();
    options.body_octets = 1U << 20;
    options.report = [&](const error& why) {
        const std::lock_guard lock{mutex};
        told.push_back(why.sentence());
    };
    auto server = http_server::start([](const soap_message& request) -> result<soap_message> { return request; }, options);
    REQUIRE(server);
    const auto status = [](std::uint16_t port, const std::string& body, const std::string& header = "Content-Encoding: gzip\r\n") {
        auto connection = raw_connection::to(port);
        connection.send(http_text("POST /service HTTP/1.1", "Host: x\r\nContent-Type: text/xml\r\n" + header, body));
        return connection.read_message().substr(0, 12);
    };
    CHECK(status(server->port(), gzip_encode(std::string(8U << 20, 'x')).value()) == "HTTP/1.1 413");
    CHECK(status(server->port(), gzip_encode(std::string(1U << 20, 'x')).value()) == "HTTP/1.1 413");
    CHECK(status(server->port(), "<a/>") == "HTTP/1.1 400");
    CHECK(status(server->port(), "<a/>", "Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n") == "HTTP/1.1 400");
    CHECK(status(server->port(), "<a/>", "Content-Encoding: br\r\n") == "HTTP/1.1 415");
    CHECK(status(server->port(), gzip_encode("<a/>").value()) == "HTTP/1.1 200");
    server->stop();
    REQUIRE(told.size() == 5);
    CHECK(told[0] == "the body of a request: gzip: it becomes more than 200 times as large");
    CHECK(told[2] == "the body of a request: gzip: it is not one body in gzip");
    CHECK(told[4] == "a request was refused with 415 Unsupported Media Type");

    const auto deaf = http_server::start([](const soap_message& request) -> result<soap_message> { return request; });
    CHECK(status(deaf->port(), gzip_encode("<a/>").value()) == "HTTP/1.1 415");
}

TEST_CASE("a client reads no bomb, and no gzip that it did not offer")
{
    const auto zeros = gzip_encode(std::string(8U << 20, '\0')).value();
    raw_server server{[&](raw_connection& connection, int) {
        connection.read_message();
        connection.send(http_text("HTTP/1.1 200 OK", "Content-Type: text/xml\r\nContent-Encoding: gzip\r\nConnection: close\r\n", zeros));
    }};
    http_client_options how;
    how.coding = gzip();
    const auto bomb = http_client::to(server.url(), how)->exchange({"<q/>"});
    CHECK(bomb.error().code() == errc::transport_failed);
    CHECK(bomb.error().sentence() == "its answer is coded, and gzip: it becomes more than 200 times as large");
    how.coding = gzip({100'000, 0});
    how.body_octets = 1U << 20;
    CHECK(http_client::to(server.url(), how)->exchange({"<q/>"}).error().sentence()
          == "its answer is coded, and gzip: it becomes more than the limit of 1048576 octets");
    CHECK(http_client::to(server.url())->exchange({"<q/>"}).error().sentence()
          == "its answer has a content encoding, which was not asked for");
}

}  // namespace signet::tests
