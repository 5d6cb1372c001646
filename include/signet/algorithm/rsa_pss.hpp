// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_RSA_PSS_HPP
#define SIGNET_ALGORITHM_RSA_PSS_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/algorithm/sha384.hpp>
#include <signet/algorithm/sha512.hpp>
#include <signet/core/type_list.hpp>

namespace signet {

/// RSASSA-PSS whose digest, mask digest and salt stand beside the method, as `pss_parameters`. Each of the two digests must be
/// one of `Digests`: what a message asks for is compared with them, never obeyed. RFC 9231, 2.3.9.
template <digest_method... Digests>
struct rsa_pss_among {
    static constexpr std::string_view uri = "http://www.w3.org/2007/05/xmldsig-more#rsa-pss";
    using digest = sha256;  // where the parameters name none
    using digests = type_list<Digests...>;
    using key = rsa;
    using scheme = rsassa_pss_with_parameters;
    static constexpr std::size_t min_key_bits = 2048;
    static constexpr bool broken = (signet::broken<Digests> || ...);
};

/// The same with the digests that are in common use.
using rsa_pss = rsa_pss_among<sha256, sha384, sha512>;
static_assert(signature_method<rsa_pss> && !broken<rsa_pss>);

}  // namespace signet

#endif
