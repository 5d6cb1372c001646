// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/key_wrap.hpp>

#include "support/catch.hpp"
#include "support/hex.hpp"

#include <signet/algorithm/kw_aes128.hpp>
#include <signet/algorithm/kw_aes192.hpp>
#include <signet/algorithm/kw_aes256.hpp>
#include <signet/algorithm/legacy/kw_tripledes.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace signet;
using signet::tests::from_hex;
using signet::tests::to_hex;

namespace {

constexpr std::string_view long_key = "000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F";

/// The first octets of one long key.
template <class Method>
secret key_of()
{
    return secret{octet_view{from_hex(long_key)}.first(Method::key_octets)};
}

template <class Method>
void check_vector(std::string_view content_key, std::string_view wrapped)
{
    CHECK(wrap_key<Method>(from_hex(content_key), key_of<Method>()) == from_hex(wrapped));
    const auto back = unwrap_key<Method>(from_hex(wrapped), key_of<Method>());
    REQUIRE(back);
    CHECK(to_hex(back->reveal_octets()) == to_hex(from_hex(content_key)));
}

template <class Method>
void check_refusals()
{
    const secret key = key_of<Method>();
    for (std::size_t size = 0; size < 80; ++size) {
        const auto wrapped = wrap_key<Method>(octets(size, 0x5A), key);
        const bool fits = size >= 16 && size <= 64 && size % 8 == 0;
        CAPTURE(size);
        REQUIRE(wrapped.has_value() == fits);
        CHECK((fits || wrapped.error().code() == errc::malformed_key));
        REQUIRE(unwrap_key<Method>(octets(size, 0x5A), key).error().code() == errc::decryption_failed);
    }
    const octets good = wrap_key<Method>(octets(24, 0x5A), key).value();
    const auto sentence = unwrap_key<Method>(octets{}, key).error().message();
    for (std::size_t at = 0; at < good.size(); ++at) {
        octets bad = good;
        bad[at] ^= 0x10;
        const auto opened = unwrap_key<Method>(bad, key);
        REQUIRE_FALSE(opened);
        REQUIRE(opened.error().code() == errc::decryption_failed);
        REQUIRE(opened.error().message() == sentence);
        REQUIRE(unwrap_key<Method>(octet_view{good}.first(at), key).error().message() == sentence);
    }
    octets other = to_octets(key.reveal_octets());
    other.front() ^= 0x10;
    CHECK(unwrap_key<Method>(good, secret{other}).error().message() == sentence);
}

template <class Method>
void check_key_lengths()
{
    const octets shorter(Method::key_octets - 1);
    const octets longer(Method::key_octets + 1);
    CHECK(wrap_key<Method>(octets(16), secret{shorter}).error().code() == errc::weak_key);
    CHECK(wrap_key<Method>(octets(16), secret{longer}).error().code() == errc::malformed_key);
    CHECK(wrap_key<Method>(octets(16), secret{}).error().code() == errc::weak_key);
    CHECK(unwrap_key<Method>(octets(24), secret{shorter}).error().code() == errc::weak_key);
    CHECK(unwrap_key<Method>(octets(24), secret{longer}).error().code() == errc::malformed_key);
}

}  // namespace

TEST_CASE("the vectors of RFC 3394, 4 hold in both directions")
{
    constexpr std::string_view data = "00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F";
    const auto key_128 = data.substr(0, 32);
    const auto key_192 = data.substr(0, 48);
    check_vector<kw_aes128>(key_128, "1FA68B0A8112B447 AEF34BD8FB5A7B82 9D3E862371D2CFE5");
    check_vector<kw_aes192>(key_128, "96778B25AE6CA435 F92B5B97C050AED2 468AB8A17AD84E5D");
    check_vector<kw_aes256>(key_128, "64E8C3F9CE0F5BA2 63E9777905818A2A 93C8191E7D6E8AE7");
    check_vector<kw_aes192>(key_192, "031D33264E15D332 68F24EC260743EDC E1C6C7DDEE725A93 6BA814915C6762D2");
    check_vector<kw_aes256>(key_192, "A8F9BC1612C68B3F F6E6F4FBE30E71E4 769C8B80A32CB895 8CD5D17D6B254DA1");
    check_vector<kw_aes256>(data, "28C9F404C4B810F4 CBCCB35CFB87F826 3F5786E2D80ED326 CBC7F0E71A99F43B FB988B9B7A02DD21");
}

TEST_CASE("the vector of RFC 3217, 3.4 holds in both directions")
{
    const octets content_key = from_hex("2923 bf85 e06d d6ae 5291 49f1 f1ba e9ea b3a7 da3d 860d 3e98");
    const secret key{from_hex("255e 0d1c 07b6 46df b313 4cc8 43ba 8aa7 1f02 5b7c 0838 251f")};
    const octets wrapped = from_hex("6901 0761 8ef0 92b3 b48c a179 6b23 4ae9 fa33 ebb4 1596 0403 7db5 d6a8 4eb3 aac2 768c 6327 75a4 67d4");
    const random_source fixed{[](void*, std::span<std::uint8_t> out) {
        const octets vector = from_hex("5dd4 cbfc 96f5 453b");
        std::copy_n(vector.begin(), out.size(), out.begin());
    }};
    CHECK(wrap_key<legacy::kw_tripledes>(content_key, key, fixed) == wrapped);
    const auto back = unwrap_key<legacy::kw_tripledes>(wrapped, key);
    REQUIRE(back);
    CHECK(to_octets(back->reveal_octets()) == content_key);
}

TEST_CASE("Triple DES wraps a key of AES as well, and never twice alike")
{
    const octets content_key(32, 0x42);
    const auto key = key_of<legacy::kw_tripledes>();
    const auto first = wrap_key<legacy::kw_tripledes>(content_key, key).value();
    CHECK(first.size() == 48);
    CHECK(first != wrap_key<legacy::kw_tripledes>(content_key, key).value());
    CHECK(to_octets(unwrap_key<legacy::kw_tripledes>(first, key)->reveal_octets()) == content_key);
}

TEST_CASE("what was changed, cut off or wrapped under another key fails in one way")
{
    check_refusals<kw_aes128>();
    check_refusals<kw_aes192>();
    check_refusals<kw_aes256>();
    check_refusals<legacy::kw_tripledes>();
}

TEST_CASE("a key of another length than the method's is refused")
{
    check_key_lengths<kw_aes128>();
    check_key_lengths<kw_aes192>();
    check_key_lengths<kw_aes256>();
    check_key_lengths<legacy::kw_tripledes>();
}
