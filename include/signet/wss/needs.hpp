// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_NEEDS_HPP
#define SIGNET_WSS_NEEDS_HPP

namespace signet {

// What a step needs of a call. A credential states which of these it is; the gate of a call compares them.
struct signing_credential {};       // signer
struct trust_credential {};         // anchors, direct_trust
struct certificate_credential {};   // known_certificates, direct_trust: where the message only names a certificate
struct shared_key_credential {};    // shared_key, shared_keys
struct recipient_credential {};     // recipient: whom the sender encrypts to
struct decryption_credential {};    // decryption, decryption_keys: the receiver's own
struct user_credential {};          // user: whom the sender says it is
struct users_credential {};         // users: whom the receiver knows
struct exchange_credential {};      // exchange: what an answer refers to
struct location_credential {};      // token_location: where the sender's certificate is
struct resolver_credential {};      // token_resolver: how the receiver gets it from there
template <class Token>
struct token_credential {};         // the user's own token, for the sender

/// What every step of a policy states: its needs, as lists of these.
template <class T>
concept has_needs = requires {
    typename T::sender_needs;
    typename T::receiver_needs;
};

}  // namespace signet

#endif
