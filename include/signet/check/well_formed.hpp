// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CHECK_WELL_FORMED_HPP
#define SIGNET_CHECK_WELL_FORMED_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/check/composition.hpp>
#include <signet/core/lifetime.hpp>
#include <signet/token/key_reference.hpp>
#include <signet/token/password.hpp>
#include <signet/token/security_token.hpp>
#include <signet/wss/part.hpp>

/// The rules that one item keeps by itself: each argument of a step is what it must be.
namespace signet::check {

/// E113. One of several kinds of key methods: what each of them lacks to be it would bury the sentence.
template <class T>
inline constexpr bool brings_content_key = key_encryption_method<T>;

namespace detail {

template <template <class> class Holds, class List>
inline constexpr bool all = false;
template <template <class> class Holds, class... Types>
inline constexpr bool all<Holds, type_list<Types...>> = (Holds<Types>::value && ...);

template <class T>
struct is_signature_method : std::bool_constant<signature_method<T>> {};
template <class T>
struct is_canonicalization : std::bool_constant<canonicalization_method<T>> {};
template <class T>
struct is_digest : std::bool_constant<digest_method<T>> {};
template <class T>
struct is_reference : std::bool_constant<key_reference<T>> {};

template <class T>
struct is_data_method : std::bool_constant<data_encryption_method<T>> {};
template <class T>
struct is_key_method : std::bool_constant<key_encryption_method<T>> {};

template <class T>
struct is_password : std::bool_constant<password_form<T>> {};

template <class T>
struct is_part : std::bool_constant<part<T>> {};
template <class Token>
struct is_part<token_header<Token>> : std::bool_constant<security_token<Token>> {};
template <class Token>
struct is_part<optional<token_header<Token>>> : std::bool_constant<security_token<Token>> {};

template <class Step>
inline constexpr bool item_well_formed = true;
template <class... Arguments>
inline constexpr bool item_well_formed<sign<Arguments...>> =
    all<is_signature_method, typename sign<Arguments...>::methods> && all<is_canonicalization, typename sign<Arguments...>::canonicalizations>
    && all<is_digest, typename sign<Arguments...>::digests> && all<is_reference, typename sign<Arguments...>::references>
    && part_list<typename sign<Arguments...>::covers> && all<is_part, typename sign<Arguments...>::covered>;
template <class... Arguments>
inline constexpr bool item_well_formed<encrypt<Arguments...>> =
    all<is_data_method, typename encrypt<Arguments...>::data_methods> && all<is_key_method, typename encrypt<Arguments...>::key_methods>
    && all<is_reference, typename encrypt<Arguments...>::references> && part_list<typename encrypt<Arguments...>::covers>
    && all<is_part, typename encrypt<Arguments...>::covered>;
template <class... Arguments>
inline constexpr bool item_well_formed<username_token<Arguments...>> =
    all<is_password, typename username_token<Arguments...>::passwords> && lifetime<typename username_token<Arguments...>::lives>;
template <class Lifetime>
inline constexpr bool item_well_formed<timestamp<Lifetime>> = lifetime<Lifetime>;
template <class Token>
inline constexpr bool item_well_formed<token<Token>> = security_token<Token>;

}  // namespace detail

/// Whether each item is well-formed by itself. The rules about several items only judge those.
template <class... Items>
inline constexpr bool well_formed = ((is_policy_item<Items> && detail::item_well_formed<unwrapped<Items>>) && ...);

}  // namespace signet::check

#endif
