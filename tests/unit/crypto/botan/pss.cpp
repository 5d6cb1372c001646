// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/pss.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/rsa_pss.hpp>
#include <signet/algorithm/rsa_pss.hpp>
#include <signet/crypto/botan/random.hpp>

using namespace signet;

namespace {

using every_pss_digest = legacy::rsa_pss::digests;

pss_parameters with(std::string_view digest, std::string_view mask, std::optional<std::size_t> salt)
{
    return {std::string{digest}, std::string{mask}, salt, 1};
}

result<pss_encoding> make(const pss_parameters& asked, std::size_t bits = 2048)
{
    return pss_encoding::make<every_pss_digest>(asked, sha256::uri, bits);
}

bool holds(const pss_parameters& asked, std::size_t bits, std::string_view message, const octets& encoding)
{
    auto check = make(asked, bits).value();
    check(message);
    return check.holds(encoding);
}

}  // namespace

TEST_CASE("an encoding holds for its message, its digests and the length of its salt only")
{
    for (const std::size_t bits : {1024U, 1025U, 1026U, 1031U, 2048U}) {
        for (const std::size_t salt : {0U, 1U, 20U, 32U}) {
            const auto asked = with(sha256::uri, legacy::sha1::uri, salt);
            auto run = make(asked, bits).value();
            run("a mess");
            run(as_octets("age"));
            const octets encoding = run.encode(system_random());
            CHECK(encoding.size() == (bits + 6) / 8);
            CHECK(holds(asked, bits, "a message", encoding));
            CHECK_FALSE(holds(asked, bits, "another", encoding));
            CHECK_FALSE(holds(with(sha256::uri, sha256::uri, salt), bits, "a message", encoding));
            CHECK_FALSE(holds(with(sha3_256::uri, legacy::sha1::uri, salt), bits, "a message", encoding));
            CHECK_FALSE(holds(with(sha256::uri, legacy::sha1::uri, salt + 1), bits, "a message", encoding));
            for (std::size_t at = 0; at < encoding.size(); at += 13) {
                octets changed = encoding;
                changed[at] ^= 0x01;
                CHECK_FALSE(holds(asked, bits, "a message", changed));
                CHECK_FALSE(holds(asked, bits, "a message", octets(encoding.begin(), encoding.begin() + static_cast<std::ptrdiff_t>(at))));
            }
            octets changed = encoding;
            changed.front() |= 0x80;
            CHECK((holds(asked, bits, "a message", changed) == (changed == encoding)));
        }
    }
}

TEST_CASE("a salt that a key has no room for, another trailer and a digest that is not admitted are refused")
{
    const auto code = [](const result<pss_encoding>& made) { return made ? std::nullopt : std::optional{made.error().code()}; };
    CHECK_FALSE(code(make(with(sha512::uri, "", 1024 / 8 - 66), 1024)));
    CHECK(code(make(with(sha512::uri, "", 1024 / 8 - 65), 1024)) == errc::algorithm_refused);
    CHECK(code(make(with(sha512::uri, "", static_cast<std::size_t>(-1)), 1024)) == errc::algorithm_refused);
    CHECK(code(make(with(sha512::uri, "", static_cast<std::size_t>(-70)), 1024)) == errc::algorithm_refused);
    CHECK(code(make({"", "", {}, 2})) == errc::algorithm_refused);
    CHECK(code(make({"", "", {}, 0})) == errc::algorithm_refused);
    CHECK(code(make(with("urn:none", "", {}))) == errc::algorithm_refused);
    CHECK(code(make(with("", "urn:none", {}))) == errc::algorithm_refused);
    CHECK(code(pss_encoding::make<rsa_pss::digests>(with(legacy::sha1::uri, "", {}), sha256::uri, 2048)) == errc::algorithm_refused);
    CHECK(code(pss_encoding::make<rsa_pss::digests>(with("", legacy::sha1::uri, {}), sha256::uri, 2048)) == errc::algorithm_refused);
    CHECK_FALSE(code(pss_encoding::make<rsa_pss::digests>(with("", "", {}), sha256::uri, 2048)));
}
