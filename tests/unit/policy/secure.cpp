// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/policy/secure.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/verify.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/username_digest.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/wss/signature_confirmation.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

struct with_header : policy<timestamp<minutes<5>>,
                         sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body, timestamp_header, header<"urn:n", "To">>>> {};

}  // namespace

TEST_CASE("the same time and the same randomness give the same octets")
{
    const auto seal = [](auto policy, const auto&... with) {
        repeatable_random random;
        return secure<decltype(policy)>(quote_envelope(), with..., clock::fixed(noon), random.source()).value().octets;
    };
    CHECK(seal(hmac_sign{}, test_hmac_key()) == seal(hmac_sign{}, test_hmac_key()));
    CHECK(seal(x509_sign{}, signer{test_leaf_key(), test_leaf()}) == seal(x509_sign{}, signer{test_leaf_key(), test_leaf()}));
    CHECK(seal(username_digest{}, user{"zoe", "sesame"}) == seal(username_digest{}, user{"zoe", "sesame"}));
    CHECK(secure<hmac_sign>(quote_envelope(), test_hmac_key(), clock::fixed(noon)).value().octets
          != seal(hmac_sign{}, test_hmac_key()));
}

TEST_CASE("what cannot be sealed is refused with its reason")
{
    const auto seal = [](const std::string& envelope, const auto&... with) {
        const auto sealed = secure<hmac_sign>(envelope, test_hmac_key(), with...);
        return sealed ? std::nullopt : std::optional{sealed.error().code()};
    };
    CHECK(seal("<a") == errc::malformed_xml);
    CHECK(seal("<a/>") == errc::not_soap);
    CHECK(seal("<!DOCTYPE a>" + quote_envelope()) == errc::doctype_refused);
    limits most;
    most.depth = 2;
    CHECK(seal(quote_envelope(), most) == errc::limit_exceeded);
    const auto once = secure<hmac_sign>(quote_envelope(), test_hmac_key()).value().octets;
    CHECK(seal(once) == errc::not_sealable);
    CHECK_FALSE(seal(once, actor{"urn:other"}));
    CHECK(secure<with_header>(quote_envelope(), test_hmac_key()).error().code() == errc::part_missing);
    CHECK(secure<hmac_sign>(quote_envelope(), shared_key{"k", secret{"short"}}).error().code() == errc::weak_key);
    CHECK(
        secure<username_digest>(quote_envelope(), user{std::string{"z\0e", 3}, "p"}).error().code() == errc::unusable_credential);
    CHECK_FALSE(secure<x509_sign>(quote_envelope(), signer{test_leaf_key(), std::vector<certificate>{}}).has_value());
    CHECK(seal("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' "
               "xmlns:p='relative'><s:Body><p:a/></s:Body></s:Envelope>")
          == errc::canonicalization_failed);
    const std::string wsu{wsu_namespace};
    CHECK(seal("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' xmlns:u='" + wsu
               + "'><s:Body u:Id='x'><a Id='x'/></s:Body></s:Envelope>")
          == errc::not_sealable);
}

TEST_CASE("a second policy for another actor leaves the first one whole")
{
    const auto first = secure<hmac_sign>(quote_envelope(), test_hmac_key(), clock::fixed(noon)).value().octets;
    const auto second =
        secure<x509_sign>(first, signer{test_leaf_key(), test_leaf()}, actor{"urn:gateway"}, clock::fixed(noon)).value().octets;
    const auto by_gateway =
        verify<x509_sign>(second, anchors{test_ca()}, replay_unchecked{}, actor{"urn:gateway"}, clock::fixed(noon));
    REQUIRE(by_gateway);
    CHECK(by_gateway->signer() == test_leaf());
    const auto by_receiver = verify<hmac_sign>(second, test_hmac_key(), replay_unchecked{}, clock::fixed(noon));
    REQUIRE(by_receiver);
    CHECK(by_receiver->body().first_child()->name() == "quote");
    CHECK(verify<hmac_sign>(second, test_hmac_key(), replay_unchecked{}, actor{"urn:third"}, clock::fixed(noon)).error().code()
          == errc::no_security_header);
}

}  // namespace signet::tests
