// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_POLICY_POLICY_HPP
#define SIGNET_POLICY_POLICY_HPP

#include <signet/check/composition.hpp>
#include <signet/check/policy_gate.hpp>
#include <signet/policy/lowering.hpp>
#include <signet/wss/requirements.hpp>

namespace signet {

namespace detail {

template <bool Valid, class... Items>
struct policy_body {
    using items = type_list<Items...>;
};
template <class... Items>
struct policy_body<true, Items...> {
    using items = type_list<Items...>;
    using steps = check::steps_of<Items...>;
};

}  // namespace detail

/// A security policy: its steps in the order in which the sender performs them, and options of the whole. Give it a name by
/// deriving: `struct quote_service : policy<...> {};`. The same type drives `secure` and `verify`.
/// A policy that cannot work does not compile: the rules are in docs/errors/.
template <class... Items>
struct policy : detail::policy_body<check::valid_policy<Items...>, Items...> {
    static_assert(sizeof(check::policy_gate<Items...>) > 0);
};

}  // namespace signet

#endif
