// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SECURITY_POLICY_HPP
#define SIGNET_SERVICE_SECURITY_POLICY_HPP

#include <signet/crypto/botan/any_private_key.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace signet {

/// Which profiles the messages of a service must meet, or, outbound, how its own are signed.
struct security_policy {
    enum class direction : std::uint8_t { inbound, outbound };
    enum class mode : std::uint8_t { all, at_least_one };

    std::string name;
    direction type = direction::inbound;
    bool sign_required = true;                     // inbound: else a signature is verified if there is one; outbound: whether to sign
    mode authenticate = mode::all;
    std::vector<std::string> profiles{};           // by name
    std::optional<any_private_key> private_key{};  // outbound: of the certificate of the policy's X509 profile
};

}  // namespace signet

#endif
