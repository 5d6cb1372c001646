// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/closed_keys.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

#include <string>
#include <utility>
#include <vector>

namespace signet::tests {

TEST_CASE("a closed key is opened when it is asked for, once, and what nobody asks for stays closed")
{
    int own = 0;
    int common = 0;
    std::vector<closed_key> all(3);
    all[0].name = "pair";
    all[0].of = test_leaf();
    all[0].private_key = [&] {
        ++own;
        return result<any_private_key>{any_private_key{test_leaf_key()}};
    };
    all[1].name = "between us";
    all[1].shared = [&] {
        ++common;
        return result<shared_key>{shared_key{"between us", secret{"0123456789abcdef"}}};
    };
    all[2].name = "gone";
    all[2].shared = [] { return result<shared_key>{refuse(errc::unknown_key, "ring", "it was removed")}; };
    closed_keys keys{std::move(all)};
    CHECK(keys.private_keys() == 1);
    CHECK(keys.find_private([](const closed_key& one) { return one.of == other_leaf(); }).value() == nullptr);
    CHECK(keys.find_shared("pair").value() == nullptr);
    CHECK(keys.find_shared("nobody").value() == nullptr);
    CHECK(own + common == 0);
    const auto pair_of = [](const closed_key& one) { return one.of == test_leaf(); };
    const auto* const first = keys.find_private(pair_of).value();
    REQUIRE(first != nullptr);
    CHECK(keys.find_private(pair_of).value() == first);
    CHECK(own == 1);
    CHECK(keys.find_shared("between us").value()->name() == "between us");
    CHECK(keys.find_shared("between us"));
    CHECK(common == 1);
    const auto gone = keys.find_shared("gone");
    REQUIRE(!gone);
    CHECK(gone.error().code() == errc::unusable_credential);
    CHECK(gone.error().message() == "gone: the key cannot be had: ring: it was removed");
}

}  // namespace signet::tests
