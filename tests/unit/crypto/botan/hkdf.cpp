// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/hkdf.hpp>

#include "support/catch.hpp"
#include "support/hex.hpp"

#include <signet/algorithm/hmac_sha224.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/hmac_sha384.hpp>
#include <signet/algorithm/hmac_sha512.hpp>
#include <signet/algorithm/legacy/hmac_sha1.hpp>

#include <cstddef>
#include <string>
#include <string_view>

using namespace signet;
using signet::tests::from_hex;

namespace {

template <class Function>
std::string derived(std::string_view from, std::string_view salt, std::string_view info, std::size_t size)
{
    const auto key = derive_hkdf<Function>(secret{from_hex(from)}, from_hex(salt), from_hex(info), size);
    return key ? tests::to_hex(key->reveal_octets()) : key.error().message();
}

}  // namespace

TEST_CASE("the vectors of RFC 5869, A hold")
{
    constexpr std::string_view elevens = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b";
    constexpr std::string_view salt = "000102030405060708090a0b0c";
    constexpr std::string_view info = "f0f1f2f3f4f5f6f7f8f9";
    CHECK(derived<hmac_sha256>(elevens, salt, info, 42)
          == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    CHECK(derived<hmac_sha256>(elevens, "", "", 42)
          == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    CHECK(derived<legacy::hmac_sha1>(elevens.substr(0, 22), salt, info, 42)
          == "085a01ea1b10f36933068b56efa5ad81a4f14b822f5b091568a9cdd4f155fda2c22e422478d305f3f896");
    CHECK(derived<legacy::hmac_sha1>(elevens, "", "", 42)
          == "0ac1af7002b3d761d1e55298da9d0506b9ae52057220a306e07b6b87e8df21d0ea00033de03984d34918");
}

TEST_CASE("every function gives what it begins with, at every length")
{
    const auto check = [](auto function) {
        using method = decltype(function);
        const std::string whole = derived<method>("0102", "03", "04", 64);
        REQUIRE(whole.size() == 128);
        for (std::size_t size = 1; size < 64; ++size) {
            REQUIRE(derived<method>("0102", "03", "04", size) == whole.substr(0, 2 * size));
        }
        CHECK(derived<method>("0102", "03", "05", 64) != whole);
        CHECK(derived<method>("0102", "04", "04", 64) != whole);
        CHECK(derived<method>("0103", "03", "04", 64) != whole);
    };
    check(hmac_sha224{});
    check(hmac_sha256{});
    check(hmac_sha384{});
    check(hmac_sha512{});
    check(legacy::hmac_sha1{});
}

TEST_CASE("the limits of HKDF bite")
{
    const secret from{octets(32, 1)};
    CHECK(derive_hkdf<hmac_sha256>(from, {}, {}, 0).error().code() == errc::limit_exceeded);
    CHECK(derive_hkdf<hmac_sha256>(from, {}, {}, 65).error().code() == errc::limit_exceeded);
    CHECK(derive_hkdf<hmac_sha256>(secret{}, {}, {}, 16).error().code() == errc::malformed_key);
    limits bounds;
    bounds.derivation_octets = 4;
    CHECK(derive_hkdf<hmac_sha256>(from, octets(4), octets(4), 16, bounds));
    CHECK(derive_hkdf<hmac_sha256>(from, octets(5), {}, 16, bounds).error().code() == errc::limit_exceeded);
    CHECK(derive_hkdf<hmac_sha256>(from, {}, octets(5), 16, bounds).error().code() == errc::limit_exceeded);
    bounds.derivation_octets = 1U << 20;
    CHECK(derive_hkdf<hmac_sha256>(from, octets(max_mac_key_octets), {}, 16, bounds));
    CHECK(derive_hkdf<hmac_sha256>(from, octets(max_mac_key_octets + 1), {}, 16, bounds).error().code() == errc::limit_exceeded);
}
