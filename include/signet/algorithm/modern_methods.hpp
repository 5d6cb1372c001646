// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_MODERN_METHODS_HPP
#define SIGNET_ALGORITHM_MODERN_METHODS_HPP

#include <signet/algorithm/dsa_sha256.hpp>
#include <signet/algorithm/ecdsa_sha224.hpp>
#include <signet/algorithm/ecdsa_sha256.hpp>
#include <signet/algorithm/ecdsa_sha384.hpp>
#include <signet/algorithm/ecdsa_sha3_224.hpp>
#include <signet/algorithm/ecdsa_sha3_256.hpp>
#include <signet/algorithm/ecdsa_sha3_384.hpp>
#include <signet/algorithm/ecdsa_sha3_512.hpp>
#include <signet/algorithm/ecdsa_sha512.hpp>
#include <signet/algorithm/eddsa_ed25519.hpp>
#include <signet/algorithm/eddsa_ed25519ctx.hpp>
#include <signet/algorithm/eddsa_ed25519ph.hpp>
#include <signet/algorithm/eddsa_ed448.hpp>
#include <signet/algorithm/eddsa_ed448ph.hpp>
#include <signet/algorithm/hmac_sha224.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/hmac_sha384.hpp>
#include <signet/algorithm/hmac_sha512.hpp>
#include <signet/algorithm/rsa_pss.hpp>
#include <signet/algorithm/rsa_pss_sha224.hpp>
#include <signet/algorithm/rsa_pss_sha256.hpp>
#include <signet/algorithm/rsa_pss_sha384.hpp>
#include <signet/algorithm/rsa_pss_sha3_224.hpp>
#include <signet/algorithm/rsa_pss_sha3_256.hpp>
#include <signet/algorithm/rsa_pss_sha3_384.hpp>
#include <signet/algorithm/rsa_pss_sha3_512.hpp>
#include <signet/algorithm/rsa_pss_sha512.hpp>
#include <signet/algorithm/rsa_sha224.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/rsa_sha384.hpp>
#include <signet/algorithm/rsa_sha512.hpp>
#include <signet/algorithm/sha224.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/algorithm/sha384.hpp>
#include <signet/algorithm/sha3_224.hpp>
#include <signet/algorithm/sha3_256.hpp>
#include <signet/algorithm/sha3_384.hpp>
#include <signet/algorithm/sha3_512.hpp>
#include <signet/algorithm/sha512.hpp>
#include <signet/core/type_list.hpp>

namespace signet {

/// Every signature method that is not broken, the usual ones first, each URI once: a method that is bound to a curve is not
/// among them. For programs that take what a message says; a policy names the few that it admits.
using modern_signature_methods =
    type_list<rsa_sha256, rsa_sha384, rsa_sha512, rsa_sha224, rsa_pss_sha256, rsa_pss_sha384, rsa_pss_sha512, rsa_pss_sha224,
              rsa_pss_sha3_256, rsa_pss_sha3_384, rsa_pss_sha3_512, rsa_pss_sha3_224, rsa_pss, ecdsa_sha256, ecdsa_sha384,
              ecdsa_sha512, ecdsa_sha224, ecdsa_sha3_256, ecdsa_sha3_384, ecdsa_sha3_512, ecdsa_sha3_224, eddsa_ed25519,
              eddsa_ed25519ph, eddsa_ed25519ctx, eddsa_ed448, eddsa_ed448ph, dsa_sha256, hmac_sha256, hmac_sha384, hmac_sha512,
              hmac_sha224>;

/// Every digest that is not broken.
using modern_digests = type_list<sha256, sha384, sha512, sha224, sha3_256, sha3_384, sha3_512, sha3_224>;

}  // namespace signet

#endif
