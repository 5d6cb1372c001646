// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/revocation_sources.hpp>

#include <signet/crypto/botan/path_validation.hpp>

#include "support/catch.hpp"
#include "support/crls.hpp"
#include "support/keys.hpp"

namespace signet::tests {

namespace {

errc refused_by_sources(const revocation_sources& sources)
{
    const auto path = validate_path(test_leaf(), {}, sources.of(anchors{test_ca()}), *parse_utc("2026-11-22T12:00:00Z"));
    return path ? errc{} : path.error().code();
}

}  // namespace

TEST_CASE("sources of revocation that say nothing of a certificate refuse it unless they are told not to")
{
    CHECK(refused_by_sources({}) == errc::revocation_unknown);
    CHECK(refused_by_sources({{}, {}, {}, revocation_check::where_known}) == errc{});
    CHECK(refused_by_sources({{crl({})}}) == errc{});
    CHECK(refused_by_sources({{crl({{test_leaf()}})}, {}, {}, revocation_check::where_known}) == errc::certificate_revoked);
}

TEST_CASE("sources of revocation ask online what their lists do not say")
{
    int asked = 0;
    const online_revocation source{[&](const fetch_request&) -> result<octets> {
        ++asked;
        return refuse(errc::transport_failed, "test", "nobody answers");
    }};
    CHECK(refused_by_sources({{crl({})}, {}, source}) == errc{});
    CHECK(asked == 0);
    CHECK(refused_by_sources({{}, {}, source}) == errc::revocation_unknown);
    CHECK(refused_by_sources({{}, {}, source, revocation_check::of_leaf}) == errc::revocation_unknown);
}

}  // namespace signet::tests
