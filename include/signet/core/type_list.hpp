// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_TYPE_LIST_HPP
#define SIGNET_CORE_TYPE_LIST_HPP

#include <concepts>
#include <type_traits>

namespace signet {

/// Types, in order: what a composition publishes of itself (`steps`, `parts`, `needs`), so that checks can walk it.
template <class... Types>
struct type_list {
    static constexpr auto size = sizeof...(Types);
};

namespace detail {

template <class... Lists>
struct concat_of;
template <>
struct concat_of<> {
    using type = type_list<>;
};
template <class... Left>
struct concat_of<type_list<Left...>> {
    using type = type_list<Left...>;
};
template <class... Left, class... Right, class... Rest>
struct concat_of<type_list<Left...>, type_list<Right...>, Rest...> : concat_of<type_list<Left..., Right...>, Rest...> {};

template <class T, class List>
inline constexpr bool contains = false;
template <class T, class... Types>
inline constexpr bool contains<T, type_list<Types...>> = (std::same_as<T, Types> || ...);

template <class Done, class... Rest>
struct unique_types {
    using type = Done;
};
template <class... Done, class First, class... Rest>
struct unique_types<type_list<Done...>, First, Rest...>
    : unique_types<std::conditional_t<(std::same_as<First, Done> || ...), type_list<Done...>, type_list<Done..., First>>, Rest...> {};

template <class List>
struct unique_of;
template <class... Types>
struct unique_of<type_list<Types...>> : unique_types<type_list<>, Types...> {};

}  // namespace detail

/// All types of some lists, in order, one after the other.
template <class... Lists>
using concat = typename detail::concat_of<Lists...>::type;

/// The types of a list, each once, in the order of their first appearance.
template <class List>
using unique = typename detail::unique_of<List>::type;

/// Whether a list has a type.
template <class T, class List>
concept one_of = detail::contains<T, List>;

}  // namespace signet

#endif
