// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/scheme.hpp>

#include "support/catch.hpp"

TEST_CASE("schemes bear the names of their specifications")
{
    CHECK(signet::rsassa_pkcs1_v1_5::name == "RSASSA-PKCS1-v1_5");
    CHECK(signet::rsassa_pss::name == "RSASSA-PSS");
    CHECK(signet::ecdsa::name == "ECDSA");
    CHECK(signet::rsassa_pss_with_parameters::name == "RSASSA-PSS with parameters");
    CHECK(signet::eddsa::name == "EdDSA");
    CHECK(signet::eddsa_prehashed::name == "HashEdDSA");
    CHECK(signet::eddsa_in_context::name == "EdDSA in a context");
    CHECK(signet::hmac::name == "HMAC");
}
