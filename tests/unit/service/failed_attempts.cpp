// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/failed_attempts.hpp>

#include <signet/service/detail/password_guard.hpp>

#include "support/catch.hpp"

#include <string>
#include <thread>
#include <vector>

namespace signet::tests {

namespace {

using namespace std::chrono_literals;

constexpr failed_attempts::time_point attempts_begin{1000h};

attempt_limits attempts_at_most(std::size_t per_user, std::size_t per_address, std::size_t anywhere)
{
    attempt_limits most;
    most.per_user = per_user;
    most.per_address = per_address;
    most.per_user_anywhere = anywhere;
    most.window = 60s;
    return most;
}

}  // namespace

TEST_CASE("an address that showed too many wrong passwords for a user waits, and neither others there nor the user elsewhere do")
{
    failed_attempts all{attempts_at_most(3, 0, 0)};
    const auto t = attempts_begin;
    for (int i = 0; i < 3; ++i) {
        CHECK_FALSE(all.wait("192.0.2.1", "zoe", t));
        all.failed("192.0.2.1", "zoe", t + i * 1s);
    }
    CHECK(all.wait("192.0.2.1", "zoe", t + 2s) == 58s);
    CHECK(all.wait("192.0.2.1", "zoe", t + 2500ms) == 58s);  // rounded up
    CHECK_FALSE(all.wait("192.0.2.1", "quinn", t + 2s));
    CHECK_FALSE(all.wait("192.0.2.2", "zoe", t + 2s));
    CHECK_FALSE(all.wait("192.0.2", ".1zoe", t + 2s));
}

TEST_CASE("a name in another case, or with other spaces, is counted as the same one")
{
    failed_attempts all{attempts_at_most(2, 0, 0)};
    all.failed("a", "Zoe Quinn", attempts_begin);
    all.failed("a", "zoe  QUINN ", attempts_begin);
    CHECK(all.wait("a", "zoe quinn", attempts_begin));
    CHECK_FALSE(all.wait("A", "zoe quinn", attempts_begin));
}

TEST_CASE("nobody is locked out for longer than the window, however many attempts come meanwhile")
{
    failed_attempts all{attempts_at_most(1, 0, 0)};
    const auto t = attempts_begin;
    all.failed("a", "zoe", t);
    for (int i = 0; i < 100; ++i) {
        all.failed("a", "zoe", t + 59s);  // those that were under way
    }
    CHECK(all.wait("a", "zoe", t + 59s) == 1s);
    CHECK_FALSE(all.wait("a", "zoe", t + 60s));
    CHECK(all.remembered() == 0);
}

TEST_CASE("an address that tries many names waits, unless it is that of a proxy")
{
    failed_attempts all{attempts_at_most(0, 5, 0)};
    for (int i = 0; i < 5; ++i) {
        CHECK_FALSE(all.wait("a", "somebody", attempts_begin));
        all.failed("a", "name " + std::to_string(i), attempts_begin);
        all.failed("", "name " + std::to_string(i), attempts_begin);
    }
    CHECK(all.wait("a", "somebody", attempts_begin) == 60s);
    CHECK_FALSE(all.wait("b", "name 1", attempts_begin));
    CHECK_FALSE(all.wait("", "somebody", attempts_begin));
}

TEST_CASE("a user whom many addresses try can still log in from one that did not fail")
{
    failed_attempts all{attempts_at_most(3, 0, 10)};
    for (int i = 0; i < 10; ++i) {
        const auto from = "address " + std::to_string(i);
        CHECK_FALSE(all.wait(from, "zoe", attempts_begin));
        all.failed(from, "zoe", attempts_begin);
    }
    CHECK(all.wait("address 0", "zoe", attempts_begin) == 60s);  // after one wrong password
    CHECK_FALSE(all.wait("her own", "zoe", attempts_begin));
    CHECK_FALSE(all.wait("address 0", "quinn", attempts_begin));
}

TEST_CASE("what is remembered has a bound, and the oldest goes first")
{
    auto most = attempts_at_most(1, 0, 0);
    most.remembered = 1000;
    failed_attempts all{most};
    for (int i = 0; i < 2000; ++i) {
        all.failed("", std::to_string(i), attempts_begin);
    }
    CHECK(all.remembered() == 1000);
    CHECK_FALSE(all.wait("", "1499", attempts_begin));  // each name has two counts
    CHECK(all.wait("", "1500", attempts_begin));
    CHECK(all.wait("", "1999", attempts_begin));
}

TEST_CASE("several threads count together")
{
    failed_attempts all{attempts_at_most(400, 0, 0)};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int j = 0; j < 100; ++j) {
                all.failed("a", "zoe", attempts_begin);
            }
        });
    }
    for (auto& one : threads) {
        one.join();
    }
    CHECK(all.wait("a", "zoe", attempts_begin));
}

