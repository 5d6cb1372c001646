// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/data_cipher.hpp>

#include "support/catch.hpp"
#include "support/hex.hpp"

#include <signet/algorithm/legacy/legacy_encryption_methods.hpp>
#include <signet/algorithm/modern_encryption_methods.hpp>
#include <signet/crypto/botan/random.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace signet;
using signet::tests::from_hex;

namespace {

octets text_of(std::size_t size)
{
    octets text(size);
    for (std::size_t i = 0; i < size; ++i) {
        text[i] = static_cast<std::uint8_t>(i * 7 + size);
    }
    return text;
}

template <class Method>
secret data_key_of()
{
    return secret{octet_view{octets(Method::key_octets, 0x3C)}};
}

template <class Method>
void check_lengths()
{
    for (std::size_t size = 0; size <= 100; ++size) {
        const octets sealed = encrypt_octets<Method>(text_of(size), data_key_of<Method>(), system_random()).value();
        if constexpr (authenticated<Method>) {
            REQUIRE(sealed.size() == Method::iv_octets + size + Method::tag_octets);
        } else {
            REQUIRE(sealed.size() == Method::iv_octets + size + Method::iv_octets - size % Method::iv_octets);
        }
        const auto opened = decrypt_octets<Method>(sealed, data_key_of<Method>());
        REQUIRE(opened);
        REQUIRE(opened->good);
        REQUIRE(opened->value == text_of(size));
    }
    const octets long_text = text_of(1'000'003);
    CHECK(decrypt_octets<Method>(encrypt_octets<Method>(long_text, data_key_of<Method>(), system_random()).value(), data_key_of<Method>())->value
          == long_text);
}

template <class Method>
void check_keys_and_cuts()
{
    for (const std::size_t wrong : {std::size_t{0}, Method::key_octets - 1, Method::key_octets + 1}) {
        const secret key{octets(wrong, 0x3C)};
        CHECK(encrypt_octets<Method>(text_of(20), key, system_random()).error().code() == errc::malformed_key);
        CHECK(decrypt_octets<Method>(octets(64), key).error().code() == errc::decryption_failed);
    }
    const octets sealed = encrypt_octets<Method>(text_of(40), data_key_of<Method>(), system_random()).value();
    const auto refusal = decrypt_octets<Method>({}, data_key_of<Method>()).error().message();
    for (std::size_t size = 0; size < sealed.size(); ++size) {
        const auto opened = decrypt_octets<Method>(octets(sealed.begin(), sealed.begin() + static_cast<std::ptrdiff_t>(size)), data_key_of<Method>());
        const bool whole = !authenticated<Method> && size % Method::iv_octets == 0 && size >= 2 * Method::iv_octets;
        REQUIRE(opened.has_value() == whole);
        if (!opened) {
            REQUIRE(opened.error().code() == errc::decryption_failed);
            REQUIRE(opened.error().message() == refusal);
        }
    }
}

template <class... Methods>
void check_all(type_list<Methods...>)
{
    (check_lengths<Methods>(), ...);
    (check_keys_and_cuts<Methods>(), ...);
}

}  // namespace

TEST_CASE("what any method encrypts it decrypts, at every length")
{
    check_all(legacy::all_data_methods{});
}

TEST_CASE("a ciphertext of GCM that was changed anywhere is refused in one way")
{
    const octets sealed = encrypt_octets<aes256_gcm>(text_of(33), data_key_of<aes256_gcm>(), system_random()).value();
    const auto refusal = decrypt_octets<aes256_gcm>({}, data_key_of<aes256_gcm>()).error().message();
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            octets changed = sealed;
            changed[at] = static_cast<std::uint8_t>(changed[at] ^ (1U << bit));
            const auto opened = decrypt_octets<aes256_gcm>(changed, data_key_of<aes256_gcm>());
            REQUIRE_FALSE(opened);
            REQUIRE(opened.error().code() == errc::decryption_failed);
            REQUIRE(opened.error().message() == refusal);
        }
    }
    CHECK_FALSE(decrypt_octets<aes256_gcm>(sealed, secret{octets(32, 0x3D)}));
}

TEST_CASE("an IV is fresh, and whole")
{
    const auto seal = [] { return encrypt_octets<aes128_gcm>(text_of(5), data_key_of<aes128_gcm>(), system_random()).value(); };
    CHECK(seal() != seal());
    const random_source counting{[](void*, std::span<std::uint8_t> out) {
        for (std::size_t i = 0; i < out.size(); ++i) {
            out[i] = static_cast<std::uint8_t>(i + 1);
        }
    }};
    const octets sealed = encrypt_octets<aes128_gcm>(text_of(5), data_key_of<aes128_gcm>(), counting).value();
    CHECK(tests::to_hex(octet_view{sealed}.first(12)) == "0102030405060708090a0b0c");
}

TEST_CASE("test case 4 of GCM's authors, without additional data, holds")
{
    const secret key{from_hex("feffe9928665731c6d6a8f9467308308")};
    const octets text = from_hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                                 "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255");
    const octets sealed = from_hex("cafebabefacedbaddecaf888"
                                   "42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e"
                                   "21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e091473f5985"
                                   "4d5c2af327cd64a62cf35abd2ba6fab4");
    const auto opened = decrypt_octets<aes128_gcm>(sealed, key);
    REQUIRE(opened);
    CHECK(opened->value == text);
}

TEST_CASE("the vector of CBC in SP 800-38A, F.2.1 holds, and its last octet is judged as padding")
{
    const secret key{from_hex("2b7e151628aed2a6abf7158809cf4f3c")};
    const auto opened = decrypt_octets<aes128_cbc>(from_hex("000102030405060708090a0b0c0d0e0f"
                                                            "7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b2"),
        key);
    REQUIRE(opened);
    CHECK_FALSE(opened->good);  // it ends in 0x51
    CHECK(tests::to_hex(opened->value) == "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51");
}

TEST_CASE("padding of CBC is written as PKCS #7 has it, which readers of any padding take too")
{
    const secret key{octets(16, 0x3C)};
    octets sealed = encrypt_octets<aes128_cbc>(from_hex("0102030405"), key, system_random()).value();
    REQUIRE(sealed.size() == 32);
    sealed[15] ^= 11 ^ 1;  // by the IV: one octet of padding, so that the others show
    const auto opened = decrypt_octets<aes128_cbc>(sealed, key);
    REQUIRE((opened && opened->good));
    CHECK(tests::to_hex(opened->value) == "01020304050b0b0b0b0b0b0b0b0b0b");
}

TEST_CASE("padding of CBC is a number from one to a block, whatever stands before it")
{
    // The IV of one block chooses what the block decrypts to.
    const secret key{octets(16, 0x3C)};
    const octets sealed = encrypt_octets<aes128_cbc>({}, key, system_random()).value();  // a block of padding, ending in 16
    for (int last = 0; last < 256; ++last) {
        octets changed = sealed;
        changed[15] = static_cast<std::uint8_t>(changed[15] ^ 16 ^ last);
        const auto opened = decrypt_octets<aes128_cbc>(changed, key);
        REQUIRE(opened);
        const bool fits = last >= 1 && last <= 16;
        REQUIRE(opened->good == fits);
        REQUIRE(opened->value.size() == static_cast<std::size_t>(fits ? 16 - last : 16));
    }
    const auto third = detail::read_padding(8, 8);
    CHECK((third.good && third.octets == 8));
    CHECK_FALSE(detail::read_padding(9, 8).good);
    CHECK_FALSE(detail::read_padding(0, 8).good);
    CHECK_FALSE(detail::read_padding(255, 8).good);
}
