// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_EDDSA_ED25519_HPP
#define SIGNET_ALGORITHM_EDDSA_ED25519_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha256.hpp>

namespace signet {

/// EdDSA on edwards25519, pure: it signs the octets themselves. RFC 9231, 2.3.12; RFC 8032, 5.1. It has no digest of its own
/// for what a signature refers to; SHA-256 is what eDelivery AS4 2.0 pairs it with.
struct eddsa_ed25519 {
    static constexpr std::string_view uri = "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519";
    using digest = sha256;
    using key = ed25519;
    using scheme = eddsa;
    static constexpr std::size_t min_key_bits = 255;
};
static_assert(signature_method<eddsa_ed25519>);

}  // namespace signet

#endif
