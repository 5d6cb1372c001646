// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_CONCAT_PARAMETERS_HPP
#define SIGNET_CRYPTO_CONCAT_PARAMETERS_HPP

#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/bit_string.hpp>

namespace signet {

/// What xenc11:ConcatKDFParams says beside its digest: five strings of bits, empty where an attribute is absent.
/// XML Encryption 1.1, 5.4.1; SP 800-56A, 5.8.1.2.
struct concat_parameters {
    bit_string algorithm_id;
    bit_string party_u_info;
    bit_string party_v_info;
    bit_string supp_pub_info;
    bit_string supp_priv_info;

    /// All five, one behind the other, bit by bit. Fails with errc::algorithm_refused where the whole is not a number of octets:
    /// no digest of ours takes a part of one.
    result<octets> other_info() const
    {
        bit_string all;
        for (const auto* one : {&algorithm_id, &party_u_info, &party_v_info, &supp_pub_info, &supp_priv_info}) {
            all.append(*one);
        }
        if (!all.whole_octets()) {
            return refuse(errc::algorithm_refused, "ConcatKDFParams", "its strings of bits are together not a number of octets");
        }
        return to_octets(all.value());
    }

    friend bool operator==(const concat_parameters&, const concat_parameters&) = default;
};

}  // namespace signet

#endif
