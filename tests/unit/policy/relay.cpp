// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/policy/relay.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/dsig/signature_algorithms.hpp>
#include <signet/dsig/template.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/xml/encoding.hpp>
#include <signet/xml/writer.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

struct to_receiver : policy<timestamp<minutes<5>>,
                            sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>> {};
struct to_firewall : policy<timestamp<minutes<5>>,
                            sign<rsa_sha256, exclusive_c14n, x509_thumbprint, parts<timestamp_header, optional<header<"urn:route", "path">>>>> {};

struct over_body : policy<timestamp<minutes<5>>, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>> {};

const actor firewall{"urn:firewall"};
const std::string route = "<r:path xmlns:r='urn:route' s:actor='urn:firewall'><r:via>a</r:via><r:via>b</r:via></r:path>";

std::string twice_sealed(const std::string& blocks = "")
{
    const auto first = secure<to_receiver>(envelope_of(blocks, "<order xmlns='urn:o'>7</order>"), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon)).value();
    return secure<to_firewall>(first.octets, signer{other_leaf_key(), other_leaf()}, firewall, clock::fixed(noon)).value().octets;
}

auto passed(const std::string& message)
{
    return relay<to_firewall>(message, direct_trust{other_leaf()}, firewall, clock::fixed(noon), replay_unchecked{});
}

auto received(const std::string& message)
{
    return verify<to_receiver>(message, anchors{test_ca()}, clock::fixed(noon), replay_unchecked{});
}

}  // namespace

TEST_CASE("an intermediary strips its own header and leaves every other octet alone")
{
    const std::string message = twice_sealed();
    auto stop = passed(message);
    REQUIRE(stop);
    CHECK(stop->message().signer() == other_leaf());
    CHECK(stop->octets() == message);
    stop->strip();
    const std::string sent = stop->octets();
    const auto own = message.find("<wsse:Security");
    const auto length = message.size() - sent.size();
    CHECK(sent == message.substr(0, own) + message.substr(own + length));
    CHECK(message.substr(own, length).find("urn:firewall") != std::string::npos);
    CHECK(sent.find("urn:firewall") == std::string::npos);
    const auto opened = received(sent);
    REQUIRE(opened);
    CHECK(opened->signer() == test_leaf());
    CHECK(opened->body().first_child()->text().value() == "7");
}

TEST_CASE("the receiver behind an intermediary accepts the message with the other's header too")
{
    CHECK(received(twice_sealed()));
}

TEST_CASE("an intermediary edits what is not signed for the receiver")
{
    auto stop = passed(twice_sealed(route));
    REQUIRE(stop);
    const node header = first_element(stop->message().unverified_envelope());
    const node path = first_element(header, "urn:route", "path");
    REQUIRE(path);
    CHECK(stop->replace(first_element(path), ""));
    CHECK(stop->replace(next_element(first_element(path)), "<r:via>c</r:via><r:via>d</r:via>"));
    stop->strip();
    const std::string sent = stop->octets();
    CHECK(sent.find("><r:via>c</r:via><r:via>d</r:via></r:path>") != std::string::npos);
    CHECK(sent.find("<r:via>a") == std::string::npos);
    CHECK(received(sent));
    CHECK(stop->replace(path, ""));
    CHECK(stop->octets().find("urn:route") == std::string::npos);
    CHECK(received(stop->octets()));
}

TEST_CASE("markup that would break the message is refused")
{
    auto stop = passed(twice_sealed(route));
    REQUIRE(stop);
    const node path = first_element(first_element(stop->message().unverified_envelope()), "urn:route", "path");
    const std::string before = stop->octets();
    CHECK(stop->replace(path, "<a>").error().code() == errc::malformed_xml);
    CHECK(stop->replace(path, "</s:Header>").error().code() == errc::malformed_xml);
    CHECK(stop->replace(path, "<r:path/>").error().code() == errc::malformed_namespaces);
    CHECK(stop->replace(path, "<!DOCTYPE x><a/>").error().code() == errc::doctype_refused);
    const auto other = parsed("<x/>");
    CHECK(stop->replace(other.root(), "").error().code() == errc::unresolved_reference);
    CHECK(stop->octets() == before);
}

