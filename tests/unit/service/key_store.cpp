// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/key_store.hpp>

#include "support/catch.hpp"
#include "support/memory_key_store.hpp"

namespace signet::tests {

TEST_CASE("a key store is whatever keeps accounts and keys")
{
    memory_key_store kept;
    key_store& store = kept;
    CHECK(store.add_account("zoe"));
    CHECK(store.put({"zoe", "one", "secret"}));
    CHECK(store.put({"zoe", "one", "other"}));
    REQUIRE(store.keys()->size() == 1);
    CHECK(store.keys()->front().contents.reveal() == "other");
    CHECK(store.remove_account("zoe"));
    CHECK((store.keys()->empty() && store.accounts()->empty()));
}

}  // namespace signet::tests
