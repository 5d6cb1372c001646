// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_STRENGTH_HPP
#define SIGNET_CRYPTO_STRENGTH_HPP

#include <signet/core/result.hpp>
#include <signet/crypto/concepts.hpp>

#include <cstddef>
#include <string>

namespace signet {

/// Refuses a key that has fewer bits than a method asks for, with errc::weak_key, and one on another curve than the method's,
/// with errc::key_mismatch. (Our curves differ in their bits.)
template <signature_method Method, has_bits Key>
result<void> check_strength(const Key& key)
{
    constexpr std::size_t least = Method::min_key_bits;
    if (key.bits() < least) {
        return refuse(errc::weak_key, "",
            "a key of " + std::to_string(key.bits()) + " bits is too weak for " + std::string{Method::uri} + ", which asks for "
                + std::to_string(least));
    }
    if constexpr (has_curve<Method>) {
        if (key.bits() != Method::curve::bits) {
            return refuse(errc::key_mismatch, "",
                "a key on a curve of " + std::to_string(key.bits()) + " bits is none of " + std::string{Method::curve::name});
        }
    }
    return {};
}

}  // namespace signet

#endif
