// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_CONCAT_KDF_HPP
#define SIGNET_ALGORITHM_CONCAT_KDF_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/core/type_list.hpp>

namespace signet {

/// The concatenation key derivation function; its digest stands beside the method and is one of the list.
/// XML Encryption 1.1, 5.4.1; SP 800-56A, 5.8.1.
template <digest_method... Digests>
struct concat_kdf {
    static constexpr std::string_view uri = "http://www.w3.org/2009/xmlenc11#ConcatKDF";
    using scheme = concatenation_derivation;
    using functions = type_list<Digests...>;  // the first is what a sender uses
};
static_assert(key_derivation_method<concat_kdf<sha256>>);

}  // namespace signet

#endif
