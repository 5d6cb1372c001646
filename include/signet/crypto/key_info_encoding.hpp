// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_KEY_INFO_ENCODING_HPP
#define SIGNET_CRYPTO_KEY_INFO_ENCODING_HPP

#include <signet/core/octets.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/subject_public_key_info.hpp>

namespace signet {

namespace detail {

inline octets encode_key_info(octet_view algorithm, octet_view key)
{
    const octets unused_bits(1);
    return der_encode(der_tag::sequence, algorithm, der_encode(der_tag::bit_string, unused_bits, key));
}

}  // namespace detail

/// A SubjectPublicKeyInfo from the numbers of an RSA key, big-endian. RFC 3279, 2.3.1.
inline octets encode_rsa_key_info(octet_view modulus, octet_view exponent)
{
    const octets algorithm = der_encode(der_tag::sequence,
        der_encode(der_tag::object_identifier, subject_public_key_info::rsa_encryption), der_encode(der_tag::null));
    return detail::encode_key_info(algorithm, der_encode(der_tag::sequence, der_unsigned(modulus), der_unsigned(exponent)));
}

/// One from the numbers of a DSA key. RFC 3279, 2.3.2.
inline octets encode_dsa_key_info(octet_view p, octet_view q, octet_view g, octet_view y)
{
    const octets numbers = der_encode(der_tag::sequence, der_unsigned(p), der_unsigned(q), der_unsigned(g));
    const octets algorithm = der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, subject_public_key_info::id_dsa), numbers);
    return detail::encode_key_info(algorithm, der_unsigned(y));
}

/// One from the object identifier of a curve (its contents) and a point as SEC 1, 2.3.3 writes it. RFC 5480, 2.
inline octets encode_ec_key_info(octet_view curve, octet_view point)
{
    const octets algorithm = der_encode(der_tag::sequence,
        der_encode(der_tag::object_identifier, subject_public_key_info::ec_public_key), der_encode(der_tag::object_identifier, curve));
    return detail::encode_key_info(algorithm, point);
}

}  // namespace signet

#endif
