// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_MODERN_ENCRYPTION_METHODS_HPP
#define SIGNET_ALGORITHM_MODERN_ENCRYPTION_METHODS_HPP

#include <signet/algorithm/aes128_cbc.hpp>
#include <signet/algorithm/aes128_gcm.hpp>
#include <signet/algorithm/aes192_cbc.hpp>
#include <signet/algorithm/aes192_gcm.hpp>
#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/concat_kdf.hpp>
#include <signet/algorithm/ecdh_es.hpp>
#include <signet/algorithm/ecdh_x25519.hpp>
#include <signet/algorithm/ecdh_x448.hpp>
#include <signet/algorithm/hkdf.hpp>
#include <signet/algorithm/hmac_sha224.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/hmac_sha384.hpp>
#include <signet/algorithm/hmac_sha512.hpp>
#include <signet/algorithm/kw_aes128.hpp>
#include <signet/algorithm/kw_aes192.hpp>
#include <signet/algorithm/kw_aes256.hpp>
#include <signet/algorithm/legacy/hmac_sha1.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/pbkdf2.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
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

// Every method of encryption that is not broken, the usual ones first, each URI once. For programs that take what a message says;
// a policy names the few that it admits. SHA-1 is among the digests and functions: it is not broken in these uses.

/// Those that tell when somebody changed what they encrypted.
using authenticated_data_methods = type_list<aes256_gcm, aes192_gcm, aes128_gcm>;

/// CBC stands behind them: it is not broken, yet it does not tell.
using modern_data_methods = concat<authenticated_data_methods, type_list<aes256_cbc, aes192_cbc, aes128_cbc>>;

/// The digests of RSAES-OAEP, its mask and ConcatKDF.
using modern_key_digests = type_list<sha256, sha384, sha512, sha224, sha3_256, sha3_384, sha3_512, sha3_224, legacy::sha1>;

using modern_key_transports = type_list<rsa_oaep_among<modern_key_digests, modern_key_digests>, rsa_oaep_mgf1p_among<modern_key_digests>>;

using modern_key_wraps = type_list<kw_aes256, kw_aes192, kw_aes128>;

using modern_key_agreements = type_list<ecdh_es, ecdh_x25519, ecdh_x448>;

using modern_key_derivations =
    type_list<concat_kdf<sha256, sha384, sha512, sha224, sha3_256, sha3_384, sha3_512, sha3_224, legacy::sha1>,
              hkdf<hmac_sha256, hmac_sha384, hmac_sha512, hmac_sha224, legacy::hmac_sha1>,
              pbkdf2<hmac_sha256, hmac_sha384, hmac_sha512, hmac_sha224, legacy::hmac_sha1>>;

}  // namespace signet

#endif
