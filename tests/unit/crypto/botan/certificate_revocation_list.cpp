// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/certificate_revocation_list.hpp>

#include "support/catch.hpp"
#include "support/crls.hpp"
#include "support/keys.hpp"

using namespace signet;
using namespace signet::tests;

TEST_CASE("a revocation list says whom its issuer took back, and for how long it speaks")
{
    const auto list = crl({{test_leaf()}});
    CHECK(list.issuer_name() == test_ca().subject_name());
    CHECK(list.size() == 1);
    CHECK(list.lists(test_leaf()));
    CHECK_FALSE(list.lists(intermediate_ca()));
    CHECK(list.is_begun(*parse_utc("2026-11-01T00:00:00Z")));
    CHECK_FALSE(list.is_begun(*parse_utc("2026-10-31T23:59:59Z")));
    CHECK_FALSE(list.is_overdue(*parse_utc("2026-12-01T00:00:00.999Z")));
    CHECK(list.is_overdue(*parse_utc("2026-12-01T00:00:01Z")));
    CHECK_FALSE(crl({{}, "2026-11-01T00:00:00Z", ""}).is_overdue(*parse_utc("2099-01-01T00:00:00Z")));
    CHECK_FALSE(list.has_broken_signature());
    CHECK(crl({{}, "2026-11-01T00:00:00Z", "", {}, true}).has_broken_signature());
}

TEST_CASE("only its issuer's own signature makes a list the issuer's, however often it is asked")
{
    const auto list = crl({{test_leaf()}});
    for (int i = 0; i < 2; ++i) {
        CHECK(list.is_signed_by(test_ca()));
        CHECK_FALSE(list.is_signed_by(intruder_ca()));  // of the same name
        CHECK_FALSE(list.is_signed_by(other_ca()));
    }
    CHECK_FALSE(crl({}, test_ca(), intruder_key()).is_signed_by(test_ca()));
    CHECK(test_ca().permits_signing_lists());
    CHECK_FALSE(test_leaf().permits_signing_lists());
    octets changed = crl_der({{test_leaf()}});
    changed.back() = static_cast<std::uint8_t>(changed.back() ^ 1U);
    CHECK_FALSE(certificate_revocation_list::from_der(changed)->is_signed_by(test_ca()));
}

TEST_CASE("revocation lists are read from DER and PEM, every one of a file")
{
    const auto one = crl({{test_leaf()}});
    const auto other = crl({});
    const auto both = certificate_revocation_list::all_from_pem(one.to_pem() + "and\n" + test_ca().to_pem() + other.to_pem());
    REQUIRE(both);
    REQUIRE(both->size() == 2);
    CHECK((*both)[0] == one);
    CHECK((*both)[1] == other);
    CHECK(certificate_revocation_list::all_from_pem(as_text(one.der()))->front() == one);
    for (const std::string& text : {std::string{}, test_ca().to_pem(), std::string{"-----BEGIN X509 CRL-----\n!\n-----END X509 CRL-----\n"},
             std::string{"-----BEGIN X509 CRL-----\nMAA="}}) {
        CHECK(certificate_revocation_list::all_from_pem(text).error().code() == errc::malformed_revocation_list);
    }
}

TEST_CASE("what is not one revocation list is refused, wherever it breaks off")
{
    const octets whole = crl_der({{test_leaf(), intermediate_ca()}});
    for (std::size_t size = 0; size < whole.size(); size += 7) {
        CHECK(certificate_revocation_list::from_der(octet_view{whole}.first(size)).error().code() == errc::malformed_revocation_list);
    }
    octets longer = whole;
    longer.push_back(0);
    CHECK(certificate_revocation_list::from_der(longer).error().code() == errc::malformed_revocation_list);
    CHECK(certificate_revocation_list::from_der(test_ca().der()).error().code() == errc::malformed_revocation_list);
    for (std::size_t i = 0; i < whole.size(); i += 3) {
        octets changed = whole;
        changed[i] = static_cast<std::uint8_t>(changed[i] ^ 0x5AU);
        const auto read = certificate_revocation_list::from_der(changed);
        CHECK((!read || !read->is_signed_by(test_ca())));
    }
}
