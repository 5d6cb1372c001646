// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/key_transport.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

#include <signet/algorithm/legacy/legacy_encryption_methods.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/crypto/botan/random.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

using namespace signet;

namespace {

using every_digest = rsa_oaep_among<legacy::all_key_digests, legacy::all_key_digests>;

const private_key<rsa>& own() { return tests::test_leaf_key(); }

octets content_key(std::size_t size)
{
    octets key(size);
    for (std::size_t i = 0; i < size; ++i) {
        key[i] = static_cast<std::uint8_t>(0xA0 + i);
    }
    return key;
}

/// Whether a key comes back from another's.
template <class Method>
bool comes_back(const private_key<rsa>& key, const oaep_parameters& given, std::size_t size)
{
    const auto sealed = encrypt_key<Method>(content_key(size), key.public_part(), given, system_random());
    if (!sealed || sealed->size() != (key.bits() + 7) / 8) {
        return false;
    }
    const auto opened = decrypt_key<Method>(*sealed, key, given, size, system_random());
    return opened && opened->good && to_octets(opened->value.reveal_octets()) == content_key(size);
}

/// A number, encrypted without any encoding.
octets encrypted_raw(const octets& encoding)
{
    random_adapter generator{system_random()};
    const Botan::PK_Encryptor_EME encryptor{own().public_part().provider_key(), generator, "Raw"};
    auto value = encryptor.encrypt(encoding.data(), encoding.size(), generator);
    value.insert(value.begin(), encoding.size() - value.size(), std::uint8_t{0});
    return value;
}

/// Whether what is decrypted is random octets in the place of a key: none of those of the content key, and others each time.
template <class Method>
bool is_replaced(const octets& sealed, const oaep_parameters& given = {})
{
    const auto first = decrypt_key<Method>(sealed, own(), given, 16, system_random());
    const auto second = decrypt_key<Method>(sealed, own(), given, 16, system_random());
    return first && second && !first->good && !second->good && first->value.reveal().size() == 16
           && first->value.reveal() != second->value.reveal() && to_octets(first->value.reveal_octets()) != content_key(16);
}

}  // namespace

TEST_CASE("a content key comes back by every method, and by OAEP with every digest, mask and label")
{
    for (const std::size_t size : {16U, 24U, 32U, 64U}) {
        CHECK(comes_back<rsa_oaep>(own(), {}, size));
        CHECK(comes_back<rsa_oaep_mgf1p>(own(), {}, size));
        CHECK(comes_back<legacy::rsa_1_5>(own(), {}, size));
    }
    int tried = 0;
    [&]<class... Digests>(type_list<Digests...>) {
        const auto with_mask = [&](std::string_view digest, std::string_view mask) {
            ++tried;
            CHECK(comes_back<every_digest>(own(), {std::string{digest}, std::string{mask}, {1, 2, 3}}, 32));
        };
        (with_mask(Digests::uri, sha256::uri), ...);
        (with_mask(sha256::uri, Digests::uri), ...);
    }(modern_key_digests{});
    CHECK(tried == 18);
}

TEST_CASE("keys whose modulus does not end at an octet work as well")
{
    for (const std::size_t bits : {2049U, 2050U, 2055U}) {
        const auto key = private_key<rsa>::generate(bits, system_random()).value();
        for (int i = 0; i < 5; ++i) {
            CHECK(comes_back<rsa_oaep>(key, {}, 32));
            CHECK(comes_back<legacy::rsa_1_5>(key, {}, 32));
        }
    }
}

TEST_CASE("a ciphertext that was changed gives random octets, other ones each time, and no error")
{
    octets by_oaep = encrypt_key<rsa_oaep>(content_key(16), own().public_part(), {}, system_random()).value();
    octets by_1_5 = encrypt_key<legacy::rsa_1_5>(content_key(16), own().public_part(), {}, system_random()).value();
    by_oaep.back() ^= 1;
    by_1_5.back() ^= 1;
    CHECK(is_replaced<rsa_oaep>(by_oaep));
    CHECK(is_replaced<legacy::rsa_1_5>(by_1_5));
}

