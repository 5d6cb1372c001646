// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CHECK_COMPOSITION_HPP
#define SIGNET_CHECK_COMPOSITION_HPP

#include <signet/core/type_list.hpp>
#include <signet/token/security_dialect.hpp>
#include <signet/wss/allow_legacy.hpp>
#include <signet/wss/layout.hpp>
#include <signet/wss/needs.hpp>
#include <signet/wss/optional.hpp>
#include <signet/wss/requirements.hpp>
#include <signet/wss/sign.hpp>
#include <signet/wss/timestamp.hpp>
#include <signet/wss/token.hpp>
#include <signet/wss/username_token.hpp>

#include <concepts>
#include <type_traits>

namespace signet {

template <class DataMethod, class KeyMethod, class Parts, class Reference>
struct encrypt;

}  // namespace signet

/// Relations between the items of a policy: what the rules of check/ are made of.
namespace signet::check {

namespace detail {

template <class T>
struct unwrap {
    using type = T;
};
template <class T>
struct unwrap<optional<T>> {
    using type = T;
};

template <class T>
inline constexpr bool is_sign = false;
template <class... Arguments>
inline constexpr bool is_sign<sign<Arguments...>> = true;

template <class T>
inline constexpr bool is_encrypt = false;
template <class... Arguments>
inline constexpr bool is_encrypt<encrypt<Arguments...>> = true;

template <class T>
inline constexpr bool is_timestamp = false;
template <class Lifetime>
inline constexpr bool is_timestamp<timestamp<Lifetime>> = true;

template <class T>
inline constexpr bool is_username_token = false;
template <class... Arguments>
inline constexpr bool is_username_token<username_token<Arguments...>> = true;

template <class T>
inline constexpr bool is_token = false;
template <class Token>
inline constexpr bool is_token<token<Token>> = true;

template <class T>
inline constexpr bool is_allow_legacy = false;
template <class... Algorithms>
inline constexpr bool is_allow_legacy<allow_legacy<Algorithms...>> = true;

template <class Item>
struct part_transform {
    using type = type_list<>;
};
template <class Part>
    requires requires { typename Part::transforms; }
struct part_transform<Part> {
    using type = typename Part::transforms;
};
template <class Part>
struct part_transform<optional<Part>> : part_transform<Part> {};
template <class Parts>
struct part_transforms {
    using type = type_list<>;
};
template <class... Parts>
struct part_transforms<type_list<Parts...>> {
    using type = unique<concat<typename part_transform<Parts>::type...>>;
};

template <class Item>
struct legacy_list {
    using type = type_list<>;
};
template <class... Algorithms>
struct legacy_list<allow_legacy<Algorithms...>> {
    using type = type_list<Algorithms...>;
};

}  // namespace detail

/// A step or part without its `optional`.
template <class T>
using unwrapped = typename detail::unwrap<T>::type;

/// A step: it publishes what it requires and what it needs of a call. What is optional is so once.
template <class T>
concept step = has_needs<T> && std::same_as<unwrapped<T>, unwrapped<unwrapped<T>>>;

template <class T>
concept sign_step = detail::is_sign<unwrapped<T>>;
template <class T>
concept encrypt_step = detail::is_encrypt<unwrapped<T>>;
template <class T>
concept timestamp_step = detail::is_timestamp<unwrapped<T>>;
template <class T>
concept username_step = detail::is_username_token<unwrapped<T>>;
template <class T>
concept token_step = detail::is_token<unwrapped<T>>;
template <class T>
concept is_optional = !std::same_as<T, unwrapped<T>>;

/// The dialect that a policy's messages speak, where it is not the standard's. Exemplar and model: draft_2002::dialect.
template <class T>
concept dialect_option = requires {
    { T::speaks } -> std::convertible_to<security_dialect>;
};

/// An item of a policy that is no step but says something of the whole.
template <class T>
concept policy_option = std::same_as<T, lax_layout> || detail::is_allow_legacy<T> || dialect_option<T>;

/// The dialect of a policy that names none.
struct standard_dialect {
    static constexpr auto speaks = security_dialect::standard;
};

namespace detail {

template <class Items>
struct dialect_in {
    using type = standard_dialect;
};
template <class First, class... Rest>
struct dialect_in<type_list<First, Rest...>> : dialect_in<type_list<Rest...>> {};
template <dialect_option First, class... Rest>
struct dialect_in<type_list<First, Rest...>> {
    using type = First;
};

}  // namespace detail

/// The dialect among the items of a policy.
template <class Items>
using dialect_among = typename detail::dialect_in<Items>::type;

/// The transforms, besides a canonicalization, that some parts are covered with.
template <class Parts>
using transforms_of = typename detail::part_transforms<Parts>::type;

/// E108. What may stand in a policy.
template <class T>
inline constexpr bool is_policy_item = step<T> || policy_option<T>;

/// The broken algorithms that a policy allows by name.
template <class... Items>
using allowed_legacy = concat<typename detail::legacy_list<Items>::type...>;

namespace detail {

template <class... Items>
constexpr bool allows(type_list<Items...>, [[maybe_unused]] auto is_it)
{
    return (is_it(allowed_legacy<Items>{}) || ...);
}

}  // namespace detail

/// Whether a policy of these items allows CBC under a signature that covers the plaintext only.
template <class Items>
inline constexpr bool allows_unsigned_cbc =
    detail::allows(Items{}, []<class... Allowed>(type_list<Allowed...>) { return (std::same_as<Allowed, legacy::cbc_under_plaintext_signature> || ...); });

/// The steps among the items of a policy.
template <class... Items>
using steps_of = concat<std::conditional_t<step<Items>, type_list<Items>, type_list<>>...>;

}  // namespace signet::check

#endif
