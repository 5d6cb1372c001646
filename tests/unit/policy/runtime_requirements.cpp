// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/policy/runtime_requirements.hpp>

#include <signet/policy/any_policy.hpp>
#include <signet/policy/modern.hpp>
#include <signet/policy/secure.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/x509_sign.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

struct apart : policy<timestamp<minutes<5>>, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body>>,
                   sign<rsa_sha256, exclusive_c14n, x509_direct, parts<timestamp_header>>> {};
struct mixed : policy<timestamp<minutes<5>>, sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body>>,
                   sign<rsa_sha256, exclusive_c14n, x509_direct, parts<timestamp_header>>> {};

std::optional<errc> judge(runtime_requirements<modern>& wanted, const std::string& octets, std::span<const shared_key> known = {})
{
    static const anchors trusted{test_ca()};
    receiver_credentials with;
    with.anchors = &trusted;
    with.clock = clock::fixed(noon);
    with.shared_keys = known;
    const auto required = wanted.finish().value();
    const auto opened = any_policy::over<modern>(required).verify(octets, with);
    return opened ? std::nullopt : std::optional{opened.error().code()};
}

}  // namespace

TEST_CASE("what is required at run time is asked of a message")
{
    const auto sealed = secure<x509_sign>(
        envelope_of("<t:To xmlns:t='urn:n'/>", "<a/>"), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon))
                            .value()
                            .octets;
    const auto code = [&](std::string_view part) {
        runtime_requirements<modern> wanted;
        REQUIRE(wanted.require_signed(part));
        return judge(wanted, sealed);
    };
    CHECK_FALSE(code("body"));
    CHECK_FALSE(code("timestamp"));
    CHECK(code("username") == errc::missing_token);
    CHECK(code("signing-token") == errc::part_not_signed);
    CHECK(code("header:{urn:n}To") == errc::part_not_signed);
    CHECK(code("header:{urn:n}*") == errc::part_not_signed);
    CHECK(code("header:{urn:n}From") == errc::part_missing);
    runtime_requirements<modern> token;
    token.require_x509();
    CHECK_FALSE(judge(token, sealed));
    CHECK(judge(token, quote_envelope()) == errc::no_security_header);
}

TEST_CASE("one signature covers all that is required, and the timestamp with it")
{
    const auto sealed = secure<apart>(quote_envelope(), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon)).value().octets;
    runtime_requirements<modern> body;
    REQUIRE(body.require_signed("body"));
    CHECK_FALSE(judge(body, sealed));
    runtime_requirements<modern> both;
    REQUIRE(both.require_signed("body"));
    REQUIRE(both.require_signed("timestamp"));
    CHECK(judge(both, sealed) == errc::part_not_signed);
    runtime_requirements<modern> fresh;
    REQUIRE(fresh.require_signed("body"));
    fresh.require_timestamp();
    CHECK(judge(fresh, sealed) == errc::part_not_signed);
}

TEST_CASE("a certificate's signature covers what is required, where one is asked for")
{
    const auto sealed = secure<mixed>(quote_envelope(), signer{test_leaf_key(), test_leaf()}, test_hmac_key(), clock::fixed(noon)).value().octets;
    static const std::vector<shared_key> known{test_hmac_key()};
    const auto code = [&](bool by_certificate) {
        runtime_requirements<modern> wanted;
        REQUIRE(wanted.require_signed("body"));
        if (by_certificate) {
            wanted.require_x509();
        }
        return judge(wanted, sealed, known);
    };
    CHECK_FALSE(code(false));
    CHECK(code(true) == errc::part_not_signed);
}

TEST_CASE("requirements that ask for nothing, or for no known part, are refused")
{
    runtime_requirements<modern> nothing;
    CHECK(nothing.finish().error().code() == errc::conflicting_policy);
    for (const char* part : {"", "Body", "header", "header:", "header:{urn:n}", "header:urn:n", "everything"}) {
        CAPTURE(part);
        CHECK(nothing.require_signed(part).error().code() == errc::conflicting_policy);
    }
}

TEST_CASE("a password in clear is admitted where its token must be signed and encrypted, or the caller says so")
{
    const auto admits_clear = [](std::vector<std::string_view> to_be_signed, std::vector<std::string_view> to_be_encrypted, bool said) {
        runtime_requirements<modern> wanted;
        wanted.know_users(said);
        for (const auto part : to_be_signed) {
            REQUIRE(wanted.require_signed(part));
        }
        for (const auto part : to_be_encrypted) {
            REQUIRE(wanted.require_encrypted(part));
        }
        const auto required = wanted.finish().value();
        const auto token = std::find_if(required.steps.begin(), required.steps.end(),
            [](const step_requirement& step) { return step.kind == step_kind::username_token; });
        REQUIRE(token != required.steps.end());
        return std::find(token->passwords.begin(), token->passwords.end(), password_kind::text) != token->passwords.end();
    };
    CHECK(admits_clear({"body"}, {}, true));
    CHECK(admits_clear({"username", "timestamp"}, {"username"}, false));
    CHECK_FALSE(admits_clear({"username"}, {"username"}, false));
    CHECK_FALSE(admits_clear({"username"}, {"body"}, false));
    CHECK_FALSE(admits_clear({"body"}, {"username"}, false));
    CHECK_FALSE(admits_clear({}, {"username"}, false));
}

}  // namespace signet::tests
