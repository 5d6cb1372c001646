// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_ENCRYPTION_ALGORITHMS_HPP
#define SIGNET_XENC_ENCRYPTION_ALGORITHMS_HPP

#include <signet/core/type_list.hpp>

namespace signet {

/// The algorithms that are encrypted or decrypted with. Everything else that a document asks for is refused, because there is no
/// code for it. `KeyMethods` are key transports and key wraps; what was agreed on is wrapped by one of these, too.
/// `CipherTransforms` are those that an xenc:CipherReference may ask for.
template <class DataMethods, class KeyMethods = type_list<>, class Agreements = type_list<>, class Derivations = type_list<>,
          class CipherTransforms = type_list<>>
struct encryption_algorithms {
    using data_methods = DataMethods;
    using key_methods = KeyMethods;
    using agreements = Agreements;
    using derivations = Derivations;
    using cipher_transforms = CipherTransforms;
};

}  // namespace signet

#endif
