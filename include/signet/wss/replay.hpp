// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_REPLAY_HPP
#define SIGNET_WSS_REPLAY_HPP

#include <signet/algorithm/sha256.hpp>
#include <signet/core/clock.hpp>

#include <array>
#include <concepts>
#include <cstdint>

namespace signet {

/// What a replay store says of a message.
enum class replay_outcome : std::uint8_t {
    fresh,   // not seen, and remembered now
    seen,    // a replay
    full,    // no room to remember it, so it cannot be taken
    stale,   // its time is over, so it may have been forgotten already
    failed,  // the store did not answer
};

/// What stands for one message in a replay store: a SHA-256 over what only that message has.
using replay_key = std::array<std::uint8_t, sha256::size>;

/// Remembers what was received until it expires. `remember` looks and inserts in one step, from any thread.
/// Exemplar: memory_replay_store. Models: memory_replay_store, file_replay_store.
template <class T>
concept replay_store = requires(T& store, const replay_key& key, instant until, instant now) {
    { store.remember(key, until, now) } -> std::same_as<replay_outcome>;
};

/// The caller's word that replays are harmless, or caught elsewhere.
struct replay_unchecked {};

/// A replay store of any type, by reference; empty when replays are not checked.
class replay_guard {
public:
    replay_guard() = default;
    template <replay_store Store>
    explicit replay_guard(Store& store)
        : store_{&store}, remember_{[](void* to, const replay_key& key, instant until, instant now) {
              return static_cast<Store*>(to)->remember(key, until, now);
          }}
    {
    }

    explicit operator bool() const noexcept { return store_ != nullptr; }
    replay_outcome remember(const replay_key& key, instant until, instant now) const { return remember_(store_, key, until, now); }

private:
    void* store_ = nullptr;
    replay_outcome (*remember_)(void*, const replay_key&, instant, instant) = nullptr;
};

}  // namespace signet

#endif
