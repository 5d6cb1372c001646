// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/check/dialect_rules.hpp>

#include <signet/algorithm/aes128_gcm.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/check/policy_gate.hpp>
#include <signet/wss/draft_2002/dialect.hpp>
#include <signet/wss/encrypt.hpp>
#include <signet/wss/signature_confirmation.hpp>

#include "support/catch.hpp"
#include "support/compositions.hpp"

namespace signet::tests {

namespace {

template <class Reference>
using sign_by = sign<rsa_sha256, exclusive_c14n, Reference, parts<body>>;

}  // namespace

TEST_CASE("routing headers are covered under their dialect only")
{
    using namespace draft_2002;
    CHECK((check::routing_is_of_its_dialect<dialect, x509_over<routing_headers>>));
    CHECK((check::routing_is_of_its_dialect<x509_over<routing_headers>, dialect>));
    CHECK((check::routing_is_of_its_dialect<x509_over<body>>));
    CHECK_FALSE((check::routing_is_of_its_dialect<x509_over<routing_headers>>));
    CHECK_FALSE((check::routing_is_of_its_dialect<x509_over<body, routing_action>>));
    CHECK_FALSE((check::routing_is_of_its_dialect<x509_over<body, signet::optional<routing_headers>>>));
    CHECK((check::routing_is_of_its_dialect<x509_over<routing_headers>, int>));  // that is said by another rule
}

TEST_CASE("a policy has steps and references that its dialect has")
{
    using draft_2002::dialect;
    CHECK((check::every_step_is_of_the_dialect<dialect, fresh, digest_user, x509_over<body, timestamp_header>>));
    CHECK((check::every_step_is_of_the_dialect<dialect, sign_by<x509_ski>>));
    CHECK((check::every_step_is_of_the_dialect<dialect, hmac_over<body>>));
    CHECK_FALSE((check::every_step_is_of_the_dialect<dialect, sign_by<x509_thumbprint>>));
    CHECK_FALSE((check::every_step_is_of_the_dialect<dialect, sign_by<any_of<x509_direct, x509_embedded>>>));
    CHECK_FALSE((check::every_step_is_of_the_dialect<dialect, signature_confirmation, x509_over<body, confirmation_header>>));
    CHECK((check::every_step_is_of_the_dialect<dialect, x509_over<body>,
        encrypt<aes128_gcm, rsa_oaep_sha256, parts<body>, x509_ski>>));
    CHECK_FALSE(
        (check::every_step_is_of_the_dialect<dialect, x509_over<body>, encrypt<aes128_gcm, rsa_oaep_sha256, parts<body>>>));
    CHECK_FALSE((check::every_step_is_of_the_dialect<dialect, digest_user, x509_over<body, username_header>,
        encrypt<aes128_gcm, rsa_oaep_sha256, parts<username_header>, x509_ski>>));
    CHECK((check::every_step_is_of_the_dialect<sign_by<x509_thumbprint>>));
    CHECK((check::every_step_is_of_the_dialect<signature_confirmation, x509_over<body, confirmation_header>>));
}

TEST_CASE("a signature lists the Body and the routing headers once")
{
    using namespace draft_2002;
    CHECK((check::valid_policy<dialect, x509_over<routing_headers>>));
    CHECK_FALSE((check::valid_policy<dialect, x509_over<routing_headers, body>>));
    CHECK_FALSE((check::valid_policy<dialect, x509_over<routing_id, routing_headers>>));
    CHECK((check::valid_policy<dialect, x509_over<routing_id, routing_action, body>>));
}

}  // namespace signet::tests
