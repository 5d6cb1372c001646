// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/x509_digest.hpp>

#include "support/catch.hpp"
#include "support/key_infos.hpp"

using namespace signet;
using namespace signet::tests;

TEST_CASE("the digest of a certificate is written and read")
{
    auto message = in_element("dsig11:X509Digest", "");
    x509_digest{"urn:d", {1, 2}}.fill(message.root());
    REQUIRE(x509_digest::matches(message.root()));
    CHECK(x509_digest::read(message.root())->algorithm == "urn:d");
    CHECK(x509_digest::read(message.root())->value == octets{1, 2});
    CHECK(x509_digest::read(in_element("dsig11:X509Digest", "AQ==").root()).error().code() == errc::malformed_signature);
    CHECK(x509_digest::read(in_element("dsig11:X509Digest", "A", "Algorithm='urn:d'").root()).error().code() == errc::malformed_value);
}
