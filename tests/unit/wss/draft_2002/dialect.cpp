// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/draft_2002/dialect.hpp>

#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/policy/describe.hpp>
#include <signet/policy/relay.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/service/memory_replay_store.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/routed.hpp"

#include <array>

namespace signet::tests {

namespace {

using draft_2002::routing_namespace;
using draft_2002::routing_namespace_without_slash;

constexpr std::array envelopes{soap_version::v1_1, soap_version::v1_2, soap_version::draft_2001_12};

std::string sealed_with(soap_version version = soap_version::draft_2001_12, std::string_view rp = routing_namespace)
{
    return secure<routed_sign>(routed_envelope(version, rp), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon))
        .value()
        .octets;
}

result<verified<routed_sign>> opened(std::string message)
{
    return verify<routed_sign>(std::move(message), anchors{test_ca()}, clock::fixed(noon));
}

/// All places of a text.
std::string all_replaced(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// With tokens and a time: everything but routing.
struct draft_tokens : policy<draft_2002::dialect, timestamp<minutes<5>>, username_token<password_digest>,
                          sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body, timestamp_header, username_header>>> {};
struct draft_ski : policy<draft_2002::dialect, sign<rsa_sha256, exclusive_c14n, x509_ski, parts<body>>> {};

users known_users()
{
    return users{[](std::string_view) { return std::optional<secret>{"sesame"}; }};
}

}  // namespace

TEST_CASE("a message of the drafts is written in their namespaces and read back, in every envelope and both spellings of rp")
{
    for (const auto version : envelopes) {
        for (const auto rp : {routing_namespace, routing_namespace_without_slash}) {
            const auto text = sealed_with(version, rp);
            CAPTURE(text);
            CHECK(text.find("oasis") == std::string::npos);
            CHECK(text.find("xmlns:wsse=\"http://schemas.xmlsoap.org/ws/2002/07/secext\"") != std::string::npos);
            CHECK(text.find("EncodingType=\"wsse:Base64Binary\" ValueType=\"wsse:X509v3\"") != std::string::npos);
            CHECK(text.find("PrefixList") == std::string::npos);
            CHECK(text.find(version == soap_version::v1_2 ? "s:mustUnderstand=\"true\"" : "s:mustUnderstand=\"1\"")
                  != std::string::npos);
            CHECK(text.find("</m:path><wsse:Security") != std::string::npos);
            const auto message = opened(text);
            REQUIRE(message);
            CHECK(message->version() == version);
            CHECK(message->signer() == test_leaf());
            CHECK(message->body().first_child()->child("urn:quote", "symbol")->text().value() == "ACME");
            CHECK(message->part<draft_2002::routing_action>().text().value() == "urn:quote");
            CHECK(message->part<draft_2002::routing_id>().text().value() == "uuid:1");
            REQUIRE(message->part<draft_2002::routing_to>());
            CHECK(message->part<draft_2002::routing_to>()->text().value() == "urn:quotes");
            REQUIRE(message->part<draft_2002::routing_from>());
            CHECK(message->parts<draft_2002::routing_headers>().size() == 5);
        }
    }
}

TEST_CASE("a proof names the routing headers, and leaves out what the transform does not select")
{
    const auto proof = opened(sealed_with()).value().proof();
    REQUIRE(proof.signatures.size() == 1);
    std::string names;
    for (const auto& part : proof.signatures.front().parts) {
        names += part.name + " ";
    }
    CHECK(names == "routing:action routing:to routing:from routing:id body ");
    CHECK(describe(requirements_of<routed_sign>)[1] == "dialect: the drafts of 2002");
    for (const auto& line : describe(requirements_of<x509_sign>)) {
        CHECK(line.find("dialect") == std::string::npos);
    }
}

TEST_CASE("a path may lack to and from; nothing can be added where the signature saw nothing")
{
    const auto blocks = [](std::string_view more) {
        return envelope_of("<m:path xmlns:m=\"http://schemas.xmlsoap.org/rp/\"><m:action>a</m:action>" + std::string{more}
                               + "<m:id>i</m:id></m:path>",
            "<q:quote xmlns:q=\"urn:quote\"/>");
    };
    const auto seal = [&](const std::string& text) { return secure<routed_sign>(text, signer{test_leaf_key(), test_leaf()}); };
    const auto text = seal(blocks("")).value().octets;
    const auto message = opened(text);
    REQUIRE(message);
    CHECK_FALSE(message->part<draft_2002::routing_to>());
    CHECK_FALSE(message->part<draft_2002::routing_from>());
    auto added = text;
    added.insert(added.find("<m:id>"), "<m:from>mailto:mallory@signet.test</m:from>");
    CHECK(opened(added).error().code() == errc::digest_mismatch);
    CHECK(seal(quote_envelope()).error().code() == errc::part_missing);
    CHECK(seal(envelope_of("<m:path xmlns:m=\"http://schemas.xmlsoap.org/rp/\"><m:action/></m:path>", "")).error().code()
          == errc::part_missing);
}

TEST_CASE("prefixes that the application declared for its values are signed with the routing headers")
{
    auto text = routed_envelope();
    text.insert(text.find("><s:Header"), " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"");
    const auto sealed = secure<routed_sign>(text, signer{test_leaf_key(), test_leaf()}).value().octets;
    CHECK(sealed.find("PrefixList=\"xsd\"") != std::string::npos);
    const auto message = opened(sealed);
    REQUIRE(message);
    CHECK(message->body().resolve_prefix("xsd").value() == "http://www.w3.org/2001/XMLSchema");
    CHECK(opened(all_replaced(sealed, "2001/XMLSchema", "2000/XMLSchema")).error().code() == errc::digest_mismatch);
}

TEST_CASE("the draft of April is read, with that of August for the identifiers")
{
    auto text = all_replaced(sealed_with(), "http://schemas.xmlsoap.org/ws/2002/07/", "http://schemas.xmlsoap.org/ws/2002/04/");
    REQUIRE(text.find("2002/07") == std::string::npos);
    CHECK(opened(text));
    text = all_replaced(
        sealed_with(), "http://schemas.xmlsoap.org/ws/2002/07/secext", "http://schemas.xmlsoap.org/ws/2002/04/secext");
    CHECK(opened(text));
}

TEST_CASE("neither dialect takes the messages of the other")
{
    struct modern : policy<sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body>>> {};
    struct draft : policy<draft_2002::dialect, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body>>> {};
    const signer who{test_leaf_key(), test_leaf()};
    const understands everything = understands::everything();
    for (const auto version : {soap_version::v1_1, soap_version::v1_2}) {
        const auto of_modern = secure<modern>(quote_envelope(version), who).value().octets;
        const auto of_draft = secure<draft>(quote_envelope(version), who).value().octets;
        CHECK(verify<modern>(of_modern, anchors{test_ca()}));
        CHECK(verify<draft>(of_draft, anchors{test_ca()}));
        CHECK(verify<draft>(of_modern, anchors{test_ca()}).error().code() == errc::not_understood);
        CHECK(verify<modern>(of_draft, anchors{test_ca()}).error().code() == errc::not_understood);
        CHECK(verify<draft>(of_modern, anchors{test_ca()}, everything).error().code() == errc::no_security_header);
        CHECK(verify<modern>(of_draft, anchors{test_ca()}, everything).error().code() == errc::no_security_header);
        // One whose header is of one dialect and whose contents are of the other is of none.
        const auto mixed = all_replaced(of_draft, "http://schemas.xmlsoap.org/ws/2002/07/secext", std::string{wsse_namespace});
        CHECK(verify<modern>(mixed, anchors{test_ca()}).error().code() == errc::token_invalid);
        CHECK(verify<draft>(mixed, anchors{test_ca()}).error().code() == errc::not_understood);
    }
    const auto old_soap = sealed_with();
    CHECK(verify<modern>(old_soap, anchors{test_ca()}, everything).error().code() == errc::not_soap);
    CHECK(secure<modern>(quote_envelope(soap_version::draft_2001_12), who).error().code() == errc::not_soap);
}

TEST_CASE("a second Security header in the other draft is a second one all the same")
{
    auto text = sealed_with();
    text.insert(text.find("<wsse:Security "), "<o:Security xmlns:o=\"http://schemas.xmlsoap.org/ws/2002/04/secext\"/>");
    CHECK(opened(text).error().code() == errc::duplicate_security_header);
}

TEST_CASE("a Security header of the drafts has no elements of the standard")
{
    auto text = sealed_with();
    text.insert(text.find("<wsse:BinarySecurityToken "), "<o:Timestamp xmlns:o=\"" + std::string{wsu_namespace} + "\"/>");
    CHECK(opened(text).error().code() == errc::unexpected_element);
    CHECK(opened(all_replaced(sealed_with(), "ValueType=\"wsse:X509v3\"", "ValueType=\"" + std::string{x509v3_token} + "\""))
              .error()
              .code()
          == errc::token_invalid);
    CHECK(opened(all_replaced(sealed_with(), "ValueType=\"wsse:X509v3\"", "ValueType=\"s:X509v3\"")).error().code()
          == errc::token_invalid);
    CHECK(
        opened(all_replaced(sealed_with(), "\"wsse:Base64Binary\"", "\"wsse:HexBinary\"")).error().code() == errc::token_invalid);
}

TEST_CASE("timestamps, user names and shared keys work in the drafts too, with QNames for types")
{
    const auto text = secure<draft_tokens>(routed_envelope(), test_hmac_key(), user{"zoe", secret{"sesame"}}, clock::fixed(noon))
                          .value()
                          .octets;
    CHECK(text.find("oasis") == std::string::npos);
    CHECK(text.find("Type=\"wsse:PasswordDigest\"") != std::string::npos);
    CHECK(text.find("<wsse:Nonce EncodingType=\"wsse:Base64Binary\">") != std::string::npos);
    memory_replay_store store;
    const auto message = verify<draft_tokens>(text, test_hmac_key(), known_users(), store, clock::fixed(noon));
    REQUIRE(message);
    CHECK(message->username() == "zoe");
    CHECK(message->timestamp().first == noon);
    CHECK(verify<draft_tokens>(text, test_hmac_key(), known_users(), store, clock::fixed(noon)).error().code() == errc::replayed);
    const auto refusal = [&](std::string_view from, std::string_view to) {
        return verify<draft_tokens>(
            all_replaced(text, from, to), test_hmac_key(), known_users(), replay_unchecked{}, clock::fixed(noon))
            .error()
            .code();
    };
    CHECK(refusal("wsse:PasswordDigest", "PasswordDigest") == errc::token_invalid);
    CHECK(refusal("wsse:PasswordDigest", password_digest::uri) == errc::token_invalid);
    CHECK(refusal("Nonce EncodingType=\"wsse:", "Nonce EncodingType=\"") == errc::token_invalid);
}

TEST_CASE("a key identifier of the drafts means the certificate with that subject key identifier")
{
    const auto text = secure<draft_ski>(routed_envelope(), signer{test_leaf_key(), test_leaf()}).value().octets;
    CHECK(text.find("<wsse:KeyIdentifier>") != std::string::npos);
    const known_certificates known{std::vector{other_leaf(), test_leaf()}};
    CHECK(verify<draft_ski>(text, anchors{test_ca()}, known)->signer() == test_leaf());
    CHECK(verify<draft_ski>(text, anchors{test_ca()}, known_certificates{other_leaf()}).error().code() == errc::unknown_key);
}

TEST_CASE("a firewall verifies and strips its own header, and the route it edits breaks nothing")
{
    const actor firewall{"urn:firewall"};
    const signer who{test_leaf_key(), test_leaf()};
    const auto text = secure<routed_sign>(sealed_with(), who, firewall).value().octets;
    const auto outer = text.find("</m:path><wsse:Security");
    CHECK(text.find("s:actor=\"urn:firewall\"", outer) < text.find("<wsse:Security", outer + 20));  // in front of the inner one
    auto stop = relay<routed_sign>(text, anchors{test_ca()}, firewall, clock::fixed(noon));
    REQUIRE(stop);
    CHECK(stop->message().part<draft_2002::routing_id>().text().value() == "uuid:1");
    stop->strip();
    const node path = first_element(first_element(stop->message().unverified_envelope()), routing_namespace, "path");
    REQUIRE(stop->replace(first_element(path, routing_namespace, "fwd"), "<m:rev><m:via/></m:rev>"));
    const auto forwarded = stop->octets();
    CHECK(forwarded.find("urn:firewall") == std::string::npos);
    CHECK(opened(forwarded));
    CHECK(opened(all_replaced(forwarded, "urn:quotes", "urn:evil")).error().code() == errc::digest_mismatch);
    CHECK(verify<routed_sign>(forwarded, anchors{test_ca()}, firewall).error().code() == errc::no_security_header);
}

TEST_CASE("a self-signed certificate that is trusted directly needs no anchor")
{
    CHECK(verify<routed_sign>(sealed_with(), direct_trust{test_leaf()}, clock::fixed(noon)));
    CHECK(verify<routed_sign>(sealed_with(), direct_trust{other_leaf()}, clock::fixed(noon)).error().code()
          == errc::untrusted_certificate);
}

}  // namespace signet::tests
