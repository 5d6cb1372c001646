// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_CERTIFICATE_LOOKUP_HPP
#define SIGNET_WSS_CERTIFICATE_LOOKUP_HPP

#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/wss/credentials.hpp>

#include <optional>
#include <span>
#include <string>
#include <utility>

namespace signet {

/// The one certificate that a receiver knows and that `is_it` is true of: among those it trusts directly, those it knows, and
/// its anchors. A name that two of them have selects neither. Errors: `unknown_key`, `unresolved_reference`.
template <class Predicate>
result<certificate> find_certificate(const receiver_credentials& with, std::string where, Predicate&& is_it)
{
    std::optional<certificate> found;
    bool ambiguous = false;
    const auto search = [&](std::span<const certificate> among) {
        for (const auto& one : among) {
            if (is_it(one)) {
                ambiguous = ambiguous || (found && *found != one);
                found = one;
            }
        }
    };
    if (with.direct_trust != nullptr) {
        search(with.direct_trust->trusted());
    }
    search(with.known_certificates);
    if (with.anchors != nullptr) {
        search(with.anchors->trusted());
    }
    if (!found) {
        return refuse(errc::unknown_key, std::move(where), "no certificate that is known is the one it means");
    }
    if (ambiguous) {
        return refuse(errc::unresolved_reference, std::move(where), "two certificates that are known are what it means");
    }
    return *std::move(found);
}

}  // namespace signet

#endif
