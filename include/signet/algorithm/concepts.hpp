// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_CONCEPTS_HPP
#define SIGNET_ALGORITHM_CONCEPTS_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

namespace signet {

// The facts that an algorithm states of itself.
template <class T>
concept has_uri = requires { { T::uri } -> std::convertible_to<std::string_view>; };
template <class T>
concept has_name = requires { { T::name } -> std::convertible_to<std::string_view>; };
template <class T>
concept has_size = requires { { T::size } -> std::convertible_to<std::size_t>; };
template <class T>
concept has_digest = requires { typename T::digest; };
template <class T>
concept has_key_type = requires { typename T::key; } && key_type<typename T::key>;
template <class T>
concept has_scheme = requires { typename T::scheme; };
template <class T>
concept has_min_key_bits = requires { { T::min_key_bits } -> std::convertible_to<std::size_t>; };
template <class T>
concept has_key_octets = requires { { T::key_octets } -> std::convertible_to<std::size_t>; };
template <class T>
concept has_iv_octets = requires { { T::iv_octets } -> std::convertible_to<std::size_t>; };
template <class T>
concept has_curve = requires { { T::curve::bits } -> std::convertible_to<std::size_t>; };
template <class T>
concept has_inclusive_flag = requires { { T::inclusive } -> std::convertible_to<bool>; };
template <class T>
concept has_comments_flag = requires { { T::with_comments } -> std::convertible_to<bool>; };
template <class T>
concept has_version_flag = requires { { T::version_1_1 } -> std::convertible_to<bool>; };

/// A message digest: its URI, the name under which a crypto provider knows it, its size in octets.
/// Exemplar: sha256. Models: sha256, sha384, sha512, sha3_256, legacy::sha1, ...
template <class T>
concept digest_method = std::is_empty_v<T> && has_uri<T> && has_name<T> && has_size<T>;

/// A signature or MAC: its URI, the digest it uses, the type of its key, its scheme, the least key it takes in bits.
/// Exemplar: rsa_sha256. Models: rsa_sha256, rsa_pss_sha256, ecdsa_sha256, ecdsa_p256_sha256, eddsa_ed25519, dsa_sha256, hmac_sha256, ...
template <class T>
concept signature_method = std::is_empty_v<T> && has_uri<T> && has_digest<T> && has_key_type<T> && has_scheme<T> && has_min_key_bits<T>;

/// A canonicalization of XML: its URI, whether it is inclusive, keeps comments, follows version 1.1.
/// Exemplar: exclusive_c14n. Models: exclusive_c14n, canonical_xml_1_0, canonical_xml_1_1, each with `_with_comments`.
template <class T>
concept canonicalization_method = std::is_empty_v<T> && has_uri<T> && has_inclusive_flag<T> && has_comments_flag<T> && has_version_flag<T>;

/// A transform of what a reference means: its URI. What it does is a specialisation of `transform`, in dsig/ or above.
/// Exemplar: enveloped_signature. Models: enveloped_signature, base64_decoding, xpath_filtering, xpath_filter_2, every canonicalization.
template <class T>
concept transform_method = std::is_empty_v<T> && has_uri<T>;

/// A transform that chooses nodes one by one, so that what follows it has to take sets of them.
template <class T>
concept chooses_nodes = requires { requires T::chooses_nodes; };

/// Encrypts octets under a content key: its URI, the block cipher by its provider's name, its mode, the size of key and IV.
/// Exemplar: aes256_gcm. Models: aes128_gcm, aes192_gcm, aes256_gcm, aes128_cbc, aes192_cbc, aes256_cbc, legacy::tripledes_cbc.
template <class T>
concept data_encryption_method = std::is_empty_v<T> && has_uri<T> && has_name<T> && has_scheme<T> && has_key_octets<T> && has_iv_octets<T>;

/// One that tells when somebody changed what it encrypted.
template <class T>
concept authenticated = data_encryption_method<T> && requires { { T::tag_octets } -> std::convertible_to<std::size_t>; };

/// Encrypts a content key to a public key. Exemplar: rsa_oaep_sha256. Models: rsa_oaep_among, rsa_oaep_mgf1p_among, legacy::rsa_1_5.
template <class T>
concept key_transport_method = std::is_empty_v<T> && has_uri<T> && has_key_type<T> && has_scheme<T> && has_min_key_bits<T> && !has_digest<T>
    && !std::same_as<typename T::scheme, diffie_hellman>;

/// Encrypts a content key under a shared key. Exemplar: kw_aes256. Models: kw_aes128, kw_aes192, kw_aes256, legacy::kw_tripledes.
template <class T>
concept key_wrap_method = std::is_empty_v<T> && has_uri<T> && has_name<T> && has_scheme<T> && has_key_octets<T> && !has_iv_octets<T>;

/// Makes one secret of two key pairs. Exemplar: ecdh_es. Models: ecdh_es, ecdh_x25519, ecdh_x448.
template <class T>
concept key_agreement_method = std::is_empty_v<T> && has_uri<T> && has_key_type<T> && has_scheme<T> && has_min_key_bits<T>
    && std::same_as<typename T::scheme, diffie_hellman>;

/// Makes a key of a secret, by one of some functions. Exemplar: concat_kdf<sha256>. Models: concat_kdf, hkdf, pbkdf2.
template <class T>
concept key_derivation_method = std::is_empty_v<T> && has_uri<T> && has_scheme<T> && requires { typename T::functions; };

/// An agreement, a derivation and a key wrap together. Exemplar and model: key_agreement.
template <class T>
concept agreed_key_method = std::is_empty_v<T> && has_uri<T> && has_key_type<T> && requires {
    typename T::agreement;
    typename T::derivation;
    typename T::wrap;
};

/// Every way to bring a content key to its recipient.
template <class T>
concept key_encryption_method = key_transport_method<T> || key_wrap_method<T> || agreed_key_method<T>;

/// A method that is not to be used unless a policy allows it by name. Such methods live in `signet::legacy`.
template <class T>
concept broken = requires { requires T::broken; };

}  // namespace signet

#endif
