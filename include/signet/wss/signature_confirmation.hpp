// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_SIGNATURE_CONFIRMATION_HPP
#define SIGNET_WSS_SIGNATURE_CONFIRMATION_HPP

#include <signet/core/type_list.hpp>
#include <signet/wss/needs.hpp>
#include <signet/wss/requirements.hpp>

namespace signet {

/// Step of an answer: a wsse11:SignatureConfirmation for each signature of the request, so that the requester knows the answer
/// is to its own message. Both sides pass the request's exchange. WSS SOAP Message Security 1.1.1, 8.5.
struct signature_confirmation {
    static constexpr step_requirement requirement{.kind = step_kind::signature_confirmation};
    using sender_needs = type_list<exchange_credential>;
    using receiver_needs = type_list<exchange_credential>;
};

}  // namespace signet

#endif
