// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/policy/verify.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/rsa_sha512.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/username_text.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/service/memory_replay_store.hpp>
#include <signet/transport/loopback.hpp>
#include <signet/wss/signature_confirmation.hpp>
#include <signet/wss/x509_token.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

struct choice : policy<timestamp<minutes<5>>,
                    sign<any_of<rsa_sha512, rsa_sha256>, exclusive_c14n, x509_direct, parts<body, timestamp_header>>> {};
struct old_choice : policy<timestamp<minutes<5>>, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>> {
};
struct carried : policy<timestamp<minutes<5>>, x509_token,
                     sign<rsa_sha256, exclusive_c14n, x509_carried, parts<body, timestamp_header, x509_header>>> {};
struct answer : policy<timestamp<minutes<5>>, signature_confirmation,
                    sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, confirmation_header>>> {};
struct overlapping : policy<timestamp<minutes<5>>, sign<rsa_sha256, exclusive_c14n, x509_direct,
                                                        parts<body, timestamp_header, headers<"urn:n">, header<"urn:n", "To">>>> {};
struct by_key : policy<timestamp<minutes<5>>,
                    sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body, timestamp_header, header<"urn:n", "To">>>> {};
struct by_certificate
    : policy<timestamp<minutes<5>>,
          optional<sign<rsa_sha256, exclusive_c14n, x509_direct, parts<timestamp_header, header<"urn:n", "To">>>>,
          sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body, timestamp_header>>> {};
struct either_password : policy<username_token<any_of<password_digest, password_text>>> {};

const signer<private_key<rsa>>& leaf()
{
    static const signer<private_key<rsa>> made{test_leaf_key(), test_leaf()};
    return made;
}

}  // namespace

TEST_CASE("either of several methods is taken, and no other")
{
    const auto receive = [](const std::string& octets) {
        return verify<choice>(octets, anchors{test_ca()}, replay_unchecked{}, clock::fixed(noon));
    };
    const auto first = receive(secure<choice>(quote_envelope(), leaf(), clock::fixed(noon)).value().octets);
    REQUIRE(first);
    CHECK(first->proof().signatures.front().method == rsa_sha512::uri);
    CHECK(receive(secure<old_choice>(quote_envelope(), leaf(), clock::fixed(noon)).value().octets)
              ->proof()
              .signatures.front()
              .method
          == rsa_sha256::uri);
    CHECK(verify<old_choice>(secure<choice>(quote_envelope(), leaf(), clock::fixed(noon)).value().octets, anchors{test_ca()},
              replay_unchecked{}, clock::fixed(noon))
              .error()
              .code()
          == errc::algorithm_refused);
}

TEST_CASE("a block that a namespace and a name both mean is signed once")
{
    const auto sealed = secure<overlapping>(envelope_of("<t:To xmlns:t='urn:n'/>", "<a/>"), leaf(), clock::fixed(noon));
    REQUIRE(sealed);
    const auto opened = verify<overlapping>(sealed->octets, anchors{test_ca()}, replay_unchecked{}, clock::fixed(noon));
    REQUIRE(opened);
    CHECK(opened->header<"urn:n", "To">().name() == "To");
}

TEST_CASE("a part is read only under the signature that the policy asks to cover it")
{
    const auto sealed = secure<by_key>(envelope_of("<t:To xmlns:t='urn:n'/>", "<a/>"), test_hmac_key(), clock::fixed(noon)).value();
    const auto opened = verify<by_certificate>(sealed.octets, anchors{test_ca()}, test_hmac_key(), replay_unchecked{}, clock::fixed(noon));
    REQUIRE(opened);
    CHECK(opened->body().name() == "Body");
    CHECK_FALSE(opened->header<"urn:n", "To">());
    CHECK_FALSE(opened->signer());
}

TEST_CASE("a token that its own step carries serves the signature")
{
    const auto sealed = secure<carried>(quote_envelope(), leaf(), clock::fixed(noon));
    REQUIRE(sealed);
    const auto opened = verify<carried>(sealed->octets, anchors{test_ca()}, replay_unchecked{}, clock::fixed(noon));
    REQUIRE(opened);
    CHECK(opened->signer() == test_leaf());
    CHECK(opened->proof().signatures.size() == 1);
    CHECK(opened->part<x509_header>().name() == "BinarySecurityToken");
}

