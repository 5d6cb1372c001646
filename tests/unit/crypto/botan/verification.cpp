// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/verification.hpp>

#include "support/catch.hpp"
#include "support/key_formats.hpp"
#include "support/keys.hpp"
#include "support/signature_values.hpp"

#include <signet/algorithm/ecdsa_p256_sha256.hpp>
#include <signet/algorithm/ecdsa_p384_sha384.hpp>
#include <signet/algorithm/ecdsa_p521_sha512.hpp>
#include <signet/algorithm/ecdsa_sha256.hpp>
#include <signet/algorithm/eddsa_ed25519.hpp>
#include <signet/algorithm/eddsa_ed25519ctx.hpp>
#include <signet/algorithm/eddsa_ed25519ph.hpp>
#include <signet/algorithm/eddsa_ed448.hpp>
#include <signet/algorithm/eddsa_ed448ph.hpp>
#include <signet/algorithm/legacy/rsa_pss.hpp>
#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/rsa_pss_sha256.hpp>
#include <signet/algorithm/rsa_pss_sha512.hpp>
#include <signet/algorithm/rsa_sha384.hpp>
#include <signet/algorithm/rsa_sha512.hpp>
#include <signet/core/base64.hpp>
#include <signet/crypto/botan/signing.hpp>

#include <algorithm>

using namespace signet;
using namespace signet::tests;

namespace {

template <class Method>
bool holds(const typename verification<Method>::key& key, std::string_view text, octet_view value)
{
    auto run = verification<Method>::make(key).value();
    run(text.substr(0, 5));
    run(as_octets(text.substr(5)));
    return run.finish(value);
}

constexpr std::string_view text = "Signet seals SOAP envelopes.";

}  // namespace

TEST_CASE("signatures that OpenSSL made hold")
{
    const auto key = test_leaf().key<rsa>().value();
    CHECK(holds<legacy::rsa_sha1>(key, text, base64_decode(rsa_sha1_value).value()));
    CHECK(holds<rsa_sha256>(key, text, base64_decode(rsa_sha256_value).value()));
    CHECK(holds<rsa_sha384>(key, text, base64_decode(rsa_sha384_value).value()));
    CHECK(holds<rsa_sha512>(key, text, base64_decode(rsa_sha512_value).value()));
}

TEST_CASE("a signature holds for its octets, its key and its method only")
{
    const octets value = base64_decode(rsa_sha256_value).value();
    CHECK_FALSE(holds<rsa_sha256>(test_leaf().key<rsa>().value(), "Signet seals SOAP envelopes!", value));
    CHECK_FALSE(holds<rsa_sha256>(intruder().key<rsa>().value(), text, value));
    CHECK_FALSE(holds<rsa_sha512>(test_leaf().key<rsa>().value(), text, value));
    CHECK_FALSE(holds<rsa_sha256>(test_leaf().key<rsa>().value(), text, base64_decode(rsa_sha512_value).value()));
}

TEST_CASE("a signature of another size or with any octet changed does not hold")
{
    const auto key = test_leaf().key<rsa>().value();
    const octets value = base64_decode(rsa_sha256_value).value();
    for (std::size_t size = 0; size < value.size(); size += 17) {
        CHECK_FALSE(holds<rsa_sha256>(key, text, octet_view{value}.first(size)));
        octets changed = value;
        changed[size] ^= 0x10;
        CHECK_FALSE(holds<rsa_sha256>(key, text, changed));
    }
    octets longer = value;
    longer.push_back(0);
    CHECK_FALSE(holds<rsa_sha256>(key, text, longer));
    longer.insert(longer.begin(), 0);
    longer.pop_back();
    CHECK_FALSE(holds<rsa_sha256>(key, text, longer));
    CHECK_FALSE(holds<rsa_sha256>(key, text, octets(256, 0xFF)));
    CHECK_FALSE(holds<rsa_sha256>(key, text, octets(10000, 1)));
}

TEST_CASE("a MAC holds whole only")
{
    auto run = signing<hmac_sha256>::make(test_hmac_key()).value();
    run(text);
    octets value = run.finish().value();
    CHECK(holds<hmac_sha256>(test_hmac_key(), text, value));
    CHECK_FALSE(holds<hmac_sha256>(test_hmac_key(), "another text", value));
    CHECK_FALSE(holds<hmac_sha256>(shared_key{"", secret{"another key of 256 bits........."}}, text, value));
    for (std::size_t size = 0; size < value.size(); ++size) {
        CHECK_FALSE(holds<hmac_sha256>(test_hmac_key(), text, octet_view{value}.first(size)));
        octets changed = value;
        changed[size] ^= 1;
        CHECK_FALSE(holds<hmac_sha256>(test_hmac_key(), text, changed));
    }
    value.push_back(0);
    CHECK_FALSE(holds<hmac_sha256>(test_hmac_key(), text, value));
}

