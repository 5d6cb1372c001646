// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/candidate_key.hpp>

#include "support/catch.hpp"
#include "support/extended_certificates.hpp"
#include "support/messages.hpp"
#include "support/ocsp_answers.hpp"
#include "support/signed_document.hpp"

#include <signet/core/base64.hpp>
#include <signet/core/type_list.hpp>
#include <signet/crypto/botan/online_revocation.hpp>
#include <signet/dsig/signature_algorithms.hpp>
#include <signet/dsig/validate.hpp>
#include <signet/keyinfo/find_key.hpp>

namespace signet::tests {

namespace {

using candidate_algorithms = signature_algorithms<type_list<rsa_sha256>, type_list<sha256>, type_list<exclusive_c14n>>;

/// Somebody who shows a certificate, and a verifier whose anchors ask its responder.
struct candidate_scene {
    certificate shown = extended_certificate("shown", 7, responders_extension({"http://one.example/"}));
    std::uint8_t status = 0x80;
    int questions = 0;
    trusted_keys trusted{};

    candidate_scene()
    {
        trusted.clock = clock::fixed(*parse_utc("2026-11-22T12:00:00Z"));
        trusted.anchors = anchors{test_ca()}.with_online_revocation(online_revocation{[this](const fetch_request&) -> result<octets> {
            ++questions;
            ocsp_answer_request request;
            request.status = status;
            return ocsp_answer(request, test_ca(), test_ca_key(), shown);
        }});
    }
    candidate_scene(const candidate_scene&) = delete;
    candidate_scene& operator=(const candidate_scene&) = delete;

    /// A document that this key signed, which shows the certificate.
    document sealed(const private_key<rsa>& by = test_leaf_key()) const
    {
        document message = signed_by<rsa_sha256>(by);
        node key_info = element_called(message, "KeyInfo");
        key_info.remove_children();
        key_info.append_child("ds:X509Data").append_child("ds:X509Certificate").text().set(base64_encode(shown.der()).c_str());
        return message;
    }

    result<validated_signature> validate(const document& message) const
    {
        return validate_signature<candidate_algorithms>(element_called(message, "Signature"), message,
            [&](auto) { return find_candidate_key<rsa>(element_called(message, "KeyInfo"), message, trusted); });
    }
};

}  // namespace

TEST_CASE("issuers are asked about a candidate only when the whole signature holds by its key")
{
    candidate_scene scene;
    auto altered = scene.sealed();
    element_called(altered, "b").append_attribute("more") = "1";
    CHECK(scene.validate(scene.sealed(other_leaf_key())).error().code() == errc::signature_mismatch);
    CHECK(scene.validate(altered).error().code() == errc::digest_mismatch);
    CHECK(scene.questions == 0);
    CHECK(scene.validate(scene.sealed()));
    CHECK(scene.questions == 1);
}

TEST_CASE("a candidate that was taken back, or of which nobody answers, signs nothing")
{
    for (const auto& [status, code] : {std::pair{std::uint8_t{0xA1}, errc::certificate_revoked}, std::pair{std::uint8_t{0x82}, errc::revocation_unknown}}) {
        candidate_scene scene;
        scene.status = status;
        const auto message = scene.sealed();
        CHECK(scene.validate(message).error().code() == code);
        const auto read = read_signature(element_called(message, "Signature"), limits{}).value();
        const auto value = verify_signature_value<type_list<rsa_sha256>, type_list<exclusive_c14n>>(
            read, [&](auto) { return find_candidate_key<rsa>(element_called(message, "KeyInfo"), message, scene.trusted); });
        REQUIRE_FALSE(value);
        CHECK(value.error().code() == code);
        CHECK(scene.questions == 1);
        const auto forged = scene.sealed(other_leaf_key());
        CHECK(scene.validate(forged).error().code() == errc::signature_mismatch);
        scene.trusted.rules.ask_issuers = false;
        CHECK(scene.validate(message));
        CHECK(scene.questions == 1);
    }
}

TEST_CASE("a candidate says whose it would be, and one that is trusted otherwise needs nobody's word")
{
    candidate_scene scene;
    const auto message = scene.sealed();
    const node key_info = element_called(message, "KeyInfo");
    const auto candidate = find_candidate_key<rsa>(key_info, message, scene.trusted);
    REQUIRE(candidate);
    CHECK(candidate->origin() == key_origin::validated_certificate);
    CHECK(candidate->name() == "CN=shown");
    CHECK(candidate->path().size() == 2);
    CHECK(candidate->unconfirmed() == test_leaf_key().public_part());
    CHECK(scene.questions == 0);
    CHECK(candidate->confirm());
    CHECK(scene.questions == 1);
    CHECK(find_key<rsa>(key_info, message, scene.trusted));  // at once: it is remembered here

    scene.trusted.keys = {named_public_key::of(scene.shown).value()};
    const auto known = find_candidate_key<rsa>(key_info, message, scene.trusted);
    REQUIRE(known);
    CHECK(known->origin() == key_origin::by_certificate);
    CHECK(known->confirm());
    trusted_keys elsewhere;
    elsewhere.clock = scene.trusted.clock;
    elsewhere.anchors = anchors{intruder_ca()};
    CHECK(find_candidate_key<rsa>(key_info, message, elsewhere).error().code() == errc::untrusted_certificate);
    CHECK(scene.questions == 1);
}

}  // namespace signet::tests
