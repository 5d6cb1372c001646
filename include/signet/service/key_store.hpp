// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_KEY_STORE_HPP
#define SIGNET_SERVICE_KEY_STORE_HPP

#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>

#include <string>
#include <utility>
#include <vector>

namespace signet {

/// A key of an account as it is kept: the octets that were imported, encrypted if they were; none for a file, which keeps them.
struct stored_key {
    std::string account;
    std::string reference;
    secret contents;
};

/// Where a key ring keeps what shall be there after a restart. Models: `sqlite_key_store`. A ring calls it from one thread at a time.
/// Errors: any; the ring hands them on, so they name no secret, and takes a change that failed for one that was not made. No exceptions.
class key_store {
public:
    key_store() = default;
    key_store(const key_store&) = delete;
    key_store& operator=(const key_store&) = delete;
    virtual ~key_store() = default;

    /// The names of all accounts, those without a key too. Asked once, when a ring is opened.
    virtual result<std::vector<std::string>> accounts() = 0;

    /// The keys of all accounts, each with the contents that `put` was given. Asked once, after `accounts`.
    virtual result<std::vector<stored_key>> keys() = 0;

    /// Adds an account without keys. The ring knows none of that name; an error where the store has one all the same.
    virtual result<void> add_account(const std::string& account) = 0;

    /// Removes an account with all its keys. No error where there is none of that name.
    virtual result<void> remove_account(const std::string& account) = 0;

    /// Keeps a key, in the place of the one with that account and reference, if there is one. An error where there is no such account.
    virtual result<void> put(const stored_key& key) = 0;

    /// Removes one key. No error where there is none of that reference: the ring tries again where it failed.
    virtual result<void> remove(const std::string& account, const std::string& reference) = 0;
};

}  // namespace signet

#endif
