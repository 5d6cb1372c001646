// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/path_validation.hpp>

#include "support/catch.hpp"
#include "support/crls.hpp"
#include "support/key_formats.hpp"
#include "support/keys.hpp"

#include <signet/crypto/botan/issue.hpp>

using namespace signet;
using namespace signet::tests;

namespace {

const instant now = *parse_utc("2026-11-22T00:00:00Z");

certificate_request request_for(std::string subject, bool is_ca = false)
{
    certificate_request request;
    request.subject = std::move(subject);
    request.valid_from = now - std::chrono::hours{24};
    request.valid_until = now + std::chrono::hours{24};
    request.is_ca = is_ca;
    return request;
}

certificate ca_under_test_ca(const certificate_request& request)
{
    return issue(request, test_leaf_key().public_part(), test_ca(), test_ca_key(), system_random()).value();
}

certificate leaf_under(const certificate& ca)
{
    return issue(request_for("CN=Leaf"), other_leaf_key().public_part(), ca, test_leaf_key(), system_random()).value();
}

using certificates = std::vector<certificate>;

/// The code of the refusal; a path is none.
errc refused(
    const certificate& leaf, const certificates& untrusted, const anchors& trust, instant at = now, const limits& limit = {})
{
    const auto path = validate_path(leaf, untrusted, trust, at, limit);
    REQUIRE_FALSE(path);
    CAPTURE(path.error().message());
    CHECK_FALSE(path.error().sentence().empty());
    return path.error().code();
}

}  // namespace

TEST_CASE("a leaf of a trusted CA has a path, once and again")
{
    const anchors trust{test_ca()};
    for (int i = 0; i < 2; ++i) {
        const auto path = validate_path(test_leaf(), {}, trust, now);
        REQUIRE(path);
        CHECK(*path == certificates{test_leaf(), test_ca()});
    }
}

TEST_CASE("a path leads over intermediates of the message or of the receiver, in any order")
{
    const certificates expected{intermediate_leaf(), intermediate_ca(), test_ca()};
    const anchors trust{test_ca()};
    CHECK(validate_path(intermediate_leaf(), certificates{intermediate_ca()}, trust, now) == expected);
    CHECK(validate_path(intermediate_leaf(), certificates{test_ca(), intermediate_ca(), intermediate_leaf()}, trust, now)
          == expected);
    CHECK(validate_path(intermediate_leaf(), {}, trust.with_intermediates({intermediate_ca()}), now) == expected);
    CHECK(refused(intermediate_leaf(), {}, trust) == errc::untrusted_certificate);
    CHECK(refused(intermediate_leaf(), {other_ca()}, trust) == errc::untrusted_certificate);
}

TEST_CASE("a CA that calls itself what an anchor is called is not that anchor")
{
    const anchors trust{test_ca()};
    CHECK(refused(intruder(), {}, trust) == errc::untrusted_certificate);
    CHECK(refused(intruder(), {intruder_ca()}, trust) == errc::untrusted_certificate);
    // Without key identifiers only the signature tells them apart.
    auto request = request_for("CN=Test CA,O=Signet Tests,C=CH", true);
    const auto twin = self_signed(request, intruder_key(), system_random()).value();
    const auto leaf =
        issue(request_for("CN=Leaf"), other_leaf_key().public_part(), twin, intruder_key(), system_random()).value();
    CHECK(refused(leaf, {twin}, trust) == errc::untrusted_certificate);
}

TEST_CASE("a leaf of another CA is not trusted, and no anchor trusts nobody")
{
    CHECK(refused(other_leaf(), {other_ca()}, anchors{test_ca()}) == errc::untrusted_certificate);
    CHECK(refused(test_leaf(), {test_ca()}, anchors{certificates{}}) == errc::untrusted_certificate);
}

TEST_CASE("a leaf that is itself an anchor is trusted as it is")
{
    CHECK(validate_path(test_leaf(), {}, anchors{test_leaf()}, now) == certificates{test_leaf()});
    const auto own = self_signed(request_for("CN=Own"), test_leaf_key(), system_random()).value();
    CHECK(validate_path(own, {}, anchors{own}, now) == certificates{own});
    CHECK(refused(own, {}, anchors{own}, now + std::chrono::hours{25}) == errc::certificate_expired);
    CHECK(refused(own, {own}, anchors{test_ca()}) == errc::untrusted_certificate);
}

TEST_CASE("a leaf that is an anchor and no CA speaks for nobody else")
{
    const auto own = self_signed(request_for("CN=Own"), test_leaf_key(), system_random()).value();
    CHECK(refused(leaf_under(own), {own}, anchors{own}) == errc::certificate_unusable);
}

