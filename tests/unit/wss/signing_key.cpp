// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/signing_key.hpp>

#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>

#include "support/catch.hpp"
#include "support/crls.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

receiver_credentials at_noon()
{
    receiver_credentials with;
    with.clock = clock::fixed(noon);
    return with;
}

}  // namespace

TEST_CASE("a certificate is trusted by a path to an anchor, or as it is")
{
    const anchors ours{test_ca()}, theirs{other_ca()};
    const direct_trust itself{test_leaf()}, another{other_leaf()};
    auto with = at_noon();
    CHECK(check_trust(test_leaf(), with).error().code() == errc::missing_credential);
    with.anchors = &ours;
    CHECK(check_trust(test_leaf(), with));
    CHECK(check_trust(other_leaf(), with).error().code() == errc::untrusted_certificate);
    CHECK(check_trust(intruder(), with).error().code() == errc::untrusted_certificate);
    with.anchors = &theirs;
    CHECK(check_trust(test_leaf(), with).error().code() == errc::untrusted_certificate);
    with.direct_trust = &itself;
    CHECK(check_trust(test_leaf(), with));
    CHECK(check_trust(other_leaf(), with));
    with.anchors = nullptr;
    CHECK(check_trust(test_leaf(), with));
    CHECK(check_trust(other_leaf(), with).error().code() == errc::untrusted_certificate);
    with.direct_trust = &another;
    with.clock = clock::fixed(noon - std::chrono::hours{24 * 365 * 2});
    CHECK(check_trust(other_leaf(), with).error().code() == errc::certificate_expired);
}

TEST_CASE("anchors that require revocation lists refuse a signer of whom no current list is known")
{
    const auto refused = [](const anchors& trust) {
        auto with = at_noon();
        with.anchors = &trust;
        const auto trusted = check_trust(test_leaf(), with);
        return trusted ? errc{} : trusted.error().code();
    };
    const anchors ca{test_ca()};
    CHECK(refused(ca) == errc{});
    CHECK(refused(ca.with_revocation_required()) == errc::revocation_unknown);
    CHECK(refused(ca.with_revocation_required(revocation_check::of_leaf)) == errc::revocation_unknown);
    CHECK(refused(ca.with_revocation_required().with_crls({crl({})})) == errc{});
    CHECK(refused(ca.with_crls({crl({{test_leaf()}})})) == errc::certificate_revoked);
}

TEST_CASE("a key serves methods of its own type")
{
    signing_key of_certificate;
    of_certificate.signer = test_leaf();
    signing_key shared;
    shared.shared = &test_hmac_key();
    CHECK(key_for<rsa_sha256>(of_certificate));
    CHECK(key_for<hmac_sha256>(shared));
    CHECK(key_for<hmac_sha256>(of_certificate).error().code() == errc::key_mismatch);
    CHECK(key_for<rsa_sha256>(shared).error().code() == errc::key_mismatch);
}

}  // namespace signet::tests
