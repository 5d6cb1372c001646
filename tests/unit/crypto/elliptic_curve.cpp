// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/elliptic_curve.hpp>

#include "support/catch.hpp"

#include <signet/crypto/attribute_type.hpp>

#include <iterator>

using namespace signet;

TEST_CASE("the facts of a curve are those of that curve")
{
    struct {
        elliptic_curve curve;
        const char* name;
        std::size_t bits;
        const char* identifier;
    } const rows[] = {
        {elliptic_curve::p256, "secp256r1", 256, "1.2.840.10045.3.1.7"},
        {elliptic_curve::p384, "secp384r1", 384, "1.3.132.0.34"},
        {elliptic_curve::p521, "secp521r1", 521, "1.3.132.0.35"},
        {elliptic_curve::p224, "secp224r1", 224, "1.3.132.0.33"},
        {elliptic_curve::brainpool_p224r1, "brainpoolP224r1", 224, "1.3.36.3.3.2.8.1.1.5"},
        {elliptic_curve::brainpool_p256r1, "brainpoolP256r1", 256, "1.3.36.3.3.2.8.1.1.7"},
        {elliptic_curve::brainpool_p320r1, "brainpoolP320r1", 320, "1.3.36.3.3.2.8.1.1.9"},
        {elliptic_curve::brainpool_p384r1, "brainpoolP384r1", 384, "1.3.36.3.3.2.8.1.1.11"},
        {elliptic_curve::brainpool_p512r1, "brainpoolP512r1", 512, "1.3.36.3.3.2.8.1.1.13"},
    };
    for (const auto& row : rows) {
        const auto& facts = facts_of(row.curve);
        CHECK(facts.curve == row.curve);
        CHECK(facts.name == row.name);
        CHECK(facts.bits == row.bits);
        CHECK(attribute_type{as_octets(facts.identifier)}.dotted() == row.identifier);
        CHECK(curve_of(as_octets(facts.identifier)) == row.curve);
        CHECK(facts.dotted == row.identifier);
        CHECK(curve_of_dotted(row.identifier) == row.curve);
    }
    CHECK(std::size(rows) == elliptic_curves.size());
}

TEST_CASE("another curve is none of ours")
{
    CHECK_FALSE(curve_of(as_octets("\x2B\x81\x04\x01\x0A")));
    CHECK_FALSE(curve_of({}));
    CHECK_FALSE(curve_of_dotted("1.3.132.0.10"));
    CHECK_FALSE(curve_of_dotted(""));
}
