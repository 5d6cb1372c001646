// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/hash.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/legacy_methods.hpp>

#include <string>

using namespace signet;

namespace {

template <class Value>
std::string hex(const Value& value)
{
    std::string text;
    for (const std::uint8_t octet : value) {
        text += "0123456789abcdef"[octet >> 4];
        text += "0123456789abcdef"[octet & 15];
    }
    return text;
}

constexpr std::string_view two_blocks = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";

}  // namespace

TEST_CASE("digests are those of the examples in FIPS 180")
{
    CHECK(hex(hash_of<legacy::sha1>(as_octets("abc"))) == "a9993e364706816aba3e25717850c26c9cd0d89d");
    CHECK(hex(hash_of<sha256>(as_octets("abc"))) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex(hash_of<sha256>(as_octets(""))) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hex(hash_of<sha256>(as_octets(two_blocks))) == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(hex(hash_of<sha384>(as_octets("abc")))
          == "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7");
    CHECK(hex(hash_of<sha512>(as_octets("abc")))
          == "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9"
             "ac94fa54ca49f");
}

TEST_CASE("other digests are those that OpenSSL makes")
{
    CHECK(hex(hash_of<sha224>(as_octets("abc"))) == "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7");
    CHECK(hex(hash_of<sha3_224>(as_octets("abc"))) == "e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf");
    CHECK(hex(hash_of<sha3_256>(as_octets("abc"))) == "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532");
    CHECK(hex(hash_of<sha3_384>(as_octets("abc")))
          == "ec01498288516fc926459f58e2c6ad8df9b473cb0fc08c2596da7cf0e49be4b298d88cea927ac7f539f1edf228376d25");
    CHECK(hex(hash_of<sha3_512>(as_octets("abc")))
          == "b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e10e116e9192af3c91a7ec57647e3934057340b4cf408d5"
             "a56592f8274eec53f0");
    if (supports<legacy::ripemd160>()) {
        CHECK(hex(hash_of<legacy::ripemd160>(as_octets("abc"))) == "8eb208f7e05d987a9b044a8e98c6b087f15a0bfc");
    }
    if (supports<legacy::md5>()) {
        CHECK(hex(hash_of<legacy::md5>(as_octets("abc"))) == "900150983cd24fb0d6963f7d28e17f72");
    }
}

namespace {

struct unheard_of {
    static constexpr std::string_view uri = "urn:unheard-of";
    static constexpr std::string_view name = "Unheard-Of";
    static constexpr std::size_t size = 20;
};

}  // namespace

TEST_CASE("a digest that Botan lacks is refused, not used")
{
    CHECK(supports<sha256>());
    CHECK(check_support<sha256>());
    CHECK_FALSE(supports<unheard_of>());
    const auto refused = check_support<unheard_of>();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == errc::algorithm_refused);
    CHECK(refused.error().sentence() == "this build of Botan has no Unheard-Of");
}

TEST_CASE("the pieces in which octets come do not matter")
{
    for (std::size_t at = 0; at <= two_blocks.size(); ++at) {
        hasher<sha256> hash;
        hash(two_blocks.substr(0, at));
        hash(std::string_view{});
        hash(as_octets(two_blocks.substr(at)));
        CHECK(hash.finish() == hash_of<sha256>(as_octets(two_blocks)));
    }
}

TEST_CASE("a hasher starts anew after it has finished")
{
    hasher<sha256> hash;
    hash("something else");
    hash.finish();
    hash("abc");
    CHECK(hash.finish() == hash_of<sha256>(as_octets("abc")));
}
