// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/certificate.hpp>

#include "support/catch.hpp"
#include "support/key_formats.hpp"
#include "support/keys.hpp"

#include <signet/core/date_time.hpp>

#include <thread>

using namespace signet;
using namespace signet::tests;

TEST_CASE("a certificate says what OpenSSL says of it")
{
    const auto& leaf = test_leaf();
    CHECK(leaf.subject() == "CN=Test Leaf,O=Signet Tests,C=CH");
    CHECK(leaf.issuer() == "CN=Test CA,O=Signet Tests,C=CH");
    CHECK(leaf.serial_hex() == "3ba6a089150f81f297414b3e2fc93645f832163a");
    CHECK(leaf.serial() == "340546363793990273194509999578370143249811772986");
    CHECK(base64_encode(leaf.thumbprint_sha1()) == "7VCKzYipSe8dO3G9oC8ORoQy9uo=");
    REQUIRE(leaf.subject_key_identifier());
    CHECK(base64_encode(*leaf.subject_key_identifier()) == "t2Ap8mgW5YwuiqEzDXBqp6Z/X1s=");
    CHECK(format_utc(leaf.valid_from()) == "2026-01-01T00:00:00.000Z");
    CHECK(format_utc(leaf.valid_until()) == "2046-01-01T00:00:00.000Z");
    CHECK(leaf.key_type_name() == "RSA");
    CHECK(leaf.key_bits() == 2048);
    CHECK(leaf.to_pem() == test_leaf_pem);
}

TEST_CASE("a certificate is valid from its first to its last second")
{
    const auto valid = [](std::string_view at) { return test_leaf().valid_at(*parse_utc(at)); };
    CHECK_FALSE(valid("2025-12-31T23:59:59.999Z"));
    CHECK(valid("2026-01-01T00:00:00Z"));
    CHECK(valid("2046-01-01T00:00:00.999Z"));
    CHECK_FALSE(valid("2046-01-01T00:00:01Z"));
}

TEST_CASE("signing is for those whose KeyUsage allows it")
{
    CHECK(test_leaf().permits_signing());
    CHECK_FALSE(test_ca().permits_signing());
}

TEST_CASE("the key of a certificate is made once, for any thread, and of its own type only")
{
    octets unread = to_octets(test_leaf().der());
    unread.back() ^= 1;  // in the signature
    const auto fresh = certificate::from_der(unread).value();
    std::vector<const Botan::Public_Key*> keys(4);
    std::vector<std::thread> threads;
    for (auto& key : keys) {
        threads.emplace_back([&] { key = &fresh.key<rsa>()->provider_key(); });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    CHECK(std::count(keys.begin(), keys.end(), keys.front()) == 4);
    CHECK(fresh.key<rsa>().value() == test_leaf_key().public_part());
    const auto wrong = fresh.key<ec>();
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code() == errc::key_mismatch);
    CHECK(
        wrong.error().sentence() == "the key of CN=Test Leaf,O=Signet Tests,C=CH is of type RSA, where one of type EC is needed");
}

TEST_CASE("the same octets give the same certificate object")
{
    const octets again = to_octets(test_leaf().der());
    CHECK(certificate::from_der(again)->der().data() == certificate::from_der(again)->der().data());
}

TEST_CASE("certificates are equal octet by octet, not by name")
{
    CHECK(test_leaf() == certificate::from_pem(test_leaf_pem).value());
    CHECK_FALSE(test_leaf() == intruder());
    CHECK(test_leaf().subject_name() == intruder().subject_name());
}

TEST_CASE("a chain is read in the order of its file, from DER too")
{
    const std::string file =
        "explained\n" + std::string{intermediate_leaf_pem} + std::string{intermediate_pem} + std::string{test_ca_pem};
    const auto chain = certificate::chain_from_pem(file);
    REQUIRE(chain);
    REQUIRE(chain->size() == 3);
    CHECK(chain->front() == intermediate_leaf());
    CHECK(chain->back() == test_ca());
    CHECK(certificate::chain_from_pem(as_text(test_leaf().der()))->front() == test_leaf());
}

TEST_CASE("what is no certificate is refused")
{
    const std::string pem{test_leaf_pem};
    for (const auto& text : {std::string{}, std::string{"garbage"}, std::string{test_leaf_key_pem}, pem.substr(0, 600),
             pem + pem.substr(0, 100), std::string{"-----BEGIN CERTIFICATE-----\n*\n-----END CERTIFICATE-----\n"}}) {
        const auto chain = certificate::chain_from_pem(text);
        REQUIRE_FALSE(chain);
        CHECK(chain.error().code() == errc::malformed_certificate);
        CHECK_FALSE(certificate::from_pem(text));
    }
    octets trailing = to_octets(test_leaf().der());
    trailing.push_back(0);
    CHECK(certificate::from_der(trailing).error().code() == errc::malformed_certificate);
}

TEST_CASE("no change of an octet makes reading a certificate fail in another way than it may")
{
    const octets good = to_octets(test_leaf().der());
    for (std::size_t i = 0; i < good.size(); ++i) {
        octets changed = good;
        changed[i] ^= 0x41;
        const auto read = certificate::from_der(changed);
        if (!read) {
            CHECK((read.error().code() == errc::malformed_certificate || read.error().code() == errc::weak_key));
        } else {
            CHECK_FALSE(*read == test_leaf());
            const auto key = read->key<rsa>();
            CHECK((key || key.error().code() == errc::key_mismatch || key.error().code() == errc::malformed_key));
        }
    }
}