TEST_CASE("a request and its answer are bound to each other")
{
    const auto request = secure<hmac_sign>(quote_envelope(), test_hmac_key(), clock::fixed(noon)).value();
    const auto received = verify<hmac_sign>(request.octets, test_hmac_key(), replay_unchecked{}, clock::fixed(noon));
    REQUIRE(received);
    CHECK(received->exchange().signature_values == request.exchange.signature_values);
    const auto reply = secure<answer>(quote_envelope(), leaf(), received->exchange(), clock::fixed(noon)).value();
    const auto confirmed =
        verify<answer>(reply.octets, anchors{test_ca()}, request.exchange, replay_unchecked{}, clock::fixed(noon));
    REQUIRE(confirmed);
    CHECK(confirmed->part<confirmation_header>().attribute("", "Value"));
    const exchange another{{octets(32, 1)}};
    CHECK(verify<answer>(reply.octets, anchors{test_ca()}, another, replay_unchecked{}, clock::fixed(noon)).error().code()
          == errc::confirmation_mismatch);
}

TEST_CASE("trust is what the call passes: anchors, certificates themselves, or both")
{
    const auto ours = secure<x509_sign>(quote_envelope(), leaf(), clock::fixed(noon)).value().octets;
    const auto theirs =
        secure<x509_sign>(quote_envelope(), signer{other_leaf_key(), other_leaf()}, clock::fixed(noon)).value().octets;
    const auto code = [](const std::string& octets, const auto&... trust) {
        const auto opened = verify<x509_sign>(octets, trust..., replay_unchecked{}, clock::fixed(noon));
        return opened ? std::nullopt : std::optional{opened.error().code()};
    };
    CHECK_FALSE(code(ours, anchors{test_ca()}));
    CHECK_FALSE(code(ours, direct_trust{test_leaf()}));
    CHECK_FALSE(code(ours, anchors{other_ca()}, direct_trust{test_leaf()}));
    CHECK_FALSE(code(theirs, anchors{other_ca()}, direct_trust{test_leaf()}));
    CHECK(code(theirs, anchors{test_ca()}) == errc::untrusted_certificate);
    CHECK(code(theirs, direct_trust{test_leaf()}) == errc::untrusted_certificate);
    CHECK(code(theirs, anchors{test_ca()}, direct_trust{test_leaf()}) == errc::untrusted_certificate);
}

TEST_CASE("one of several shared keys is found by its name")
{
    const auto sealed = secure<hmac_sign>(quote_envelope(), test_hmac_key(), clock::fixed(noon)).value().octets;
    const shared_keys known{{shared_key{"first", secret{std::string(32, 'x')}}, test_hmac_key()}};
    CHECK(verify<hmac_sign>(sealed, known, replay_unchecked{}, clock::fixed(noon)));
    CHECK(verify<hmac_sign>(sealed, shared_keys{}, replay_unchecked{}, clock::fixed(noon)).error().code() == errc::unknown_key);
    CHECK(verify<hmac_sign>(
              sealed, shared_key{test_hmac_key().name(), secret{std::string(32, 'x')}}, replay_unchecked{}, clock::fixed(noon))
              .error()
              .code()
          == errc::signature_mismatch);
}

TEST_CASE("a password in clear and its digest are both taken where the policy takes both")
{
    const users known{[](std::string_view) { return std::optional<secret>{"sesame"}; }};
    const loopback channel{[](const soap_message& request) -> result<soap_message> { return request; }};
    const auto clear =
        secure<username_text>(quote_envelope(), user{"zoe", "sesame"}, over(channel), clock::fixed(noon)).value().octets;
    const auto hashed =
        secure<either_password>(quote_envelope(), user{"zoe", "sesame"}, over(channel), clock::fixed(noon)).value().octets;
    CHECK(hashed.find("#PasswordDigest") != std::string::npos);
    for (const auto& octets : {clear, hashed}) {
        const auto opened = verify<either_password>(octets, known, over(channel), replay_unchecked{}, clock::fixed(noon));
        REQUIRE(opened);
        CHECK(opened->username() == "zoe");
    }
    CHECK(verify<username_text>(hashed, known, over(channel), clock::fixed(noon)).error().code() == errc::token_invalid);
}

TEST_CASE("skew and limits are the call's to say")
{
    const auto sealed = secure<hmac_sign>(quote_envelope(), test_hmac_key(), clock::fixed(noon)).value().octets;
    const auto at = [&](std::chrono::seconds later, std::chrono::seconds skew) {
        return verify<hmac_sign>(sealed, test_hmac_key(), replay_unchecked{}, clock::fixed(noon + later), clock_skew{skew})
            .has_value();
    };
    using namespace std::chrono_literals;
    CHECK(at(-10s, 10s));
    CHECK_FALSE(at(-11s, 10s));
    CHECK(at(300s, 1s));
    CHECK_FALSE(at(300s, 0s));
    limits few;
    few.references = 1;
    CHECK(verify<hmac_sign>(sealed, test_hmac_key(), replay_unchecked{}, few, clock::fixed(noon)).error().code()
          == errc::limit_exceeded);
}

}  // namespace signet::tests
