// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Which calls of secure and verify fit which policies: the relations behind E105 and E301 to E309.
#include <signet/algorithm/concat_kdf.hpp>
#include <signet/algorithm/ecdh_es.hpp>
#include <signet/algorithm/key_agreement.hpp>
#include <signet/check/call_gate.hpp>
#include <signet/crypto/botan/private_key.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/username_digest.hpp>
#include <signet/profile/username_text.hpp>
#include <signet/profile/username_x509_sign_encrypt.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>
#include <signet/profile/x509_sign_thumbprint.hpp>
#include <signet/service/memory_replay_store.hpp>
#include <signet/transport/loopback.hpp>
#include <signet/wss/signature_confirmation.hpp>

#include "support/compositions.hpp"
#include "support/encryptions.hpp"

namespace signet::tests {
namespace {

template <class Policy, class... Arguments>
inline constexpr bool sends = check::valid_sender_call<Policy, Arguments...>;
template <class Policy, class... Arguments>
inline constexpr bool receives = check::valid_receiver_call<Policy, Arguments...>;

using rsa_signer = signer<private_key<rsa>>;
using ec_signer = signer<private_key<ec>>;
using any_signer = signer<any_private_key>;
using store = memory_replay_store&;

struct open_line : loopback {
    static constexpr bool confidential = false;
};
struct no_transport {};

// Senders.
static_assert(sends<x509_sign, rsa_signer> && sends<x509_sign, any_signer>);
static_assert(sends<x509_sign, clock, rsa_signer, random_source, limits, actor, over_transport<open_line>>);
static_assert(sends<hmac_sign, shared_key> && sends<username_digest, user>);
static_assert(!sends<x509_sign> && !sends<hmac_sign> && !sends<username_digest>);  // E301
static_assert(!sends<x509_sign, shared_key> && !sends<hmac_sign, rsa_signer> && !sends<hmac_sign, user>);
static_assert(!sends<hmac_sign, shared_key, user> && !sends<x509_sign, rsa_signer, exchange>);  // E302
static_assert(!sends<hmac_sign, shared_key, licence>);
static_assert(!sends<x509_sign, ec_signer>);                                                           // E303
static_assert(!sends<username_text, user> && !sends<username_text, user, over_transport<open_line>>);  // E305
static_assert(sends<username_text, user, over_transport<loopback>> && sends<username_text, user, assume_confidential>);
static_assert(sends<username_text, user, over_transport<trusted_network<open_line>>>);
static_assert(!sends<username_text, user, over_transport<no_transport>>);                                               // E105
static_assert(!sends<hmac_sign, shared_key, shared_key> && !sends<hmac_sign, shared_key, clock, clock>);                // E306
static_assert(!sends<hmac_sign, int> && !sends<hmac_sign, shared_key, int> && !sends<hmac_sign, shared_key, char[4]>);  // E307
static_assert(
    !sends<x509_sign, signer<int>> && !sends<x509_sign, private_key<rsa>> && !sends<x509_sign, rsa_signer, certificate>);
static_assert(!sends<username_digest, users> && !sends<x509_sign, anchors> && !sends<hmac_sign, shared_keys>);
static_assert(!sends<hmac_sign, shared_key, clock_skew> && !sends<hmac_sign, shared_key, replay_unchecked>);
static_assert(!sends<int, shared_key> && !sends<hmac_sha256, shared_key>);  // E308

// Receivers.
static_assert(receives<x509_sign_thumbprint, direct_trust, store> && receives<x509_sign_thumbprint, anchors, known_certificates, store>);
static_assert(receives<x509_sign_thumbprint, anchors, direct_trust, known_certificates, understands, store>);
static_assert(!receives<x509_sign_thumbprint, anchors, store> && !receives<x509_sign_thumbprint, known_certificates, store>);  // E301
static_assert(!receives<x509_sign, anchors, known_certificates, store>);                                                      // E302
static_assert(receives<x509_sign, anchors, store> && receives<x509_sign, direct_trust, store>);
static_assert(receives<x509_sign, anchors, direct_trust, replay_unchecked, clock, clock_skew, limits, actor>);
static_assert(
    receives<hmac_sign, shared_key, store> && receives<hmac_sign, shared_keys, store> && receives<username_digest, users, store>);
static_assert(!receives<x509_sign, store> && !receives<hmac_sign, store> && !receives<username_digest, store>);  // E301
static_assert(!receives<hmac_sign, anchors, store>);
static_assert(!receives<hmac_sign, shared_key, anchors, store> && !receives<x509_sign, anchors, users, store>);         // E302
static_assert(!receives<x509_sign, anchors> && !receives<hmac_sign, shared_key> && !receives<username_digest, users>);  // E304
static_assert(
    receives<policy<x509_over<body>>, anchors> && receives<policy<token<licence>>>);  // nothing that could be told from a copy
static_assert(!receives<username_text, users> && receives<username_text, users, assume_confidential>);  // E305
static_assert(
    !receives<policy<any_of_user>, users, store> && receives<policy<any_of_user>, users, store, over_transport<loopback>>);
static_assert(!receives<username_text, users, over_transport<no_transport>>);                                          // E105
static_assert(!receives<hmac_sign, shared_key, shared_keys, store> && !receives<x509_sign, anchors, anchors, store>);  // E306
static_assert(!receives<x509_sign, anchors, store, store> && !receives<x509_sign, anchors, store, replay_unchecked>);
static_assert(!receives<x509_sign, anchors, store, int> && !receives<x509_sign, anchors, store, rsa_signer>);  // E307
static_assert(!receives<username_digest, user, store> && receives<hmac_sign, shared_key, store, random_source>);
static_assert(!receives<int, anchors> && !receives<x509_over<body>, anchors>);  // E308
static_assert(
    !receives<x509_sign, anchors, memory_replay_store> && !receives<x509_sign, anchors, const memory_replay_store&>);  // E309

// Optional steps: a sender may leave their credentials out, a receiver may not.
struct two_ways : policy<fresh, x509_over<body, timestamp_header>, optional<hmac_over<body>>> {};
static_assert(sends<two_ways, rsa_signer> && sends<two_ways, rsa_signer, shared_key> && !sends<two_ways, shared_key>);
static_assert(receives<two_ways, anchors, shared_keys, store> && !receives<two_ways, anchors, store>);

// Tokens of the user's own, and answers.
struct licensed : policy<token<licence>, x509_over<body, token_header<licence>>> {};
static_assert(
    sends<licensed, licence, rsa_signer> && !sends<licensed, rsa_signer> && !sends<licensed, rsa_signer, other_licence>);
static_assert(receives<licensed, anchors> && !receives<licensed, anchors, licence>);
struct answer : policy<signature_confirmation, x509_over<body, confirmation_header>> {};
static_assert(sends<answer, rsa_signer,
                  exchange> && !sends<answer, rsa_signer> && receives<answer, anchors, exchange> && !receives<answer, anchors>);

// Encryption: to a recipient's certificate, or under a shared key that may be the signature's.
using rsa_decryption = decryption<private_key<rsa>>;
using ec_decryption = decryption<private_key<ec>>;
static_assert(sends<x509_sign_encrypt, rsa_signer, recipient> && sends<x509_sign_encrypt, recipient, any_signer, clock>);
static_assert(!sends<x509_sign_encrypt, rsa_signer> && !sends<x509_sign_encrypt, recipient>);                                   // E301
static_assert(!sends<x509_sign_encrypt, rsa_signer, certificate> && !sends<x509_sign_encrypt, rsa_signer, rsa_decryption>);     // E307
static_assert(!sends<x509_sign, rsa_signer, recipient> && !sends<x509_sign_encrypt, rsa_signer, recipient, shared_key>);        // E302
static_assert(!sends<x509_sign_encrypt, rsa_signer, recipient, recipient>);  // E306, E303
static_assert(!sends<x509_sign_encrypt, ec_signer, recipient>);
static_assert(receives<x509_sign_encrypt, anchors, rsa_decryption, store> && receives<x509_sign_encrypt, anchors, decryption_keys, store>);
static_assert(receives<x509_sign_encrypt, direct_trust, decryption<any_private_key>, random_source, store>);
static_assert(!receives<x509_sign_encrypt, anchors, store> && !receives<x509_sign_encrypt, rsa_decryption, store>);  // E301
static_assert(!receives<x509_sign_encrypt, anchors, recipient, store>);                                              // E307
static_assert(!receives<x509_sign_encrypt, anchors, decryption<int>, store>);
static_assert(!receives<x509_sign_encrypt, anchors, private_key<rsa>, store>);
static_assert(!receives<x509_sign, anchors, rsa_decryption, store> && !receives<x509_sign, anchors, decryption_keys, store>);  // E302
static_assert(!receives<x509_sign_encrypt, anchors, ec_decryption, store>);                                                     // E303
static_assert(!receives<x509_sign_encrypt, anchors, rsa_decryption, rsa_decryption, store>);                                    // E306
static_assert(!receives<x509_sign_encrypt, anchors, rsa_decryption, decryption_keys, store>);

struct agreed : policy<x509_over<body>, body_by<key_agreement<ecdh_es, concat_kdf<sha256>, kw_aes256>>> {};
struct either : policy<x509_over<body>, body_by<any_of<rsa_oaep_sha256, key_agreement<ecdh_es, concat_kdf<sha256>, kw_aes256>>>> {};
static_assert(receives<agreed, anchors, ec_decryption> && !receives<agreed, anchors, rsa_decryption>);  // E303
static_assert(receives<either, anchors, ec_decryption>);
static_assert(receives<either, anchors, rsa_decryption>);
static_assert(!receives<either, anchors, decryption<private_key<x25519>>>);

struct shared : policy<hmac_over<body>, wrapped_hides<body>> {};
static_assert(sends<shared, shared_key> && receives<shared, shared_key> && receives<shared, shared_keys>);
static_assert(!sends<shared, shared_key, recipient> && !receives<shared, shared_key, rsa_decryption> && !sends<shared>);

// A shared key has one length.
struct two_lengths : policy<x509_over<body>, wrapped_hides<body>, encrypt<aes128_gcm, kw_aes128, parts<signature_header>, key_by_name>> {};
struct one_length
    : policy<x509_over<body>, wrapped_hides<body>, encrypt<aes128_gcm, any_of<kw_aes256, kw_aes128>, parts<signature_header>, key_by_name>> {};
static_assert(!sends<two_lengths, rsa_signer, shared_key>);  // E303
static_assert(!receives<two_lengths, anchors, shared_key>);
static_assert(receives<two_lengths, anchors, shared_keys>);
static_assert(sends<one_length, rsa_signer, shared_key> && receives<one_length, anchors, shared_key>);

struct perhaps : policy<x509_over<body>, optional<gcm_hides<body>>> {};
static_assert(sends<perhaps, rsa_signer>);
static_assert(sends<perhaps, rsa_signer, recipient>);
static_assert(receives<perhaps, anchors, rsa_decryption>);
static_assert(!receives<perhaps, anchors>);

// E305: what is always encrypted is not in clear.
static_assert(sends<username_x509_sign_encrypt, rsa_signer, recipient, user>);
static_assert(receives<username_x509_sign_encrypt, anchors, rsa_decryption, users, store>);
struct body_only : policy<text_user, x509_over<body, username_header>, gcm_hides<body>> {};
struct perhaps_hidden : policy<text_user, x509_over<body, username_header>, optional<gcm_hides<body, username_header>>> {};
static_assert(!sends<body_only, rsa_signer, recipient, user> && sends<body_only, rsa_signer, recipient, user, assume_confidential>);
static_assert(!sends<perhaps_hidden, rsa_signer, recipient, user> && !receives<perhaps_hidden, anchors, rsa_decryption, users>);

}  // namespace
}  // namespace signet::tests
