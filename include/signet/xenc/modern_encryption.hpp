// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_MODERN_ENCRYPTION_HPP
#define SIGNET_XENC_MODERN_ENCRYPTION_HPP

#include <signet/algorithm/aes128_gcm.hpp>
#include <signet/algorithm/aes192_gcm.hpp>
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
#include <signet/dsig/base64_transform.hpp>
#include <signet/xenc/encryption_algorithms.hpp>

namespace signet {

/// Every algorithm of XML Encryption that is not broken, with data methods that tell when somebody changed a ciphertext: for
/// programs that are told by the message. A policy names the few that it admits.
using modern_encryption =
    encryption_algorithms<type_list<aes256_gcm, aes128_gcm, aes192_gcm>, type_list<rsa_oaep, rsa_oaep_mgf1p, kw_aes256, kw_aes128, kw_aes192>,
                          type_list<ecdh_es, ecdh_x25519, ecdh_x448>,
                          type_list<concat_kdf<sha256, sha384, sha512, sha224, sha3_256, sha3_384, sha3_512, sha3_224>,
                                    hkdf<hmac_sha256, hmac_sha384, hmac_sha512, hmac_sha224>,
                                    pbkdf2<hmac_sha256, hmac_sha384, hmac_sha512, hmac_sha224>>,
                          type_list<base64_decoding>>;

}  // namespace signet

#endif
