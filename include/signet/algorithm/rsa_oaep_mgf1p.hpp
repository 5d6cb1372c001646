// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_RSA_OAEP_MGF1P_HPP
#define SIGNET_ALGORITHM_RSA_OAEP_MGF1P_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/algorithm/sha384.hpp>
#include <signet/algorithm/sha512.hpp>
#include <signet/core/type_list.hpp>

namespace signet {

/// RSAES-OAEP under the identifier of XML Encryption 1.0: the mask is MGF1 with SHA-1, whatever the digest, which stands beside
/// the method and must be one of the list. SHA-1 is not broken in this use. XML Encryption 1.1, 5.5.2. Some peers state another
/// mask all the same: it is taken where the second list says so.
template <class Digests, class MaskDigests = type_list<legacy::sha1>>
struct rsa_oaep_mgf1p_among {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p";
    using key = rsa;
    using scheme = rsaes_oaep;
    using digests = Digests;            // the first is what a sender uses
    using mask_digests = MaskDigests;
    static constexpr bool states_mask = false;
    static constexpr std::size_t min_key_bits = 2048;
};

/// The same with the digests that are in common use; a sender uses SHA-1, which every peer reads.
using rsa_oaep_mgf1p = rsa_oaep_mgf1p_among<type_list<legacy::sha1, sha256, sha384, sha512>>;
static_assert(key_transport_method<rsa_oaep_mgf1p>);

/// The same with SHA-256 alone.
using rsa_oaep_mgf1p_sha256 = rsa_oaep_mgf1p_among<type_list<sha256>>;
static_assert(key_transport_method<rsa_oaep_mgf1p_sha256>);

}  // namespace signet

#endif
