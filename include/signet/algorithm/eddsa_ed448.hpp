// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_EDDSA_ED448_HPP
#define SIGNET_ALGORITHM_EDDSA_ED448_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha512.hpp>

namespace signet {

/// EdDSA on edwards448, pure: it signs the octets themselves. RFC 8032, 5.2; RFC 9231, 2.3.12.
struct eddsa_ed448 {
    static constexpr std::string_view uri = "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed448";
    using digest = sha512;
    using key = ed448;
    using scheme = eddsa;
    static constexpr std::size_t min_key_bits = 448;
};
static_assert(signature_method<eddsa_ed448>);

}  // namespace signet

#endif
