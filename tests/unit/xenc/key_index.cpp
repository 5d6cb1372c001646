// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/key_index.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("keys of data and keys of keys are told apart")
{
    const auto message = parsed("<a>" + encrypted_key_text(cipher_value("AA==") + "<xenc:ReferenceList><xenc:KeyReference URI='#k'/><xenc:DataReference URI='#e'/></xenc:ReferenceList>")
        + "</a>");
    const auto index = key_index::of(message, {});
    REQUIRE(index);
    CHECK(index->for_key("k").size() == 1);
    CHECK(index->for_key("e").empty());
    CHECK(index->for_data("e").size() == 1);
    CHECK(index->for_data("k").empty());
}

TEST_CASE("keys are found by the name that they carry and by what they are for")
{
    const auto message = parsed("<a>" + encrypted_key_text(cipher_value("AA==") + "<xenc:ReferenceList><xenc:DataReference URI='#e'/></xenc:ReferenceList>"
        "<xenc:CarriedKeyName>n</xenc:CarriedKeyName>") + encrypted_key_text("broken") + encrypted_key_text(cipher_value("AA==")) + "</a>");
    const auto index = key_index::of(message, {});
    REQUIRE(index);
    CHECK(index->called("n").size() == 1);
    CHECK(index->called("").empty());
    CHECK(index->called("m").empty());
    CHECK(index->for_data("e").size() == 1);
    CHECK(index->for_data("").empty());
    limits most;
    most.encrypted_keys = 1;
    CHECK(key_index::of(message, most).error().code() == errc::limit_exceeded);
}

}  // namespace signet::tests
