// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/token_resolver.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/wss/draft_2002/dialect.hpp>
#include <signet/wss/encrypt.hpp>
#include <signet/wss/sign.hpp>

namespace signet::tests {

namespace {

template <class Reference>
using url_signed = policy<sign<rsa_sha256, exclusive_c14n, Reference, parts<body>>>;
struct by_url_only : url_signed<x509_by_url> {};
struct by_url_or_token : url_signed<any_of<x509_by_url, x509_direct>> {};
struct by_token_or_url : url_signed<any_of<x509_direct, x509_by_url>> {};
struct drafted_by_url : policy<draft_2002::dialect, sign<rsa_sha256, exclusive_c14n, x509_by_url, parts<body>>> {};
struct by_token_only : url_signed<x509_direct> {};

constexpr const char* url_envelope = R"(<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><o/></s:Body></s:Envelope>)";

/// What counts how often it is asked, and for what.
struct counted_resolver {
    std::vector<std::string> asked{};
    std::string answer{test_leaf_pem};

    token_resolver over(const std::string& scheme)
    {
        return token_resolver{}.with(scheme, [this](std::string_view uri) -> result<std::string> {
            asked.emplace_back(uri);
            return answer;
        });
    }
};

std::string sealed_by_url(const std::string& uri = "https://ca.example/zoe.cer")
{
    return secure<by_url_only>(url_envelope, signer{test_leaf_key(), test_leaf()}, token_location{uri}).value().octets;
}

template <class Policy = by_url_only>
std::string url_outcome(std::string message, const token_resolver& resolver, const anchors& trust = test_ca())
{
    const auto opened = verify<Policy>(std::move(message), trust, resolver, replay_unchecked{});
    return opened ? "taken" : std::string{opened.error().name()};
}

}  // namespace

TEST_CASE("a resolver asks for the schemes that it was given, and for no other")
{
    counted_resolver there;
    const auto resolver = there.over("HTTPS");
    CHECK(resolver.resolve("https://one/") == std::string{test_leaf_pem});
    CHECK(resolver.resolve("HttpS://one/"));
    for (const char* uri : {"http://one/", "file:///etc/passwd", "https", "", ":", "httpsx://one/", " https://one/", "gopher://127.0.0.1:11211/"}) {
        CAPTURE(uri);
        CHECK(resolver.resolve(uri).error().code() == errc::reference_refused);
    }
    CHECK(there.asked.size() == 2);
    CHECK(resolver.resolve("https://one/", 10).error().code() == errc::limit_exceeded);
    CHECK(token_resolver{}.with("https", {}).resolve("https://one/").error().code() == errc::reference_refused);
    CHECK(token_resolver{}.with("https", [](std::string_view) -> result<std::string> { throw 1; }).resolve("https://one/").error().code() == errc::unresolved_reference);
    CHECK(resolver.as_uri_resolver()("https://one/"));
}

TEST_CASE("a certificate at a URL is fetched, trusted like any other, and has to be the one that signed")
{
    counted_resolver there;
    const auto resolver = there.over("https");
    const auto sent = sealed_by_url();
    CHECK(sent.find("BinarySecurityToken") == std::string::npos);
    CHECK(sent.find(R"(URI="https://ca.example/zoe.cer")") != std::string::npos);
    CHECK(url_outcome(sent, resolver) == "taken");
    CHECK(there.asked == std::vector<std::string>{"https://ca.example/zoe.cer"});
    there.answer = std::string{as_text(test_leaf().der())};
    CHECK(url_outcome(sent, resolver) == "taken");
    CHECK(url_outcome(sent, resolver, anchors{other_ca()}) == "untrusted_certificate");
    there.answer = std::string{test_ca_pem};
    CHECK(url_outcome(sent, resolver) != "taken");
    there.answer = std::string{other_leaf_pem};
    CHECK(url_outcome(sent, resolver) == "untrusted_certificate");
    CHECK(url_outcome(sent, resolver, anchors{{test_ca(), other_ca()}}) == "signature_mismatch");
    there.answer = std::string{test_leaf_pem} + std::string{test_ca_pem};
    CHECK(url_outcome(sent, resolver) == "token_invalid");
    there.answer = "no certificate";
    CHECK(url_outcome(sent, resolver) == "malformed_certificate");
}

TEST_CASE("the URL may stand in the signature itself")
{
    counted_resolver there;
    const auto sent = sealed_by_url();
    const auto from = sent.find("<wsse:SecurityTokenReference");
    const auto to = sent.find("</wsse:SecurityTokenReference>") + 30;
    auto single = sent.substr(0, from) + sent.substr(to);
    const auto at = single.find("<wsse:Reference URI=\"#") + 21;
    single.replace(at, single.find('"', at) - at, "https://ca.example/zoe.cer");
    CHECK(url_outcome(single, there.over("https")) == "taken");
    CHECK(there.asked.size() == 1);
}

TEST_CASE("nothing is fetched for a policy that names no URLs, for another scheme, or on the way to another reference")
{
    counted_resolver there;
    const auto resolver = there.over("https");
    CHECK(url_outcome(sealed_by_url("http://169.254.169.254/latest"), resolver) == "reference_refused");
    CHECK(url_outcome(sealed_by_url("file:///etc/passwd"), resolver) == "reference_refused");
    const auto refused = verify<by_token_only>(sealed_by_url(), anchors{test_ca()}, replay_unchecked{});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == errc::unexpected_element);
    auto inner = sealed_by_url();
    const auto at = inner.find("https://ca.example/zoe.cer");
    inner.replace(at, 26, "#elsewhere");
    CHECK(url_outcome(inner, resolver) == "reference_refused");
    CHECK(there.asked.empty());
}

TEST_CASE("a policy may admit a URL and a token, and each is what the message says")
{
    counted_resolver there;
    const auto resolver = there.over("https");
    const signer zoe{test_leaf_key(), test_leaf()};
    const auto token = secure<by_token_only>(url_envelope, zoe).value().octets;
    CHECK(url_outcome<by_url_or_token>(sealed_by_url(), resolver) == "taken");
    CHECK(url_outcome<by_token_or_url>(sealed_by_url(), resolver) == "taken");
    there.asked.clear();
    CHECK(url_outcome<by_url_or_token>(token, resolver) == "taken");
    CHECK(url_outcome<by_token_or_url>(token, resolver) == "taken");
    CHECK(url_outcome<by_url_only>(token, resolver) != "taken");
    CHECK(there.asked.empty());
}

TEST_CASE("the drafts of 2002 say it in the same way")
{
    counted_resolver there;
    const auto sent = secure<drafted_by_url>(url_envelope, signer{test_leaf_key(), test_leaf()}, token_location{"ldap://fabrikam123.com/CN=John"});
    REQUIRE(sent);
    CHECK(sent->octets.find("http://schemas.xmlsoap.org/ws/2002/07/secext") != std::string::npos);
    CHECK(url_outcome<drafted_by_url>(sent->octets, there.over("ldap")) == "taken");
    CHECK(there.asked == std::vector<std::string>{"ldap://fabrikam123.com/CN=John"});
    CHECK(url_outcome<drafted_by_url>(sent->octets, there.over("https")) == "reference_refused");
}

TEST_CASE("a sender says where its certificate is, outside the message")
{
    const signer zoe{test_leaf_key(), test_leaf()};
    for (const char* uri : {"", "#token", "a\x01b"}) {
        CHECK(secure<by_url_only>(url_envelope, zoe, token_location{uri}).error().code() == errc::unusable_credential);
    }
}

static_assert(check::tokens_referred_to_are_carried<sign<rsa_sha256, exclusive_c14n, x509_by_url, parts<body>>>);
static_assert(!check::tokens_referred_to_are_carried<encrypt<aes256_gcm, rsa_oaep_sha256, parts<body>, x509_by_url>>);
static_assert(check::valid_sender_call<by_url_only, signer<private_key<rsa>>, token_location>);
static_assert(!check::valid_sender_call<by_url_only, signer<private_key<rsa>>>);
static_assert(!check::valid_sender_call<by_token_only, signer<private_key<rsa>>, token_location>);
static_assert(check::valid_receiver_call<by_url_only, anchors, token_resolver, replay_unchecked>);
static_assert(!check::valid_receiver_call<by_url_only, anchors, replay_unchecked>);
static_assert(!check::valid_receiver_call<by_token_only, anchors, token_resolver, replay_unchecked>);

}  // namespace signet::tests
