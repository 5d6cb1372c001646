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

replay_key key_of(std::uint8_t first)
{
    replay_key key{};
    key.front() = first;
    return key;
}
constexpr std::chrono::minutes minute{1};

}  // namespace

TEST_CASE("what was seen is seen until it ends")
{
    memory_replay_store store;
    CHECK(store.remember(key_of(1), noon + minute, noon) == replay_outcome::fresh);
    CHECK(store.remember(key_of(1), noon + minute, noon) == replay_outcome::seen);
    CHECK(store.remember(key_of(1), noon + 5 * minute, noon + minute / 2) == replay_outcome::seen);
    CHECK(store.remember(key_of(2), noon + 2 * minute, noon) == replay_outcome::fresh);
    CHECK(store.size() == 2);
    CHECK(store.remember(key_of(3), noon + 2 * minute, noon + minute) == replay_outcome::fresh);
    CHECK(store.size() == 2);  // the first one ended
    CHECK(store.remember(key_of(1), noon + 3 * minute, noon + minute) == replay_outcome::fresh);
    CHECK(store.remember(key_of(2), noon + 3 * minute, noon + minute) == replay_outcome::seen);
}

TEST_CASE("a full store forgets nothing that has not ended")
{
    memory_replay_store store{2};
    CHECK(store.remember(key_of(1), noon + minute, noon) == replay_outcome::fresh);
    CHECK(store.remember(key_of(2), noon + 2 * minute, noon) == replay_outcome::fresh);
    CHECK(store.remember(key_of(3), noon + minute, noon) == replay_outcome::full);
    CHECK(store.remember(key_of(1), noon + minute, noon) == replay_outcome::seen);
    CHECK(store.remember(key_of(2), noon + minute, noon) == replay_outcome::seen);
    CHECK(store.remember(key_of(3), noon + 2 * minute, noon + minute) == replay_outcome::fresh);
    CHECK(store.remember(key_of(4), noon + 2 * minute, noon + minute) == replay_outcome::full);
    CHECK(memory_replay_store{0}.remember(key_of(1), noon + minute, noon) == replay_outcome::full);
}

TEST_CASE("what is over is never fresh, whatever time a thread believes it is")
{
    memory_replay_store store;
    CHECK(store.remember(key_of(1), noon + minute, noon) == replay_outcome::fresh);
    CHECK(store.remember(key_of(2), noon + 3 * minute, noon + minute) == replay_outcome::fresh);  // the first one is forgotten
    CHECK(store.remember(key_of(1), noon + minute, noon) == replay_outcome::stale);
    CHECK(store.remember(key_of(3), noon + minute, noon + minute) == replay_outcome::stale);
    CHECK(store.size() == 1);
}

TEST_CASE("keys that only differ late are different")
{
    memory_replay_store store;
    replay_key late{};
    late.back() = 1;
    CHECK(store.remember(replay_key{}, noon + minute, noon) == replay_outcome::fresh);
    CHECK(store.remember(late, noon + minute, noon) == replay_outcome::fresh);
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
                    store.remember(key_of(static_cast<std::uint8_t>(at)), noon + minute, noon) == replay_outcome::fresh ? 1 : 0;
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
