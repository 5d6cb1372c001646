// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/concat_kdf.hpp>

#include "support/catch.hpp"
#include "support/hex.hpp"

#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/sha224.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/algorithm/sha384.hpp>
#include <signet/algorithm/sha3_224.hpp>
#include <signet/algorithm/sha3_256.hpp>
#include <signet/algorithm/sha3_384.hpp>
#include <signet/algorithm/sha3_512.hpp>
#include <signet/algorithm/sha512.hpp>

#include <cstddef>
#include <string>
#include <string_view>

using namespace signet;
using signet::tests::from_hex;

namespace {

secret counted()
{
    octets value;
    for (std::uint8_t i = 0; i < 32; ++i) {
        value.push_back(i);
    }
    return secret{value};
}

/// The parameters of the interoperability documents of XML Encryption 1.1.
concat_parameters interop_parameters()
{
    concat_parameters given;
    given.algorithm_id = bit_string::read("00123456789ABCDEF0").value();
    given.party_u_info = bit_string::read("00414C494345313233").value();
    given.party_v_info = bit_string::read("00424F424259343536").value();
    return given;
}

template <class Digest>
void check_digest(std::string_view whole)
{
    for (std::size_t size = 1; size <= 64; ++size) {
        const auto key = derive_concat<Digest>(counted(), interop_parameters(), size);
        REQUIRE(key);
        REQUIRE(tests::to_hex(key->reveal_octets()) == whole.substr(0, 2 * size));
    }
}

}  // namespace

TEST_CASE("the example of RFC 7518, C, which is this function, holds")
{
    const secret agreed{from_hex("9e56d91d817135d372834283bf84269cfb316ea3da806a48f6daa7798cfe90c4")};
    concat_parameters given;
    given.algorithm_id = bit_string{from_hex("00000007 4131323847434d")};  // each with its length before it
    given.party_u_info = bit_string{from_hex("00000005 416c696365")};
    given.party_v_info = bit_string{from_hex("00000003 426f62")};
    given.supp_pub_info = bit_string{from_hex("00000080")};
    CHECK(tests::to_hex(derive_concat<sha256>(agreed, given, 16)->reveal_octets()) == "56aa8deaf8236d205c2228cd71a7101a");
}

TEST_CASE("every digest gives what another implementation gives, at every length")
{
    check_digest<legacy::sha1>("bb12121be55ee892c8e0855348199f8a5cd908db9ba44adea8c6f619a2870d03"
                               "e6b6e2cc0597dd74ad5901b924c3599292497d4a3361fd23623b10fb9c5d738b");
    check_digest<sha224>("e11b7c4816146272e01679067f09ffc78dab573477af6aa09ea66d146db135bb"
                         "2f89665b530a7db75cd183882de36fb6b217f614101d8a2c29b16e9e18267390");
    check_digest<sha256>("520c17ffcc8462968860b3b576365edb5cd18f0cc34af6359a8f30c1c8a42a28"
                         "aea53b490df3dd2a6737531138e66979a31d8821da05c6919976e76d41133bde");
    check_digest<sha384>("f898b71079ca9f9d115c7acc8fd14b8455b3a6e22330192038c93873d7867544"
                         "bec0d165e8df05ca19a794698f611822199cc985c5a32224e7919483a55096b0");
    check_digest<sha512>("982255051018631baf0b47b90af4cdc6fe0844c01661465468bffc01e6e94865"
                         "87fa99e162316bd7e6098a5131b0132e1fbf589686153f2b4a8f4939550ca277");
    check_digest<sha3_224>("6e464cffc0921365f44c51cf069faf930136d0ade2bf52403658b2308a564b6e"
                           "7c42a044586ff73f95d2f3521b9c90d15583ddaa04beccc2620594325747e585");
    check_digest<sha3_256>("8bf24a78549077aa05711658770288634edba40b88052c32552512492161fef5"
                           "ca3f25feea4e8c36110d10148ce7d4a9b7fb8e5cab2766dc6a7890413c7a1497");
    check_digest<sha3_384>("c5b6bb93554adae18ed7f7717a865ac53e697f5f8b5f99014999334bcf940e50"
                           "be2b269223bbeb8fa451493bd773805f68f95c2cf8c00449c696389f4e236dba");
    check_digest<sha3_512>("0e4a19d027bd653c86266e726189a84c0854aa43d844cc89535f435cb89f283e"
                           "d2e33ee217c227f40162283ff5511b6a5d5c0f6e243b357df6678b7dbac85cb3");
}

TEST_CASE("every parameter counts")
{
    const auto usual = derive_concat<sha256>(counted(), interop_parameters(), 32)->reveal_octets().front();
    for (const auto field : {&concat_parameters::algorithm_id, &concat_parameters::party_u_info, &concat_parameters::party_v_info,
             &concat_parameters::supp_pub_info, &concat_parameters::supp_priv_info}) {
        concat_parameters changed = interop_parameters();
        changed.*field = bit_string{octets{0x77}};
        CHECK(derive_concat<sha256>(counted(), changed, 32)->reveal_octets().front() != usual);
    }
}

TEST_CASE("the limits of ConcatKDF bite")
{
    CHECK(derive_concat<sha256>(counted(), {}, 0).error().code() == errc::limit_exceeded);
    CHECK(derive_concat<sha256>(counted(), {}, 65).error().code() == errc::limit_exceeded);
    CHECK(derive_concat<sha256>(secret{}, {}, 16).error().code() == errc::malformed_key);
    limits bounds;
    bounds.derivation_octets = 8;
    CHECK(derive_concat<sha256>(counted(), interop_parameters(), 16, bounds));
    bounds.derivation_octets = 7;
    CHECK(derive_concat<sha256>(counted(), interop_parameters(), 16, bounds).error().code() == errc::limit_exceeded);
}

TEST_CASE("parameters that are no whole octets are refused")
{
    concat_parameters given;
    given.supp_pub_info = bit_string::read("03D8").value();
    CHECK(derive_concat<sha256>(counted(), given, 16).error().code() == errc::algorithm_refused);
}
