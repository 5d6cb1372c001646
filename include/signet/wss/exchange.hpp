// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_EXCHANGE_HPP
#define SIGNET_WSS_EXCHANGE_HPP

#include <signet/core/octets.hpp>

#include <vector>

namespace signet {

/// What an answer must refer to: the values of the request's signatures, in document order.
/// `secure` gives it to the requester, `verify` to the responder.
struct exchange {
    std::vector<octets> signature_values;
};

}  // namespace signet

#endif
