// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SIGNET_HPP
#define SIGNET_SIGNET_HPP

// Everything that a program needs to secure and verify messages. A header that only names policies includes
// <signet/policy/policy.hpp> and the algorithms it uses, which costs a compiler much less.

#include <signet/algorithm/aes128_cbc.hpp>
#include <signet/algorithm/aes128_gcm.hpp>
#include <signet/algorithm/aes192_cbc.hpp>
#include <signet/algorithm/aes192_gcm.hpp>
#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/any_of.hpp>
#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/canonical_xml_1_1.hpp>
#include <signet/algorithm/concat_kdf.hpp>
#include <signet/algorithm/ecdh_es.hpp>
#include <signet/algorithm/ecdh_x25519.hpp>
#include <signet/algorithm/ecdsa_p256_sha256.hpp>
#include <signet/algorithm/ecdsa_p384_sha384.hpp>
#include <signet/algorithm/ecdsa_p521_sha512.hpp>
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
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/algorithm/rsa_pss_sha256.hpp>
#include <signet/algorithm/rsa_pss_sha384.hpp>
#include <signet/algorithm/rsa_pss_sha512.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/rsa_sha384.hpp>
#include <signet/algorithm/rsa_sha512.hpp>
#include <signet/policy/check_addressing.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/onvif.hpp>
#include <signet/profile/username_digest.hpp>
#include <signet/profile/username_over_transport.hpp>
#include <signet/profile/username_text.hpp>
#include <signet/profile/username_x509_addressed.hpp>
#include <signet/profile/username_x509_sign_encrypt.hpp>
#include <signet/profile/x509_addressed_answer.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>
#include <signet/profile/x509_sign_issuer_serial.hpp>
#include <signet/profile/x509_sign_ski.hpp>
#include <signet/profile/x509_sign_thumbprint.hpp>
#include <signet/service/memory_replay_store.hpp>
#include <signet/soap/addressing.hpp>
#include <signet/soap/fault.hpp>
#include <signet/transport/loopback.hpp>
#include <signet/wss/addressing_part.hpp>
#include <signet/wss/encrypt.hpp>
#include <signet/wss/signature_confirmation.hpp>
#include <signet/wss/x509_token.hpp>

#endif
