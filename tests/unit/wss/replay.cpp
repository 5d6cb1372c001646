// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/replay.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

struct recorder {
    replay_outcome answer = replay_outcome::fresh;
    int asked = 0;
    replay_outcome remember(const replay_key&, instant, instant)
    {
        ++asked;
        return answer;
    }
};
struct forgets_to_answer {
    void remember(const replay_key&, instant, instant) {}
};

}  // namespace

TEST_CASE("a guard passes on to its store, and an empty one is none")
{
    STATIC_REQUIRE(replay_store<recorder>);
    STATIC_REQUIRE_FALSE(replay_store<forgets_to_answer>);
    STATIC_REQUIRE_FALSE(replay_store<replay_unchecked>);
    recorder store{replay_outcome::full};
    const replay_guard guard{store};
    CHECK(guard);
    CHECK(guard.remember({}, noon, noon) == replay_outcome::full);
    CHECK(store.asked == 1);
    CHECK_FALSE(replay_guard{});
}

}  // namespace signet::tests