TEST_CASE("a content key of another length than the data method's gives random octets")
{
    CHECK(is_replaced<rsa_oaep>(encrypt_key<rsa_oaep>(content_key(24), own().public_part(), {}, system_random()).value()));
    CHECK(is_replaced<rsa_oaep>(encrypt_key<rsa_oaep>(content_key(15), own().public_part(), {}, system_random()).value()));
    CHECK(is_replaced<legacy::rsa_1_5>(encrypt_key<legacy::rsa_1_5>(content_key(24), own().public_part(), {}, system_random()).value()));
    CHECK(is_replaced<legacy::rsa_1_5>(encrypt_key<legacy::rsa_1_5>(content_key(0), own().public_part(), {}, system_random()).value()));
}

TEST_CASE("the encoding of RSA 1.5 is judged octet by octet")
{
    const auto opened = [](std::size_t at, std::uint8_t value) {
        octets encoding(256, 0x77);
        encoding[0] = 0;
        encoding[1] = 2;
        encoding[239] = 0;
        const octets key = content_key(16);
        std::copy(key.begin(), key.end(), encoding.end() - 16);
        encoding[at] = value;
        const octets sealed = encrypted_raw(encoding);
        return decrypt_key<legacy::rsa_1_5>(sealed, own(), {}, 16, system_random()).value().good;
    };
    CHECK(opened(2, 0x78));
    CHECK(opened(238, 0x01));
    CHECK(opened(240, 0x00));  // a content key may begin with a zero
    CHECK_FALSE(opened(0, 1));
    CHECK_FALSE(opened(1, 1));
    CHECK_FALSE(opened(1, 0));
    CHECK_FALSE(opened(2, 0));
    CHECK_FALSE(opened(100, 0));
    CHECK_FALSE(opened(238, 0));
    CHECK_FALSE(opened(239, 1));
}

TEST_CASE("what everybody can see of a ciphertext is an error: its length, and a number that is too large")
{
    const auto code = [](const octets& sealed) {
        const auto opened = decrypt_key<rsa_oaep>(sealed, own(), {}, 16, system_random());
        return opened ? std::nullopt : std::optional{opened.error().code()};
    };
    CHECK(code({}) == errc::decryption_failed);
    CHECK(code(octets(255)) == errc::decryption_failed);
    CHECK(code(octets(257)) == errc::decryption_failed);
    CHECK(code(octets(256, 0xFF)) == errc::decryption_failed);
    CHECK(code(octets(256, 0)) == std::nullopt);
    octets one(256);
    one.back() = 1;
    CHECK(is_replaced<rsa_oaep>(one));
    CHECK(is_replaced<legacy::rsa_1_5>(one));
    CHECK(is_replaced<legacy::rsa_1_5>(octets(256)));
}

TEST_CASE("keys and content keys that do not fit are refused")
{
    const auto refused = [](const auto& made) { return made ? std::nullopt : std::optional{made.error().code()}; };
    const auto& open = own().public_part();
    CHECK(refused(encrypt_key<rsa_oaep>(octets(256 - 2 * 20 - 2), open, {}, system_random())) == std::nullopt);
    CHECK(refused(encrypt_key<rsa_oaep>(octets(256 - 2 * 20 - 1), open, {}, system_random())) == errc::malformed_key);
    CHECK(refused(encrypt_key<legacy::rsa_1_5>(octets(245), open, {}, system_random())) == std::nullopt);
    CHECK(refused(encrypt_key<legacy::rsa_1_5>(octets(246), open, {}, system_random())) == errc::malformed_key);
    CHECK(refused(encrypt_key<rsa_oaep>(octets(16), open, {"urn:x", "", {}}, system_random())) == errc::algorithm_refused);
    CHECK(refused(decrypt_key<rsa_oaep>(octets(256), own(), {"urn:x", "", {}}, 16, system_random())) == errc::algorithm_refused);
}

TEST_CASE("the padding of RSA 1.5 has no zero, whatever the randomness gives first")
{
    int calls = 0;
    const random_source zeros_first{
        [](void* state, std::span<std::uint8_t> out) {
            auto& count = *static_cast<int*>(state);
            std::fill(out.begin(), out.end(), static_cast<std::uint8_t>(count++ == 0 ? 0 : 0x11));
        },
        &calls};
    const octets encoding = detail::encode_rsa_1_5(content_key(16), 64, zeros_first);
    CHECK(encoding[0] == 0);
    CHECK(encoding[1] == 2);
    CHECK(std::count(encoding.begin() + 2, encoding.begin() + 47, std::uint8_t{0x11}) == 45);
    CHECK(encoding[47] == 0);
    CHECK(octets(encoding.end() - 16, encoding.end()) == content_key(16));
}
