// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_ENDPOINT_KEYS_HPP
#define SIGNET_SERVICE_DETAIL_ENDPOINT_KEYS_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/service/endpoint_account.hpp>
#include <signet/wss/credentials.hpp>

#include <optional>
#include <string>
#include <utility>

namespace signet::detail {

/// The keys of an account for one message, where they have to be got for it. Error: `unusable_credential`.
inline result<std::optional<account_keys>> open_keys_of(const endpoint_account& account)
{
    if (!account.open_keys) {
        return std::nullopt;
    }
    auto opened = account.open_keys();
    if (!opened) {
        return refuse(errc::unusable_credential, "account", "its keys cannot be had: " + opened.error().message());
    }
    opened->decryption_keys.insert(opened->decryption_keys.end(), account.decryption_keys.begin(), account.decryption_keys.end());
    opened->shared_keys.insert(opened->shared_keys.end(), account.shared_keys.begin(), account.shared_keys.end());
    return *std::move(opened);
}

/// Why a message was refused, with the keys that might have opened it were they not locked.
inline error with_locked_keys(error why, const std::optional<account_keys>& opened)
{
    if (why.code() != errc::unknown_key || !opened || opened->locked.empty()) {
        return why;
    }
    std::string locked;
    for (const auto& name : opened->locked) {
        locked += (locked.empty() ? "" : ", ") + printable(name);
    }
    return {why.code(), why.where(), why.sentence() + "; these are locked: " + locked};
}

/// What an account verifies and decrypts with, by reference.
inline receiver_credentials credentials_of(const endpoint_account& account, const std::optional<account_keys>& opened)
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
    with.shared_keys = opened ? opened->shared_keys : account.shared_keys;
    with.decryption_keys = opened ? opened->decryption_keys : account.decryption_keys;
    with.users = account.users ? &*account.users : nullptr;
    return with;
}

}  // namespace signet::detail

#endif
