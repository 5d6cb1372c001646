// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/hash.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/sha384.hpp>
#include <signet/algorithm/sha512.hpp>

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
