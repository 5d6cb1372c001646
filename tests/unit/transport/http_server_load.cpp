// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_server.hpp>

#include "support/catch.hpp"
#include "support/raw_http.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <future>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace signet::tests {

namespace {

using namespace std::chrono_literals;

result<soap_message> echoed(const soap_message& request) { return request; }

const std::string small_request = http_text("POST /service HTTP/1.1", "Host: x\r\nContent-Type: text/xml\r\n", "<question/>");

int loaded_status(const std::string& answer) { return answer.rfind("HTTP/1.1 ", 0) == 0 ? std::stoi(answer.substr(9)) : 0; }

/// A channel for whose connections there is no memory, so many times.
struct poor_channel : detail::http_channel {
    using http_channel::http_channel;
    static inline std::atomic<int> refusals = 0;

    static auto strand(boost::asio::io_context& context)
    {
        if (refusals > 0) {
            --refusals;
            throw std::bad_alloc{};
        }
        return http_channel::strand(context);
    }
};

}  // namespace

TEST_CASE("a place that nobody can be let into for lack of memory stays free, and who waits for it waits on")
{
    detail::http_gate gate{1};
    int first = 0;
    int second = 0;
    bool memory = false;
    const auto turn = [&](int& count) {
        return [&] {
            if (!memory) {
                throw std::bad_alloc{};
            }
            ++count;
        };
    };
    CHECK(gate.enter(&gate, [] {}));
    CHECK_FALSE(gate.enter(&first, turn(first)));
    CHECK_FALSE(gate.enter(&second, turn(second)));
    gate.leave();
    CHECK(first + second == 0);
    CHECK(gate.enter(&gate, [] {}));  // the place is there
    memory = true;
    gate.leave();
    CHECK(first == 1);
    CHECK(second == 0);
    CHECK_FALSE(gate.give_up(&first));
    gate.leave();
    CHECK(second == 1);
    gate.leave();
    CHECK(gate.enter(&gate, [] {}));
    CHECK_FALSE(gate.enter(&first, turn(first)));
    CHECK(gate.give_up(&first));
    STATIC_REQUIRE(noexcept(gate.leave()));
}

TEST_CASE("a server that lacks memory to accept accepts later")
{
    poor_channel::refusals = 2;  // for the first connection
    const auto server = detail::http_listener<poor_channel>::start(http_server::handler{echoed}, http_server_options{}, {}, "http_server");
    REQUIRE(server);
    for (int i = 0; i < 3; ++i) {
        auto connection = raw_connection::to((*server)->port());
        connection.send(small_request);
        CHECK(loaded_status(connection.read_message()) == 200);
        CHECK((i > 0 || poor_channel::refusals == 0));
        poor_channel::refusals = 2;
    }
}

TEST_CASE("bodies have a budget together, and a body gives its share back when it goes")
{
    detail::http_budget all{100};
    {
        detail::http_share first{all};
        CHECK(first.take(60));
        detail::http_share second{all};
        CHECK_FALSE(second.take(41));
        CHECK(second.take(40));
        CHECK_FALSE(all.has(1));
        auto moved = std::move(first);
        first = {};
        CHECK_FALSE(all.has(1));
        moved = std::move(second);
        CHECK(all.has(60));
        CHECK_FALSE(all.has(61));
    }
    CHECK(all.has(100));
    CHECK(detail::http_share{}.take(1000));  // of no budget
}

TEST_CASE("requests whose bodies have no room get 503 before their bodies are read, or as they come, and room is had again when others are done")
{
    const std::string start = "POST /service HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\n";
    std::promise<void> entered;
    std::promise<void> leave;
    std::atomic<int> handled = 0;
    http_server_options options;
    options.threads = 1;
    options.total_body_octets = 100;
    auto server = http_server::start([&, wait = leave.get_future().share()](const soap_message& request) {
        if (++handled == 1) {
            entered.set_value();
            wait.wait();
        }
        return echoed(request);
    }, options);
    REQUIRE(server);
    const auto sent = [&](raw_connection& connection, const std::string& octets) { connection.send(octets); };
    const auto refused = [](raw_connection& connection) {
        const auto answer = connection.read_message();
        return loaded_status(answer) == 503 && answer.find("\r\nRetry-After: ") != std::string::npos && connection.closed_within(5s);
    };
    const auto announced = [&](std::size_t length) { return start + "Content-Length: " + std::to_string(length) + "\r\n\r\n"; };
    {
        auto most = raw_connection::to(server->port());
        sent(most, announced(101));  // it would never have room
        CHECK(loaded_status(most.read_message()) == 413);
    }
    auto silent = raw_connection::to(server->port());
    sent(silent, announced(100));  // and nothing comes: it takes nothing from others
    auto in_work = raw_connection::to(server->port());
    sent(in_work, announced(40) + std::string(40, 'x'));
    entered.get_future().wait();
    auto waiting = raw_connection::to(server->port());
    sent(waiting, announced(40) + std::string(40, 'y'));
    while (server->connections_accepted() < 4) {
        std::this_thread::sleep_for(1ms);
    }
    std::this_thread::sleep_for(50ms);
    for (const std::string word : {"", "Expect: 100-continue\r\n"}) {  // nobody says that the body is wanted
        auto over = raw_connection::to(server->port());
        sent(over, start + word + "Content-Length: 61\r\n\r\n");
        CHECK(refused(over));
    }
    auto grows = raw_connection::to(server->port());
    sent(grows, start + "Transfer-Encoding: chunked\r\n\r\n14\r\n" + std::string(20, 'z') + "\r\n");
    CHECK_FALSE(grows.closed_within(50ms));
    sent(grows, "32\r\n" + std::string(50, 'z') + "\r\n0\r\n\r\n");
    CHECK(refused(grows));
    leave.set_value();
    CHECK(in_work.read_message().find(std::string(40, 'x')) != std::string::npos);
    CHECK(waiting.read_message().find(std::string(40, 'y')) != std::string::npos);
    sent(silent, std::string(100, 's'));  // all of it is free again
    CHECK(silent.read_message().find(std::string(100, 's')) != std::string::npos);
    sent(silent, announced(100) + std::string(100, 't'));
    CHECK(silent.read_message().find(std::string(100, 't')) != std::string::npos);
    CHECK(handled == 4);
}

