// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_ENVELOPED_SIGNATURE_HPP
#define SIGNET_ALGORITHM_ENVELOPED_SIGNATURE_HPP

#include <signet/algorithm/concepts.hpp>

namespace signet {

/// The enveloped signature transform: the nodes less the ds:Signature that holds the reference. XML Signature 1.1, 6.6.4.
struct enveloped_signature {
    static constexpr std::string_view uri = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
};
static_assert(transform_method<enveloped_signature>);

}  // namespace signet

#endif
