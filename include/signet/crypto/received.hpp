// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_RECEIVED_HPP
#define SIGNET_CRYPTO_RECEIVED_HPP

#include <signet/core/octets.hpp>
#include <signet/core/secret.hpp>

namespace signet {

/// A content key as its recipient decrypts it. One that is not good is random octets: all goes on with it as with any other, so
/// that nobody learns where it failed, and only the end of the work is a refusal. RFC 3218, 2.3.2.
struct received_key {
    secret value;
    bool good = true;
};

/// Octets as their recipient decrypts them. Those that are not good must not be shown to anybody; whoever may be watched goes on
/// with them up to the end of the work. Where the method is authenticated there are none.
struct received_octets {
    octets value;
    bool good = true;
};

}  // namespace signet

#endif
