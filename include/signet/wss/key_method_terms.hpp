// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_KEY_METHOD_TERMS_HPP
#define SIGNET_WSS_KEY_METHOD_TERMS_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/core/type_list.hpp>
#include <signet/wss/requirements.hpp>
#include <signet/wss/sign.hpp>

#include <array>
#include <string_view>

namespace signet::detail {

/// What stands beside a key method, as data. What is no key method is refused by the gate, in one sentence.
template <class Method>
inline constexpr key_method_requirement key_method_terms{};
template <key_encryption_method Method>
inline constexpr key_method_requirement key_method_terms<Method>{Method::uri};
template <key_transport_method Method>
    requires requires { typename Method::mask_digests; }
inline constexpr key_method_requirement key_method_terms<Method>{Method::uri, uris<typename Method::digests>, uris<typename Method::mask_digests>};
template <agreed_key_method Method>
inline constexpr key_method_requirement key_method_terms<Method>{Method::uri, {}, {}, Method::agreement::uri, Method::derivation::uri};

template <class List>
inline constexpr std::array<key_method_requirement, 0> key_method_requirements{};
template <class First, class... Rest>
inline constexpr std::array<key_method_requirement, 1 + sizeof...(Rest)> key_method_requirements<type_list<First, Rest...>>{
    key_method_terms<First>, key_method_terms<Rest>...};

}  // namespace signet::detail

#endif
