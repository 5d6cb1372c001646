// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CHECK_RULES_HPP
#define SIGNET_CHECK_RULES_HPP

#include <signet/check/composition.hpp>
#include <signet/check/well_formed.hpp>

#include <cstddef>
#include <type_traits>

/// The rules about a whole policy, each a relation with a name. Every one is true for items that are not well-formed by
/// themselves, so that one mistake gives one error. Those about signatures are in signature_rules.hpp.
namespace signet::check {

namespace detail {

constexpr bool adds_the_same(const step_requirement& left, const step_requirement& right)
{
    return left.kind == right.kind && left.kind != step_kind::signature && left.kind != step_kind::encryption && left.namespace_uri == right.namespace_uri
        && left.local_name == right.local_name;
}

template <class Item>
constexpr std::size_t count_same(const step_requirement& as)
{
    if constexpr (step<Item>) {
        return adds_the_same(Item::requirement, as) ? 1 : 0;
    }
    return 0;
}

template <class Item, class... Items>
constexpr bool stands_once()
{
    if constexpr (step<Item>) {
        return (std::size_t{0} + ... + count_same<Items>(Item::requirement)) <= 1;
    }
    return true;
}

template <class... Items>
constexpr bool proves_something()
{
    [[maybe_unused]] const auto proves = []<class Item>(std::type_identity<Item>) {
        return (sign_step<Item> || username_step<Item> || token_step<Item>) && !is_optional<Item>;
    };
    return (proves(std::type_identity<Items>{}) || ...);
}

}  // namespace detail

/// E201. Something in the policy proves who sent the message.
template <class... Items>
inline constexpr bool some_step_proves_something = [] {
    if constexpr (well_formed<Items...>) {
        return detail::proves_something<Items...>();
    }
    return true;
}();

/// E204. No two steps but signatures and encryptions add the same to the header: one timestamp, one user name token, one token of each name.
template <class... Items>
inline constexpr bool no_header_element_is_added_twice = [] {
    if constexpr (well_formed<Items...>) {
        return (detail::stands_once<Items, Items...>() && ...);
    }
    return true;
}();

}  // namespace signet::check

#endif
