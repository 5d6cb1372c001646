// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_RSA_MD5_HPP
#define SIGNET_ALGORITHM_LEGACY_RSA_MD5_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/legacy/md5.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet::legacy {

/// RSASSA-PKCS1-v1_5 with MD5, broken with its digest. RFC 9231, 2.3.1.
struct rsa_md5 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmldsig-more#rsa-md5";
    using digest = md5;
    using key = rsa;
    using scheme = rsassa_pkcs1_v1_5;
    static constexpr std::size_t min_key_bits = 1024;
    static constexpr bool broken = true;
};
static_assert(signature_method<rsa_md5> && broken<rsa_md5>);

}  // namespace signet::legacy

#endif
