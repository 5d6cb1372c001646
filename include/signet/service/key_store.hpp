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

/// Where a key ring keeps what shall be there after a restart. Models: `sqlite_key_store`. Called by one thread at a time.
class key_store {
public:
    key_store() = default;
    key_store(const key_store&) = delete;
    key_store& operator=(const key_store&) = delete;
    virtual ~key_store() = default;

    virtual result<std::vector<std::string>> accounts() = 0;
    virtual result<std::vector<stored_key>> keys() = 0;

    virtual result<void> add_account(const std::string& account) = 0;
    /// With all its keys.
    virtual result<void> remove_account(const std::string& account) = 0;

    /// In the place of the one with that account and reference, if there is one.
    virtual result<void> put(const stored_key& key) = 0;
    virtual result<void> remove(const std::string& account, const std::string& reference) = 0;
};

}  // namespace signet

#endif
