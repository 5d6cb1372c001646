// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/certificate_contents.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

#include <signet/core/date_time.hpp>
#include <signet/crypto/key_usage.hpp>

using namespace signet;

TEST_CASE("the contents of a certificate are read without a provider")
{
    const auto der = tests::test_leaf().der();
    const auto contents = certificate_contents::read(der);
    REQUIRE(contents);
    CHECK(format_utc(contents->valid_from) == "2026-01-01T00:00:00.000Z");
    CHECK(format_utc(contents->valid_until) == "2046-01-01T00:00:00.000Z");
    CHECK(contents->key.type == "RSA");
    CHECK(contents->key.bits == 2048);
    REQUIRE(contents->key_usage);
    CHECK(*contents->key_usage == (key_usage::digital_signature | key_usage::non_repudiation | key_usage::key_encipherment));
    REQUIRE(contents->subject_key_identifier);
    CHECK(contents->subject_key_identifier->size() == 20);
    REQUIRE(contents->extension("\x55\x1D\x0E"));  // wrapped in an OCTET STRING
    CHECK(contents->extension("\x55\x1D\x0E")->size() == 22);
    CHECK_FALSE(contents->extension("\x55\x1D\x25"));
    CHECK_FALSE(certificate_contents{}.extension("\x55\x1D\x0E"));
}

TEST_CASE("a certificate that is cut short anywhere is refused")
{
    const auto der = tests::test_leaf().der();
    for (std::size_t size = 0; size < der.size(); ++size) {
        const auto contents = certificate_contents::read(der.first(size));
        REQUIRE_FALSE(contents);
        CHECK(contents.error().code() == errc::malformed_certificate);
    }
}

TEST_CASE("octets after a certificate are refused")
{
    octets der = to_octets(tests::test_leaf().der());
    der.push_back(0);
    CHECK(certificate_contents::read(der).error().code() == errc::malformed_certificate);
}

TEST_CASE("a certificate over the limit is refused before it is read")
{
    const octets huge = der_encode(der_tag::sequence, octets(max_certificate_octets));
    CHECK(certificate_contents::read(huge).error().code() == errc::malformed_certificate);
}
