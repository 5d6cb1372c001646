// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_CURVE_HPP
#define SIGNET_ALGORITHM_CURVE_HPP

#include <cstddef>
#include <string_view>

namespace signet {

/// The curves that a method can be bound to, by the names of SEC 2 and RFC 5639. FIPS 186-4, D.1.2; RFC 5639, 3.
struct p256 {
    static constexpr std::string_view name = "secp256r1";
    static constexpr std::size_t bits = 256;
};
struct p384 {
    static constexpr std::string_view name = "secp384r1";
    static constexpr std::size_t bits = 384;
};
struct p521 {
    static constexpr std::string_view name = "secp521r1";
    static constexpr std::size_t bits = 521;
};
struct brainpool_p256r1 {
    static constexpr std::string_view name = "brainpoolP256r1";
    static constexpr std::size_t bits = 256;
};
struct brainpool_p384r1 {
    static constexpr std::string_view name = "brainpoolP384r1";
    static constexpr std::size_t bits = 384;
};
struct brainpool_p512r1 {
    static constexpr std::string_view name = "brainpoolP512r1";
    static constexpr std::size_t bits = 512;
};

}  // namespace signet

#endif
