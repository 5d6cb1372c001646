// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_X509_TOKEN_HPP
#define SIGNET_WSS_X509_TOKEN_HPP

#include <signet/core/type_list.hpp>
#include <signet/wss/needs.hpp>
#include <signet/wss/requirements.hpp>

namespace signet {

/// Step: a BinarySecurityToken with the signer's certificate, for signatures that refer to it by `x509_carried`.
/// X.509 Certificate Token Profile 1.1.1, 3.1.
struct x509_token {
    static constexpr step_requirement requirement{.kind = step_kind::x509_token};
    using sender_needs = type_list<signing_credential>;
    using receiver_needs = type_list<>;
};

}  // namespace signet

#endif
