// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/oaep.hpp>

#include "support/catch.hpp"
#include "support/hex.hpp"

#include <signet/algorithm/legacy/legacy_encryption_methods.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/crypto/botan/random.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

using namespace signet;

namespace {

using every_digest = rsa_oaep_among<legacy::all_key_digests, legacy::all_key_digests>;

const random_source sevens{[](void*, std::span<std::uint8_t> out) { std::fill(out.begin(), out.end(), std::uint8_t{7}); }};

octets counted()
{
    octets value(16);
    for (std::size_t i = 0; i < value.size(); ++i) {
        value[i] = static_cast<std::uint8_t>(i);
    }
    return value;
}

oaep_parameters parameters(std::string_view digest, std::string_view mask, std::string_view label = {})
{
    return {std::string{digest}, std::string{mask}, to_octets(as_octets(label))};
}

oaep_encoding encoding_for(const oaep_parameters& given, std::size_t size) { return oaep_encoding::make<every_digest>(given, size).value(); }

}  // namespace

TEST_CASE("encodings are those of another implementation, and are decoded")
{
    const struct {
        oaep_parameters given;
        std::size_t size;
        std::string_view expected;
    } rows[] = {
        {{}, 128,
         "00070b45c5238a409ca70836d1efb47269e176fd9a60a508fd889b3ae4f6de9e"
         "fc83395109f732a5efced301a8d34c93a568f9215e5ecb7c5e9398a3845a0b86"
         "8979023d588dc3b9c75821b6763358602d7ecb387c8b8c933901d96783476f11"
         "e4b777a51b32341cdee0adcbddac9fc8aa239cca3cb51202caf2452e0d63b5d3"},
        {parameters(sha256::uri, "", "signet"), 128,
         "00dd25cd88fce9562803c05be3e67897f1a951bb1f2cd08321ca43be138a86f3"
         "c1c5b2143b69f6e1936e4b2d8f1e82b390d1c4c5e537e9580c71e5107394b4d9"
         "ba7ea8be6e6b83c8c4efa9e20a7b0da288ca30a308617e1c9024e693aff077a9"
         "2ca3ed563270c023fc138dfeb46aa438857a31f449611094fc93f91ee1f779e6"},
        {parameters(sha384::uri, sha3_256::uri), 160,
         "0010c8cae3b5fb9af9bf79dea7ca07464badc95c0cb7360327f9d81f52d2e633"
         "256f0155520acdfab410e353257f9d222553d6232825d530bc69f277de7536f4"
         "e892a34bb81d2bae803a50947587256aea643af36124a96e4a7eca27cba84a12"
         "77459223e2963c2d7cac175fb2901e94905f079f7b7adf5525c757198239fd40"
         "043e56a0319824710103080004b2adbe89b5cf3627cf68ca44e3cfb3f18704d7"},
    };
    for (const auto& row : rows) {
        auto encoding = encoding_for(row.given, row.size);
        octets encoded = encoding.encode(counted(), sevens);
        CHECK(tests::to_hex(encoded) == row.expected);
        octets wanted(16, 0xEE);
        CHECK(encoding.decode(encoded, wanted));
        CHECK(wanted == counted());
    }
}

TEST_CASE("a message of every length that there is room for comes back")
{
    auto encoding = encoding_for(parameters(sha256::uri, sha512::uri, "a label"), 128);
    CHECK(encoding.room() == 128 - 2 * 32 - 2);
    for (std::size_t size = 0; size <= encoding.room(); ++size) {
        const octets message(size, 0x5A);
        octets encoded = encoding.encode(message, system_random());
        REQUIRE(encoded.front() == 0);
        octets wanted(size, 0xEE);
        REQUIRE(encoding.decode(encoded, wanted));
        REQUIRE(wanted == message);
    }
}