TEST_CASE("an intermediate that is no CA, or may not sign certificates, speaks for nobody")
{
    const auto no_ca = ca_under_test_ca(request_for("CN=No CA"));
    CHECK(refused(leaf_under(no_ca), {no_ca}, anchors{test_ca()}) == errc::certificate_unusable);

    auto request = request_for("CN=No signer", true);
    request.usage = key_usage::digital_signature | key_usage::crl_sign;
    const auto no_signer = ca_under_test_ca(request);
    CHECK(refused(leaf_under(no_signer), {no_signer}, anchors{test_ca()}) == errc::certificate_unusable);

    auto anchor_request = request_for("CN=Anchor", true);
    anchor_request.usage = key_usage::digital_signature;
    const auto anchor = self_signed(anchor_request, test_leaf_key(), system_random()).value();
    CHECK(refused(leaf_under(anchor), {}, anchors{anchor}) == errc::certificate_unusable);
}

TEST_CASE("the refusal names the certificate that is at fault")
{
    const auto no_ca = ca_under_test_ca(request_for("CN=No CA"));
    const auto path = validate_path(leaf_under(no_ca), certificates{no_ca}, anchors{test_ca()}, now);
    REQUIRE_FALSE(path);
    CHECK(path.error().sentence().find("CN=No CA, which speaks for CN=Leaf,") == 0);
}

TEST_CASE("a path limit is kept")
{
    auto limited_request = request_for("CN=Limited", true);
    limited_request.path_limit = 0;
    const auto limited = ca_under_test_ca(limited_request);
    CHECK(validate_path(leaf_under(limited), certificates{limited}, anchors{test_ca()}, now));
    const auto below =
        issue(request_for("CN=Below", true), test_leaf_key().public_part(), limited, test_leaf_key(), system_random()).value();
    CHECK(refused(leaf_under(below), {below, limited}, anchors{test_ca()}) == errc::certificate_unusable);
}

TEST_CASE("each certificate of a path must be within its time")
{
    auto request = request_for("CN=Short", true);
    request.valid_until = now - std::chrono::hours{1};
    const auto expired = ca_under_test_ca(request);
    CHECK(refused(leaf_under(expired), {expired}, anchors{test_ca()}) == errc::certificate_expired);

    const auto anchor = self_signed(request, test_leaf_key(), system_random()).value();
    CHECK(refused(leaf_under(anchor), {}, anchors{anchor}) == errc::certificate_expired);

    request.valid_from = now + std::chrono::hours{1};
    request.valid_until = now + std::chrono::hours{2};
    const auto early = ca_under_test_ca(request);
    CHECK(refused(leaf_under(early), {early}, anchors{test_ca()}) == errc::certificate_expired);

    CHECK(refused(test_leaf(), {}, anchors{test_ca()}, *parse_utc("2025-12-31T23:59:59Z")) == errc::certificate_expired);
    CHECK(refused(test_leaf(), {}, anchors{test_ca()}, *parse_utc("2046-01-01T00:00:01Z")) == errc::certificate_expired);
    CHECK(refused(test_leaf(), {}, anchors{test_ca()}, *parse_utc("9999-12-31T23:59:59Z")) == errc::certificate_expired);
}

TEST_CASE("a verdict that was remembered does not outlive its certificates")
{
    const anchors trust{test_ca()};
    const auto ca = ca_under_test_ca(request_for("CN=Short", true));
    const auto leaf = issue(request_for("CN=Leaf"), other_leaf_key().public_part(), ca, test_leaf_key(), system_random()).value();
    CHECK(validate_path(leaf, certificates{ca}, trust, now));
    CHECK(refused(leaf, {ca}, trust, now + std::chrono::hours{25}) == errc::certificate_expired);
    CHECK(validate_path(leaf, certificates{ca}, trust, now));
}

TEST_CASE("a verdict that was remembered holds for its anchors only")
{
    CHECK(validate_path(test_leaf(), {}, anchors{test_ca()}, now));
    CHECK(refused(test_leaf(), {}, anchors{other_ca()}) == errc::untrusted_certificate);
}

