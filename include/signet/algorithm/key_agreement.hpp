// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_KEY_AGREEMENT_HPP
#define SIGNET_ALGORITHM_KEY_AGREEMENT_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/ecdh_x25519.hpp>
#include <signet/algorithm/hkdf.hpp>
#include <signet/algorithm/kw_aes128.hpp>

namespace signet {

/// How a content key reaches a recipient by key agreement: what both agree on is derived into a key that wraps it.
/// `key_agreement<ecdh_x25519, hkdf<hmac_sha256>, kw_aes128>` XML Encryption 1.1, 5.6.
template <key_agreement_method Agreement, key_derivation_method Derivation, key_wrap_method Wrap>
struct key_agreement {
    static constexpr std::string_view uri = Wrap::uri;  // of the EncryptedKey; the others stand in its AgreementMethod
    using key = typename Agreement::key;
    using agreement = Agreement;
    using derivation = Derivation;
    using wrap = Wrap;
    static constexpr std::size_t min_key_bits = Agreement::min_key_bits;
    static constexpr bool broken = signet::broken<Wrap>;
};
static_assert(agreed_key_method<key_agreement<ecdh_x25519, hkdf<hmac_sha256>, kw_aes128>>);

}  // namespace signet

#endif
