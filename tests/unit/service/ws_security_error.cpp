// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/ws_security_error.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("the seven sentences are worded as the administrator knows them")
{
    using enum ws_security_error;
    CHECK(sentence_of(policy_not_inbound) == "Invalid Security Policy Selected. Select a Inbound policy for Inbound Requests");
    CHECK(sentence_of(not_signed) == "SOAP request not Signed. Policy requires signing");
    CHECK(sentence_of(no_profiles) == "No profiles to authenticate");
    CHECK(sentence_of(signature_invalid) == "Unable to verify signed request");
    CHECK(sentence_of(no_principal) == "Failed to extract principal(s) from request");
    CHECK(sentence_of(unknown_type) == "Failed to authenticate WS-Security, unknown type");
    CHECK(sentence_of(not_authenticated) == "Failed to authenticate WS-Security");
}

TEST_CASE("a missing signature is one where the policy requires it, and what is no fault of the message has no sentence")
{
    CHECK(ws_security_error_of(errc::missing_signature, true) == ws_security_error::not_signed);
    CHECK(ws_security_error_of(errc::no_security_header, false) == ws_security_error::not_authenticated);
    CHECK(ws_security_error_of(errc::certificate_expired, true) == ws_security_error::not_authenticated);
    CHECK_FALSE(ws_security_error_of(errc::transport_failed, true));
    CHECK_FALSE(ws_security_error_of(errc::replay_store_full, true));
    CHECK_FALSE(ws_security_error_of(errc::not_understood, true));
    CHECK_FALSE(ws_security_error_of(errc::misaddressed, true));
    for (int i = 0; i <= static_cast<int>(errc::crypto_failed); ++i) {  // whoever is told to try later has no sentence
        const auto code = static_cast<errc>(i);
        const bool refused = error{code, "", ""}.fault() == fault::security_refused();
        CHECK(ws_security_error_of(code, true).has_value() == (refused && code != errc::misaddressed));
    }
}

}  // namespace signet::tests