TEST_CASE("times beyond what the system's clock counts are compared all the same")
{
    auto ca_request = request_for("CN=Long CA", true);
    ca_request.valid_until = *parse_utc("3000-12-31T23:59:59Z");
    const auto ca = self_signed(ca_request, test_leaf_key(), system_random()).value();
    auto leaf_request = request_for("CN=Leaf");
    leaf_request.valid_until = ca_request.valid_until;
    const auto leaf = issue(leaf_request, other_leaf_key().public_part(), ca, test_leaf_key(), system_random()).value();
    CHECK(validate_path(leaf, {}, anchors{ca}, *parse_utc("2999-01-01T00:00:00Z")));
    CHECK(validate_path(leaf, {}, anchors{ca}, now));
}

TEST_CASE("a certificate without end is trusted as it is, and for nobody else's sake")
{
    auto endless = request_for("CN=Endless");
    endless.valid_until = *parse_utc("9999-12-31T23:59:59Z");
    const auto leaf = issue(endless, other_leaf_key().public_part(), test_ca(), test_ca_key(), system_random()).value();
    CHECK(check_direct(leaf, direct_trust{leaf}, now));
    CHECK(validate_path(leaf, {}, anchors{leaf}, now));
    CHECK(refused(leaf, {}, anchors{test_ca()}) == errc::certificate_unusable);
    endless.is_ca = true;
    const auto ca = self_signed(endless, test_leaf_key(), system_random()).value();
    CHECK(refused(leaf_under(ca), {ca}, anchors{ca}) == errc::untrusted_certificate);
}

TEST_CASE("weak keys and broken digests carry no trust")
{
    CHECK(refused(certificate::from_pem(weak_leaf_pem).value(), {}, anchors{test_ca()}) == errc::weak_key);
    CHECK(refused(certificate::from_pem(weak_leaf_pem).value(), {}, anchors{certificate::from_pem(weak_leaf_pem).value()})
          == errc::weak_key);
    CHECK(refused(certificate::from_pem(sha1_leaf_pem).value(), {}, anchors{test_ca()}) == errc::untrusted_certificate);

    const auto weak_key = private_key<rsa>::from_pem(weak_leaf_key_pem).value();
    const auto weak_ca = self_signed(request_for("CN=Weak CA", true), weak_key, system_random()).value();
    const auto leaf = issue(request_for("CN=Leaf"), other_leaf_key().public_part(), weak_ca, weak_key, system_random()).value();
    CHECK(refused(leaf, {}, anchors{weak_ca}) == errc::weak_key);
}

TEST_CASE("a leaf must be allowed to sign")
{
    CHECK(refused(test_ca(), {}, anchors{test_ca()}) == errc::certificate_unusable);
    auto request = request_for("CN=Encipher");
    request.usage = key_usage::key_encipherment;
    const auto leaf = issue(request, other_leaf_key().public_part(), test_ca(), test_ca_key(), system_random()).value();
    CHECK(refused(leaf, {}, anchors{test_ca()}) == errc::certificate_unusable);
}

TEST_CASE("a path is no longer than the limit, nor is what comes with a message")
{
    limits limit;
    limit.chain_length = 0;
    CHECK(validate_path(test_leaf(), {}, anchors{test_ca()}, now, limit));
    const anchors trust{test_ca()};
    CHECK(refused(intermediate_leaf(), {intermediate_ca()}, trust, now, limit) == errc::limit_exceeded);
    limit.chain_length = 1;
    CHECK(validate_path(intermediate_leaf(), certificates{intermediate_ca()}, trust, now, limit));
    limit.chain_length = 0;  // the verdict is remembered, the limit is not
    CHECK(refused(intermediate_leaf(), {intermediate_ca()}, trust, now, limit) == errc::limit_exceeded);
    CHECK(
        refused(intermediate_leaf(), certificates(limits{}.chain_length + 3, intermediate_ca()), trust) == errc::limit_exceeded);
}

TEST_CASE("a signature that does not hold breaks the path")
{
    octets changed = to_octets(test_leaf().der());
    changed.back() ^= 1;
    CHECK(refused(certificate::from_der(changed).value(), {}, anchors{test_ca()}) == errc::untrusted_certificate);
}

TEST_CASE("direct trust asks for that certificate, its time, its key and its usage")
{
    const auto own = self_signed(request_for("CN=Own"), test_leaf_key(), system_random()).value();
    CHECK(check_direct(own, direct_trust{own}, now));
    CHECK(check_direct(own, direct_trust{test_leaf()}, now).error().code() == errc::untrusted_certificate);
    CHECK(check_direct(intruder(), direct_trust{test_leaf()}, now).error().code() == errc::untrusted_certificate);
    CHECK(check_direct(own, direct_trust{own}, now + std::chrono::hours{25}).error().code() == errc::certificate_expired);
    CHECK(check_direct(test_ca(), direct_trust{test_ca()}, now).error().code() == errc::certificate_unusable);
    const auto weak = certificate::from_pem(weak_leaf_pem).value();
    CHECK(check_direct(weak, direct_trust{weak}, now).error().code() == errc::weak_key);
    const auto sha1 = certificate::from_pem(sha1_leaf_pem).value();
    CHECK(check_direct(sha1, direct_trust{sha1}, now));  // nobody's signature on it counts
}

