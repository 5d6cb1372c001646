// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/endpoint_account.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

#include <string_view>

namespace signet::tests {

TEST_CASE("an account has no key and believes nobody until it is told to")
{
    endpoint_account account;
    CHECK(!account.find);
    CHECK(account.decryption_keys.empty());
    CHECK(!account.anchors);
    CHECK(!account.direct_trust);
    CHECK(!account.users);
    CHECK(!account.closed_keys);
    account.find = [](std::string_view name) {
        return name == "own" ? result<account_key>{account_key{{}, {test_leaf()}}} : refuse(errc::unknown_key, "account", "it has no such key");
    };
    CHECK(account.find("own")->chain.front() == test_leaf());
    CHECK(!account.find("other"));
}

}  // namespace signet::tests
