// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/check/call_gate.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/service/memory_replay_store.hpp>

#include "support/catch.hpp"

using namespace signet;

// What the gates refuse is in tests/reject/ and tests/static/calls.cpp.
TEST_CASE("a call that keeps the rules passes its gate")
{
    CHECK(sizeof(check::sender_gate<hmac_sign, shared_key>) > 0);
    CHECK(check::valid_sender_call<hmac_sign, shared_key>);
    CHECK(sizeof(check::receiver_gate<hmac_sign, shared_keys, memory_replay_store&>) > 0);
    CHECK(check::valid_receiver_call<hmac_sign, shared_keys, memory_replay_store&>);
}
