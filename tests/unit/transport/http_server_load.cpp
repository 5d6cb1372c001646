// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_server.hpp>

#include "support/catch.hpp"
#include "support/raw_http.hpp"

#include <atomic>
#include <chrono>
#include <future>
#include <mutex>
#include <new>
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

}  // namespace signet::tests
