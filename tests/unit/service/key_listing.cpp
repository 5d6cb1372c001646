// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/key_listing.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/memory_key_store.hpp"

#include <signet/service/key_ring.hpp>

namespace signet::tests {

TEST_CASE("a listing tells which keys stay, which are shared, and which wait for a password")
{
    auto store = std::make_shared<memory_key_store>();
    store->names = {"zoe"};
    store->held.push_back({"zoe", "encrypted", test_leaf_key().to_pem("sesame").value()});
    key_ring_options options;
    options.store = store;
    auto ring = key_ring::open(options).value();
    auto zoe = ring.account("zoe").value();
    REQUIRE(zoe.add_temporary("pair", test_leaf_key()));
    REQUIRE(zoe.add_temporary({"session", block_cipher::aes, secret{std::string(32, 's')}}));
    const auto all = zoe.list();
    REQUIRE(all.size() == 3);
    CHECK((all[0].reference == "encrypted" && all[0].persistent && !all[0].shared && all[0].locked));
    CHECK((all[1].reference == "pair" && !all[1].persistent && !all[1].shared && !all[1].locked));
    CHECK((all[2].reference == "session" && !all[2].persistent && all[2].shared && !all[2].locked));
    REQUIRE(ring.remove_account("zoe"));
    CHECK(zoe.list().empty());
}

}  // namespace signet::tests
