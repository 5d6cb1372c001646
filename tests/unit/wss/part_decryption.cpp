// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/part_decryption.hpp>

#include <signet/algorithm/aes128_gcm.hpp>
#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/concat_kdf.hpp>
#include <signet/algorithm/ecdh_es.hpp>
#include <signet/algorithm/ecdh_x25519.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hkdf.hpp>
#include <signet/algorithm/key_agreement.hpp>
#include <signet/algorithm/kw_aes128.hpp>
#include <signet/algorithm/kw_aes256.hpp>
#include <signet/algorithm/legacy/rsa_1_5.hpp>
#include <signet/algorithm/legacy/tripledes_cbc.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/wss/encrypt.hpp>

#include "support/catch.hpp"
#include "support/ec_keys.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

#include <string>
#include <string_view>

namespace signet::tests {

namespace {

constexpr std::string_view wsa = "http://www.w3.org/2005/08/addressing";

using to_header = header<"http://www.w3.org/2005/08/addressing", "To">;
template <class... Parts>
using rsa_over = sign<rsa_sha256, exclusive_c14n, x509_direct, parts<Parts...>>;
template <class... Parts>
using gcm_over = encrypt<aes256_gcm, rsa_oaep_sha256, parts<Parts...>>;

/// Every kind of part under one key, in strict layout.
struct everything_after : policy<timestamp<minutes<5>>, username_token<password_text>,
                              rsa_over<body, timestamp_header, username_header, to_header>,
                              gcm_over<body, username_header, to_header, signature_header>> {};
/// The same parts, encrypted before they are signed.
struct everything_before : policy<timestamp<minutes<5>>, username_token<password_text>, gcm_over<body, username_header, to_header>,
                               rsa_over<body, timestamp_header, username_header, to_header>> {};
struct two_keys : policy<timestamp<minutes<5>>, rsa_over<body, timestamp_header, to_header>, gcm_over<to_header>,
                      encrypt<aes128_gcm, rsa_oaep_mgf1p, parts<body>, x509_issuer_serial>> {};
struct carried : policy<timestamp<minutes<5>>, rsa_over<body, timestamp_header>,
                     encrypt<aes256_gcm, rsa_oaep_sha256, parts<body>, x509_direct>> {};
struct wrapped : policy<timestamp<minutes<5>>, rsa_over<body, timestamp_header>, encrypt<aes256_gcm, kw_aes256, parts<body>, key_by_name>> {};
struct agreed_on_curve : policy<timestamp<minutes<5>>, rsa_over<body, timestamp_header>,
                             encrypt<aes128_gcm, key_agreement<ecdh_es, concat_kdf<sha256>, kw_aes128>, parts<body>, x509_ski>> {};
struct agreed_x25519 : policy<timestamp<minutes<5>>, rsa_over<body, timestamp_header>,
                           encrypt<aes128_gcm, key_agreement<ecdh_x25519, hkdf<hmac_sha256>, kw_aes128>, parts<body>, x509_thumbprint>> {};
struct chained : policy<timestamp<minutes<5>>, encrypt<aes256_cbc, rsa_oaep_mgf1p, parts<body>>, rsa_over<body, timestamp_header>> {};
struct broken_ones : policy<allow_legacy<legacy::cbc_under_plaintext_signature, legacy::rsa_1_5, legacy::tripledes_cbc>, timestamp<minutes<5>>,
                         rsa_over<body, timestamp_header>,
                         encrypt<legacy::tripledes_cbc, legacy::rsa_1_5, parts<body>, x509_ski>> {};
struct if_there : policy<timestamp<minutes<5>>, rsa_over<body, timestamp_header, optional<to_header>>,
                      gcm_over<body, optional<to_header>>> {};

std::string addressed(soap_version version = soap_version::v1_1)
{
    return envelope_of("<wsa:To xmlns:wsa='" + std::string{wsa} + "'>urn:there</wsa:To>",
        "<q:quote xmlns:q='urn:quote'><q:symbol>ACME</q:symbol></q:quote>", version);
}

const users& known_users()
{
    static const users known{[](std::string_view name) { return name == "zoe" ? std::optional<secret>{"open sesame"} : std::nullopt; }};
    return known;
}

template <class Policy, class... More>
result<sealed_message> seal(std::string envelope, const More&... more)
{
    return secure<Policy>(std::move(envelope), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon), more...);
}

template <class Policy, class... More>
result<verified<Policy>> open(std::string octets, More&&... more)
{
    return verify<Policy>(std::move(octets), anchors{{test_ca()}}, clock::fixed(noon), replay_unchecked{}, std::forward<More>(more)...);
}

template <class Policy>
std::string symbol_of(const verified<Policy>& opened)
{
    return opened.template confidential<body>().first_child()->child("urn:quote", "symbol")->text().value();
}

const recipient to_other{other_leaf()};

decryption<private_key<rsa>> own() { return decryption{other_leaf_key(), other_leaf()}; }

}  // namespace

