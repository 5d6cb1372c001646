// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_ADMITTED_HPP
#define SIGNET_WSS_ADMITTED_HPP

namespace signet {

/// The algorithms, key references and tokens that a receiver is compiled with. Everything else that a message asks for is
/// refused, because there is no code for it.
template <class SignatureMethods, class Digests, class Canonicalizations, class References, class Tokens>
struct admitted {
    using signature_methods = SignatureMethods;
    using digests = Digests;
    using canonicalizations = Canonicalizations;
    using references = References;
    using tokens = Tokens;
};

}  // namespace signet

#endif
