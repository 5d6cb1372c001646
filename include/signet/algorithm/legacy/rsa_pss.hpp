// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_RSA_PSS_HPP
#define SIGNET_ALGORITHM_LEGACY_RSA_PSS_HPP

#include <signet/algorithm/legacy/ripemd160.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/rsa_pss.hpp>
#include <signet/algorithm/sha224.hpp>
#include <signet/algorithm/sha3_224.hpp>
#include <signet/algorithm/sha3_256.hpp>
#include <signet/algorithm/sha3_384.hpp>
#include <signet/algorithm/sha3_512.hpp>

namespace signet::legacy {

/// RSASSA-PSS with parameters that admits broken digests too. RFC 9231, 2.3.9. It has the URI of `signet::rsa_pss`: of two in
/// one list the first is taken.
struct rsa_pss : rsa_pss_among<sha256, sha384, sha512, sha224, sha3_224, sha3_256, sha3_384, sha3_512, sha1, ripemd160> {
    static constexpr std::size_t min_key_bits = 1024;
    static constexpr bool broken = true;
};
static_assert(signature_method<rsa_pss> && broken<rsa_pss>);

}  // namespace signet::legacy

#endif
