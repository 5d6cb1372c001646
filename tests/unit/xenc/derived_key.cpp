// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/derived_key.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

namespace {

const std::string how = "<xenc11:KeyDerivationMethod Algorithm='" + xenc11_uri
    + "ConcatKDF'><xenc11:ConcatKDFParams><ds:DigestMethod Algorithm='urn:d'/></xenc11:ConcatKDFParams></xenc11:KeyDerivationMethod>";

document derived(const std::string& inside) { return parsed("<xenc11:DerivedKey" + encryption_prefixes + ">" + inside + "</xenc11:DerivedKey>"); }

}  // namespace

TEST_CASE("a DerivedKey is read in its schema's order")
{
    const auto read = derived_key_element::read(derived(how + "<xenc:ReferenceList><xenc:DataReference URI='#a'/></xenc:ReferenceList>"
        "<xenc11:DerivedKeyName>d</xenc11:DerivedKeyName><xenc11:MasterKeyName>m</xenc11:MasterKeyName>").root());
    REQUIRE(read);
    CHECK(read->derived_name == "d");
    CHECK(read->master_name == "m");
    CHECK(read->references.data.size() == 1);
    CHECK(read->derivation.function == "urn:d");
    for (const std::string& wrong : {std::string{}, how + how, how + "<xenc11:MasterKeyName/><xenc11:DerivedKeyName/>", how + "text"}) {
        CHECK(derived_key_element::read(derived(wrong).root()).error().code() == errc::malformed_encryption);
    }
}

}  // namespace signet::tests
