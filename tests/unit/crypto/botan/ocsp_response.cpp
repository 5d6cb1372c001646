// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/ocsp_response.hpp>

#include "support/catch.hpp"
#include "support/crls.hpp"
#include "support/extended_certificates.hpp"
#include "support/ocsp_answers.hpp"

namespace signet::tests {

namespace {

const instant ocsp_now = *parse_utc("2026-11-22T12:00:00Z");

std::string ocsp_outcome(const ocsp_answer_request& request, const private_key<rsa>& key = test_ca_key(), const certificate& of = test_leaf(),
                         instant at = ocsp_now, const certificate_strength& strength = {})
{
    const auto response = ocsp_response::from_der(ocsp_answer(request, test_ca(), key));
    if (!response) {
        return response.error().sentence();
    }
    const auto said = response->verdict(of, test_ca(), at, {}, strength);
    return said ? (said->revoked ? "revoked" : "good until " + format_utc(said->until)) : said.error().sentence();
}

bool ocsp_says(const std::string& sentence, std::string_view part) { return sentence.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("an answer of the issuer holds until the next one, or for a day")
{
    CHECK(ocsp_says(ocsp_outcome({}), "good until 2026-11-23T00:00:00"));
    ocsp_answer_request request;
    request.next_update = "2026-11-22T13:00:00Z";
    CHECK(ocsp_says(ocsp_outcome(request), "good until 2026-11-22T13:00:00"));
    CHECK(ocsp_says(ocsp_outcome(request, test_ca_key(), test_leaf(), *parse_utc("2026-11-22T13:00:01Z")), "is stale"));
    CHECK(ocsp_says(ocsp_outcome({}, test_ca_key(), test_leaf(), *parse_utc("2026-11-23T00:00:01Z")), "is stale"));
    CHECK(ocsp_says(ocsp_outcome({}, test_ca_key(), test_leaf(), *parse_utc("2026-11-21T23:54:00Z")), "from the future"));
    CHECK(ocsp_says(ocsp_outcome({}, test_ca_key(), test_leaf(), *parse_utc("2026-11-21T23:56:00Z")), "good until"));
}

TEST_CASE("revoked is revoked, however old the answer and whatever else it says")
{
    ocsp_answer_request request;
    request.status = 0xA1;
    request.next_update = "2026-11-22T01:00:00Z";
    CHECK(ocsp_outcome(request) == "revoked");
    request.status = 0x82;
    CHECK(ocsp_says(ocsp_outcome(request), "its responder does not know it"));
}

TEST_CASE("an answer of somebody else, about somebody else, or over a broken digest is none")
{
    CHECK(ocsp_says(ocsp_outcome({}, test_leaf_key()), "does not hold"));
    CHECK(ocsp_says(ocsp_outcome({}, test_ca_key(), other_leaf()), "speaks of another certificate"));
    CHECK(ocsp_says(ocsp_outcome({}, test_ca_key(), intermediate_leaf()), "speaks of another certificate"));
    ocsp_answer_request old;
    old.sha1 = true;
    CHECK(ocsp_says(ocsp_outcome(old), "broken digest"));
    CHECK(ocsp_says(ocsp_outcome(old, test_ca_key(), test_leaf(), ocsp_now, legacy::old_certificates), "good until"));
}

TEST_CASE("a delegate's word counts if nobody need ask about its certificate, or a current list does not take it back")
{
    const octets purpose = purpose_extension("\x2B\x06\x01\x05\x05\x07\x03\x09");
    octets unasked = extension_of("\x2B\x06\x01\x05\x05\x07\x30\x01\x05", der_encode(der_tag::null));
    unasked.insert(unasked.end(), purpose.begin(), purpose.end());
    const auto bare = extended_certificate("delegate", 7, purpose, other_leaf());
    const auto exempt = extended_certificate("delegate", 8, unasked, other_leaf());
    const auto said_by = [&](const certificate& delegate, const std::vector<certificate_revocation_list>& lists = {}, const ocsp_rules& rules = {}) {
        ocsp_answer_request request;
        request.responder = to_octets(delegate.contents().subject);
        request.certificates = {to_octets(delegate.der())};
        const auto said = ocsp_response::from_der(ocsp_answer(request, test_ca(), other_leaf_key()))
                              .value()
                              .verdict(test_leaf(), test_ca(), ocsp_now, rules, {}, std::nullopt, lists);
        return said ? "good until " + format_utc(said->until) : said.error().sentence();
    };
    ocsp_rules lenient;
    lenient.unchecked_delegates = true;
    CHECK(ocsp_says(said_by(exempt), "good until 2026-11-23T00:00:00"));
    CHECK(ocsp_says(said_by(bare), "lacks ocsp-nocheck"));
    CHECK(ocsp_says(said_by(bare, {}, lenient), "good until"));
    CHECK(ocsp_says(said_by(bare, {crl({})}), "good until 2026-11-23T00:00:00"));
    CHECK(ocsp_says(said_by(bare, {crl({{}, "2026-11-01T00:00:00Z", "2026-11-22T13:00:00Z"})}), "good until 2026-11-22T13:00:00"));
    {
        INFO("lists that say nothing: overdue, of the future, of somebody else, under a broken digest");
        CHECK(ocsp_says(said_by(bare, {crl({{}, "2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z"})}), "lacks ocsp-nocheck"));
        CHECK(ocsp_says(said_by(bare, {crl({{}, "2026-11-23T00:00:00Z", "2026-12-01T00:00:00Z"})}), "lacks ocsp-nocheck"));
        CHECK(ocsp_says(said_by(bare, {crl({}, test_ca(), intruder_key())}), "lacks ocsp-nocheck"));
        CHECK(ocsp_says(said_by(bare, {crl({{}, "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z", {}, true})}), "lacks ocsp-nocheck"));
    }
    for (const auto& delegate : {bare, exempt}) {
        CHECK(ocsp_says(said_by(delegate, {crl({{delegate}}), crl({})}, lenient), "has taken back the certificate of its responder"));
    }
}

TEST_CASE("another nonce than that of the question is refused always, and none where one is asked for")
{
    const octets asked{1, 2, 3, 4};
    const auto outcome = [&](const octets& nonce, bool needed) {
        ocsp_answer_request request;
        request.nonce = nonce;
        ocsp_rules rules;
        rules.need_nonce = needed;
        const auto said = ocsp_response::from_der(ocsp_answer(request)).value().verdict(test_leaf(), test_ca(), ocsp_now, rules, {}, octet_view{asked});
        return said ? std::string{"good"} : said.error().sentence();
    };
    for (const bool needed : {false, true}) {
        CHECK(outcome(asked, needed) == "good");
        CHECK(ocsp_says(outcome({1, 2, 3, 5}, needed), "is to another question"));
        CHECK(ocsp_says(outcome({1, 2, 3}, needed), "is to another question"));
    }
    CHECK(outcome({}, false) == "good");
    CHECK(ocsp_says(outcome({}, true), "lacks the nonce"));
}

TEST_CASE("a question has the shape that responders know")
{
    const octets bare = ocsp_request(test_leaf(), test_ca());
    const octets fresh = ocsp_request(test_leaf(), test_ca(), octets{1, 2, 3});
    CHECK(der_only(bare, der_tag::sequence).has_value());
    CHECK(fresh.size() > bare.size());
    CHECK(std::search(bare.begin(), bare.end(), test_leaf().contents().serial.begin(), test_leaf().contents().serial.end()) != bare.end());
}

}  // namespace signet::tests
