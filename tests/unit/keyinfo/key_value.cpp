// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/key_value.hpp>

#include "support/catch.hpp"
#include "support/key_infos.hpp"

#include <signet/crypto/botan/any_public_key.hpp>
#include <signet/crypto/botan/private_key.hpp>

using namespace signet;
using namespace signet::tests;

TEST_CASE("a key of each type that has a form goes through KeyValue")
{
    for (const any_public_key& key : {any_public_key{test_leaf_key().public_part()},
             any_public_key{private_key<ec>::generate(elliptic_curve::p384, system_random()).value().public_part()}}) {
        auto message = in_element("ds:KeyInfo", "");
        REQUIRE(key_value{to_octets(key.der())}.write(message.root()));
        const node element = first_element(message.root());
        REQUIRE(key_value::matches(element));
        CHECK(any_public_key::from_der(key_value::read(element)->key_info) == key);
        CHECK(key_value::matches_form(first_element(element)));
        CHECK(key_value::read_form_of(first_element(element))->key_info == key_value::read(element)->key_info);
    }
}

TEST_CASE("a key of a type without a form is not written")
{
    auto message = in_element("ds:KeyInfo", "");
    const auto key = private_key<ed25519>::generate(system_random()).value();
    CHECK(key_value{to_octets(key.public_part().der())}.write(message.root()).error().code() == errc::unusable_credential);
}

TEST_CASE("KeyValue holds one key of a kind that is read")
{
    const auto code = [](const std::string& inside) {
        const auto message = in_element("ds:KeyValue", inside);
        return key_value::read(message.root()).error().code();
    };
    CHECK(code("") == errc::malformed_signature);
    CHECK(code("text") == errc::malformed_signature);
    CHECK(code("<ds:RSAKeyValue/><ds:RSAKeyValue/>") == errc::malformed_signature);
    CHECK(code("<ds:RSAKeyValue/>") == errc::malformed_signature);
    CHECK(code("<ds:GOSTKeyValue/>") == errc::reference_refused);
    CHECK(code("<RSAKeyValue/>") == errc::reference_refused);
}
