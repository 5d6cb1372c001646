// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_FOUND_KEY_HPP
#define SIGNET_KEYINFO_FOUND_KEY_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/public_key.hpp>
#include <signet/crypto/shared_key.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace signet {

/// Why a key was used: how ds:KeyInfo selected it, and what it is trusted for.
enum class key_origin : std::uint8_t {
    named,                   // the caller's, by its name
    by_value,                // the caller's, by its value
    by_certificate,          // the caller's, by what identifies the certificate that came with it
    direct_certificate,      // of a certificate that the caller trusts as it is
    validated_certificate,   // of a certificate with a valid path to an anchor
    only_key,                // the caller's only key that fits, where the message names none
    encrypted_by_known_key,  // in the message, encrypted under, or derived from, a secret that the caller shares with its author
    unvalidated_certificate, // of a certificate that nobody vouches for: core validation only
    bare_key_value,          // of the message itself, that nobody vouches for: core validation only
    encrypted_by_anybody,    // in the message, encrypted to a public key, as everybody can: core validation only
};

/// Whether anybody but the message says that the key may be used.
constexpr bool is_trusted(key_origin origin) noexcept
{
    return origin != key_origin::unvalidated_certificate && origin != key_origin::bare_key_value && origin != key_origin::encrypted_by_anybody;
}

/// How people call it.
constexpr std::string_view describe(key_origin origin) noexcept
{
    switch (origin) {
    case key_origin::named: return "key of that name";
    case key_origin::by_value: return "known key of that value";
    case key_origin::by_certificate: return "known key of that certificate";
    case key_origin::direct_certificate: return "trusted certificate";
    case key_origin::validated_certificate: return "certificate with a valid path";
    case key_origin::only_key: return "only key that fits";
    case key_origin::unvalidated_certificate: return "certificate as it is, not validated";
    case key_origin::encrypted_by_known_key: return "encrypted key, by a secret of both sides";
    case key_origin::encrypted_by_anybody: return "encrypted key, as anybody could encrypt it, not trusted";
    case key_origin::bare_key_value: return "key of the message itself, not trusted";
    }
    return "";
}

namespace detail {

template <key_type K>
struct verification_key_of {
    using type = public_key<K>;
};
template <key_type K>
    requires(K::symmetric)
struct verification_key_of<K> {
    using type = shared_key;
};

}  // namespace detail

/// The key that checks signatures of methods for keys of one type.
template <key_type K>
using verification_key = typename detail::verification_key_of<K>::type;

/// A key to verify with, and whose it is.
template <key_type K>
struct found_key {
    verification_key<K> key;
    key_origin origin;
    std::string name;               // by which the caller knows it, "" for none
    std::vector<certificate> path;  // leaf first; the leaf alone where it was not validated, empty without a certificate
};

}  // namespace signet

#endif
