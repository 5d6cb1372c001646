// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_RSA_OAEP_HPP
#define SIGNET_ALGORITHM_RSA_OAEP_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha224.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/algorithm/sha384.hpp>
#include <signet/algorithm/sha512.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/core/type_list.hpp>

namespace signet {

/// RSAES-OAEP whose digest and mask digest stand beside the method. Each must be one of its list: what a message asks for is
/// compared with them, never obeyed. SHA-1 is not broken in this use. XML Encryption 1.1, 5.5.2.
template <class Digests, class MaskDigests>
struct rsa_oaep_among {
    static constexpr std::string_view uri = "http://www.w3.org/2009/xmlenc11#rsa-oaep";
    using key = rsa;
    using scheme = rsaes_oaep;
    using digests = Digests;            // the first is what a sender uses
    using mask_digests = MaskDigests;
    static constexpr bool states_mask = true;
    static constexpr std::size_t min_key_bits = 2048;
};

/// The same with the digests that are in common use.
using rsa_oaep =
    rsa_oaep_among<type_list<sha256, sha384, sha512, sha224, legacy::sha1>, type_list<sha256, sha384, sha512, sha224, legacy::sha1>>;
static_assert(key_transport_method<rsa_oaep>);

/// The same with SHA-256 alone, for digest and mask.
using rsa_oaep_sha256 = rsa_oaep_among<type_list<sha256>, type_list<sha256>>;
static_assert(key_transport_method<rsa_oaep_sha256>);

}  // namespace signet

#endif
