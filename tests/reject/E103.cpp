// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E103\] this canonicalization method lacks a member
// mention: with_comments
// mention: my_c14n
// lines: 26
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>

#include <string_view>

#if defined(SIGNET_REJECT)
// [region wrong]
struct my_c14n {
    static constexpr std::string_view uri = "urn:example:my-c14n";
    static constexpr bool inclusive = false;
    static constexpr bool version_1_1 = false;
};

struct quote_service : signet::policy<
    signet::sign<signet::rsa_sha256, my_c14n, signet::x509_direct,
                 signet::parts<signet::body>>> {};
// [endregion]
#else
// [region right]
struct my_c14n {
    static constexpr std::string_view uri = "urn:example:my-c14n";
    static constexpr bool inclusive = false;
    static constexpr bool with_comments = false;
    static constexpr bool version_1_1 = false;
};

struct quote_service : signet::policy<
    signet::sign<signet::rsa_sha256, my_c14n, signet::x509_direct,
                 signet::parts<signet::body>>> {};
// [endregion]
#endif
