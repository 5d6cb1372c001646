// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/check/call_gate.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>
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

TEST_CASE("a call that encrypts and one that decrypts pass their gates")
{
    CHECK(sizeof(check::sender_gate<x509_sign_encrypt, signer<private_key<rsa>>, recipient>) > 0);
    CHECK(sizeof(check::receiver_gate<x509_sign_encrypt, anchors, decryption<private_key<rsa>>, memory_replay_store&>) > 0);
    CHECK_FALSE(check::valid_sender_call<x509_sign_encrypt, signer<private_key<rsa>>>);
    CHECK_FALSE(check::valid_receiver_call<x509_sign_encrypt, anchors, memory_replay_store&>);
}
