// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/trust.hpp>

#include "support/catch.hpp"
#include "support/crls.hpp"
#include "support/keys.hpp"

using namespace signet;
using namespace signet::tests;

TEST_CASE("anchors know their certificates by their octets")
{
    const anchors trust{std::vector<certificate>{test_ca(), other_ca()}};
    CHECK(trust.contains(other_ca()));
    CHECK_FALSE(trust.contains(intruder_ca()));
    CHECK(trust.intermediates().empty());
}

TEST_CASE("intermediates help and are not trusted")
{
    const anchors trust = anchors{test_ca()}.with_intermediates({intermediate_ca()});
    CHECK(trust.intermediates().size() == 1);
    CHECK(trust.trusted().size() == 1);
    CHECK_FALSE(trust.contains(intermediate_ca()));
}

TEST_CASE("revocation lists and intermediates stay when the other is given")
{
    const anchors trust = anchors{test_ca()}.with_crls({crl({})}).with_intermediates({intermediate_ca()});
    CHECK(trust.crls().size() == 1);
    CHECK(trust.with_crls({}).intermediates().size() == 1);
    CHECK(trust.with_crls({}).crls().empty());
}

TEST_CASE("direct trust is in a certificate as it is")
{
    const direct_trust trust{test_leaf()};
    CHECK(trust.contains(test_leaf()));
    CHECK_FALSE(trust.contains(intruder()));
    CHECK_FALSE(direct_trust{std::vector<certificate>{}}.contains(test_leaf()));
}
