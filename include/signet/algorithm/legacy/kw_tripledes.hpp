// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_KW_TRIPLEDES_HPP
#define SIGNET_ALGORITHM_LEGACY_KW_TRIPLEDES_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet::legacy {

/// Triple DES Key Wrap. RFC 3217, 3; XML Encryption 1.1, 5.7.1.
struct kw_tripledes {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmlenc#kw-tripledes";
    static constexpr std::string_view name = "TripleDES";
    using scheme = tripledes_key_wrap;
    static constexpr std::size_t key_octets = 24;
    static constexpr bool broken = true;
};
static_assert(key_wrap_method<kw_tripledes> && broken<kw_tripledes>);

}  // namespace signet::legacy

#endif
