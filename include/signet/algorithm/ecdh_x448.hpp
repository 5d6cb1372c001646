// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_ECDH_X448_HPP
#define SIGNET_ALGORITHM_ECDH_X448_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet {

/// X448 with an ephemeral key of the sender. RFC 7748; RFC 9231bis.
struct ecdh_x448 {
    static constexpr std::string_view uri = "http://www.w3.org/2021/04/xmldsig-more#x448";
    using key = x448;
    using scheme = diffie_hellman;
    static constexpr std::size_t min_key_bits = 448;
};
static_assert(key_agreement_method<ecdh_x448>);

}  // namespace signet

#endif
