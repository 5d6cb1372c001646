// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/memory_replay_store.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace signet::tests {

namespace {

replay_key remembered_key(std::uint8_t first)
{
    replay_key key{};
    key.front() = first;
    return key;
}
constexpr std::chrono::minutes a_minute{1};

}  // namespace

TEST_CASE("what was seen is seen until it ends")
{
    memory_replay_store store;
    CHECK(store.remember(remembered_key(1), noon + a_minute, noon) == replay_outcome::fresh);
    CHECK(store.remember(remembered_key(1), noon + a_minute, noon) == replay_outcome::seen);
    CHECK(store.remember(remembered_key(1), noon + 5 * a_minute, noon + a_minute / 2) == replay_outcome::seen);
    CHECK(store.remember(remembered_key(2), noon + 2 * a_minute, noon) == replay_outcome::fresh);
    CHECK(store.size() == 2);
    CHECK(store.remember(remembered_key(3), noon + 2 * a_minute, noon + a_minute) == replay_outcome::fresh);
    CHECK(store.size() == 2);  // the first one ended
    CHECK(store.remember(remembered_key(1), noon + 3 * a_minute, noon + a_minute) == replay_outcome::fresh);
    CHECK(store.remember(remembered_key(2), noon + 3 * a_minute, noon + a_minute) == replay_outcome::seen);
}

TEST_CASE("a full store forgets nothing that has not ended")
{
    memory_replay_store store{2};
    CHECK(store.remember(remembered_key(1), noon + a_minute, noon) == replay_outcome::fresh);
    CHECK(store.remember(remembered_key(2), noon + 2 * a_minute, noon) == replay_outcome::fresh);
    CHECK(store.remember(remembered_key(3), noon + a_minute, noon) == replay_outcome::full);
    CHECK(store.remember(remembered_key(1), noon + a_minute, noon) == replay_outcome::seen);
    CHECK(store.remember(remembered_key(2), noon + a_minute, noon) == replay_outcome::seen);
    CHECK(store.remember(remembered_key(3), noon + 2 * a_minute, noon + a_minute) == replay_outcome::fresh);
    CHECK(store.remember(remembered_key(4), noon + 2 * a_minute, noon + a_minute) == replay_outcome::full);
    CHECK(memory_replay_store{0}.remember(remembered_key(1), noon + a_minute, noon) == replay_outcome::full);
}

TEST_CASE("what is over is never fresh, whatever time a thread believes it is")
{
    memory_replay_store store;
    CHECK(store.remember(remembered_key(1), noon + a_minute, noon) == replay_outcome::fresh);
    CHECK(store.remember(remembered_key(2), noon + 3 * a_minute, noon + a_minute) == replay_outcome::fresh);  // the first one is forgotten
    CHECK(store.remember(remembered_key(1), noon + a_minute, noon) == replay_outcome::stale);
    CHECK(store.remember(remembered_key(3), noon + a_minute, noon + a_minute) == replay_outcome::stale);
    CHECK(store.size() == 1);
}

TEST_CASE("keys that only differ late are different")
{
    memory_replay_store store;
    replay_key late{};
    late.back() = 1;
    CHECK(store.remember(replay_key{}, noon + a_minute, noon) == replay_outcome::fresh);
    CHECK(store.remember(late, noon + a_minute, noon) == replay_outcome::fresh);
}

TEST_CASE("of many threads that bring one message, one is first")
{
    memory_replay_store store;
    std::atomic<int> fresh = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int at = 0; at < 200; ++at) {
                fresh +=
                    store.remember(remembered_key(static_cast<std::uint8_t>(at)), noon + a_minute, noon) == replay_outcome::fresh ? 1 : 0;
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    CHECK(fresh == 200);
    CHECK(store.size() == 200);
}

}  // namespace signet::tests
