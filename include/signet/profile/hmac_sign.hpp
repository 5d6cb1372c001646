// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_PROFILE_HMAC_SIGN_HPP
#define SIGNET_PROFILE_HMAC_SIGN_HPP

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/policy/policy.hpp>

namespace signet {

/// Timestamp; HMAC-SHA256 over Body and Timestamp with a shared key by its name.
struct hmac_sign : policy<timestamp<minutes<5>>,
                         sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body, timestamp_header>>> {};

}  // namespace signet

#endif
