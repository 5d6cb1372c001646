// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/rsa_key_value.hpp>

#include "support/catch.hpp"
#include "support/key_infos.hpp"

using namespace signet;
using namespace signet::tests;

TEST_CASE("an RSA key is written and read, and is the same key")
{
    const auto& key = test_leaf_key().public_part();
    const auto value = rsa_key_value::from_key_info(key.der());
    REQUIRE(value);
    CHECK(value->modulus.size() == 256);
    CHECK(value->exponent == octets{1, 0, 1});
    auto message = in_element("ds:KeyValue", "");
    value->write(message.root());
    const node element = first_element(message.root());
    REQUIRE(rsa_key_value::matches(element));
    const auto read = rsa_key_value::read(element);
    REQUIRE(read);
    CHECK(public_key<rsa>::from_der(read->to_key_info()) == key);
    CHECK_FALSE(rsa_key_value::from_key_info(test_leaf().der()));
}

TEST_CASE("RSAKeyValue keeps to its schema")
{
    const auto code = [](const std::string& inside) {
        const auto message = in_element("ds:RSAKeyValue", inside);
        return rsa_key_value::read(message.root()).error().code();
    };
    CHECK(code("") == errc::malformed_signature);
    CHECK(code("<ds:Modulus>AQ==</ds:Modulus>") == errc::malformed_signature);
    CHECK(code("<ds:Exponent>AQ==</ds:Exponent><ds:Modulus>AQ==</ds:Modulus>") == errc::malformed_signature);
    CHECK(code("<ds:Modulus/><ds:Exponent>AQ==</ds:Exponent>") == errc::malformed_value);
    CHECK(code("<ds:Modulus>AQ==</ds:Modulus><ds:Exponent>AQ==</ds:Exponent><ds:Exponent>AQ==</ds:Exponent>") == errc::malformed_signature);
}
