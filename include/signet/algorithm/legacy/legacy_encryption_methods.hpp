// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_LEGACY_ENCRYPTION_METHODS_HPP
#define SIGNET_ALGORITHM_LEGACY_LEGACY_ENCRYPTION_METHODS_HPP

#include <signet/algorithm/legacy/kw_tripledes.hpp>
#include <signet/algorithm/legacy/md5.hpp>
#include <signet/algorithm/legacy/ripemd160.hpp>
#include <signet/algorithm/legacy/rsa_1_5.hpp>
#include <signet/algorithm/legacy/tripledes_cbc.hpp>
#include <signet/algorithm/modern_encryption_methods.hpp>
#include <signet/core/type_list.hpp>

namespace signet::legacy {

/// Every broken method of encryption.
using legacy_data_methods = type_list<tripledes_cbc>;
using legacy_key_transports = type_list<rsa_1_5>;
using legacy_key_wraps = type_list<kw_tripledes>;

/// Every method that there is, for programs that are told to take them all. RSAES-OAEP is here with every digest that there is, and
/// under its identifier of XML Encryption 1.0 with a mask that a peer states against the specification.
using all_data_methods = concat<modern_data_methods, legacy_data_methods>;
using all_key_digests = concat<modern_key_digests, type_list<ripemd160, md5>>;
using all_key_transports = type_list<rsa_oaep_among<all_key_digests, all_key_digests>,
                                     rsa_oaep_mgf1p_among<all_key_digests, all_key_digests>, rsa_1_5>;
using all_key_wraps = concat<modern_key_wraps, legacy_key_wraps>;

}  // namespace signet::legacy

#endif
