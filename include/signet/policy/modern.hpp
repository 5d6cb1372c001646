// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_POLICY_MODERN_HPP
#define SIGNET_POLICY_MODERN_HPP

#include <signet/algorithm/aes128_cbc.hpp>
#include <signet/algorithm/aes128_gcm.hpp>
#include <signet/algorithm/aes192_cbc.hpp>
#include <signet/algorithm/aes192_gcm.hpp>
#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/canonical_xml_1_1.hpp>
#include <signet/algorithm/concat_kdf.hpp>
#include <signet/algorithm/ecdh_es.hpp>
#include <signet/algorithm/ecdh_x25519.hpp>
#include <signet/algorithm/ecdsa_sha256.hpp>
#include <signet/algorithm/ecdsa_sha384.hpp>
#include <signet/algorithm/ecdsa_sha512.hpp>
#include <signet/algorithm/eddsa_ed25519.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hkdf.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/hmac_sha384.hpp>
#include <signet/algorithm/hmac_sha512.hpp>
#include <signet/algorithm/key_agreement.hpp>
#include <signet/algorithm/kw_aes128.hpp>
#include <signet/algorithm/kw_aes192.hpp>
#include <signet/algorithm/kw_aes256.hpp>
#include <signet/algorithm/legacy/hmac_sha1.hpp>
#include <signet/algorithm/legacy/kw_tripledes.hpp>
#include <signet/algorithm/legacy/rsa_1_5.hpp>
#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/legacy/tripledes_cbc.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/algorithm/rsa_pss_sha256.hpp>
#include <signet/algorithm/rsa_pss_sha384.hpp>
#include <signet/algorithm/rsa_pss_sha512.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/rsa_sha384.hpp>
#include <signet/algorithm/rsa_sha512.hpp>
#include <signet/core/type_list.hpp>
#include <signet/token/key_reference.hpp>
#include <signet/wss/admitted.hpp>
#include <signet/wss/encrypt.hpp>

namespace signet {

/// The modern algorithms in common use and every key reference: for receivers of messages whose policy is known at run time only.
/// What is encrypted by CBC is decrypted only where a signature that holds covers the ciphertext.
using modern = admitted<type_list<rsa_sha256, rsa_sha384, rsa_sha512, rsa_pss_sha256, rsa_pss_sha384, rsa_pss_sha512, ecdsa_sha256,
                                  ecdsa_sha384, ecdsa_sha512, eddsa_ed25519, hmac_sha256, hmac_sha384, hmac_sha512>,
                        type_list<sha256, sha384, sha512>, type_list<exclusive_c14n, canonical_xml_1_0, canonical_xml_1_1>,
                        type_list<x509_direct, x509_embedded, x509_data, x509_issuer_serial, x509_thumbprint, x509_ski, x509_key_name, key_by_name>,
                        type_list<>, type_list<aes256_gcm, aes192_gcm, aes128_gcm, aes256_cbc, aes192_cbc, aes128_cbc>,
                        type_list<rsa_oaep_mgf1p, rsa_oaep, kw_aes256, kw_aes192, kw_aes128,
                                  key_agreement<ecdh_es, concat_kdf<sha256, sha384, sha512>, kw_aes128>,
                                  key_agreement<ecdh_es, concat_kdf<sha256, sha384, sha512>, kw_aes256>,
                                  key_agreement<ecdh_x25519, hkdf<hmac_sha256>, kw_aes128>>>;

namespace legacy {

/// The same, and the broken ones.
using modern_and_legacy = admitted<concat<modern::signature_methods, type_list<rsa_sha1, hmac_sha1>>, concat<modern::digests, type_list<sha1>>,
                                   modern::canonicalizations, modern::references, type_list<>, concat<modern::data_methods, type_list<tripledes_cbc>>,
                                   concat<modern::key_methods, type_list<rsa_1_5, kw_tripledes>>>;

}  // namespace legacy

}  // namespace signet

#endif
