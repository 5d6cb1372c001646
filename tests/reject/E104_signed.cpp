// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E104\] this token lacks a member
// mention: namespace_uri
// lines: 26
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>

#include <string_view>

#if defined(SIGNET_REJECT)
// [region wrong]
struct licence {
    static constexpr std::string_view local_name = "Licence";
    void write(signet::node element) const;
    static signet::result<licence> read(signet::node element);
};

struct licensed_service : signet::policy<
    signet::token<licence>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body, signet::token_header<licence>>>> {};
// [endregion]
#else
// [region right]
struct licence {
    static constexpr std::string_view namespace_uri = "urn:example:licence";
    static constexpr std::string_view local_name = "Licence";
    void write(signet::node element) const;
    static signet::result<licence> read(signet::node element);
};

struct licensed_service : signet::policy<
    signet::token<licence>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body, signet::token_header<licence>>>> {};
// [endregion]
#endif
