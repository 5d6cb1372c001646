// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_PART_HPP
#define SIGNET_WSS_PART_HPP

#include <signet/core/fixed_string.hpp>
#include <signet/core/type_list.hpp>
#include <signet/wss/requirements.hpp>

#include <concepts>

namespace signet {

/// A part of a message that a signature covers or an encryption hides. Exemplar: body. Models: body, timestamp_header,
/// username_header, x509_header, header, headers, token_header, confirmation_header, signature_header, and `optional` of each.
template <class T>
concept part = requires { { T::part } -> std::convertible_to<part_requirement>; };

/// The Body of the envelope.
struct body {
    static constexpr part_requirement part{part_kind::body};
};
/// The wsu:Timestamp that a `timestamp` step adds.
struct timestamp_header {
    static constexpr part_requirement part{part_kind::timestamp};
};
/// The wsse:UsernameToken that a `username_token` step adds.
struct username_header {
    static constexpr part_requirement part{part_kind::username};
};
/// The BinarySecurityToken that the signature refers to: binds the certificate itself, not only its key.
struct x509_header {
    static constexpr part_requirement part{part_kind::signing_token};
};
/// Every header block of this name; there is at least one. `header<"http://www.w3.org/2005/08/addressing", "To">`
template <fixed_string Namespace, fixed_string Local>
struct header {
    static constexpr part_requirement part{part_kind::header, false, Namespace.view(), Local.view()};
};
/// Every header block of this namespace; there is at least one.
template <fixed_string Namespace>
struct headers {
    static constexpr part_requirement part{part_kind::headers_in_namespace, false, Namespace.view()};
};
/// The token that a `token<Token>` step carries.
template <class Token>
struct token_header {
    using carried = Token;
    static constexpr part_requirement part{part_kind::token, false, Token::namespace_uri, Token::local_name};
};
/// Every SignatureConfirmation that a `signature_confirmation` step adds.
struct confirmation_header {
    static constexpr part_requirement part{part_kind::confirmation};
};

/// Every ds:Signature that a step in front makes: it can be encrypted, so that nobody guesses at what was signed.
struct signature_header {
    static constexpr part_requirement part{part_kind::signature};
};

/// The parts that a signature covers, in the order of its references, or that an encryption hides.
template <class... Parts>
struct parts {
    using list = type_list<Parts...>;
};

namespace detail {

template <class T>
inline constexpr bool is_parts = false;
template <class... Parts>
inline constexpr bool is_parts<parts<Parts...>> = true;

}  // namespace detail

/// Exemplar: parts<body>. Models: parts.
template <class T>
concept part_list = detail::is_parts<T>;

static_assert(part<body> && part<timestamp_header> && part<header<"urn:example", "route">>);

}  // namespace signet

#endif
