// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/dsa_key_value.hpp>

#include "support/catch.hpp"
#include "support/key_infos.hpp"

#include <signet/crypto/key_info_encoding.hpp>

using namespace signet;
using namespace signet::tests;

namespace {

result<dsa_key_value> read_dsa(const std::string& inside)
{
    const auto message = in_element("ds:DSAKeyValue", inside);
    auto value = dsa_key_value::read(message.root());
    return value;
}

const std::string numbers = "<ds:P>CQ==</ds:P><ds:Q>Bw==</ds:Q><ds:G>BQ==</ds:G><ds:Y>Aw==</ds:Y>";

}  // namespace

TEST_CASE("a DSA key is read, with and without what tells how it was made")
{
    const std::string cofactor = "<ds:J>AQ==</ds:J>";
    const std::string seed = "<ds:Seed>AQ==</ds:Seed><ds:PgenCounter>AQ==</ds:PgenCounter>";
    for (const std::string& rest : {std::string{}, cofactor, seed, cofactor + seed}) {
        const auto value = read_dsa(numbers + rest);
        REQUIRE(value);
        CHECK(value->p == octets{9});
        CHECK(value->q == octets{7});
        CHECK(value->g == octets{5});
        CHECK(value->y == octets{3});
    }
}

TEST_CASE("a DSA key is written as it is read, and goes through a SubjectPublicKeyInfo")
{
    auto message = in_element("ds:KeyValue", "");
    read_dsa(numbers)->write(message.root());
    const auto value = dsa_key_value::read(first_element(message.root()));
    REQUIRE(value);
    const auto again = dsa_key_value::from_key_info(value->to_key_info());
    REQUIRE(again);
    CHECK(again->p == octets{9});
    CHECK(again->y == octets{3});
    CHECK_FALSE(dsa_key_value::from_key_info(test_leaf().key_info()));
    CHECK_FALSE(dsa_key_value::from_key_info(octets{1, 2, 3}));
}

TEST_CASE("DSAKeyValue keeps to its schema, says which group it is of, and has a size")
{
    CHECK(read_dsa("<ds:G>BQ==</ds:G><ds:Y>Aw==</ds:Y>").error().code() == errc::malformed_signature);
    CHECK(read_dsa("<ds:Y>Aw==</ds:Y>").error().code() == errc::malformed_signature);
    CHECK(read_dsa(numbers + "<ds:Seed>AQ==</ds:Seed>").error().code() == errc::malformed_signature);
    CHECK(read_dsa(numbers + "<ds:PgenCounter>AQ==</ds:PgenCounter>").error().code() == errc::malformed_signature);
    CHECK(read_dsa(numbers + "<ds:Z/>").error().code() == errc::malformed_signature);
    const std::string huge = base64_encode(octets(dsa_key_value::max_octets + 1, 0x55));
    CHECK(read_dsa("<ds:P>" + huge + "</ds:P><ds:Q>Bw==</ds:Q><ds:G>BQ==</ds:G><ds:Y>Aw==</ds:Y>").error().code() == errc::weak_key);
}
