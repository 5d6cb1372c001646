// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/mac.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/algorithm/sha384.hpp>
#include <signet/algorithm/sha512.hpp>

#include <optional>
#include <string>

using namespace signet;

namespace {

template <class Digest>
std::string mac_hex(const std::string& key, std::string_view data)
{
    mac<Digest> run{secret{key}};
    run(data.substr(0, data.size() / 2));
    run(as_octets(data.substr(data.size() / 2)));
    std::string text;
    for (const std::uint8_t octet : run.finish()) {
        text += "0123456789abcdef"[octet >> 4];
        text += "0123456789abcdef"[octet & 15];
    }
    return text;
}

}  // namespace

TEST_CASE("MACs are those of RFC 4231")
{
    struct {
        std::string key;
        std::string data;
        const char* sha256;
        const char* sha384;
        const char* sha512;
    } const rows[] = {
        {std::string(20, '\x0b'), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
            "afd03944d84895626b0825f4ab46907f15f9dadbe4101ec682aa034c7cebc59cfaea9ea9076ede7f4af152e8b2fa9cb6",
            "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cdedaa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e69"
            "6c203a126854"},
        {"Jefe", "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
            "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e"
            "070a38bce737"},
        {std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
            "4ece084485813e9088d2c63a041bc5b44f9ef1012a2b588f3cd11f05033ac4c60c2ef6ab4030fe8296248df163f44952",
            "80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f3526b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b91"
            "5a985d786598"},
    };
    for (const auto& row : rows) {
        CHECK(mac_hex<sha256>(row.key, row.data) == row.sha256);
        CHECK(mac_hex<sha384>(row.key, row.data) == row.sha384);
        CHECK(mac_hex<sha512>(row.key, row.data) == row.sha512);
    }
}

TEST_CASE("a MAC starts anew with the same key after it has finished")
{
    mac<sha256> run{secret{"Jefe"}};
    run("abc");
    const auto first = run.finish();
    run("abc");
    CHECK(run.finish() == first);
}

TEST_CASE("a key that an HMAC cannot take is refused before")
{
    const auto code = [](std::size_t size, const signature_terms& terms) {
        const auto said = detail::check_mac<hmac_sha256>(shared_key{"", secret{std::string(size, 'k')}}, {}, terms);
        return said ? std::nullopt : std::optional{said.error().code()};
    };
    CHECK_FALSE(code(16, {}));
    CHECK_FALSE(code(max_mac_key_octets, {}));
    CHECK(code(max_mac_key_octets + 1, {}) == errc::malformed_key);
    CHECK(code(6, {}) == errc::weak_key);
    CHECK_FALSE(code(6, legacy::lenient_terms()));
    CHECK(code(3, legacy::lenient_terms()) == errc::weak_key);
    signature_terms nothing;
    nothing.least_mac_key_bits = 0;
    CHECK(code(0, nothing) == errc::malformed_key);
}
