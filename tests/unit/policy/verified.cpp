// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/policy/verified.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/wss/signature_confirmation.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

struct licence {
    static constexpr std::string_view namespace_uri = "urn:licence";
    static constexpr std::string_view local_name = "Licence";
    std::string number;

    void write(node element) const { element.text().set(number.c_str()); }
    static result<licence> read(node element)
    {
        auto text = plain_text(element);
        if (!text || text->empty()) {
            return refuse(errc::token_invalid, "Licence", "it has no number");
        }
        return licence{*std::move(text)};
    }
};

using to = header<"urn:n", "To">;
struct rich : policy<timestamp<minutes<5>>, username_token<password_digest>, token<licence>,
                  sign<rsa_sha256, exclusive_c14n, x509_direct,
                      parts<body, timestamp_header, username_header, token_header<licence>, x509_header, to,
                          optional<header<"urn:n", "From">>, headers<"urn:all">>>> {};
struct maybe : policy<timestamp<minutes<5>>, optional<username_token<password_digest>>, optional<token<licence>>,
                   optional<sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body>>>,
                   sign<hmac_sha256, exclusive_c14n, key_by_name, parts<timestamp_header, optional<username_header>>>> {};

users zoe_only()
{
    return users{[](std::string_view name) { return name == "zoe" ? std::optional<secret>{"sesame"} : std::nullopt; }};
}

}  // namespace

TEST_CASE("everything that a policy covers is read, and stays valid when the message moves")
{
    const std::string blocks =
        "<t:To xmlns:t='urn:n'>one</t:To><t:To xmlns:t='urn:n'>two</t:To><x xmlns='urn:all'/><y xmlns='urn:all'/>";
    const auto sealed = secure<rich>(envelope_of(blocks, "<a>b</a>"), signer{test_leaf_key(), test_leaf()}, user{"zoe", "sesame"},
        licence{"42"}, clock::fixed(noon));
    REQUIRE(sealed);
    auto opened = verify<rich>(sealed->octets, anchors{test_ca()}, zoe_only(), replay_unchecked{}, clock::fixed(noon));
    REQUIRE(opened);
    const auto body = opened->body();
    const auto first = opened->header<"urn:n", "To">();
    verified<rich> moved = std::move(*opened);
    verified<rich> again{std::move(moved)};
    CHECK(body.first_child()->text().value() == "b");
    CHECK(first.text().value() == "one");
    CHECK(again.body().first_child()->text().value() == "b");
    CHECK(again.username() == "zoe");
    CHECK(again.token<licence>().number == "42");
    CHECK(again.signer() == test_leaf());
    CHECK(again.timestamp().first == noon);
    CHECK(again.parts<to>().size() == 2);
    CHECK(again.parts<headers<"urn:all">>().size() == 2);
    CHECK(again.header<"urn:all", "y">()->name() == "y");
    CHECK_FALSE(again.header<"urn:n", "From">());
    CHECK(again.part<x509_header>().name() == "BinarySecurityToken");
    CHECK(again.part<username_header>().name() == "UsernameToken");
    CHECK(again.part<token_header<licence>>().text().value() == "42");
    CHECK(local_name(again.unverified_envelope()) == "Envelope");
    STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<verified<rich>>);
}

TEST_CASE("what a policy makes optional may be there or not")
{
    const auto bare = secure<maybe>(quote_envelope(), test_hmac_key(), clock::fixed(noon));
    REQUIRE(bare);
    const auto receive = [](const std::string& octets) {
        return verify<maybe>(octets, test_hmac_key(), anchors{test_ca()}, zoe_only(), replay_unchecked{}, clock::fixed(noon));
    };
    const auto without = receive(bare->octets);
    REQUIRE(without);
    CHECK_FALSE(without->body());
    CHECK_FALSE(without->username());
    CHECK_FALSE(without->signer());
    CHECK_FALSE(without->token<licence>());
    const auto all = secure<maybe>(quote_envelope(), test_hmac_key(), signer{test_leaf_key(), test_leaf()}, user{"zoe", "sesame"},
        licence{"7"}, clock::fixed(noon));
    REQUIRE(all);
    const auto with = receive(all->octets);
    REQUIRE(with);
    CHECK(with->body()->first_child()->name() == "quote");
    CHECK(*with->username() == "zoe");
    CHECK(with->signer() == test_leaf());
    CHECK(with->token<licence>()->number == "7");
    CHECK(with->exchange().signature_values.size() == 2);
    CHECK(all->exchange.signature_values == with->exchange().signature_values);
    // What is there is verified like any other.
    CHECK(receive(secure<maybe>(quote_envelope(), test_hmac_key(), user{"zoe", "guess"}, clock::fixed(noon)).value().octets)
              .error()
              .code()
          == errc::authentication_failed);
    CHECK(receive(secure<maybe>(quote_envelope(), test_hmac_key(), signer{other_leaf_key(), other_leaf()}, clock::fixed(noon))
                      .value()
                      .octets)
              .error()
              .code()
          == errc::untrusted_certificate);
    CHECK(receive(secure<maybe>(quote_envelope(), test_hmac_key(), licence{""}, clock::fixed(noon)).value().octets).error().code()
          == errc::token_invalid);
}

}  // namespace signet::tests
