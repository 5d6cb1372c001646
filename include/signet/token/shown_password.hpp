// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TOKEN_SHOWN_PASSWORD_HPP
#define SIGNET_TOKEN_SHOWN_PASSWORD_HPP

#include <signet/core/secret.hpp>
#include <signet/token/password.hpp>
#include <signet/token/username_token_element.hpp>

#include <string_view>

namespace signet {

/// What a sender shows of its password, for whoever judges it: the password itself, or a digest that only somebody who has the
/// password can compare. By reference to a token. UsernameToken Profile 1.1.1, 3.1.
class shown_password {
public:
    explicit shown_password(const username_token_element& token) noexcept : token_{&token} {}

    /// Who the sender says it is.
    std::string_view name() const noexcept { return token_->name; }
    password_kind kind() const noexcept { return token_->kind; }

    /// Whether this password is shown. The same work whatever the outcome.
    bool shows(const secret& password) const { return shows_password(*token_, password); }

    /// The password in clear; null where only a digest is shown.
    const secret* clear() const noexcept { return token_->kind == password_kind::text ? &token_->password : nullptr; }

    const username_token_element& token() const noexcept { return *token_; }

private:
    const username_token_element* token_;
};

}  // namespace signet

#endif
