// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TOKEN_PASSWORD_HPP
#define SIGNET_TOKEN_PASSWORD_HPP

#include <concepts>
#include <cstdint>
#include <string_view>

namespace signet {

/// How a user name token proves that its sender knows the password. UsernameToken Profile 1.1.1, 3.1.
enum class password_kind : std::uint8_t { text, digest };

/// The password itself: for confidential transports only.
struct password_text {
    static constexpr password_kind kind = password_kind::text;
    static constexpr std::string_view uri =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";
};

/// Base64(SHA-1(nonce + created + password)): fresh for every message.
struct password_digest {
    static constexpr password_kind kind = password_kind::digest;
    static constexpr std::string_view uri =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest";
};

/// Exemplar: password_digest. Models: password_text, password_digest.
template <class T>
concept password_form = requires {
    { T::kind } -> std::convertible_to<password_kind>;
    { T::uri } -> std::convertible_to<std::string_view>;
};

static_assert(password_form<password_text> && password_form<password_digest>);

}  // namespace signet

#endif
