// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_STRENGTH_HPP
#define SIGNET_CRYPTO_STRENGTH_HPP

#include <signet/core/result.hpp>
#include <signet/crypto/concepts.hpp>
#include <signet/crypto/elliptic_curve.hpp>

#include <cstddef>
#include <optional>
#include <string>

namespace signet {

/// Refuses a key that has fewer bits than a method asks for (or than a caller says instead), with errc::weak_key, and one on
/// another curve than the method's, with errc::key_mismatch.
template <has_min_key_bits Method, has_bits Key>
result<void> check_strength(const Key& key, std::optional<std::size_t> instead = {})
{
    const std::size_t least = instead.value_or(Method::min_key_bits);
    if (key.bits() < least) {
        return refuse(errc::weak_key, "",
            "a key of " + std::to_string(key.bits()) + " bits is too weak for " + std::string{Method::uri} + ", which asks for "
                + std::to_string(least));
    }
    if constexpr (has_curve<Method>) {
        const auto& facts = facts_of(key.curve());
        if (facts.name != Method::curve::name) {
            return refuse(errc::key_mismatch, "",
                "a key on " + std::string{facts.name} + " is none of " + std::string{Method::curve::name});
        }
    }
    return {};
}

}  // namespace signet

#endif
