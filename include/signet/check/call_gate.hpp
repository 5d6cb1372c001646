// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CHECK_CALL_GATE_HPP
#define SIGNET_CHECK_CALL_GATE_HPP

#include <signet/check/call.hpp>
#include <signet/check/policy_type.hpp>

/// The compile-time rules that a call of `secure` or `verify` keeps. A page for each is in docs/errors/.
namespace signet::check {

template <class Argument>
struct argument_gate {};
template <class Transport>
struct argument_gate<over_transport<Transport>> {
    static_assert(transport<Transport>, "[signet E105] this transport lacks a member of its concept: add what the note names. docs/errors/E105.md");
};

/// What is no policy. One that is not valid has said so itself.
template <class Policy>
struct call_gate {
    static_assert(is_policy<Policy>, "[signet E308] this is no policy: name a type that derives from policy<...>. docs/errors/E308.md");
};

/// The rules of `secure<Policy>(envelope, arguments...)`.
template <class Policy, class... Arguments>
struct sender_gate : call_gate<Policy> {};
template <policy_type Policy, class... Arguments>
struct sender_gate<Policy, Arguments...> {
    static_assert(every_argument_is_for_a_sender<Arguments...>,
                  "[signet E307] an argument of this call is nothing that secure takes: leave it out. docs/errors/E307.md");
};
template <policy_type Policy, sender_argument... Arguments>
struct sender_gate<Policy, Arguments...> {
    static_assert((... && (sizeof(argument_gate<Arguments>) > 0)));
    static_assert(every_credential_is_passed<sender_needs<Policy>, Arguments...>,
                  "[signet E301] the policy needs a credential that this call lacks: pass signer, recipient, user, ... docs/errors/E301.md");
    static_assert(every_credential_has_a_use<sender_needs<Policy>, sender_uses<Policy>, Arguments...>,
                  "[signet E302] the policy has no use for a credential of this call: leave it out. docs/errors/E302.md");
    static_assert(keys_fit_their_methods<Policy, Arguments...>,
                  "[signet E303] a key of this call does not fit the method that signs or wraps with it: use a key of its type. docs/errors/E303.md");
    static_assert(clear_password_stays_confidential<Policy, Arguments...>,
                  "[signet E305] a password in clear needs a confidential transport: pass over(transport) or use a digest. docs/errors/E305.md");
    static_assert(nothing_is_passed_twice<sender_uses<Policy>, Arguments...>,
                  "[signet E306] this call says the same thing twice: leave one of the two arguments out. docs/errors/E306.md");
};

/// The rules of `verify<Policy>(octets, arguments...)`.
template <class Policy, class... Arguments>
struct receiver_gate : call_gate<Policy> {};
template <policy_type Policy, class... Arguments>
struct receiver_gate<Policy, Arguments...> {
    static_assert(every_argument_is_for_a_receiver<Arguments...>,
                  "[signet E307] an argument of this call is nothing that verify takes: leave it out. docs/errors/E307.md");
};
template <policy_type Policy, receiver_argument... Arguments>
struct receiver_gate<Policy, Arguments...> {
    static_assert((... && (sizeof(argument_gate<Arguments>) > 0)));
    static_assert(every_credential_is_passed<receiver_needs<Policy>, Arguments...>,
                  "[signet E301] the policy needs a credential that this call lacks: pass anchors, decryption, users, ... docs/errors/E301.md");
    static_assert(every_credential_has_a_use<receiver_needs<Policy>, receiver_needs<Policy>, Arguments...>,
                  "[signet E302] the policy has no use for a credential of this call: leave it out. docs/errors/E302.md");
    static_assert(keys_fit_their_methods<Policy, Arguments...>,
                  "[signet E303] a key of this call does not fit the method that decrypts with it: use a key of its type. docs/errors/E303.md");
    static_assert(replays_are_checked<Policy, Arguments...>,
                  "[signet E304] messages of this policy can be replayed: pass a replay store, or replay_unchecked. docs/errors/E304.md");
    static_assert(clear_password_stays_confidential<Policy, Arguments...>,
                  "[signet E305] a password in clear needs a confidential transport: pass over(transport) or use a digest. docs/errors/E305.md");
    static_assert(nothing_is_passed_twice<receiver_needs<Policy>, Arguments...>,
                  "[signet E306] this call says the same thing twice: leave one of the two arguments out. docs/errors/E306.md");
    static_assert(replay_stores_live_on<Arguments...>,
                  "[signet E309] this replay store forgets after the call: pass a variable that lives on and is not const. docs/errors/E309.md");
};

}  // namespace signet::check

#endif
