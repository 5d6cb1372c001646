// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "policies.hpp"

#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/username_digest.hpp>
#include <signet/profile/username_text.hpp>
#include <signet/profile/x509_sign.hpp>

#include <algorithm>
#include <array>

namespace signet::command {

std::span<const compiled_policy> compiled_policies()
{
    static constexpr std::array<compiled_policy, 4> all{{
        {"username-text", "UsernameToken with the password in clear: over a confidential transport only",
            &any_policy::of<username_text>},
        {"username-digest", "Timestamp; UsernameToken with password digest, nonce and created", &any_policy::of<username_digest>},
        {"x509-sign", "Timestamp; RSA-SHA256 over Body and Timestamp, X.509 certificate in the message",
            &any_policy::of<x509_sign>},
        {"hmac-sign", "Timestamp; HMAC-SHA256 over Body and Timestamp with a shared key by its name", &any_policy::of<hmac_sign>},
    }};
    return all;
}

outcome<const compiled_policy*> find_policy(std::string_view name)
{
    const auto all = compiled_policies();
    const auto found = std::find_if(all.begin(), all.end(), [&](const compiled_policy& one) { return one.name == name; });
    if (found == all.end()) {
        return misuse("there is no policy '" + std::string{name} + "'; signet wss policies lists them");
    }
    return &*found;
}

}  // namespace signet::command
