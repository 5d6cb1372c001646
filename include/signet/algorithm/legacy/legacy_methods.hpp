// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_LEGACY_METHODS_HPP
#define SIGNET_ALGORITHM_LEGACY_LEGACY_METHODS_HPP

#include <signet/algorithm/legacy/dsa_sha1.hpp>
#include <signet/algorithm/legacy/ecdsa_ripemd160.hpp>
#include <signet/algorithm/legacy/ecdsa_sha1.hpp>
#include <signet/algorithm/legacy/hmac_md5.hpp>
#include <signet/algorithm/legacy/hmac_ripemd160.hpp>
#include <signet/algorithm/legacy/hmac_sha1.hpp>
#include <signet/algorithm/legacy/md5.hpp>
#include <signet/algorithm/legacy/ripemd160.hpp>
#include <signet/algorithm/legacy/rsa_md5.hpp>
#include <signet/algorithm/legacy/rsa_pss.hpp>
#include <signet/algorithm/legacy/rsa_pss_sha1.hpp>
#include <signet/algorithm/legacy/rsa_ripemd160.hpp>
#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/modern_methods.hpp>
#include <signet/core/type_list.hpp>

namespace signet::legacy {

/// Every broken signature method. Only `rsa_pss` has the URI of a modern one: to admit it, name this list before that.
using legacy_signature_methods =
    type_list<rsa_sha1, rsa_ripemd160, rsa_md5, rsa_pss_sha1, rsa_pss, ecdsa_sha1, ecdsa_ripemd160, dsa_sha1, hmac_sha1,
              hmac_ripemd160, hmac_md5>;

/// Every broken digest.
using legacy_digests = type_list<sha1, ripemd160, md5>;

/// Every method and every digest that there is, for programs that are told to take them all.
using all_signature_methods = concat<legacy_signature_methods, modern_signature_methods>;
using all_digests = concat<legacy_digests, modern_digests>;

}  // namespace signet::legacy

#endif
