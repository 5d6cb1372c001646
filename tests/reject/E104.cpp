// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E104\] this token lacks a member
// mention: read
// mention: licence
// lines: 26
#include <signet/policy/policy.hpp>

#include <string_view>

#if defined(SIGNET_REJECT)
// [region wrong]
struct licence {
    static constexpr std::string_view namespace_uri = "urn:example:licence";
    static constexpr std::string_view local_name = "Licence";
    void write(signet::node element) const;
};

struct licensed_service : signet::policy<signet::token<licence>> {};
// [endregion]
#else
// [region right]
struct licence {
    static constexpr std::string_view namespace_uri = "urn:example:licence";
    static constexpr std::string_view local_name = "Licence";
    void write(signet::node element) const;
    static signet::result<licence> read(signet::node element);
};

struct licensed_service : signet::policy<signet::token<licence>> {};
// [endregion]
#endif
