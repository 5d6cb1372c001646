// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_MEMORY_KEY_STORE_HPP
#define SIGNET_TESTS_SUPPORT_MEMORY_KEY_STORE_HPP

#include <signet/service/key_store.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace signet::tests {

/// A key store that outlives a ring and not the test.
class memory_key_store final : public key_store {
public:
    std::vector<std::string> names;
    std::vector<stored_key> held;
    bool broken = false;

    result<std::vector<std::string>> accounts() override { return good().map([&] { return names; }); }
    result<std::vector<stored_key>> keys() override { return good().map([&] { return held; }); }
    result<void> add_account(const std::string& account) override
    {
        return good().map([&] { names.push_back(account); });
    }
    result<void> remove_account(const std::string& account) override
    {
        return good().map([&] {
            std::erase(names, account);
            std::erase_if(held, [&](const stored_key& one) { return one.account == account; });
        });
    }
    result<void> put(const stored_key& key) override
    {
        return remove(key.account, key.reference).map([&] { held.push_back(key); });
    }
    result<void> remove(const std::string& account, const std::string& reference) override
    {
        return good().map([&] {
            std::erase_if(held, [&](const stored_key& one) { return one.account == account && one.reference == reference; });
        });
    }

private:
    result<void> good() const { return broken ? result<void>{refuse(errc::unusable_credential, "store", "the disk is gone")} : result<void>{}; }
};

}  // namespace signet::tests

#endif
