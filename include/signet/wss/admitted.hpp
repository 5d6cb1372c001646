// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_ADMITTED_HPP
#define SIGNET_WSS_ADMITTED_HPP

#include <signet/core/type_list.hpp>

namespace signet {

/// The algorithms, key references, tokens and transforms (besides canonicalizations) that a receiver is compiled with.
/// Everything else that a message asks for is refused, because there is no code for it.
template <class SignatureMethods, class Digests, class Canonicalizations, class References, class Tokens, class Transforms = type_list<>>
struct admitted {
    using signature_methods = SignatureMethods;
    using digests = Digests;
    using canonicalizations = Canonicalizations;
    using references = References;
    using tokens = Tokens;
    using transforms = Transforms;
};

}  // namespace signet

#endif
