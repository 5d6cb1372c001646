// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_POLICY_LOWERING_HPP
#define SIGNET_POLICY_LOWERING_HPP

#include <signet/check/composition.hpp>
#include <signet/check/policy_type.hpp>
#include <signet/core/type_list.hpp>
#include <signet/wss/admitted.hpp>
#include <signet/wss/requirements.hpp>

#include <array>

namespace signet {

namespace detail {

template <class List>
inline constexpr std::array<step_requirement, 0> step_requirements{};
template <class First, class... Rest>
inline constexpr std::array<step_requirement, 1 + sizeof...(Rest)> step_requirements<type_list<First, Rest...>>{First::requirement,
                                                                                                              Rest::requirement...};

template <class Step>
struct admits_of {
    using methods = type_list<>;
    using digests = type_list<>;
    using canonicalizations = type_list<>;
    using references = type_list<>;
    using tokens = type_list<>;
    using transforms = type_list<>;
    using data_methods = type_list<>;
    using key_methods = type_list<>;
};
template <class... Arguments>
struct admits_of<sign<Arguments...>> : admits_of<void> {
    using methods = typename sign<Arguments...>::methods;
    using digests = typename sign<Arguments...>::digests;
    using canonicalizations = typename sign<Arguments...>::canonicalizations;
    using references = typename sign<Arguments...>::references;
    using transforms = check::transforms_of<typename sign<Arguments...>::covered>;
};
template <class... Arguments>
struct admits_of<encrypt<Arguments...>> : admits_of<void> {
    using references = typename encrypt<Arguments...>::references;
    using data_methods = typename encrypt<Arguments...>::data_methods;
    using key_methods = typename encrypt<Arguments...>::key_methods;
};
template <class Token>
struct admits_of<token<Token>> : admits_of<void> {
    using tokens = type_list<Token>;
};

/// Key references as a policy's dialect writes them.
template <class Dialect, class References>
struct references_in;
template <class Dialect, class... References>
struct references_in<Dialect, type_list<References...>> {
    using type = type_list<typename Dialect::template reference<References>...>;
};
template <class... References>
struct references_in<check::standard_dialect, type_list<References...>> {
    using type = type_list<References...>;
};

template <class Dialect, class Steps>
struct admitted_by;
template <class Dialect, class... Steps>
struct admitted_by<Dialect, type_list<Steps...>> {
    template <class Step>
    using one = admits_of<check::unwrapped<Step>>;
    using references = typename references_in<Dialect, unique<concat<typename one<Steps>::references...>>>::type;
    using type = admitted<unique<concat<typename one<Steps>::methods...>>, unique<concat<typename one<Steps>::digests...>>,
                          unique<concat<typename one<Steps>::canonicalizations...>>, references,
                          unique<concat<typename one<Steps>::tokens...>>, unique<concat<typename one<Steps>::data_methods...>>,
                          unique<concat<typename one<Steps>::key_methods...>>, unique<concat<typename one<Steps>::transforms...>>>;
};

}  // namespace detail

/// A policy as data, the one value that both `secure` and `verify` work from.
template <policy_type Policy>
inline constexpr requirements requirements_of{detail::step_requirements<typename Policy::steps>, one_of<lax_layout, typename Policy::items>, false,
                                               check::allows_unsigned_cbc<typename Policy::items>, check::dialect_among<typename Policy::items>::speaks};

/// What a receiver of this policy is compiled with, and nothing else.
template <policy_type Policy>
using admitted_of = typename detail::admitted_by<check::dialect_among<typename Policy::items>, typename Policy::steps>::type;

}  // namespace signet

#endif
