// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TOKEN_SECURITY_TOKEN_HPP
#define SIGNET_TOKEN_SECURITY_TOKEN_HPP

#include <signet/core/result.hpp>
#include <signet/xml/node.hpp>

#include <concepts>
#include <string_view>

namespace signet {

/// The name of the token's element: its namespace and local name, as constants.
template <class T>
concept has_element_name = requires {
    { T::namespace_uri } -> std::convertible_to<std::string_view>;
    { T::local_name } -> std::convertible_to<std::string_view>;
};
/// `token.write(element)` fills an element that stands in the header already and has its name. It cannot fail, and changes no token.
template <class T>
concept has_write = requires(const T& token, node element) {
    { token.write(element) } -> std::same_as<void>;
};
/// `T::read(element)` gives the token, or refuses what breaks its rules, as `errc::token_invalid` does: whoever sent it may be a stranger.
template <class T>
concept has_read = requires(node element) {
    { T::read(element) } -> std::same_as<result<T>>;
};

/// A token of the user's own that travels in the Security header: the name of its element, how it fills that element, how it
/// reads and checks it. Used by the step `token<T>`. WSS SOAP Message Security 1.1.1, 6.
/// Exemplar: the licence token of examples/custom_token.
template <class T>
concept security_token = has_element_name<T> && has_write<T> && has_read<T>;

}  // namespace signet

#endif