TEST_CASE("of the checks that a request takes the last one counts, and none is run once too many failed")
{
    signet::detail::password_guard guard{attempts_at_most(2, 0, 0)};
    int run = 0;
    const auto request = [&](const std::vector<bool>& outcomes) {
        signet::detail::password_guard::attempt attempt{guard, "a"};
        bool refused = false;
        for (const bool good : outcomes) {
            refused = !attempt("zoe", [&]() -> result<bool> {
                ++run;
                return good;
            });
        }
        return refused;
    };
    for (int i = 0; i < 5; ++i) {
        CHECK_FALSE(request({false, false, true}));  // wrong for two profiles, right for the third
    }
    CHECK_FALSE(request({true, false}));
    CHECK_FALSE(request({false}));
    run = 0;
    CHECK(request({true}));
    CHECK(run == 0);
    signet::detail::password_guard::attempt refused{guard, "a"};
    CHECK(refused("zoe", [] { return result<bool>{true}; }).error().code() == errc::authentication_failed);
    signet::detail::password_guard::attempt other{guard, "b"};
    CHECK(other("zoe", [] { return result<bool>{true}; }).value());
}

TEST_CASE("a wrong password counts although a later check of the request could not look at it")
{
    signet::detail::password_guard guard{attempts_at_most(1, 0, 0)};
    {
        signet::detail::password_guard::attempt two_profiles{guard, "a"};
        CHECK_FALSE(two_profiles("zoe", [] { return result<bool>{false}; }).value());
        CHECK_FALSE(two_profiles("zoe", []() -> result<bool> { return refuse(errc::token_invalid, "password", "a digest, for a hash"); }));
    }
    signet::detail::password_guard::attempt next{guard, "a"};
    CHECK(next("zoe", [] { return result<bool>{true}; }).error().code() == errc::authentication_failed);
}

TEST_CASE("a check that fails for its own reasons is no wrong password, and more than may run at once are not run")
{
    auto most = attempts_at_most(1, 0, 0);
    most.at_once = 1;
    signet::detail::password_guard guard{most};
    for (int i = 0; i < 3; ++i) {
        signet::detail::password_guard::attempt down{guard, "a"};
        const auto said = down("zoe", []() -> result<bool> { return refuse(errc::transport_failed, "directory", "it does not answer"); });
        CHECK(said.error().where() == "directory");
    }
    signet::detail::password_guard::attempt outer{guard, "a"};
    const auto said = outer("zoe", [&]() -> result<bool> {
        signet::detail::password_guard::attempt inner{guard, "b"};
        const auto busy = inner("quinn", [] { return result<bool>{true}; });
        REQUIRE_FALSE(busy);
        CHECK(busy.error().code() == errc::transport_failed);
        return true;
    });
    CHECK(said.value());
    signet::detail::password_guard::attempt after{guard, "b"};
    CHECK(after("quinn", [] { return result<bool>{true}; }).value());
}

}  // namespace signet::tests
