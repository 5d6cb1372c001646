// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/der_encoded_key_value.hpp>

#include "support/catch.hpp"
#include "support/key_infos.hpp"

using namespace signet;
using namespace signet::tests;

TEST_CASE("a key in DER is written and read")
{
    auto message = in_element("ds:KeyInfo", "");
    der_encoded_key_value{to_octets(test_leaf().key_info())}.write(message.root());
    const node element = first_element(message.root());
    REQUIRE(der_encoded_key_value::matches(element));
    CHECK(der_encoded_key_value::read(element)->key_info == to_octets(test_leaf().key_info()));
}

TEST_CASE("an empty or broken DEREncodedKeyValue is refused")
{
    for (const char* inside : {"", "A", "AQ<!-- c -->==", "<x/>"}) {
        const auto message = in_element("dsig11:DEREncodedKeyValue", inside);
        CHECK(der_encoded_key_value::read(message.root()).error().code() == errc::malformed_value);
    }
}
