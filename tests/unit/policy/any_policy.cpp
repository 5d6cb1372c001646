// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/policy/any_policy.hpp>

#include <signet/policy/modern.hpp>
#include <signet/policy/runtime_requirements.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/username_text.hpp>
#include <signet/profile/x509_sign.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("a policy chosen at run time does what its type does")
{
    const any_policy chosen = any_policy::of<hmac_sign>();
    CHECK(chosen.required().steps.size() == 2);
    CHECK_FALSE(chosen.carries_clear_password());
    sender_credentials sender;
    sender.clock = clock::fixed(noon);
    CHECK(chosen.secure(quote_envelope(), sender).error().code() == errc::missing_credential);
    sender.shared_key = &test_hmac_key();
    const auto sealed = chosen.secure(quote_envelope(), sender);
    REQUIRE(sealed);
    receiver_credentials receiver;
    receiver.clock = clock::fixed(noon);
    CHECK(chosen.verify(sealed->octets, receiver).error().code() == errc::unknown_key);
    receiver.shared_keys = {&test_hmac_key(), 1};
    const auto opened = chosen.verify(sealed->octets, receiver);
    REQUIRE(opened);
    CHECK(opened->found.signatures.size() == 1);
    CHECK(any_policy::of<x509_sign>().verify(sealed->octets, receiver).error().code() == errc::reference_refused);
}

TEST_CASE("a password in clear needs a confidential transport at run time too")
{
    const any_policy chosen = any_policy::of<username_text>();
    CHECK(chosen.carries_clear_password());
    const user zoe{"zoe", "sesame"};
    sender_credentials sender;
    sender.user = &zoe;
    CHECK(chosen.secure(quote_envelope(), sender).error().code() == errc::missing_credential);
    CHECK(chosen.verify("x", {}).error().code() == errc::missing_credential);
    sender.confidential = true;
    CHECK(chosen.secure(quote_envelope(), sender));
}

}  // namespace signet::tests
