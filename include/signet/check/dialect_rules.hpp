// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CHECK_DIALECT_RULES_HPP
#define SIGNET_CHECK_DIALECT_RULES_HPP

#include <signet/check/composition.hpp>
#include <signet/check/well_formed.hpp>
#include <signet/core/type_list.hpp>
#include <signet/wss/requirements.hpp>

#include <type_traits>

/// The rules about the dialect of a policy, each a relation with a name. Every one is true for items that are not well-formed by
/// themselves, so that one mistake gives one error.
namespace signet::check {

namespace detail {

template <class Item>
constexpr bool covers_routing()
{
    if constexpr (sign_step<Item>) {
        for (const auto& part : Item::requirement.parts) {
            if (part.kind == part_kind::routing || part.kind == part_kind::routing_header) {
                return true;
            }
        }
    }
    return false;
}

template <class Dialect, class... References>
constexpr bool has_references(type_list<References...>)
{
    return (Dialect::template has_reference<References> && ...);
}

template <class Dialect, class Item>
constexpr bool is_spoken()
{
    if constexpr (std::is_same_v<Dialect, standard_dialect> || !step<Item>) {
        return true;
    } else if constexpr (sign_step<Item>) {
        return has_references<Dialect>(typename unwrapped<Item>::references{});
    } else if constexpr (encrypt_step<Item>) {
        bool only_body = true;  // a wsse11:EncryptedHeader, and keys that EncryptedData refers to, are of WSS 1.1
        for (const auto& part : Item::requirement.parts) {
            only_body = only_body && part.kind == part_kind::body;
        }
        return only_body && has_references<Dialect>(typename unwrapped<Item>::references{});
    } else {
        return Item::requirement.kind != step_kind::signature_confirmation;
    }
}

}  // namespace detail

/// E220. Routing headers are covered under the dialect that has them.
template <class... Items>
inline constexpr bool routing_is_of_its_dialect = [] {
    if constexpr (well_formed<Items...>) {
        return dialect_among<type_list<Items...>>::speaks == security_dialect::draft_2002 || !(detail::covers_routing<Items>() || ...);
    }
    return true;
}();

/// E221. The dialect of the policy has all of its steps and key references.
template <class... Items>
inline constexpr bool every_step_is_of_the_dialect = [] {
    if constexpr (well_formed<Items...>) {
        return (detail::is_spoken<dialect_among<type_list<Items...>>, Items>() && ...);
    }
    return true;
}();

}  // namespace signet::check

#endif
