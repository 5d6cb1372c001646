// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_KEY_METHOD_LISTS_HPP
#define SIGNET_XENC_KEY_METHOD_LISTS_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/core/type_list.hpp>

#include <type_traits>

namespace signet {

namespace detail {

template <class List>
struct key_methods_among;
template <class... Methods>
struct key_methods_among<type_list<Methods...>> {
    template <class Method>
    static constexpr auto wrap_of()
    {
        if constexpr (agreed_key_method<Method>) {
            return type_list<typename Method::wrap>{};
        } else if constexpr (key_wrap_method<Method>) {
            return type_list<Method>{};
        } else {
            return type_list<>{};
        }
    }

    using transports = concat<std::conditional_t<key_transport_method<Methods>, type_list<Methods>, type_list<>>...>;
    using agreed = concat<std::conditional_t<agreed_key_method<Methods>, type_list<Methods>, type_list<>>...>;
    using wraps = unique<concat<decltype(wrap_of<Methods>())...>>;
};

}  // namespace detail

/// Those of a list of key encryption methods that encrypt to a public key.
template <class KeyMethods>
using key_transports = typename detail::key_methods_among<KeyMethods>::transports;

/// Those that encrypt under a shared key, also one that was agreed on.
template <class KeyMethods>
using key_wraps = typename detail::key_methods_among<KeyMethods>::wraps;

/// Those that agree on a key first.
template <class KeyMethods>
using agreed_keys = typename detail::key_methods_among<KeyMethods>::agreed;

}  // namespace signet

#endif
