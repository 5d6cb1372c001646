// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_EC_KEYS_HPP
#define SIGNET_TESTS_SUPPORT_EC_KEYS_HPP

#include "support/keys.hpp"

#include <signet/crypto/botan/issue.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <utility>

namespace signet::tests {

/// A key that is made anew in each run, and the certificate of it, issued by test_ca().
template <key_type K>
struct issued_key {
    private_key<K> key;
    certificate leaf;

    static issued_key of(private_key<K> made, const std::string& name)
    {
        const certificate_request request{"CN=" + name + ",O=Signet Tests,C=CH", test_leaf().valid_from(), test_leaf().valid_until(), false, {}, {}};
        auto issued = issue(request, made.public_part(), test_ca(), any_private_key{test_ca_key()}, system_random()).value();
        return {std::move(made), std::move(issued)};
    }
};

/// One of two keys on a curve.
inline const issued_key<ec>& ec_leaf(elliptic_curve curve, bool other = false)
{
    const auto make = [](elliptic_curve on, const std::string& name) {
        return issued_key<ec>::of(private_key<ec>::generate(on, system_random()).value(), name);
    };
    static const std::array<issued_key<ec>, 6> made{
        make(elliptic_curve::p256, "P-256 Leaf"),       make(elliptic_curve::p384, "P-384 Leaf"),       make(elliptic_curve::p521, "P-521 Leaf"),
        make(elliptic_curve::p256, "Other P-256 Leaf"), make(elliptic_curve::p384, "Other P-384 Leaf"), make(elliptic_curve::p521, "Other P-521 Leaf")};
    return made[static_cast<std::size_t>(curve) + (other ? 3 : 0)];
}

inline const issued_key<ed25519>& ed25519_leaf()
{
    static const auto made = issued_key<ed25519>::of(private_key<ed25519>::generate(system_random()).value(), "Ed25519 Leaf");
    return made;
}

}  // namespace signet::tests

#endif
