// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_ENDPOINT_KEYS_HPP
#define SIGNET_SERVICE_DETAIL_ENDPOINT_KEYS_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/service/endpoint_account.hpp>
#include <signet/wss/closed_keys.hpp>
#include <signet/wss/credentials.hpp>

#include <string>
#include <utility>
#include <vector>

namespace signet::detail {

/// The keys of an account for one message, where they stay closed until it names them. Error: `unusable_credential`.
inline result<account_keys> closed_keys_of(const endpoint_account& account)
{
    if (!account.closed_keys) {
        return account_keys{};
    }
    auto known = account.closed_keys();
    if (!known) {
        return refuse(errc::unusable_credential, "account", "its keys cannot be had: " + known.error().message());
    }
    return known;
}

/// Why a message was refused, with the keys that might have opened it were they not locked.
inline error with_locked_keys(error why, const std::vector<std::string>& names)
{
    if (why.code() != errc::unknown_key || names.empty()) {
        return why;
    }
    std::string locked;
    for (const auto& name : names) {
        locked += (locked.empty() ? "" : ", ") + printable(name);
    }
    return {why.code(), why.where(), why.sentence() + "; these are locked: " + locked};
}

/// What an account verifies and decrypts with, by reference.
inline receiver_credentials credentials_of(const endpoint_account& account, closed_keys& closed)
{
    receiver_credentials with;
    if (account.trust) {
        with.anchors = account.trust->roots();
        with.direct_trust = account.trust->people();
        with.trust_any_certificate = account.trust->takes_any();
    } else {
        with.anchors = account.anchors ? &*account.anchors : nullptr;
        with.direct_trust = account.direct_trust ? &*account.direct_trust : nullptr;
    }
    with.token_resolver = account.token_resolver ? &*account.token_resolver : nullptr;
    with.known_certificates = account.known_certificates;
    with.shared_keys = account.shared_keys;
    with.decryption_keys = account.decryption_keys;
    with.closed = &closed;
    with.users = account.users ? &*account.users : nullptr;
    return with;
}

}  // namespace signet::detail

#endif
