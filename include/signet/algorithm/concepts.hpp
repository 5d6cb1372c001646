// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_CONCEPTS_HPP
#define SIGNET_ALGORITHM_CONCEPTS_HPP

#include <signet/algorithm/key_type.hpp>

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

/// A method that is not to be used unless a policy allows it by name. Such methods live in `signet::legacy`.
template <class T>
concept broken = requires { requires T::broken; };

}  // namespace signet

#endif
