// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/issue.hpp>

#include "support/catch.hpp"
#include "support/key_formats.hpp"
#include "support/keys.hpp"

#include <signet/core/date_time.hpp>
#include <signet/crypto/botan/path_validation.hpp>

#include <vector>

using namespace signet;
using namespace signet::tests;

namespace {

certificate_request request_for(std::string subject)
{
    certificate_request request;
    request.subject = std::move(subject);
    request.valid_from = *parse_utc("2026-11-22T00:00:00Z");
    request.valid_until = *parse_utc("2027-11-22T00:00:00Z");
    return request;
}

const instant now = *parse_utc("2026-12-01T00:00:00Z");

}  // namespace

TEST_CASE("a self-signed certificate says what was asked for, for keys of every type")
{
    for (const auto pem : {test_leaf_key_pem, ec_sec1_pem, ec384_sec1_pem, ec521_sec1_pem, ed25519_pem}) {
        const auto key = any_private_key::from_pem(pem).value();
        const auto made = self_signed(request_for("CN=Zo\xC3\xAB\\, A,O=Example,C=CH"), key, system_random());
        REQUIRE(made);
        CHECK(made->subject() == "CN=Zo\xC3\xAB\\, A,O=Example,C=CH");
        CHECK(made->issuer() == made->subject());
        CHECK(format_utc(made->valid_from()) == "2026-11-22T00:00:00.000Z");
        CHECK(format_utc(made->valid_until()) == "2027-11-22T00:00:00.000Z");
        CHECK(made->key_type_name() == key.key_type_name());
        CHECK(made->key_bits() == key.bits());
        CHECK(made->permits_signing());
        CHECK(made->subject_key_identifier()->size() == 20);
        REQUIRE(made->provider_certificate());
        CHECK(made->provider_certificate()->is_self_signed());  // its signature holds
        CHECK_FALSE(made->provider_certificate()->is_CA_cert());
        CHECK(made->serial_hex().size() == 32);
    }
}

TEST_CASE("a certificate that a CA issues is found valid, whatever the CA's key is")
{
    for (const auto pem : {test_leaf_key_pem, ec_sec1_pem, ec384_sec1_pem, ec521_sec1_pem, ed25519_pem}) {
        const auto ca_key = any_private_key::from_pem(pem).value();
        auto ca_request = request_for("CN=A CA");
        ca_request.is_ca = true;
        const auto ca = self_signed(ca_request, ca_key, system_random()).value();
        CHECK_FALSE(ca.permits_signing());
        const auto leaf = issue(request_for("CN=A leaf"), other_leaf_key().public_part(), ca, ca_key, system_random());
        REQUIRE(leaf);
        CHECK(leaf->issuer() == "CN=A CA");
        const auto path = validate_path(*leaf, {}, anchors{ca}, now);
        CAPTURE(ca.key_type_name(), path ? "" : path.error().message());
        CHECK(path);
    }
}

TEST_CASE("certificates of DSA keys and of keys on every curve are issued, found valid and give their keys")
{
    std::vector<any_private_key> keys{private_key<dsa>::generate(2048, system_random()).value()};
    for (const auto& curve : elliptic_curves) {
        keys.emplace_back(private_key<ec>::generate(curve.curve, system_random()).value());
    }
    for (const auto& key : keys) {
        auto request = request_for("CN=A CA");
        request.is_ca = true;
        const auto ca = self_signed(request, key, system_random());
        REQUIRE(ca);
        CAPTURE(ca->key_type_name(), ca->key_bits());
        CHECK(ca->any_key().value().key_type_name() == key.key_type_name());
        CHECK(ca->any_key().value() == key.visit([](const auto& typed) { return any_public_key{typed.public_part()}; }));
        CHECK(ca->key<rsa>().error().code() == errc::key_mismatch);
        const auto leaf = issue(request_for("CN=A leaf"), other_leaf_key().public_part(), *ca, key, system_random());
        REQUIRE(leaf);
        const auto path = validate_path(*leaf, {}, anchors{*ca}, now);
        CAPTURE(path ? "" : path.error().message());
        CHECK(path);
    }
}

