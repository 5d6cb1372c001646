// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/ocsp_response.hpp>

#include "support/catch.hpp"
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

TEST_CASE("a question has the shape that responders know")
{
    const octets bare = ocsp_request(test_leaf(), test_ca());
    const octets fresh = ocsp_request(test_leaf(), test_ca(), octets{1, 2, 3});
    CHECK(der_only(bare, der_tag::sequence).has_value());
    CHECK(fresh.size() > bare.size());
    CHECK(std::search(bare.begin(), bare.end(), test_leaf().contents().serial.begin(), test_leaf().contents().serial.end()) != bare.end());
}

}  // namespace signet::tests
