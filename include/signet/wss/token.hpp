// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_TOKEN_HPP
#define SIGNET_WSS_TOKEN_HPP

#include <signet/core/type_list.hpp>
#include <signet/token/security_token.hpp>
#include <signet/wss/needs.hpp>
#include <signet/wss/requirements.hpp>

namespace signet {

/// Step: a token of the user's own, a model of `security_token`. The sender passes its value, the receiver gets it back from `verified::token<Token>()`.
template <class Token>
struct token {
    static constexpr step_requirement requirement{
        .kind = step_kind::token, .namespace_uri = Token::namespace_uri, .local_name = Token::local_name};
    using carried = Token;
    using sender_needs = type_list<token_credential<Token>>;
    using receiver_needs = type_list<>;
};

}  // namespace signet

#endif