TEST_CASE("a key that is too weak for a method does not verify")
{
    const auto weak = certificate::from_pem(weak_leaf_pem)->key<rsa>().value();
    CHECK(verification<rsa_sha256>::make(weak).error().code() == errc::weak_key);
    CHECK(verification<legacy::rsa_sha1>::make(weak));
    CHECK(verification<hmac_sha256>::make(shared_key{"", secret{}}).error().code() == errc::weak_key);
}

TEST_CASE("signatures by PSS, on curves and by Ed25519 that OpenSSL made hold, with any octet changed they do not")
{
    const auto check = []<class Method>(Method, const typename verification<Method>::key& key, std::string_view base64) {
        const octets value = base64_decode(base64).value();
        INFO(Method::uri);
        CHECK(holds<Method>(key, text, value));
        CHECK_FALSE(holds<Method>(key, "Signet seals SOAP envelopes!", value));
        for (std::size_t at = 0; at < value.size(); at += 7) {
            octets changed = value;
            changed[at] ^= 0x04;
            CHECK_FALSE(holds<Method>(key, text, changed));
            CHECK_FALSE(holds<Method>(key, text, octet_view{value}.first(at)));
        }
        octets longer = value;
        longer.insert(longer.begin(), std::uint8_t{0});
        CHECK_FALSE(holds<Method>(key, text, longer));
    };
    const auto leaf = test_leaf().key<rsa>().value();
    check(rsa_pss_sha256{}, leaf, rsa_pss_sha256_value);
    check(rsa_pss_sha512{}, leaf, rsa_pss_sha512_value);
    const auto curve = [](std::string_view base64) { return public_key<ec>::from_der(base64_decode(base64).value()).value(); };
    check(ecdsa_p256_sha256{}, curve(p256_key), ecdsa_p256_sha256_value);
    check(ecdsa_sha256{}, curve(p256_key), ecdsa_p256_sha256_value);
    check(ecdsa_p384_sha384{}, curve(p384_key), ecdsa_p384_sha384_value);
    check(ecdsa_p521_sha512{}, curve(p521_key), ecdsa_p521_sha512_value);
    check(eddsa_ed25519{}, public_key<ed25519>::from_der(base64_decode(ed25519_key).value()).value(), eddsa_ed25519_value);
}

TEST_CASE("PSS takes a salt as long as the digest and no other")
{
    const auto key = test_leaf().key<rsa>().value();
    CHECK_FALSE(holds<rsa_pss_sha256>(key, text, base64_decode(rsa_pss_sha256_short_salt_value).value()));
    CHECK_FALSE(holds<rsa_pss_sha256>(key, text, base64_decode(rsa_sha256_value).value()));
    CHECK_FALSE(holds<rsa_sha256>(key, text, base64_decode(rsa_pss_sha256_value).value()));
}

TEST_CASE("an ECDSA value whose numbers are zero, or as large as the order, does not hold")
{
    const auto key = public_key<ec>::from_der(base64_decode(p256_key).value()).value();
    const octets good = base64_decode(ecdsa_p256_sha256_value).value();
    const octets order{0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
                       0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51};
    for (const octets& number : {octets(32), order}) {
        for (const std::ptrdiff_t half : {0, 32}) {
            octets value = good;
            std::copy(number.begin(), number.end(), value.begin() + half);
            CHECK_FALSE(holds<ecdsa_sha256>(key, text, value));
        }
    }
    CHECK_FALSE(holds<ecdsa_sha256>(key, text, octets(64)));
}

TEST_CASE("the second value that everybody can make of an Ed25519 signature does not hold")
{
    const auto key = public_key<ed25519>::from_der(base64_decode(ed25519_key).value()).value();
    octets value = base64_decode(eddsa_ed25519_value).value();
    const octets order{0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE, 0x14,
                       0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};
    unsigned carry = 0;
    for (std::size_t i = 0; i < 32; ++i) {
        carry += unsigned{value[32 + i]} + order[i];
        value[32 + i] = static_cast<std::uint8_t>(carry);
        carry >>= 8;
    }
    REQUIRE(carry == 0);
    CHECK_FALSE(holds<eddsa_ed25519>(key, text, value));
}

TEST_CASE("a method that is bound to a curve takes no key on another")
{
    const auto key = public_key<ec>::from_der(base64_decode(p384_key).value()).value();
    CHECK(verification<ecdsa_p256_sha256>::make(key).error().code() == errc::key_mismatch);
    CHECK(verification<ecdsa_p521_sha512>::make(key).error().code() == errc::weak_key);
    CHECK(verification<ecdsa_sha256>::make(key));
}

