// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_USERNAME_TOKEN_HPP
#define SIGNET_WSS_USERNAME_TOKEN_HPP

#include <signet/algorithm/any_of.hpp>
#include <signet/core/lifetime.hpp>
#include <signet/core/type_list.hpp>
#include <signet/token/password.hpp>
#include <signet/wss/needs.hpp>
#include <signet/wss/requirements.hpp>

#include <array>

namespace signet {

namespace detail {

template <class List>
inline constexpr std::array<password_kind, 0> password_kinds{};
template <class... Forms>
inline constexpr std::array<password_kind, sizeof...(Forms)> password_kinds<type_list<Forms...>>{Forms::kind...};

}  // namespace detail

/// Step: a wsse:UsernameToken. `password_text` only compiles over a confidential transport; `password_digest` carries a nonce
/// and its time, and the receiver takes each nonce once
/// within `Lifetime`; `any_of` both admits both. UsernameToken Profile 1.1.1.
template <class Password, class Lifetime = minutes<5>>
struct username_token {
    using lives = Lifetime;
    using passwords = alternatives<Password>;
    static constexpr step_requirement requirement{.kind = step_kind::username_token, .lifetime = Lifetime::value, .passwords = detail::password_kinds<passwords>};
    using sender_needs = type_list<user_credential>;
    using receiver_needs = type_list<users_credential>;
};

}  // namespace signet

#endif
