// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_EDDSA_ED25519CTX_HPP
#define SIGNET_ALGORITHM_EDDSA_ED25519CTX_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha256.hpp>

namespace signet {

/// EdDSA on edwards25519 over the octets and a context that is not empty. Values are checked, not made. RFC 8032, 5.1; RFC
/// 9231, 2.3.12.
struct eddsa_ed25519ctx {
    static constexpr std::string_view uri = "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519ctx";
    using digest = sha256;
    using key = ed25519;
    using scheme = eddsa_in_context;
    static constexpr std::size_t min_key_bits = 255;
};
static_assert(signature_method<eddsa_ed25519ctx>);

}  // namespace signet

#endif
