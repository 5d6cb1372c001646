// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/replay_check.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

struct scripted {
    replay_outcome answer;
    std::vector<instant> until{};
    std::vector<replay_key> keys{};
    replay_outcome remember(const replay_key& key, instant end, instant)
    {
        keys.push_back(key);
        until.push_back(end);
        return answer;
    }
};

/// Evidence of a signature that covers its timestamp.
evidence signed_at_noon()
{
    static const auto message = parsed("<t/>");
    evidence found;
    found.timestamp = timestamp_element{message.root(), noon, noon + std::chrono::minutes{5}};
    auto& signature = found.signatures.emplace_back();
    signature.identity.fill(1);
    signature.covered.emplace_back();
    signature.covered.back().apex = message.root();
    return found;
}

receiver_credentials with_store(scripted& store)
{
    receiver_credentials with;
    with.clock = clock::fixed(noon);
    with.replay = replay_guard{store};
    return with;
}

}  // namespace

TEST_CASE("what the store says is what the receiver answers")
{
    for (const auto& [answer, expected] :
        {std::pair{replay_outcome::seen, errc::replayed}, std::pair{replay_outcome::full, errc::replay_store_full},
            std::pair{replay_outcome::stale, errc::timestamp_expired}, std::pair{replay_outcome::failed, errc::replay_store_failed}}) {
        scripted store{answer};
        auto found = signed_at_noon();
        CHECK(check_replay(found, {}, with_store(store)).error().code() == expected);
        CHECK_FALSE(found.replay_checked);
    }
    scripted store{replay_outcome::fresh};
    auto found = signed_at_noon();
    CHECK(check_replay(found, {}, with_store(store)));
    CHECK(found.replay_checked);
    CHECK(store.until == std::vector<instant>{noon + std::chrono::minutes{6}});  // its end and the skew
}

TEST_CASE("a nonce is remembered with its user for as long as the token is fresh")
{
    constexpr step_requirement step{.kind = step_kind::username_token, .lifetime = std::chrono::minutes{2}};
    const requirements policy{{&step, 1}};
    scripted store{replay_outcome::fresh};
    const auto remember = [&](const char* name, octets nonce) {
        evidence found;
        found.username.emplace();
        found.username->name = name;
        found.username->nonce = std::move(nonce);
        found.username->created_at = noon;
        CHECK(check_replay(found, policy, with_store(store)));
    };
    remember("zoe", octets(16, 1));
    remember("max", octets(16, 1));
    remember("zoe", octets(16, 2));
    CHECK(store.until.front() == noon + std::chrono::minutes{3});
    CHECK(store.keys.size() == 3);
    CHECK(store.keys[0] != store.keys[1]);
    CHECK(store.keys[0] != store.keys[2]);
}

TEST_CASE("a time that the signature leaves out says nothing of how long to remember it")
{
    scripted store{replay_outcome::seen};
    auto found = signed_at_noon();
    found.signatures.front().covered.clear();
    CHECK(check_replay(found, {}, with_store(store)));
    CHECK_FALSE(found.replay_checked);
}

TEST_CASE("without a store nothing is checked, and nothing says it was")
{
    auto found = signed_at_noon();
    CHECK(check_replay(found, {}, receiver_credentials{}));
    CHECK_FALSE(found.replay_checked);
}

}  // namespace signet::tests
