// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_BENCH_CANONICAL_HPP
#define SIGNET_TESTS_BENCH_CANONICAL_HPP

#include <cstddef>
#include <string>

namespace signet::bench {

/// CPU seconds, medians: canonicalizing with the digest, and alone.
struct canonical_cost {
    double signet;
    double libxml2;
    double signet_alone;
    double libxml2_alone;
};

/// Writes the exclusive canonical form of a SOAP message's Body into SHA-256, by Signet and by libxml2 (with OpenSSL's SHA-256), both from a
/// tree that they parsed before. They must agree on the digest: std::runtime_error.
canonical_cost measure_canonical(const std::string& message, std::size_t rounds);

}  // namespace signet::bench

#endif
