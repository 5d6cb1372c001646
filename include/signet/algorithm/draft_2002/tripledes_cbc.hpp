// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_DRAFT_2002_TRIPLEDES_CBC_HPP
#define SIGNET_ALGORITHM_DRAFT_2002_TRIPLEDES_CBC_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/legacy/tripledes_cbc.hpp>

#include <string_view>

namespace signet::draft_2002 {

/// Triple DES in Cipher Block Chaining under the URI that the application note of 2002 gives it; XML Encryption came to call it
/// `tripledes-cbc`, which is `legacy::tripledes_cbc`. The same cipher, and as broken.
struct tripledes_cbc {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmlenc#3des-cbc";
    static constexpr std::string_view name = legacy::tripledes_cbc::name;
    using scheme = legacy::tripledes_cbc::scheme;
    static constexpr std::size_t key_octets = legacy::tripledes_cbc::key_octets;
    static constexpr std::size_t iv_octets = legacy::tripledes_cbc::iv_octets;
    static constexpr bool broken = true;
};
static_assert(data_encryption_method<tripledes_cbc> && !authenticated<tripledes_cbc> && signet::broken<tripledes_cbc>);

}  // namespace signet::draft_2002

#endif
