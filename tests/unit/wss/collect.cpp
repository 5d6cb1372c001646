// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/collect.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/profile/service_x509_username.hpp>
#include <signet/profile/x509_sign.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

result<evidence> collected(const std::string& octets, const limits& most = {})
{
    static const anchors trusted{test_ca()};
    auto message = document::parse(octets).value();
    receiver_credentials with;
    with.anchors = &trusted;
    with.clock = clock::fixed(noon);
    with.limits = most;
    auto found = collect<admitted_of<x509_sign>>(message, envelope::of(message).value(), requirements_of<x509_sign>, with);
    if (found) {  // the nodes end with the message: what is counted here does not need them
        CHECK(found->security == element_called(message, "Security"));
        for (const auto& covered : found->signatures.front().covered) {
            CHECK(message.ids().find(covered.uri.substr(1)).value() == covered.apex);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("evidence says who signed which node with what")
{
    const auto sealed = secure<x509_sign>(quote_envelope(), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon)).value();
    const auto found = collected(sealed.octets);
    REQUIRE(found);
    CHECK(found->children.size() == 3);
    CHECK(found->timestamp->created == noon);
    CHECK(found->x509_tokens.size() == 1);
    REQUIRE(found->signatures.size() == 1);
    const auto& signature = found->signatures.front();
    CHECK(signature.signer == test_leaf());
    CHECK(signature.trusted);
    CHECK(signature.value == sealed.exchange.signature_values.front());
    CHECK_FALSE(signature.step);  // nothing is matched yet
    CHECK(signature.key_name.empty());
}

TEST_CASE("a message without our header proves nothing")
{
    CHECK(collected(quote_envelope()).error().code() == errc::no_security_header);
    limits few;
    few.header_elements = 2;
    CHECK(collected(
              secure<x509_sign>(quote_envelope(), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon)).value().octets, few)
              .error()
              .code()
          == errc::limit_exceeded);
}

TEST_CASE("neither an issuer is asked nor a password judged for who has not shown the key")
{
    const auto sealed = secure<service_x509_username>(
        quote_envelope(), signer{test_leaf_key(), test_leaf()}, user{"zoe", secret{"sesame"}}, clock::fixed(noon)).value().octets;
    std::string altered = sealed;
    const auto value = altered.find("SignatureValue>") + 15;
    altered[value + 10] = altered[value + 10] == 'A' ? 'B' : 'A';
    std::size_t judged = 0;
    const users nobody{[&](std::string_view) {
        ++judged;
        return std::optional<secret>{};
    }};
    const auto why = [&](const std::string& octets, const anchors& trusted) {
        auto message = document::parse(octets).value();
        receiver_credentials with;
        with.anchors = &trusted;
        with.users = &nobody;
        with.clock = clock::fixed(noon);
        return collect<admitted_of<service_x509_username>>(message, envelope::of(message).value(), requirements_of<service_x509_username>, with)
            .error()
            .code();
    };
    const anchors plain{test_ca()};
    const anchors asking = plain.with_online_revocation(online_revocation{{}});
    CHECK(why(altered, plain) == errc::signature_mismatch);
    CHECK(why(altered, asking) == errc::signature_mismatch);
    CHECK(why(sealed, asking) == errc::revocation_unknown);
    CHECK(judged == 0);
    CHECK(why(sealed, plain) == errc::authentication_failed);
    CHECK(judged == 1);
}

}  // namespace signet::tests
