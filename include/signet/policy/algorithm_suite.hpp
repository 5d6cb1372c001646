// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_POLICY_ALGORITHM_SUITE_HPP
#define SIGNET_POLICY_ALGORITHM_SUITE_HPP

#include <signet/algorithm/aes128_cbc.hpp>
#include <signet/algorithm/aes192_cbc.hpp>
#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/algorithm/legacy/rsa_1_5.hpp>
#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/legacy/tripledes_cbc.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/core/result.hpp>
#include <signet/wss/requirements.hpp>

#include <array>
#include <string>
#include <string_view>

namespace signet {

/// A named set of algorithms. WS-SecurityPolicy 1.2, 7.1: there are these sixteen and no others; none has AES-GCM, a digest of more
/// than 256 bits, elliptic curves or RSA-OAEP with another digest than SHA-1.
struct algorithm_suite {
    std::string_view name;
    std::string_view digest;
    std::string_view data_method;
    std::string_view key_method;
};

inline constexpr std::array<algorithm_suite, 16> algorithm_suites{{
    {"Basic256Sha256", sha256::uri, aes256_cbc::uri, rsa_oaep_mgf1p::uri},
    {"Basic192Sha256", sha256::uri, aes192_cbc::uri, rsa_oaep_mgf1p::uri},
    {"Basic128Sha256", sha256::uri, aes128_cbc::uri, rsa_oaep_mgf1p::uri},
    {"TripleDesSha256", sha256::uri, legacy::tripledes_cbc::uri, rsa_oaep_mgf1p::uri},
    {"Basic256Sha256Rsa15", sha256::uri, aes256_cbc::uri, legacy::rsa_1_5::uri},
    {"Basic192Sha256Rsa15", sha256::uri, aes192_cbc::uri, legacy::rsa_1_5::uri},
    {"Basic128Sha256Rsa15", sha256::uri, aes128_cbc::uri, legacy::rsa_1_5::uri},
    {"TripleDesSha256Rsa15", sha256::uri, legacy::tripledes_cbc::uri, legacy::rsa_1_5::uri},
    {"Basic256", legacy::sha1::uri, aes256_cbc::uri, rsa_oaep_mgf1p::uri},
    {"Basic192", legacy::sha1::uri, aes192_cbc::uri, rsa_oaep_mgf1p::uri},
    {"Basic128", legacy::sha1::uri, aes128_cbc::uri, rsa_oaep_mgf1p::uri},
    {"TripleDes", legacy::sha1::uri, legacy::tripledes_cbc::uri, rsa_oaep_mgf1p::uri},
    {"Basic256Rsa15", legacy::sha1::uri, aes256_cbc::uri, legacy::rsa_1_5::uri},
    {"Basic192Rsa15", legacy::sha1::uri, aes192_cbc::uri, legacy::rsa_1_5::uri},
    {"Basic128Rsa15", legacy::sha1::uri, aes128_cbc::uri, legacy::rsa_1_5::uri},
    {"TripleDesRsa15", legacy::sha1::uri, legacy::tripledes_cbc::uri, legacy::rsa_1_5::uri},
}};

namespace detail {

/// What the steps of a policy that have algorithms do with a suite: what the sender uses, which is among what the receiver admits.
inline bool fits(const step_requirement& step, const algorithm_suite& suite)
{
    if (step.kind == step_kind::signature) {
        // The table of the specification has RSA with SHA-1 in every suite; what WCF, CXF and others sign with under the name of
        // a suite of SHA-256 is RSA with SHA-256, and that is what the name means on the wire.
        const auto method = suite.digest == sha256::uri ? rsa_sha256::uri : legacy::rsa_sha1::uri;
        return step.digests.front() == suite.digest && step.methods.front() == method;
    }
    if (step.kind == step_kind::encryption) {
        const auto& key = step.key_methods.front();
        const bool sha1_alone = suite.key_method != rsa_oaep_mgf1p::uri || (!key.digests.empty() && key.digests.front() == legacy::sha1::uri);
        return step.methods.front() == suite.data_method && key.uri == suite.key_method && key.agreement.empty() && sha1_alone;
    }
    return true;
}

}  // namespace detail

/// The suite whose algorithms are those that the sender of a policy uses; where it neither signs nor encrypts, Basic256Sha256.
/// Error: `conflicting_policy` where there is none: nothing nearly right is named.
inline result<algorithm_suite> algorithm_suite_of(const requirements& policy)
{
    for (const auto& suite : algorithm_suites) {
        bool all = true;
        for (const auto& step : policy.steps) {
            all = all && detail::fits(step, suite);
        }
        if (all) {
            return suite;
        }
    }
    return refuse(errc::conflicting_policy, "AlgorithmSuite", "WS-SecurityPolicy 1.2 has no suite of the algorithms that this policy uses");
}

}  // namespace signet

#endif
