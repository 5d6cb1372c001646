// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "attacks/controls.hpp"

#include "attacks/edited.hpp"

#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/username_digest.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/service/memory_replay_store.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

namespace signet::tests {

namespace {

using to_header = header<"http://www.w3.org/2005/08/addressing", "To">;

struct full_sign
    : policy<timestamp<minutes<5>>, username_token<password_digest>,
          sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, username_header, to_header, x509_header>>> {
};

struct double_sign : policy<timestamp<minutes<5>>, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>,
                         sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body, timestamp_header>>> {};

const std::string quote_request =
    R"(<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>)"
    R"(<wsa:To xmlns:wsa="http://www.w3.org/2005/08/addressing">urn:quotes</wsa:To></s:Header>)"
    R"(<s:Body><q:quote xmlns:q="urn:quote"><q:symbol>ACME</q:symbol></q:quote></s:Body></s:Envelope>)";

users known_users()
{
    return users{[](std::string_view name) -> std::optional<secret> {
        if (name == "zoe") {
            return secret{"sesame"};
        }
        return name == "mallory" ? std::optional<secret>{"mine"} : std::nullopt;
    }};
}

std::string symbol_in(const covered_element& body)
{
    const auto quote = body.child("urn:quote", "quote");
    const auto symbol = quote ? quote->child("urn:quote", "symbol") : std::nullopt;
    return symbol ? symbol->text().value_or("no text") : "no symbol";
}

template <class Policy>
verdict verdict_on(result<verified<Policy>> opened)
{
    verdict given;
    if (!opened) {
        given.code = opened.error().code();
        given.message = opened.error().message();
        // Whatever was refused, the peer hears the same; only a store without room is the receiver's own trouble, and a header
        // block that must be understood is SOAP's.
        const fault heard = given.code == errc::replay_store_full ? fault::receiver_failed()
                            : given.code == errc::not_understood  ? fault::not_understood()
                                                                  : fault::security_refused();
        CHECK((opened.error().fault() == heard));
        CHECK_FALSE(given.message.empty());
        return given;
    }
    if constexpr (check::covers<Policy, body>) {
        given.body = symbol_in(opened->body());
    }
    if constexpr (check::carries<Policy, step_kind::username_token>) {
        given.user = opened->username();
    }
    return given;
}

template <class Policy, class... Credentials>
verdict judge_with(std::string octets, const circumstances& with, const Credentials&... credentials)
{
    memory_replay_store own;
    memory_replay_store& store = with.store != nullptr ? *with.store : own;
    return verdict_on(verify<Policy>(std::move(octets), credentials..., store, clock::fixed(with.at), with.most));
}

template <class Policy, class... Credentials>
control made(std::string_view name, verdict (*judge)(std::string, const circumstances&), const Credentials&... credentials)
{
    return {name, secure<Policy>(quote_request, credentials..., clock::fixed(noon)).value().octets, judge};
}

verdict judge_x509(std::string octets, const circumstances& with)
{
    // A CA that nobody named here issued the intermediate's leaf: its path has one certificate between leaf and anchor.
    return judge_with<x509_sign>(std::move(octets), with, anchors{test_ca()}.with_intermediates({intermediate_ca()}));
}
verdict judge_hmac(std::string octets, const circumstances& with)
{
    return judge_with<hmac_sign>(std::move(octets), with, test_hmac_key());
}
verdict judge_digest(std::string octets, const circumstances& with)
{
    return judge_with<username_digest>(std::move(octets), with, known_users());
}
verdict judge_full(std::string octets, const circumstances& with)
{
    return judge_with<full_sign>(std::move(octets), with, anchors{test_ca()}, known_users());
}
verdict judge_double(std::string octets, const circumstances& with)
{
    return judge_with<double_sign>(std::move(octets), with, anchors{test_ca()}, test_hmac_key());
}

}  // namespace

const control& x509_control()
{
    static const control it = made<x509_sign>("x509_sign", judge_x509, signer{test_leaf_key(), test_leaf()});
    return it;
}
const control& hmac_control()
{
    static const control it = made<hmac_sign>("hmac_sign", judge_hmac, test_hmac_key());
    return it;
}
const control& digest_control()
{
    static const control it = made<username_digest>("username_digest", judge_digest, user{"zoe", "sesame"});
    return it;
}
const control& mallory_control()
{
    static const control it = made<username_digest>("username_digest of mallory", judge_digest, user{"mallory", "mine"});
    return it;
}
const control& full_control()
{
    static const control it =
        made<full_sign>("full_sign", judge_full, signer{test_leaf_key(), test_leaf()}, user{"zoe", "sesame"});
    return it;
}
const control& double_control()
{
    static const control it =
        made<double_sign>("double_sign", judge_double, signer{test_leaf_key(), test_leaf()}, test_hmac_key());
    return it;
}

TEST_CASE("every control passes, and its receiver reads the genuine body")
{
    for (const control* it : {&x509_control(), &hmac_control(), &full_control(), &double_control()}) {
        CAPTURE(it->name);
        const verdict given = (*it)(it->octets);
        CHECK(given.accepted());
        CHECK(given.body == genuine_body);
    }
    CHECK(digest_control()(digest_control().octets).user == "zoe");
    CHECK(mallory_control()(mallory_control().octets).user == "mallory");
    CHECK(full_control()(full_control().octets).user == "zoe");
}

TEST_CASE("a control is refused by the receivers that it is not for")
{
    CHECK(x509_control()(hmac_control().octets) == errc::reference_refused);
    CHECK(hmac_control()(x509_control().octets) == errc::unexpected_element);
    CHECK(x509_control()(digest_control().octets) == errc::unexpected_element);
    CHECK(digest_control()(x509_control().octets) == errc::unexpected_element);
    CHECK(full_control()(x509_control().octets) == errc::missing_token);
    CHECK(x509_control()(full_control().octets) == errc::unexpected_element);
    CHECK(double_control()(x509_control().octets) == errc::missing_signature);
    CHECK(x509_control()(double_control().octets) == errc::reference_refused);
}

TEST_CASE("an editor that changes nothing leaves every octet as it was")
{
    for (const control* it : {&x509_control(), &hmac_control(), &digest_control(), &full_control(), &double_control()}) {
        CHECK(edited{it->octets}.text() == it->octets);
    }
}

TEST_CASE("what an editor digests and signs again with the sender's key is accepted")
{
    for (const control* it : {&x509_control(), &hmac_control(), &full_control()}) {
        CAPTURE(it->name);
        edited message{it->octets};
        message.body().first_child().first_child().text().set("OTHER");
        CHECK((*it)(message.text()) == errc::digest_mismatch);
        message.digest_again();
        CHECK((*it)(message.text()) == errc::signature_mismatch);
        message.sign_again();
        CHECK((*it)(message.text()).body == "OTHER");
        message.sign_as_intruder();
        CHECK_FALSE((*it)(message.text()).accepted());
    }
}

}  // namespace signet::tests
