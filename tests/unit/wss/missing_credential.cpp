// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/missing_credential.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

#include <array>

namespace signet::tests {

TEST_CASE("what a sender lacks is said in words")
{
    constexpr std::array certificate_reference{key_reference_kind::x509_direct};
    constexpr std::array name_reference{key_reference_kind::key_name};
    const any_private_key key{test_leaf_key()};
    const std::vector<certificate> chain{test_leaf()};
    const user zoe{"zoe", "sesame"};
    const exchange request;
    sender_credentials with;
    const auto lacks = [&](step_requirement step) { return missing_credential(step, with); };
    const step_requirement by_certificate{.kind = step_kind::signature, .references = certificate_reference};
    const step_requirement by_name{.kind = step_kind::signature, .references = name_reference};
    CHECK(lacks({.kind = step_kind::timestamp}).empty());
    for (const auto& step : {by_certificate, by_name, step_requirement{.kind = step_kind::username_token},
             step_requirement{.kind = step_kind::x509_token}, step_requirement{.kind = step_kind::signature_confirmation},
             step_requirement{.kind = step_kind::token, .local_name = "Licence"}}) {
        CHECK_FALSE(lacks(step).empty());
    }
    with.signing_key = &key;
    CHECK(lacks(by_certificate) == "the signer's certificate");
    with.signing_chain = chain;
    with.shared_key = &test_hmac_key();
    with.user = &zoe;
    with.exchange = &request;
    for (const auto& step : {by_certificate, by_name, step_requirement{.kind = step_kind::username_token},
             step_requirement{.kind = step_kind::x509_token}, step_requirement{.kind = step_kind::signature_confirmation}}) {
        CHECK(lacks(step).empty());
    }
}

}  // namespace signet::tests
