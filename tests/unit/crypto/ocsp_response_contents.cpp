// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/ocsp_response_contents.hpp>

#include "support/catch.hpp"
#include "support/ocsp_answers.hpp"

namespace signet::tests {

TEST_CASE("a response is read into what it says")
{
    ocsp_answer_request request;
    request.next_update = "2026-11-23T00:00:00Z";
    request.nonce = {1, 2, 3};
    request.certificates = {to_octets(test_leaf().der())};
    const octets der = ocsp_answer(request);
    const auto read = ocsp_response_contents::read(der);
    REQUIRE(read);
    REQUIRE(read->singles.size() == 1);
    CHECK(read->singles[0].status == ocsp_status::good);
    CHECK(read->singles[0].this_update == *parse_utc("2026-11-22T00:00:00Z"));
    CHECK(read->singles[0].next_update == *parse_utc("2026-11-23T00:00:00Z"));
    CHECK(std::ranges::equal(read->singles[0].serial, test_leaf().contents().serial));
    CHECK(read->responder_name.has_value());
    REQUIRE(read->nonce);
    CHECK(to_octets(*read->nonce) == octets{1, 2, 3});
    CHECK(read->certificates.size() == 1);
    request.status = 0xA1;
    CHECK(ocsp_response_contents::read(ocsp_answer(request))->singles[0].status == ocsp_status::revoked);
    request.status = 0x82;
    CHECK(ocsp_response_contents::read(ocsp_answer(request))->singles[0].status == ocsp_status::unknown);
}

TEST_CASE("a response that was cut off anywhere is refused, and so is one that goes on")
{
    octets der = ocsp_answer({});
    for (std::size_t size = 0; size < der.size(); ++size) {
        CHECK_FALSE(ocsp_response_contents::read(octet_view{der}.first(size)));
    }
    der.push_back(0);
    CHECK_FALSE(ocsp_response_contents::read(der));
}

TEST_CASE("what must be understood is, or the response is refused")
{
    ocsp_answer_request request;
    request.status = 0x83;
    CHECK_FALSE(ocsp_response_contents::read(ocsp_answer(request)));
    request = {};
    request.critical_extension = true;
    CHECK_FALSE(ocsp_response_contents::read(ocsp_answer(request)));
    request = {};
    request.copies = max_ocsp_response_entries;
    CHECK(ocsp_response_contents::read(ocsp_answer(request)));
    ++request.copies;
    CHECK_FALSE(ocsp_response_contents::read(ocsp_answer(request)));
    CHECK_FALSE(ocsp_response_contents::read(octets(max_ocsp_response_octets + 1, 0x30)));
}

TEST_CASE("a responder that does not answer says why")
{
    const auto sentence = [](std::uint8_t status) { return ocsp_response_contents::read(octets{0x30, 3, 0x0A, 1, status}).error().sentence(); };
    CHECK(sentence(1).find("malformedRequest") != std::string::npos);
    CHECK(sentence(2).find("internalError") != std::string::npos);
    CHECK(sentence(3).find("tryLater") != std::string::npos);
    CHECK(sentence(5).find("sigRequired") != std::string::npos);
    CHECK(sentence(6).find("unauthorized") != std::string::npos);
    CHECK(sentence(99).find("status 99") != std::string::npos);
}

}  // namespace signet::tests
