// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CHECK_POLICY_TYPE_HPP
#define SIGNET_CHECK_POLICY_TYPE_HPP

namespace signet {

/// A type that a valid policy is. Exemplar: x509_sign. Models: what derives from `policy<...>` and keeps its rules.
template <class T>
concept policy_type = requires {
    typename T::items;
    typename T::steps;
};

namespace check {

/// E308. A policy, valid or not. One that is not has no steps: its own message says why, and no other rule speaks of it.
template <class T>
inline constexpr bool is_policy = requires { typename T::items; };

}  // namespace check

}  // namespace signet

#endif
