// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_ECDH_ES_HPP
#define SIGNET_ALGORITHM_ECDH_ES_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet {

/// Elliptic curve Diffie-Hellman with an ephemeral key of the sender. XML Encryption 1.1, 5.6.4; SP 800-56A, 6.2.2.2.
struct ecdh_es {
    static constexpr std::string_view uri = "http://www.w3.org/2009/xmlenc11#ECDH-ES";
    using key = ec;
    using scheme = diffie_hellman;
    static constexpr std::size_t min_key_bits = 256;
};
static_assert(key_agreement_method<ecdh_es>);

}  // namespace signet

#endif
