// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_HKDF_HPP
#define SIGNET_ALGORITHM_HKDF_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/core/type_list.hpp>

namespace signet {

/// HKDF; its pseudorandom function stands beside the method and is one of the list. RFC 5869; RFC 9231bis.
template <signature_method... Functions>
struct hkdf {
    static constexpr std::string_view uri = "http://www.w3.org/2021/04/xmldsig-more#hkdf";
    using scheme = hmac_derivation;
    using functions = type_list<Functions...>;  // the first is what a sender uses
};
static_assert(key_derivation_method<hkdf<hmac_sha256>>);

}  // namespace signet

#endif
