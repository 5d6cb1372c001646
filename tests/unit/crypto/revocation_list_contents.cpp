// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/revocation_list_contents.hpp>

#include "support/catch.hpp"
#include "support/crls.hpp"

using namespace signet;
using namespace signet::tests;

namespace {

octets extension(bool critical, std::string_view name = "\x55\x1D\x14")
{
    const octets flag = critical ? octets{der_tag::boolean, 1, 0xFF} : octets{};
    return der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, name), flag,
        der_encode(der_tag::octet_string, octets{0x30, 0}));
}

}  // namespace

TEST_CASE("a revocation list gives its serial numbers in order")
{
    const octets der = crl_der({{test_leaf(), intermediate_ca(), test_ca()}});
    const auto contents = revocation_list_contents::read(der);
    REQUIRE(contents);
    REQUIRE(contents->revoked.size() == 3);
    CHECK(std::is_sorted(contents->revoked.begin(), contents->revoked.end(), revocation_list_contents::less));
    CHECK(contents->next_update == parse_utc("2026-12-01T00:00:00Z"));
    CHECK(revocation_list_contents::read(crl_der({}))->revoked.empty());
    CHECK_FALSE(revocation_list_contents::read(crl_der({{}, "2026-11-01T00:00:00Z", ""}))->next_update);
}

TEST_CASE("a list that speaks of a part of its issuer's certificates is refused: an extension must be understood")
{
    CHECK(revocation_list_contents::read(crl_der({{}, "2026-11-01T00:00:00Z", "", extension(false)})));
    CHECK(revocation_list_contents::read(crl_der({{}, "2026-11-01T00:00:00Z", "", extension(true)})).error().code()
          == errc::malformed_revocation_list);
    CHECK(revocation_list_contents::read(crl_der({{}, "2026-11-01T00:00:00Z", "", extension(false, "\x55\x1D\x1B")})).error().code()
          == errc::malformed_revocation_list);  // deltaCRLIndicator
    CHECK(revocation_list_contents::read(crl_der({{}, "2026-11-01T00:00:00Z", "", extension(false, "\x55\x1D\x1C")})).error().code()
          == errc::malformed_revocation_list);  // issuingDistributionPoint
    CHECK(revocation_list_contents::read(crl_der({{}, "2026-11-01T00:00:00Z", "", octets{1, 2, 3}})).error().code()
          == errc::malformed_revocation_list);
}

TEST_CASE("a revocation list over the limit is not looked at")
{
    const octets huge(max_revocation_list_octets + 1, 0x30);
    CHECK(revocation_list_contents::read(huge).error().code() == errc::malformed_revocation_list);
}