TEST_CASE("what is not the encoding of a message of that length leaves what was there")
{
    auto encoding = encoding_for(parameters(sha256::uri, sha256::uri), 128);
    const octets good = encoding.encode(counted(), system_random());
    const auto refused = [&](octets encoded, std::size_t size) {
        octets wanted(size, 0xEE);
        return !encoding.decode(encoded, wanted) && wanted == octets(size, 0xEE);
    };
    CHECK_FALSE(refused(good, 16));
    for (std::size_t at = 0; at < good.size(); ++at) {
        octets changed = good;
        changed[at] ^= 0x40;
        REQUIRE(refused(changed, 16));
    }
    for (const std::size_t other : {0U, 1U, 15U, 17U, 32U, 62U, 63U, 200U}) {
        CHECK(refused(good, other));
    }
    CHECK(refused(octets(127), 16));
    CHECK(refused(octets(129), 16));
    CHECK(refused({}, 16));
    auto other_label = encoding_for(parameters(sha256::uri, sha256::uri, "another"), 128);
    octets copy = good;
    octets wanted(16, 0xEE);
    CHECK_FALSE(other_label.decode(copy, wanted));
    CHECK(wanted == octets(16, 0xEE));
}

TEST_CASE("the octets of a block are judged one by one: separator, zeros, first octet")
{
    auto encoding = encoding_for(parameters(sha256::uri, sha256::uri), 128);
    const auto hash = Botan::HashFunction::create_or_throw("SHA-256");
    // Unmasks an encoding, changes one octet of it, and masks it again.
    const auto changed = [&](std::size_t at, std::uint8_t with) {
        octets encoded = encoding.encode(counted(), system_random());
        const std::span<std::uint8_t> all{encoded};
        add_mgf1_mask(*hash, all.subspan(33), all.subspan(1, 32));
        add_mgf1_mask(*hash, all.subspan(1, 32), all.subspan(33));
        encoded[at] ^= with;
        add_mgf1_mask(*hash, all.subspan(1, 32), all.subspan(33));
        add_mgf1_mask(*hash, all.subspan(33), all.subspan(1, 32));
        octets wanted(16);
        return encoding.decode(encoded, wanted);
    };
    CHECK(changed(5, 0));
    CHECK(changed(5, 0xFF));               // the seed may be anything
    CHECK(changed(127, 0xFF));             // so may the message
    CHECK_FALSE(changed(0, 1));            // the octet in front
    CHECK_FALSE(changed(33, 1));           // the label's hash
    CHECK_FALSE(changed(64, 0x80));
    CHECK_FALSE(changed(65, 1));           // the zeros
    CHECK_FALSE(changed(110, 1));          // a separator too early
    CHECK_FALSE(changed(111, 1));          // none
    CHECK_FALSE(changed(111, 2));          // another
}

TEST_CASE("digests that are none of the method's, and keys that are too small, are refused")
{
    const auto code = [](const auto& made) { return made.error().code(); };
    CHECK(code(oaep_encoding::make<rsa_oaep>(parameters(legacy::md5::uri, ""), 256)) == errc::algorithm_refused);
    CHECK(code(oaep_encoding::make<rsa_oaep>(parameters("", "urn:x"), 256)) == errc::algorithm_refused);
    CHECK(code(oaep_encoding::make<rsa_oaep_sha256>(parameters("", sha256::uri), 256)) == errc::algorithm_refused);
    CHECK(code(oaep_encoding::make<rsa_oaep_sha256>(parameters(sha256::uri, ""), 256)) == errc::algorithm_refused);
    CHECK(code(oaep_encoding::make<rsa_oaep_mgf1p>(parameters(sha256::uri, sha256::uri), 256)) == errc::algorithm_refused);
    CHECK(oaep_encoding::make<rsa_oaep_mgf1p>(parameters(sha256::uri, ""), 256));
    CHECK(code(oaep_encoding::make<rsa_oaep>(parameters(sha512::uri, ""), 129)) == errc::algorithm_refused);
    CHECK(oaep_encoding::make<rsa_oaep>(parameters(sha512::uri, ""), 130)->room() == 0);
}