namespace {

using crls = std::vector<certificate_revocation_list>;

/// Why the test CA's leaf is refused, or nothing where it has a path.
std::optional<errc> judged(const anchors& trust, revocation_check revocation, instant at = now, const crls& carried = {})
{
    path_rules rules;
    rules.revocation = revocation;
    const auto path = validate_path(test_leaf(), {}, trust, at, {}, rules, carried);
    return path ? std::nullopt : std::optional{path.error().code()};
}

}  // namespace

TEST_CASE("who was taken back is refused, once and again, and whoever was not is not")
{
    const anchors trust{test_ca()};
    for (const auto mode : {revocation_check::where_known, revocation_check::of_leaf, revocation_check::of_path}) {
        for (int i = 0; i < 2; ++i) {
            CHECK(judged(trust.with_crls({crl({{test_leaf()}})}), mode) == errc::certificate_revoked);
            CHECK(judged(trust.with_crls({crl({}), crl({{test_leaf()}})}), mode) == errc::certificate_revoked);
            CHECK_FALSE(judged(trust.with_crls({crl({{intermediate_ca()}})}), mode));
        }
    }
    const auto with_list = trust.with_crls({crl({{intermediate_ca()}})});
    CHECK(refused(intermediate_leaf(), {intermediate_ca()}, with_list) == errc::certificate_revoked);
    CHECK(with_list.with_intermediates({intermediate_ca()}).crls().size() == 1);
    CHECK(refused(intermediate_leaf(), {}, with_list.with_intermediates({intermediate_ca()})) == errc::certificate_revoked);
}

TEST_CASE("a list that another CA signed, in whatever name, says nothing")
{
    const anchors trust{test_ca()};
    const crls forged{crl({{test_leaf()}}, test_ca(), intruder_key()), crl({{test_leaf()}}, intruder_ca(), intruder_key())};
    CHECK_FALSE(judged(trust.with_crls(forged), revocation_check::where_known));
    CHECK_FALSE(judged(trust, revocation_check::where_known, now, forged));
    CHECK(judged(trust.with_crls(forged), revocation_check::of_leaf) == errc::revocation_unknown);
}

TEST_CASE("where a list is required its absence, its future and its age refuse")
{
    const anchors trust{test_ca()};
    const auto early = trust.with_crls({crl({{test_leaf()}, "2026-11-23T00:00:00Z"})});
    const auto old = trust.with_crls({crl({{}, "2026-01-02T00:00:00Z", "2026-11-01T00:00:00Z"})});
    CHECK_FALSE(judged(trust, revocation_check::where_known));
    CHECK(judged(trust, revocation_check::of_leaf) == errc::revocation_unknown);
    CHECK_FALSE(judged(early, revocation_check::where_known));
    CHECK(judged(early, revocation_check::of_leaf) == errc::revocation_unknown);
    CHECK(judged(old, revocation_check::where_known) == errc::revocation_unknown);
    CHECK(judged(old, revocation_check::of_path) == errc::revocation_unknown);
    CHECK_FALSE(judged(old, revocation_check::of_path, *parse_utc("2026-10-01T00:00:00Z")));
    CHECK_FALSE(judged(trust.with_crls({crl({}), old.crls().front()}), revocation_check::of_path));
}

TEST_CASE("each certificate of a path but the anchor needs a list where the path does")
{
    const auto trust = anchors{test_ca()}.with_crls({crl({})});
    path_rules rules;
    rules.revocation = revocation_check::of_path;
    const certificates along{intermediate_ca()};
    CHECK(validate_path(intermediate_leaf(), along, trust, now, {}, rules).error().code() == errc::revocation_unknown);
    rules.revocation = revocation_check::where_known;
    CHECK(validate_path(intermediate_leaf(), along, trust, now, {}, rules));
}

