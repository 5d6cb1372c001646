// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_options.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("the options are good as they are, and without any time or size they are not")
{
    CHECK(http_client_options{}.validate());
    CHECK(http_server_options{}.validate());

    using client = http_client_options;
    for (const auto member : {&client::connect_time, &client::exchange_time, &client::idle_time}) {
        for (const int bad : {0, -1}) {
            client options;
            options.*member = std::chrono::milliseconds{bad};
            CHECK(options.validate().error().code() == errc::malformed_value);
        }
    }
    for (const auto member : {&client::header_octets, &client::body_octets}) {
        client options;
        options.*member = 0;
        CHECK(options.validate().error().code() == errc::malformed_value);
    }
    client large;
    large.header_octets = (16U << 20) + 1;
    CHECK(large.validate().error().code() == errc::malformed_value);

    using server = http_server_options;
    for (const auto member : {&server::header_time, &server::body_time, &server::idle_time, &server::write_time, &server::stop_time,
                              &server::turn_time}) {
        server options;
        options.*member = std::chrono::milliseconds{0};
        CHECK(options.validate().error().code() == errc::malformed_value);
    }
    server generous;
    generous.header_octets = (16U << 20) + 1;
    CHECK(generous.validate().error().code() == errc::malformed_value);
    for (const auto member : {&server::connections, &server::header_octets, &server::body_octets, &server::total_body_octets}) {
        server options;
        options.*member = 0;
        CHECK(options.validate().error().code() == errc::malformed_value);
    }
}

TEST_CASE("a client codes its requests in a coding that is named, and has credentials that HTTP Basic can carry")
{
    http_client_options options;
    options.code_requests = true;
    CHECK(options.validate().error().code() == errc::conflicting_policy);
    options.code_requests = false;
    options.basic = basic_credentials{"zoe", secret{"pw"}};
    CHECK(options.validate());
    options.basic = basic_credentials{"zo:e", secret{"pw"}};
    CHECK(options.validate().error().code() == errc::malformed_value);
}

TEST_CASE("a server's path is the path of a URL, or nothing")
{
    const auto good = [](const char* path) {
        http_server_options options;
        options.path = path;
        return options.validate().has_value();
    };
    CHECK(good("/"));
    CHECK(good("/a/b.do"));
    CHECK_FALSE(good("a"));
    CHECK_FALSE(good("/a b"));
    CHECK_FALSE(good("/a?b"));
}

}  // namespace signet::tests