TEST_CASE("an Ed448 signature that OpenSSL made holds, with Botan or without")
{
    const auto key = public_key<ed448>::from_der(base64_decode(ed448_key).value()).value();
    const octets value = base64_decode(eddsa_ed448_value).value();
    CHECK(holds<eddsa_ed448>(key, text, value));
    CHECK_FALSE(holds<eddsa_ed448>(key, "Signet seals SOAP envelopes!", value));
    CHECK_FALSE(holds<eddsa_ed448ph>(key, text, value));
    CHECK_FALSE(holds<eddsa_ed448>(key, text, octet_view{value}.first(113)));
    octets second = value;  // the number and the order, added
    unsigned carry = 0;
    for (std::size_t i = 0; i < ed448_order.size(); ++i) {
        carry += unsigned{second[57 + i]} + ed448_order[i];
        second[57 + i] = static_cast<std::uint8_t>(carry);
        carry >>= 8;
    }
    CHECK_FALSE(holds<eddsa_ed448>(key, text, second));
}

TEST_CASE("a MAC is truncated to what the message says, where the caller takes that")
{
    auto run = signing<hmac_sha256>::make(test_hmac_key()).value();
    run(text);
    const octets whole = run.finish().value();
    signature_parameters half;
    half.hmac_output_bits = 128;
    signature_terms terms;
    CHECK(verification<hmac_sha256>::make(test_hmac_key(), half, terms).error().code() == errc::algorithm_refused);
    terms.truncation = mac_truncation::to_half();
    for (const std::size_t size : {0U, 1U, 10U, 15U, 16U, 17U, 32U}) {
        auto check = verification<hmac_sha256>::make(test_hmac_key(), half, terms).value();
        check(text);
        CHECK(check.finish(octet_view{whole}.first(size)) == (size == 16));
    }
    auto check = verification<hmac_sha256>::make(test_hmac_key(), {}, terms).value();
    check(text);
    CHECK_FALSE(check.finish(octet_view{whole}.first(16)));  // the message does not say that it is truncated
}

TEST_CASE("an ECDSA value that was padded holds where the caller takes that")
{
    const auto key = public_key<ec>::from_der(base64_decode(p256_key).value()).value();
    const octets value = base64_decode(ecdsa_p256_sha256_value).value();
    octets padded(66);
    std::copy(value.begin(), value.begin() + 32, padded.begin() + 1);
    std::copy(value.begin() + 32, value.end(), padded.begin() + 34);
    CHECK_FALSE(holds<ecdsa_sha256>(key, text, padded));
    signature_terms terms;
    terms.uneven_ecdsa_values = true;
    for (const octets& one : {padded, value, octets(66), octets{}}) {
        auto run = verification<ecdsa_sha256>::make(key, {}, terms).value();
        run(text);
        CHECK(run.finish(one) == (one == padded || one == value));
    }
}

TEST_CASE("PSS with parameters takes the digests of its list and the key that is strong enough")
{
    const auto key = test_leaf().key<rsa>().value();
    signature_parameters given;
    given.pss = pss_parameters{std::string{legacy::sha1::uri}, "", {}, 1};
    CHECK(verification<rsa_pss>::make(key, given).error().code() == errc::algorithm_refused);
    CHECK(verification<legacy::rsa_pss>::make(key, given));
    const auto weak = certificate::from_pem(weak_leaf_pem)->key<rsa>().value();
    CHECK(verification<rsa_pss>::make(weak).error().code() == errc::weak_key);
    given.pss->digest = sha256::uri;
    given.pss->salt_size = 20;
    auto run = verification<rsa_pss>::make(key, given).value();
    run(text);
    CHECK(run.finish(base64_decode(rsa_pss_sha256_short_salt_value).value()));
    auto usual = verification<rsa_pss>::make(key).value();
    usual(text);
    CHECK(usual.finish(base64_decode(rsa_pss_sha256_value).value()));
    for (const octets& value : {octets{}, octets(255, 1), octets(257, 1), octets(256, 0xFF), octets(256)}) {
        auto none = verification<rsa_pss>::make(key).value();
        none(text);
        CHECK_FALSE(none.finish(value));
    }
}

TEST_CASE("a context is part of what EdDSA checks")
{
    const auto key = private_key<ed25519>::generate(system_random()).value();
    auto sign = signing<eddsa_ed25519ph>::make(key).value();
    sign(text);
    const octets value = sign.finish(system_random()).value();
    CHECK(holds<eddsa_ed25519ph>(key.public_part(), text, value));
    signature_parameters given;
    given.eddsa_context = octets{1, 2, 3};
    auto in_context = verification<eddsa_ed25519ph>::make(key.public_part(), given).value();
    in_context(text);
    CHECK_FALSE(in_context.finish(value));
    CHECK(verification<eddsa_ed25519ctx>::make(key.public_part()).error().code() == errc::algorithm_refused);
    CHECK(signing<eddsa_ed25519ctx>::make(key, given).error().code() == errc::algorithm_refused);
    CHECK(signing<eddsa_ed25519ph>::make(key, given).error().code() == errc::algorithm_refused);
}
