// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/ecdsa_key_value.hpp>

#include "support/catch.hpp"
#include "support/key_infos.hpp"

#include <signet/crypto/botan/public_key.hpp>

using namespace signet;
using namespace signet::tests;

namespace {

const std::string domain = "<more:DomainParameters><more:NamedCurve URN='urn:oid:1.2.840.10045.3.1.7'/></more:DomainParameters>";

std::string open(const std::string& x, const std::string& y)
{
    return "<more:PublicKey><more:X Value='" + x + "'/><more:Y Value='" + y + "'/></more:PublicKey>";
}

result<ecdsa_key_value> read_ecdsa(const std::string& inside)
{
    const auto message = in_element("more:ECDSAKeyValue", inside);
    auto value = ecdsa_key_value::read(message.root());
    return value;
}

}  // namespace

TEST_CASE("an EC key with decimal coordinates is read: the generator of P-256")
{
    const auto value = read_ecdsa(domain + open("48439561293906451759052585252797914202762949526041747995844080717082404635286",
                                         "36134250956749795798585127919587881956611106672985015071877198253568414405109"));
    REQUIRE(value);
    CHECK(value->point.size() == 65);
    CHECK(value->point[1] == 0x6B);
    CHECK(value->point[64] == 0xF5);
    CHECK(public_key<ec>::from_der(value->to_key_info()));
    CHECK(read_ecdsa(domain + open("1", "2"))->point[32] == 1);
}

TEST_CASE("other curves, numbers over the field and what breaks the schema are refused")
{
    CHECK(read_ecdsa("<more:DomainParameters><more:NamedCurve URN='urn:oid:1.2.3'/></more:DomainParameters>" + open("1", "2")).error().code()
          == errc::weak_key);
    CHECK(read_ecdsa("<more:DomainParameters><more:ExplicitParams/></more:DomainParameters>" + open("1", "2")).error().code() == errc::weak_key);
    CHECK(read_ecdsa(open("1", "2")).error().code() == errc::weak_key);
    CHECK(read_ecdsa(domain).error().code() == errc::malformed_signature);
    CHECK(read_ecdsa(domain + open("1", "2") + open("1", "2")).error().code() == errc::malformed_signature);
    for (const std::string& x : {std::string{}, std::string{"-1"}, std::string{"0x1"}, std::string(78, '9'), std::string(100000, '1')}) {
        CHECK(read_ecdsa(domain + open(x, "2")).error().code() == errc::malformed_value);
    }
    CHECK(read_ecdsa(domain + "<more:PublicKey><more:X Value='1'/></more:PublicKey>").error().code() == errc::malformed_value);
}
