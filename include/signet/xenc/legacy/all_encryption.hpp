// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_LEGACY_ALL_ENCRYPTION_HPP
#define SIGNET_XENC_LEGACY_ALL_ENCRYPTION_HPP

#include <signet/algorithm/aes128_cbc.hpp>
#include <signet/algorithm/aes192_cbc.hpp>
#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/algorithm/legacy/hmac_sha1.hpp>
#include <signet/algorithm/legacy/kw_tripledes.hpp>
#include <signet/algorithm/legacy/legacy_methods.hpp>
#include <signet/algorithm/legacy/rsa_1_5.hpp>
#include <signet/algorithm/legacy/tripledes_cbc.hpp>
#include <signet/core/type_list.hpp>
#include <signet/dsig/modern_algorithms.hpp>
#include <signet/xenc/encryption_algorithms.hpp>
#include <signet/xenc/modern_encryption.hpp>

namespace signet::legacy {

/// RSAES-OAEP with every digest, broken ones too, and a mask of every digest under both URIs, as some peers write it, by keys that
/// are short.
struct any_rsa_oaep : rsa_oaep_among<all_digests, all_digests> {
    static constexpr std::size_t min_key_bits = 1024;
};
struct any_rsa_oaep_mgf1p : rsa_oaep_mgf1p_among<all_digests, all_digests> {
    static constexpr std::size_t min_key_bits = 1024;
};
static_assert(key_transport_method<any_rsa_oaep> && key_transport_method<any_rsa_oaep_mgf1p>);

/// Every algorithm that there is: also ciphers that do not tell when somebody changed a ciphertext, which gives whoever may send
/// changed ones, and see that they are refused, what he needs to decrypt. For files of one's own, and for old peers.
using all_encryption =
    encryption_algorithms<type_list<aes256_gcm, aes128_gcm, aes192_gcm, aes256_cbc, aes128_cbc, aes192_cbc, tripledes_cbc>,
                          type_list<any_rsa_oaep, any_rsa_oaep_mgf1p, rsa_1_5, kw_aes256, kw_aes128, kw_aes192, kw_tripledes>,
                          modern_encryption::agreements,
                          type_list<concat_kdf<sha256, sha384, sha512, sha224, sha3_256, sha3_384, sha3_512, sha3_224, sha1>,
                                    hkdf<hmac_sha256, hmac_sha384, hmac_sha512, hmac_sha224, hmac_sha1>,
                                    pbkdf2<hmac_sha256, hmac_sha384, hmac_sha512, hmac_sha224, hmac_sha1>>,
                          modern_algorithms::transforms>;

}  // namespace signet::legacy

#endif