TEST_CASE("everything that can be hidden is hidden under one key, and comes back to its place")
{
    for (const auto version : {soap_version::v1_1, soap_version::v1_2}) {
        const auto sealed = seal<everything_after>(addressed(version), to_other, user{"zoe", "open sesame"});
        REQUIRE(sealed);
        for (const std::string_view plain : {"ACME", "urn:there", "open sesame", "zoe", "SignatureValue"}) {
            CHECK(sealed->octets.find(plain) == std::string::npos);
        }
        const auto opened = open<everything_after>(sealed->octets, own(), known_users());
        REQUIRE(opened);
        CHECK(symbol_of(*opened) == "ACME");
        CHECK(opened->confidential<to_header>().text().value() == "urn:there");
        CHECK(opened->username() == "zoe");
        CHECK_FALSE(opened->body().signed_as_ciphertext());
        const auto proof = opened->proof();
        REQUIRE(proof.encrypted.size() == 4);
        CHECK(proof.encrypted[0].name == "body");
        CHECK(proof.encrypted[1].name == "username");
        CHECK(proof.encrypted[2].name == "header:{" + std::string{wsa} + "}To");
        CHECK(proof.encrypted[3].name == "signature");
        CHECK(proof.encrypted[0].method == aes256_gcm::uri);
        CHECK(proof.encrypted[0].key_method == rsa_oaep_sha256::uri);
        CHECK(opened->unverified_envelope().find_node([](node at) { return std::string_view{at.name()}.find("Encrypted") != std::string_view::npos
                                                                          && std::string_view{at.name()}.find("EncryptedKey") == std::string_view::npos; }).empty());
    }
}

TEST_CASE("what is signed as ciphertext says so, wherever it stood")
{
    const auto sealed = seal<everything_before>(addressed(), to_other, user{"zoe", "open sesame"});
    REQUIRE(sealed);
    const auto opened = open<everything_before>(sealed->octets, own(), known_users());
    REQUIRE(opened);
    CHECK(symbol_of(*opened) == "ACME");
    CHECK(opened->body().signed_as_ciphertext());
    CHECK(opened->part<to_header>().signed_as_ciphertext());
    CHECK(opened->part<to_header>().text().value() == "urn:there");
    CHECK(opened->part<username_header>().signed_as_ciphertext());
    CHECK_FALSE(opened->part<timestamp_header>().signed_as_ciphertext());
}

TEST_CASE("a policy that signs what a message says does not take a signature over its ciphertext, nor the reverse")
{
    struct before : policy<lax_layout, timestamp<minutes<5>>, gcm_over<body>, rsa_over<body, timestamp_header>> {};
    struct after : policy<lax_layout, timestamp<minutes<5>>, rsa_over<body, timestamp_header>, gcm_over<body>> {};
    const auto signed_first = seal<after>(addressed(), to_other);
    const auto hidden_first = seal<before>(addressed(), to_other);
    REQUIRE((signed_first && hidden_first));
    CHECK(open<after>(signed_first->octets, own()));
    CHECK(open<before>(hidden_first->octets, own()));
    CHECK(open<after>(hidden_first->octets, own()).error().code() == errc::part_not_signed);
    CHECK(open<before>(signed_first->octets, own()).error().code() == errc::part_not_signed);
}

TEST_CASE("two encryptions under two keys are two EncryptedKeys, each named in its own way")
{
    const auto sealed = seal<two_keys>(addressed(), to_other);
    REQUIRE(sealed);
    const auto opened = open<two_keys>(sealed->octets, own());
    REQUIRE(opened);
    CHECK(symbol_of(*opened) == "ACME");
    CHECK(opened->confidential<to_header>().text().value() == "urn:there");
    const auto proof = opened->proof();
    REQUIRE(proof.encrypted.size() == 2);
    CHECK(proof.encrypted[0].method == aes128_gcm::uri);
    CHECK(proof.encrypted[0].key_method == rsa_oaep_mgf1p::uri);
}