TEST_CASE("a list that came with the message can take back, and vouches for nobody")
{
    const anchors trust{test_ca()};
    CHECK(judged(trust, revocation_check::where_known, now, {crl({{test_leaf()}})}) == errc::certificate_revoked);
    CHECK(judged(trust.with_crls({crl({})}), revocation_check::of_path, now, {crl({{test_leaf()}})}) == errc::certificate_revoked);
    CHECK_FALSE(judged(trust, revocation_check::where_known, now, {crl({})}));
    CHECK(judged(trust, revocation_check::of_leaf, now, {crl({})}) == errc::revocation_unknown);
}

TEST_CASE("a list under a broken digest takes back, and vouches for nobody unless that is allowed by name")
{
    const auto trust = anchors{test_ca()}.with_crls({crl({{}, "2026-11-01T00:00:00Z", "", {}, true})});
    CHECK(judged(trust, revocation_check::of_leaf) == errc::revocation_unknown);
    CHECK(judged(anchors{test_ca()}.with_crls({crl({{test_leaf()}, "2026-11-01T00:00:00Z", "", {}, true})}), revocation_check::of_leaf)
          == errc::certificate_revoked);
    path_rules rules;
    rules.revocation = revocation_check::of_leaf;
    rules.strength = legacy::old_certificates;
    CHECK(validate_path(test_leaf(), {}, trust, now, {}, rules));
}

TEST_CASE("a list of a CA that may not sign lists takes back, and vouches for nobody")
{
    auto request = request_for("CN=No lists", true);
    request.usage = key_usage::key_cert_sign;
    const auto ca = self_signed(request, test_leaf_key(), system_random()).value();
    const auto leaf = leaf_under(ca);
    path_rules rules;
    rules.revocation = revocation_check::of_leaf;
    const anchors trust{ca};
    CHECK(validate_path(leaf, {}, trust.with_crls({crl({{leaf}}, ca, test_leaf_key())}), now).error().code() == errc::certificate_revoked);
    CHECK(validate_path(leaf, {}, trust.with_crls({crl({}, ca, test_leaf_key())}), now));
    CHECK(validate_path(leaf, {}, trust.with_crls({crl({}, ca, test_leaf_key())}), now, {}, rules).error().code()
          == errc::revocation_unknown);
}

TEST_CASE("without times an expired path is as good as any, and nothing else is forgiven")
{
    const instant late = *parse_utc("2050-01-01T00:00:00Z");
    path_rules rules;
    rules.check_times = false;
    CHECK(refused(test_leaf(), {}, anchors{test_ca()}, late) == errc::certificate_expired);
    CHECK(validate_path(test_leaf(), {}, anchors{test_ca()}, late, {}, rules)->size() == 2);
    CHECK(validate_path(intruder(), {}, anchors{test_ca()}, late, {}, rules).error().code() == errc::untrusted_certificate);
    CHECK(validate_path(test_leaf(), {}, anchors{test_ca()}.with_crls({crl({{test_leaf()}, "2060-01-01T00:00:00Z", ""})}), late, {}, rules)
              .error().code() == errc::certificate_revoked);
    CHECK(check_direct(test_leaf(), direct_trust{test_leaf()}, late, rules));
    CHECK_FALSE(check_direct(test_leaf(), direct_trust{test_leaf()}, late));
}

TEST_CASE("of two anchors of one name the one that issued the leaf is found, in either order")
{
    CHECK(validate_path(test_leaf(), {}, anchors{certificates{test_ca(), intruder_ca()}}, now));
    CHECK(validate_path(test_leaf(), {}, anchors{certificates{intruder_ca(), test_ca()}}, now));
    CHECK(refused(test_leaf(), {}, anchors{intruder_ca()}) == errc::untrusted_certificate);
    // Without key identifiers too.
    const auto twin = self_signed(request_for("CN=Test CA,O=Signet Tests,C=CH", true), intruder_key(), system_random()).value();
    CHECK(validate_path(test_leaf(), {}, anchors{certificates{twin, test_ca()}}, now));
    CHECK(validate_path(test_leaf(), {}, anchors{certificates{test_ca(), twin}}, now));
}

TEST_CASE("a verdict under weak rules is none under others")
{
    const anchors trust{test_ca()};
    path_rules rules;
    rules.strength = legacy::old_certificates;
    CHECK(verdict_cache::key_of(test_leaf(), {}) != verdict_cache::key_of(test_leaf(), {}, rules.strength));
    CHECK(validate_path(test_leaf(), {}, trust, now, {}, rules));
    CHECK(trust.verdicts().find(verdict_cache::key_of(test_leaf(), {}, rules.strength), now));
    CHECK_FALSE(trust.verdicts().find(verdict_cache::key_of(test_leaf(), {}), now));
}
