// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_RSA_1_5_HPP
#define SIGNET_ALGORITHM_LEGACY_RSA_1_5_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet::legacy {

/// RSAES-PKCS1-v1_5: whoever learns whether its padding is right can decrypt (Bleichenbacher). XML Encryption 1.1, 5.5.1.
struct rsa_1_5 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmlenc#rsa-1_5";
    using key = rsa;
    using scheme = rsaes_pkcs1_v1_5;
    static constexpr std::size_t min_key_bits = 1024;
    static constexpr bool broken = true;
};
static_assert(key_transport_method<rsa_1_5> && broken<rsa_1_5>);

}  // namespace signet::legacy

#endif
