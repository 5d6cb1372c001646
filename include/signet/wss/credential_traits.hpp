// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_CREDENTIAL_TRAITS_HPP
#define SIGNET_WSS_CREDENTIAL_TRAITS_HPP

#include <signet/core/type_list.hpp>
#include <signet/crypto/botan/trust.hpp>
#include <signet/crypto/shared_key.hpp>
#include <signet/token/security_token.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/exchange.hpp>
#include <signet/wss/needs.hpp>
#include <signet/wss/token_resolver.hpp>
#include <signet/wss/validation_mode.hpp>

namespace signet {

namespace detail {

template <class... Needs>
struct meeting {
    using meets = type_list<Needs...>;
};

}  // namespace detail

/// Which need of a step an argument of `secure` or `verify` meets; an argument without one is no credential (a clock, limits, an actor, ...).
template <class T>
struct credential_traits : detail::meeting<> {};

template <security_token Token>
struct credential_traits<Token> : detail::meeting<token_credential<Token>> {};
template <class Key>
struct credential_traits<signer<Key>> : detail::meeting<signing_credential> {};
template <>
struct credential_traits<shared_key> : detail::meeting<shared_key_credential> {};
template <>
struct credential_traits<shared_keys> : detail::meeting<shared_key_credential> {};
template <>
struct credential_traits<recipient> : detail::meeting<recipient_credential> {};
template <class Key>
struct credential_traits<decryption<Key>> : detail::meeting<decryption_credential> {};
template <>
struct credential_traits<decryption_keys> : detail::meeting<decryption_credential> {};
template <>
struct credential_traits<user> : detail::meeting<user_credential> {};
template <>
struct credential_traits<users> : detail::meeting<users_credential> {};
template <>
struct credential_traits<anchors> : detail::meeting<trust_credential> {};
template <>
struct credential_traits<direct_trust> : detail::meeting<trust_credential, certificate_credential> {};
template <>
struct credential_traits<chain_trust> : detail::meeting<trust_credential> {};
template <>
struct credential_traits<peer_trust> : detail::meeting<trust_credential, certificate_credential> {};
template <>
struct credential_traits<peer_or_chain_trust> : detail::meeting<trust_credential, certificate_credential> {};
template <>
struct credential_traits<legacy::none> : detail::meeting<trust_credential> {};
template <>
struct credential_traits<certificate_trust> : detail::meeting<trust_credential> {};
template <>
struct credential_traits<known_certificates> : detail::meeting<certificate_credential> {};
template <>
struct credential_traits<token_location> : detail::meeting<location_credential> {};
template <>
struct credential_traits<token_resolver> : detail::meeting<resolver_credential> {};
template <>
struct credential_traits<exchange> : detail::meeting<exchange_credential> {};

}  // namespace signet

#endif