TEST_CASE("a content key comes by a carried certificate, a shared key, or an agreement on either kind of curve")
{
    const auto by_token = seal<carried>(addressed(), to_other);
    REQUIRE(by_token);
    CHECK(symbol_of(open<carried>(by_token->octets, own()).value()) == "ACME");
    CHECK(symbol_of(open<carried>(by_token->octets, decryption{other_leaf_key()}).value()) == "ACME");
    CHECK(open<carried>(by_token->octets, decryption{test_leaf_key()}).error().code() == errc::unknown_key);

    const shared_key shared{"between us", secret{std::string(32, '\x5A')}};
    const auto by_shared = seal<wrapped>(addressed(), shared);
    REQUIRE(by_shared);
    CHECK(symbol_of(open<wrapped>(by_shared->octets, shared).value()) == "ACME");
    CHECK(open<wrapped>(by_shared->octets, shared_key{"between us", secret{std::string(32, '\x5B')}}).error().code() == errc::decryption_failed);
    CHECK(open<wrapped>(by_shared->octets, shared_key{"of others", secret{std::string(32, '\x5A')}}).error().code() == errc::unknown_key);

    const auto on_curve = issued_key<ec>::of(private_key<ec>::generate(elliptic_curve::p256, system_random()).value(), "Curve");
    const auto by_curve = seal<agreed_on_curve>(addressed(), recipient{on_curve.leaf});
    REQUIRE(by_curve);
    CHECK(symbol_of(open<agreed_on_curve>(by_curve->octets, decryption{on_curve.key, on_curve.leaf}).value()) == "ACME");

    const auto on_25519 = issued_key<x25519>::of(private_key<x25519>::generate(system_random()).value(), "X25519");
    const auto by_25519 = seal<agreed_x25519>(addressed(), recipient{on_25519.leaf});
    REQUIRE(by_25519);
    const auto opened = open<agreed_x25519>(by_25519->octets, decryption{on_25519.key, on_25519.leaf});
    REQUIRE(opened);
    CHECK(symbol_of(*opened) == "ACME");
    const auto other = private_key<x25519>::generate(system_random()).value();
    CHECK(open<agreed_x25519>(by_25519->octets, decryption{other}).error().code() == errc::decryption_failed);
}

TEST_CASE("CBC is decrypted under a signature over its ciphertext, and broken algorithms where a policy allows them")
{
    const auto sealed = seal<chained>(addressed(), to_other);
    REQUIRE(sealed);
    CHECK(symbol_of(open<chained>(sealed->octets, own()).value()) == "ACME");
    const auto broken = seal<broken_ones>(addressed(), to_other);
    REQUIRE(broken);
    CHECK(symbol_of(open<broken_ones>(broken->octets, own()).value()) == "ACME");
}

TEST_CASE("a part that a policy hides if it is there is hidden then, and never comes in clear")
{
    const auto there = seal<if_there>(addressed(), to_other);
    const auto absent = seal<if_there>(quote_envelope(), to_other);
    REQUIRE((there && absent));
    CHECK(open<if_there>(there->octets, own()).value().part<to_header>()->text().value() == "urn:there");
    CHECK(!open<if_there>(absent->octets, own()).value().part<to_header>());
    struct only_body : policy<timestamp<minutes<5>>, rsa_over<body, timestamp_header, optional<to_header>>, gcm_over<body>> {};
    const auto clear = seal<only_body>(addressed(), to_other);
    REQUIRE(clear);
    CHECK(open<if_there>(clear->octets, own()).error().code() == errc::part_not_encrypted);
}

TEST_CASE("a key for somebody else decrypts nothing, and a receiver with several keys finds its own")
{
    struct after : policy<timestamp<minutes<5>>, rsa_over<body, timestamp_header>, gcm_over<body>> {};
    const auto sealed = seal<after>(addressed(), to_other);
    REQUIRE(sealed);
    CHECK(open<after>(sealed->octets, decryption{test_leaf_key(), test_leaf()}).error().code() == errc::unknown_key);
    CHECK(open<after>(sealed->octets, decryption{test_leaf_key()}).error().code() == errc::decryption_failed);
    decryption_keys several;
    several.keys.emplace_back(any_private_key{test_leaf_key()}, test_leaf());
    several.keys.emplace_back(any_private_key{other_leaf_key()}, other_leaf());
    CHECK(open<after>(sealed->octets, several));
}

TEST_CASE("a part that nobody encrypted is refused where the policy encrypts it")
{
    struct clear : policy<timestamp<minutes<5>>, rsa_over<body, timestamp_header>> {};
    struct after : policy<timestamp<minutes<5>>, rsa_over<body, timestamp_header>, gcm_over<body>> {};
    const auto sealed = seal<clear>(addressed());
    REQUIRE(sealed);
    CHECK(open<after>(sealed->octets, own()).error().code() == errc::part_not_encrypted);
}

TEST_CASE("the limits on what is decrypted bite")
{
    const auto sealed = seal<two_keys>(addressed(), to_other);
    REQUIRE(sealed);
    const auto code_under = [&](auto change) {
        limits most;
        change(most);
        const auto opened = open<two_keys>(sealed->octets, own(), most);
        return opened ? std::string{"accepted"} : std::string{opened.error().name()};
    };
    CHECK(code_under([](limits&) {}) == "accepted");
    CHECK(code_under([](limits& most) { most.encrypted_parts = 1; }) == "limit_exceeded");
    CHECK(code_under([](limits& most) { most.encrypted_keys = 1; }) == "limit_exceeded");
    CHECK(code_under([](limits& most) { most.decrypted_octets = 40; }) == "limit_exceeded");
    CHECK(code_under([](limits& most) { most.encrypted_key_octets = 100; }) == "limit_exceeded");
}

}  // namespace signet::tests
