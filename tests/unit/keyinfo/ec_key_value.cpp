// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/ec_key_value.hpp>

#include "support/catch.hpp"
#include "support/key_infos.hpp"

#include <signet/crypto/botan/private_key.hpp>

using namespace signet;
using namespace signet::tests;

namespace {

errc refused(const std::string& inside)
{
    const auto message = in_element("dsig11:ECKeyValue", inside);
    return ec_key_value::read(message.root()).error().code();
}

const std::string point = "<dsig11:PublicKey>BAEC</dsig11:PublicKey>";

}  // namespace

TEST_CASE("an EC key is written and read on each curve, and is the same key")
{
    for (const auto curve : {elliptic_curve::p256, elliptic_curve::p384, elliptic_curve::p521}) {
        const auto key = private_key<ec>::generate(curve, system_random()).value().public_part();
        auto message = in_element("ds:KeyValue", "");
        ec_key_value::from_key_info(key.der())->write(message.root());
        const node element = first_element(message.root());
        REQUIRE(ec_key_value::matches(element));
        CHECK(public_key<ec>::from_der(ec_key_value::read(element)->to_key_info()) == key);
    }
    CHECK_FALSE(ec_key_value::from_key_info(test_leaf().key_info()));
}

TEST_CASE("a curve is named by its object identifier, and by nothing else")
{
    CHECK(identifier_of_urn("urn:oid:1.2.840.10045.3.1.7") == octets{0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07});
    for (const char* uri : {"", "urn:oid:", "urn:oid:x", "urn:oid:CN", "1.2.3", "http://www.w3.org/", "urn:oid:9.2.3"}) {
        INFO(uri);
        CHECK_FALSE(identifier_of_urn(uri));
    }
    CHECK(refused("<dsig11:NamedCurve URI='urn:oid:CN'/>" + point) == errc::malformed_value);
    CHECK(refused("<dsig11:NamedCurve/>" + point) == errc::malformed_value);
}

TEST_CASE("a curve by its parameters is refused, and so is what breaks the schema")
{
    CHECK(refused("<dsig11:ECParameters><dsig11:FieldID/></dsig11:ECParameters>" + point) == errc::weak_key);
    CHECK(refused(point) == errc::malformed_signature);
    CHECK(refused("<dsig11:NamedCurve URI='urn:oid:1.2.840.10045.3.1.7'/>") == errc::malformed_signature);
    CHECK(refused("<dsig11:NamedCurve URI='urn:oid:1.2.840.10045.3.1.7'/>" + point + point) == errc::malformed_signature);
}