TEST_CASE("a key of X25519 has a certificate, may not sign, and issues none")
{
    const any_private_key ca_key = test_leaf_key();
    auto request = request_for("CN=A CA");
    request.is_ca = true;
    const auto ca = self_signed(request, ca_key, system_random()).value();
    const auto agreeing = private_key<x25519>::generate(system_random()).value();
    const auto leaf = issue(request_for("CN=An agreeing leaf"), agreeing.public_part(), ca, ca_key, system_random());
    REQUIRE(leaf);
    CHECK(leaf->key<x25519>().value() == agreeing.public_part());
    CHECK(leaf->any_key()->as<x25519>().value() == agreeing.public_part());
    CHECK(leaf->key<ed25519>().error().code() == errc::key_mismatch);
    CHECK(leaf->contents().key_usage == key_usage::key_agreement);
    CHECK_FALSE(leaf->permits_signing());
    REQUIRE(leaf->provider_certificate());
    CHECK(leaf->provider_certificate()->check_signature(test_leaf_key().public_part().provider_key()));
    CHECK(validate_path(*leaf, {}, anchors{ca}, now).error().code() == errc::certificate_unusable);  // it may not sign
    const auto own = self_signed(request_for("CN=Nobody"), agreeing, system_random());
    REQUIRE_FALSE(own);
    CHECK(own.error().code() == errc::key_mismatch);
}

TEST_CASE("times after 2049 are written and read")
{
    auto request = request_for("CN=Long");
    request.valid_until = *parse_utc("9999-12-31T23:59:59Z");
    const auto made = self_signed(request, test_leaf_key(), system_random());
    REQUIRE(made);
    CHECK(made->valid_until() == request.valid_until);
}

TEST_CASE("usage can be asked for")
{
    auto request = request_for("CN=Encipher");
    request.usage = key_usage::key_encipherment;
    CHECK_FALSE(self_signed(request, test_leaf_key(), system_random())->permits_signing());
    request.usage = key_usage::non_repudiation;
    CHECK(self_signed(request, test_leaf_key(), system_random())->permits_signing());
}

TEST_CASE("a request that makes no sense is refused")
{
    auto backwards = request_for("CN=x");
    std::swap(backwards.valid_from, backwards.valid_until);
    CHECK(self_signed(backwards, test_leaf_key(), system_random()).error().code() == errc::malformed_value);
    CHECK(self_signed(request_for("no name"), test_leaf_key(), system_random()).error().code() == errc::malformed_value);
    auto limited = request_for("CN=x");
    limited.path_limit = 128;
    CHECK(self_signed(limited, test_leaf_key(), system_random()).error().code() == errc::malformed_value);
}

TEST_CASE("a CA's certificate and another's key do not go together")
{
    const auto made = issue(request_for("CN=x"), other_leaf_key().public_part(), test_ca(), intruder_key(), system_random());
    REQUIRE_FALSE(made);
    CHECK(made.error().code() == errc::key_mismatch);
}

TEST_CASE("a certificate for TLS names hosts and addresses")
{
    const auto key = any_private_key::from_pem(ec_sec1_pem).value();
    auto request = request_for("CN=A host");
    CHECK_FALSE(self_signed(request, key, system_random())->provider_certificate()->matches_dns_name("a.example"));
    request.hosts = {"a.example", "*.b.example"};
    request.addresses = {{127, 0, 0, 1}, octets(16)};
    const auto made = self_signed(request, key, system_random());
    REQUIRE(made);
    CHECK(made->provider_certificate()->matches_dns_name("a.example"));
    CHECK(made->provider_certificate()->matches_dns_name("c.b.example"));
    CHECK(made->provider_certificate()->matches_dns_name("127.0.0.1"));
    CHECK_FALSE(made->provider_certificate()->matches_dns_name("127.0.0.2"));
    request.addresses = {octets(5)};
    CHECK(self_signed(request, key, system_random()).error().code() == errc::malformed_value);
    request.addresses.clear();
    for (const std::string& host : {std::string{}, std::string{"a b"}, std::string("a\0b", 3)}) {
        request.hosts = {host};
        CHECK(self_signed(request, key, system_random()).error().code() == errc::malformed_value);
    }
}
