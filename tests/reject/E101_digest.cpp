// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E101\] this signature method lacks a member
// mention: digest
// lines: 26
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>

#include <cstddef>
#include <string_view>

#if defined(SIGNET_REJECT)
// [region wrong]
struct my_rsa {
    static constexpr std::string_view uri = "urn:example:my-rsa";
    using key = signet::rsa;
    using scheme = signet::rsassa_pkcs1_v1_5;
    static constexpr std::size_t min_key_bits = 3072;
};

struct quote_service : signet::policy<
    signet::sign<my_rsa, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>> {};
// [endregion]
#else
// [region right]
struct my_rsa {
    static constexpr std::string_view uri = "urn:example:my-rsa";
    using digest = signet::sha256;
    using key = signet::rsa;
    using scheme = signet::rsassa_pkcs1_v1_5;
    static constexpr std::size_t min_key_bits = 3072;
};

struct quote_service : signet::policy<
    signet::sign<my_rsa, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>> {};
// [endregion]
#endif
