// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_ADMITTED_HPP
#define SIGNET_WSS_ADMITTED_HPP

#include <signet/core/type_list.hpp>

namespace signet {

/// The algorithms, key references, tokens and transforms (besides canonicalizations) that a receiver is compiled with.
/// Everything else that a message asks for is refused, because there is no code for it.
template <class SignatureMethods, class Digests, class Canonicalizations, class References, class Tokens, class DataMethods = type_list<>,
          class KeyMethods = type_list<>, class Transforms = type_list<>>
struct admitted {
    using signature_methods = SignatureMethods;
    using digests = Digests;
    using canonicalizations = Canonicalizations;
    using references = References;
    using tokens = Tokens;
    using transforms = Transforms;
    using data_methods = DataMethods;
    using key_methods = KeyMethods;
    static constexpr bool encrypts = DataMethods::size > 0;
};

/// What encrypts and decrypts parts of a message. Defined by the header of the `encrypt` step, so that only a policy that has one
/// pays for it.
template <class Admitted>
class part_encryption;
template <class Admitted>
class part_decryption;

}  // namespace signet

#endif