TEST_CASE("an intermediary refuses what is not signed for it, and looks at the receiver's header where it has none of its own")
{
    const auto for_receiver =
        secure<to_receiver>(envelope_of("", "<order/>"), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon)).value().octets;
    CHECK(passed(for_receiver).error().code() == errc::no_security_header);
    std::string moved = twice_sealed();
    moved.replace(moved.find("DigestValue>") + 12, 1, 1, moved[moved.find("DigestValue>") + 12] == 'A' ? 'B' : 'A');
    CHECK(passed(moved).error().code() == errc::signature_mismatch);
    const auto peeked = relay<to_receiver>(for_receiver, anchors{test_ca()}, clock::fixed(noon), replay_unchecked{});
    REQUIRE(peeked);
    CHECK(peeked->message().signer() == test_leaf());
    CHECK(peeked->octets() == for_receiver);
}

TEST_CASE("a message in UTF-16 cannot be passed on octet for octet, and a byte order mark stays")
{
    const std::string message = twice_sealed();
    auto marked = passed("\xEF\xBB\xBF" + message);
    REQUIRE(marked);
    marked->strip();
    CHECK(marked->octets().substr(0, 3) == "\xEF\xBB\xBF");
    CHECK(received(marked->octets()));
    std::string wide = "\xFF\xFE";
    for (const char c : message) {
        wide += c;
        wide += '\0';
    }
    CHECK(passed(wide).error().code() == errc::unsupported_encoding);
}

TEST_CASE("only an element can be replaced, and not what makes it a message")
{
    const auto message =
        secure<to_firewall>(envelope_of(route, "<order>it's 8</order>"), signer{other_leaf_key(), other_leaf()}, firewall, clock::fixed(noon))
            .value()
            .octets;
    auto stop = passed(message);
    REQUIRE(stop);
    const node root = stop->message().unverified_envelope();
    const node content = root.last_child();
    CHECK(stop->replace(content.first_child().first_child(), "").error().code() == errc::unresolved_reference);
    CHECK(stop->replace(node{}, "").error().code() == errc::unresolved_reference);
    CHECK(stop->replace(root, "<a/>").error().code() == errc::not_soap);
    CHECK(stop->replace(content, "").error().code() == errc::not_soap);
    CHECK(stop->octets() == message);
}

TEST_CASE("sealing again leaves what is signed by another identifier than wsu:Id as it is")
{
    for (const std::string id : {"Id='b1'", "ID='b1'", "xml:id='b1'"}) {
        INFO(id);
        std::string first = secure<to_receiver>(envelope_of("", "<order/>"), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon)).value().octets;
        const auto own = first.find("wsu:Id=\"id-", first.find("Body"));
        REQUIRE(own != std::string::npos);
        const std::string old = first.substr(own + 8, first.find('"', own + 8) - own - 8);
        first.replace(own, old.size() + 9, id);
        first.replace(first.find("#" + old) + 1, old.size(), "b1");
        auto message = parsed(first);
        const node signature = element_called(message, "Signature");
        using methods = type_list<rsa_sha256>;
        const auto signed_anew = sign_template<signature_algorithms<methods, type_list<sha256>, type_list<exclusive_c14n>>>(
            signature, message, [](auto) { return result<private_key<rsa>>{test_leaf_key()}; }, system_random());
        REQUIRE(signed_anew);
        const std::string sealed = to_text(message);
        REQUIRE(received(sealed));
        const auto again = secure<over_body>(sealed, signer{other_leaf_key(), other_leaf()}, firewall, clock::fixed(noon));
        REQUIRE(again);
        CHECK(received(again->octets));
        CHECK(verify<over_body>(again->octets, direct_trust{other_leaf()}, firewall, clock::fixed(noon), replay_unchecked{}));
    }
}

}  // namespace signet::tests
