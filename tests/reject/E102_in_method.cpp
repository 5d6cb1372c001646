// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E102\] this digest method lacks a member
// mention: name
// mention: my_hash
// lines: 26
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>

#include <cstddef>
#include <string_view>

#if defined(SIGNET_REJECT)
// [region wrong]
struct my_hash {
    static constexpr std::string_view uri = "urn:example:my-hash";
    static constexpr std::size_t size = 32;
};

struct my_rsa {
    static constexpr std::string_view uri = "urn:example:my-rsa";
    using digest = my_hash;
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
struct my_hash {
    static constexpr std::string_view uri = "urn:example:my-hash";
    static constexpr std::string_view name = "BLAKE2b(256)";
    static constexpr std::size_t size = 32;
};

struct my_rsa {
    static constexpr std::string_view uri = "urn:example:my-rsa";
    using digest = my_hash;
    using key = signet::rsa;
    using scheme = signet::rsassa_pkcs1_v1_5;
    static constexpr std::size_t min_key_bits = 3072;
};

struct quote_service : signet::policy<
    signet::sign<my_rsa, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>> {};
// [endregion]
#endif