TEST_CASE("a body that a service refused by its head has no more room than others")
{
    struct refuser {
        std::optional<http_answer> answer_head(const http_head&) const { return http_answer::refused(403); }
        result<http_answer> operator()(http_call) const { return http_answer::refused(404); }
    };
    http_server_options options;
    options.total_body_octets = 30;
    options.body_octets = 30;
    auto server = http_server::start(refuser{}, options);
    REQUIRE(server);
    auto connection = raw_connection::to(server->port());
    for (int i = 0; i < 3; ++i) {  // it was dropped, each time
        connection.send(small_request);
        CHECK(loaded_status(connection.read_message()) == 403);
    }
}

TEST_CASE("a full server closes the connection that has been idle longest for one that comes, whatever it has said so far")
{
    http_server_options options;
    options.connections = 3;
    const auto server = http_server::start(echoed, options);
    REQUIRE(server);
    const auto arrived = [&](std::uint64_t count) {
        for (int i = 0; i < 5000 && server->connections_accepted() < count; ++i) {
            std::this_thread::sleep_for(1ms);
        }
        std::this_thread::sleep_for(20ms);
        return server->connections_accepted() == count;
    };
    auto served = raw_connection::to(server->port());
    CHECK(arrived(1));
    auto silent = raw_connection::to(server->port());
    CHECK(arrived(2));
    auto begun = raw_connection::to(server->port());
    begun.send(small_request.substr(0, 20));
    CHECK(arrived(3));
    served.send(small_request);
    CHECK(loaded_status(served.read_message()) == 200);  // it is idle again, and for the shortest time
    const auto asks = [&] {
        auto made = std::make_unique<raw_connection>(raw_connection::connect_to(server->port()));
        made->send(small_request);
        CHECK(loaded_status(made->read_message()) == 200);
        return made;
    };
    const auto fourth = asks();
    CHECK(silent.closed_within(5s));
    CHECK_FALSE(begun.closed_within(20ms));
    const auto fifth = asks();
    CHECK(begun.closed_within(5s));
    CHECK_FALSE(served.closed_within(20ms));
    served.send(small_request);
    CHECK(loaded_status(served.read_message()) == 200);
    const auto sixth = asks();
    CHECK(fourth->closed_within(5s));
    CHECK(server->connections_open() <= 3);
    CHECK(arrived(6));
}

TEST_CASE("a full server whose connections all wait for bodies serves one that comes, and closes for it the one that has waited longest, however it drips")
{
    http_server_options options;
    options.connections = 3;
    const auto server = http_server::start(echoed, options);
    REQUIRE(server);
    const std::string head = small_request.substr(0, small_request.find("\r\n\r\n") + 4);
    const auto body = small_request.substr(head.size());
    std::vector<std::unique_ptr<raw_connection>> waiting;
    for (std::uint64_t i = 0; i < 3; ++i) {
        waiting.push_back(std::make_unique<raw_connection>(raw_connection::connect_to(server->port())));
        waiting.back()->send(head + body.substr(0, 1));
        for (int j = 0; j < 5000 && server->connections_accepted() == i; ++j) {
            std::this_thread::sleep_for(1ms);
        }
        std::this_thread::sleep_for(20ms);
    }
    waiting[0]->send(body.substr(1, 1));
    std::this_thread::sleep_for(20ms);
    auto fresh = raw_connection::to(server->port());
    fresh.send(small_request);
    CHECK(loaded_status(fresh.read_message()) == 200);
    CHECK(waiting[0]->closed_within(5s));
    waiting[1]->send(body.substr(1));
    CHECK(loaded_status(waiting[1]->read_message()) == 200);
    waiting[2]->send(body.substr(1));
    CHECK(loaded_status(waiting[2]->read_message()) == 200);
}

TEST_CASE("one peer has only so many connections, and further ones are closed at once")
{
    for (const std::size_t most : {std::size_t{2}, std::size_t{0}}) {
        std::mutex mutex;
        std::vector<std::string> told;
        http_server_options options;
        options.connections_per_peer = most;
        options.report = [&](const error& why) {
            const std::lock_guard lock{mutex};
            told.push_back(why.message());
        };
        auto server = http_server::start(echoed, options);
        REQUIRE(server);
        const auto is_served = [](raw_connection& connection) {
            connection.send(small_request);
            return loaded_status(connection.read_message()) == 200;
        };
        auto first = raw_connection::to(server->port());
        auto second = raw_connection::to(server->port());
        CHECK(is_served(first));
        CHECK(is_served(second));
        auto third = raw_connection::to(server->port());
        CHECK(third.closed_within(most == 0 ? 50ms : 5s) == (most != 0));
        CHECK(is_served(second));
        first.close();
        for (int i = 0; i < 5000 && server->connections_open() == 2; ++i) {
            std::this_thread::sleep_for(1ms);
        }
        auto fourth = raw_connection::to(server->port());
        CHECK(is_served(fourth));
        server->stop();
        CHECK(told.size() == (most == 0 ? 0U : 1U));
        if (!told.empty()) {
            CHECK(told[0].find("it has as many connections as one peer may") != std::string::npos);
        }
    }
}

}  // namespace signet::tests
