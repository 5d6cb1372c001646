// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CHECK_ARGUMENTS_HPP
#define SIGNET_CHECK_ARGUMENTS_HPP

#include <signet/core/clock.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/random.hpp>
#include <signet/core/type_list.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/trust.hpp>
#include <signet/crypto/shared_key.hpp>
#include <signet/soap/actor.hpp>
#include <signet/soap/confidential.hpp>
#include <signet/token/security_token.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/exchange.hpp>
#include <signet/wss/replay.hpp>
#include <signet/wss/validation_mode.hpp>

#include <concepts>
#include <type_traits>

/// What `secure` and `verify` take besides the message.
namespace signet::check {

namespace detail {

template <class T>
inline constexpr bool is_signer = false;
template <class Key>
inline constexpr bool is_signer<signer<Key>> = std::constructible_from<any_private_key, const Key&>;

template <class T>
inline constexpr bool is_decryption = false;
template <class Key>
inline constexpr bool is_decryption<decryption<Key>> = std::constructible_from<any_private_key, const Key&>;

template <class T>
inline constexpr bool is_over = false;
template <class Transport>
inline constexpr bool is_over<over_transport<Transport>> = true;

}  // namespace detail

/// An argument of `secure`: a credential of the sender, a token of the user's own, or how to go about it.
template <class T>
concept sender_argument = detail::is_signer<T> || detail::is_over<T> || security_token<T>
    || one_of<T, type_list<shared_key, recipient, user, exchange, token_location, actor, clock, limits, random_source, assume_confidential>>;

/// A replay store as it is passed: a variable, or a temporary.
template <class T>
concept replay_store_argument = replay_store<std::remove_cvref_t<T>>;

/// An argument of `verify`: a credential of the receiver, a replay store, or how to go about it.
template <class T>
concept receiver_argument = detail::is_decryption<T> || detail::is_over<T> || replay_store_argument<T>
    || one_of<T, type_list<anchors, direct_trust, chain_trust, peer_trust, peer_or_chain_trust, legacy::none, certificate_trust, token_resolver, known_certificates, shared_key,
                           shared_keys, decryption_keys, random_source, users, exchange, actor, understands, clock, clock_skew, limits, replay_unchecked, assume_confidential>>;

/// The type of an argument of `verify`. A replay store is used after the call, so it matters how that one is passed.
template <class T>
using received = std::conditional_t<replay_store_argument<T>, T, std::remove_cvref_t<T>>;

}  // namespace signet::check

#endif
