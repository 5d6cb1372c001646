// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/encrypt.hpp>

#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/kw_aes256.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/wss/optional.hpp>

#include "support/catch.hpp"
#include "support/compositions.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

#include <string>
#include <type_traits>

namespace signet::tests {

namespace {

using to_block = header<"urn:a", "to">;
template <class... Parts>
using hides = encrypt<aes256_gcm, rsa_oaep_sha256, parts<Parts...>>;

const std::string& with_blocks()
{
    static const std::string text =
        envelope_of("<a:to xmlns:a='urn:a'>there</a:to><a:from xmlns:a='urn:a'>here</a:from>", "<q xmlns='urn:q'>42</q>");
    return text;
}

template <class Policy>
result<verified<Policy>> sent_and_received()
{
    const auto sealed = secure<Policy>(with_blocks(), signer{test_leaf_key(), test_leaf()}, recipient{other_leaf()}, clock::fixed(noon));
    if (!sealed) {
        return tl::unexpected<error>{sealed.error()};
    }
    return verify<Policy>(sealed->octets, anchors{{test_ca()}}, decryption{other_leaf_key(), other_leaf()}, clock::fixed(noon));
}

/// One block of a namespace is ciphertext when the signature is made, and the others are not.
struct one_then_all : policy<hides<to_block>, x509_over<body, headers<"urn:a">>> {};
struct all_then_one : policy<hides<headers<"urn:a">>, x509_over<body, to_block>> {};
/// The signature tells the digest of the token in clear, password and all.
struct digest_of_password : policy<timestamp<minutes<5>>, text_user, x509_over<body, timestamp_header, username_header>, hides<username_header>> {};

}  // namespace

TEST_CASE("an encryption step publishes what it admits, the sender's choice first")
{
    using step = encrypt<any_of<aes256_gcm, aes256_cbc>, any_of<rsa_oaep_sha256, rsa_oaep_mgf1p>, parts<body, optional<to_block>>,
        any_of<x509_direct, x509_ski>>;
    constexpr auto required = step::requirement;
    STATIC_REQUIRE(required.kind == step_kind::encryption);
    REQUIRE(required.methods.size() == 2);
    CHECK(required.methods[0] == aes256_gcm::uri);
    REQUIRE(required.key_methods.size() == 2);
    CHECK(required.key_methods[0].uri == rsa_oaep_sha256::uri);
    REQUIRE(required.references.size() == 2);
    CHECK(required.references[0] == key_reference_kind::x509_direct);
    CHECK(required.adds_token);
    REQUIRE(required.parts.size() == 2);
    CHECK(required.parts[1].optional);
    CHECK(required.digests.empty());
}

TEST_CASE("an encryption names a certificate's thumbprint unless it says otherwise")
{
    using step = hides<body>;
    STATIC_REQUIRE(std::is_same_v<step::references, type_list<x509_thumbprint>>);
    CHECK_FALSE(step::requirement.adds_token);
}

TEST_CASE("an encryption needs the recipient's certificate and key, or a shared key")
{
    STATIC_REQUIRE(std::is_same_v<hides<body>::sender_needs, type_list<recipient_credential>>);
    STATIC_REQUIRE(std::is_same_v<hides<body>::receiver_needs, type_list<decryption_credential>>);
    using wrapped = encrypt<aes256_gcm, kw_aes256, parts<body>, key_by_name>;
    STATIC_REQUIRE(std::is_same_v<wrapped::sender_needs, type_list<shared_key_credential>>);
    STATIC_REQUIRE(std::is_same_v<wrapped::receiver_needs, type_list<shared_key_credential>>);
    STATIC_REQUIRE(optional<wrapped>::sender_needs::size == 0);
    CHECK(optional<wrapped>::requirement.optional);
}

TEST_CASE("what is no list of parts hides nothing, and is left to the gate")
{
    using step = encrypt<aes256_gcm, rsa_oaep_sha256, body>;
    STATIC_REQUIRE(step::covered::size == 0);
    CHECK(step::requirement.parts.empty());
}

TEST_CASE("a namespace is signed with one of its blocks encrypted before")
{
    const auto opened = sent_and_received<one_then_all>();
    REQUIRE(opened);
    REQUIRE(opened->parts<headers<"urn:a">>().size() == 2);
    CHECK(opened->confidential<to_block>()->text() == "there");
    CHECK(opened->confidential<to_block>()->signed_as_ciphertext());
    const auto from = opened->header<"urn:a", "from">();
    REQUIRE(from);
    CHECK(from->text() == "here");
    CHECK_FALSE(from->signed_as_ciphertext());
}

TEST_CASE("one block is signed of a namespace that is encrypted before")
{
    const auto opened = sent_and_received<all_then_one>();
    REQUIRE(opened);
    CHECK(opened->confidential<to_block>().text() == "there");
    CHECK(opened->confidential<to_block>().signed_as_ciphertext());
}

TEST_CASE("nobody can guess at a password by the digest of the token that was encrypted after it was signed")
{
    const auto sealed = secure<digest_of_password>(with_blocks(), signer{test_leaf_key(), test_leaf()}, recipient{other_leaf()},
        user{"zoe", "sesame"}, clock::fixed(noon));
    REQUIRE(sealed);
    CHECK(sealed->octets.find("sesame") == std::string::npos);
    const users known{[](std::string_view) { return std::optional<secret>{"sesame"}; }};
    const auto opened =
        verify<digest_of_password>(sealed->octets, anchors{{test_ca()}}, decryption{other_leaf_key()}, known, replay_unchecked{}, clock::fixed(noon));
    REQUIRE(opened);
    CHECK(opened->confidential<username_header>().child(wsse_namespace, "Nonce"));
}

}  // namespace signet::tests
