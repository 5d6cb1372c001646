// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_REPLAY_CHECK_HPP
#define SIGNET_WSS_REPLAY_CHECK_HPP

#include <signet/algorithm/sha256.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/evidence.hpp>
#include <signet/wss/replay.hpp>
#include <signet/wss/requirements.hpp>

#include <string_view>
#include <utility>

namespace signet {

namespace detail {

inline result<void> remember(const replay_guard& store, const replay_key& key, instant until, instant now, const char* where)
{
    switch (store.remember(key, until, now)) {
    case replay_outcome::fresh: return {};
    case replay_outcome::seen: return refuse(errc::replayed, where, "it was received before");
    case replay_outcome::full: return refuse(errc::replay_store_full, where, "the replay store has no room to remember it");
    case replay_outcome::stale: return refuse(errc::timestamp_expired, where, "its time was over before it could be remembered");
    case replay_outcome::failed: break;
    }
    return refuse(errc::replay_store_failed, where, "the replay store did not answer");
}

}  // namespace detail

/// Takes a message that was found good only once: its nonce, decoded, with its user, and its signatures, by the octets that
/// were signed (a signature value can be rewritten, white space in a nonce too). Remembered until the message is stale.
/// UsernameToken Profile 1.1.1, 3.1; WSS SOAP Message Security 1.1.1, 13. Errors: `replayed`, `replay_store_full`, `replay_store_failed`.
inline result<void> check_replay(evidence& found, const requirements& policy, const receiver_credentials& with)
{
    if (!with.replay) {
        return {};
    }
    const auto now = with.clock.now();
    for (const auto& step : policy.steps) {
        if (step.kind == step_kind::username_token && found.username && !found.username->nonce.empty() && found.username->created_at) {
            hasher<sha256> key;
            key(std::string_view{"nonce"});
            key(found.username->name);
            key(std::string_view{"\0", 1});  // no name holds one
            key(found.username->nonce);
            const auto until = *found.username->created_at + step.lifetime + with.skew.value;
            if (auto first = detail::remember(with.replay, key.finish(), until, now, "UsernameToken"); !first) {
                return first;
            }
            found.replay_checked = true;
        }
    }
    if (found.timestamp) {
        for (const auto& signature : found.signatures) {
            if (find_cover(signature, found.timestamp->element) == nullptr) {
                continue;  // its time is anybody's: nothing says how long it would have to be remembered
            }
            hasher<sha256> key;
            key(std::string_view{"signature"});
            key(signature.identity);
            const auto until = found.timestamp->expires + with.skew.value;
            if (auto first = detail::remember(with.replay, key.finish(), until, now, "Signature"); !first) {
                return first;
            }
            found.replay_checked = true;
        }
    }
    return {};
}

}  // namespace signet

#endif
