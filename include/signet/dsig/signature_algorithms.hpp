// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_SIGNATURE_ALGORITHMS_HPP
#define SIGNET_DSIG_SIGNATURE_ALGORITHMS_HPP

#include <signet/core/type_list.hpp>

namespace signet {

/// The algorithms that signatures are made or validated with. Everything else that a signature asks for is refused, because
/// there is no code for it. A canonicalization is a transform too.
template <class SignatureMethods, class Digests, class Canonicalizations, class Transforms = type_list<>>
struct signature_algorithms {
    using signature_methods = SignatureMethods;
    using digests = Digests;
    using canonicalizations = Canonicalizations;
    using transforms = concat<Canonicalizations, Transforms>;
};

}  // namespace signet

#endif
