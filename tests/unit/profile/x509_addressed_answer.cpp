// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/profile/x509_addressed_answer.hpp>

#include <signet/policy/check_addressing.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/soap/addressing.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("x509_addressed_answer signs which request it answers, and hides its Body")
{
    const auto sealed_answer = [](const addressing& where) {
        return secure<x509_addressed_answer>(add_addressing(quote_envelope(soap_version::v1_2), where).value(),
            signer{other_leaf_key(), other_leaf()}, recipient{test_leaf()}, clock::fixed(noon));
    };
    const auto answer = sealed_answer({.action = "urn:paid", .relates_to = "urn:uuid:1"});
    REQUIRE(answer);
    CHECK(answer->octets.find("urn:quote") == std::string::npos);
    const auto taken = verify<x509_addressed_answer>(
        answer->octets, direct_trust{other_leaf()}, decryption{test_leaf_key()}, replay_unchecked{}, clock::fixed(noon));
    REQUIRE(taken);
    CHECK(check_answer_addressing(*taken, "urn:uuid:1", "urn:paid"));
    CHECK(check_answer_addressing(*taken, "urn:uuid:2", "urn:paid").error().code() == errc::misaddressed);
    CHECK(sealed_answer({.action = "urn:paid"}).error().code() == errc::part_missing);
}

}  // namespace signet::tests
