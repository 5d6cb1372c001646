// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_HMAC_MD5_HPP
#define SIGNET_ALGORITHM_LEGACY_HMAC_MD5_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/legacy/md5.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet::legacy {

/// HMAC with MD5: nothing new should use it. RFC 9231, 2.2.1.
struct hmac_md5 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmldsig-more#hmac-md5";
    using digest = md5;
    using key = shared;
    using scheme = hmac;
    static constexpr std::size_t min_key_bits = 128;
    static constexpr bool broken = true;
};
static_assert(signature_method<hmac_md5> && broken<hmac_md5>);

}  // namespace signet::legacy

#endif
