// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Attacks on what a message means beside its octets: which request it answers, what its prefixes mean, whom it is for.
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/service/memory_replay_store.hpp>
#include <signet/soap/fault.hpp>
#include <signet/wss/signature_confirmation.hpp>

#include "attacks/controls.hpp"
#include "attacks/edited.hpp"
#include "support/catch.hpp"
#include "support/keys.hpp"

#include <string>

namespace signet::tests {

namespace {

struct answer : policy<timestamp<minutes<5>>, signature_confirmation,
                    sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body, timestamp_header, confirmation_header>>> {};

const std::string envelope_text =
    R"(<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><a/></s:Body></s:Envelope>)";

std::string answer_to(const exchange& request)
{
    return secure<answer>(envelope_text, test_hmac_key(), request, clock::fixed(noon)).value().octets;
}

std::optional<errc> judge_answer(const std::string& octets, const exchange& request)
{
    const auto opened = verify<answer>(octets, test_hmac_key(), request, replay_unchecked{}, clock::fixed(noon));
    return opened ? std::nullopt : std::optional{opened.error().code()};
}

}  // namespace

TEST_CASE("an answer confirms the very signatures of its request")  // A54
{
    const auto sent = secure<hmac_sign>(envelope_text, test_hmac_key(), clock::fixed(noon)).value().exchange;
    const auto other = secure<hmac_sign>(envelope_text, test_hmac_key(), clock::fixed(noon)).value().exchange;
    exchange both = sent, twice = sent;
    both.signature_values.push_back(other.signature_values.front());
    twice.signature_values.push_back(sent.signature_values.front());
    const exchange none;
    const exchange zero{{octets{}}};

    struct row {
        const char* what;
        const exchange &request, &confirmed;
        std::optional<errc> expected;
    };
    const row rows[] = {
        {"its own", sent, sent, {}},
        {"both of its own", both, both, {}},
        {"that it had none", none, none, {}},
        {"another's", sent, other, errc::confirmation_mismatch},
        {"one of two", both, sent, errc::confirmation_mismatch},
        {"two for one", sent, both, errc::confirmation_mismatch},
        {"one for two, twice", both, twice, errc::confirmation_mismatch},
        {"that it had none, and it had one", sent, none, errc::confirmation_mismatch},
        {"one, and it had none", none, sent, errc::confirmation_mismatch},
        {"nothing at all in a Value", none, zero, errc::confirmation_mismatch},
    };
    for (const auto& [what, request, confirmed, expected] : rows) {
        CAPTURE(what);
        CHECK(judge_answer(answer_to(confirmed), request) == expected);
    }

    struct change {
        const char* what;
        void (*make)(edited&);
        errc expected;
    };
    static const auto confirmation = [](edited& m) { return edited::child(m.security(), "SignatureConfirmation"); };
    const change changes[] = {
        {"it is gone with its reference",
            [](edited& m) {
                m.security().remove_child(confirmation(m)), m.signed_info().remove_child(m.signed_info().last_child()),
                    m.sign_again();
            },
            errc::missing_confirmation},
        {"it is gone", [](edited& m) { m.security().remove_child(confirmation(m)); }, errc::unresolved_reference},
        {"it is not signed", [](edited& m) { m.signed_info().remove_child(m.signed_info().last_child()), m.sign_again(); },
            errc::part_not_signed},
        {"another one beside it", [](edited& m) { m.security().append_copy(confirmation(m)).remove_attribute("wsu:Id"); },
            errc::confirmation_mismatch},
        {"its Value is gone", [](edited& m) { confirmation(m).remove_attribute("Value"), m.digest_again(), m.sign_again(); },
            errc::confirmation_mismatch},
        {"its Value is empty",
            [](edited& m) { confirmation(m).attribute("Value").set_value(""), m.digest_again(), m.sign_again(); },
            errc::confirmation_mismatch},
        {"its Value is cut",
            [](edited& m) { confirmation(m).attribute("Value").set_value("AAAA"), m.digest_again(), m.sign_again(); },
            errc::confirmation_mismatch},
        {"its Value is no base64",
            [](edited& m) { confirmation(m).attribute("Value").set_value("*"), m.digest_again(), m.sign_again(); },
            errc::malformed_value},
        {"it stands in the Body", [](edited& m) { edited::move(confirmation(m), m.body()), m.digest_again(), m.sign_again(); },
            errc::missing_confirmation},
    };
    for (const auto& [what, make, expected] : changes) {
        CAPTURE(what);
        edited message{answer_to(sent)};
        make(message);
        CHECK(judge_answer(message.text(), sent) == expected);
    }
}

TEST_CASE("the meaning of a prefix is read only where it was signed")  // A30
{
    const std::string text =
        R"(<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:p="urn:genuine">)"
        R"(<s:Body><a xmlns:i="urn:i" i:type="p:T" xmlns:l="urn:local"><l:b>l:c</l:b></a></s:Body></s:Envelope>)";
    const auto receive = [](const std::string& octets) {
        return verify<x509_sign>(octets, anchors{test_ca()}, replay_unchecked{}, clock::fixed(noon));
    };
    const std::string ours = secure<x509_sign>(text, signer{test_leaf_key(), test_leaf()}, clock::fixed(noon)).value().octets;
    {
        const auto opened = receive(ours);
        REQUIRE(opened);
        const auto a = opened->body().first_child();
        CHECK(a->attribute("urn:i", "type") == "p:T");
        CHECK(a->resolve_prefix("p").value() == "urn:genuine");  // we list what values may use
        CHECK(a->resolve_prefix("i").value() == "urn:i");
        CHECK(a->resolve_prefix("xml").value() == "http://www.w3.org/XML/1998/namespace");
        CHECK(a->resolve_prefix("s").value() == "http://schemas.xmlsoap.org/soap/envelope/");  // the Body's own name uses it
        CHECK(a->resolve_prefix("l").error().code() == errc::unresolved_reference);            // declared, and used below only
        CHECK(a->first_child()->resolve_prefix("l").value() == "urn:local");
        CHECK(a->resolve_prefix("").value().empty());
        CHECK(a->resolve_prefix("wsu").value() == wsu_namespace);  // the Body's wsu:Id uses it
        CHECK(a->resolve_prefix("none").error().code() == errc::unresolved_reference);
    }
    // So a prefix bound anew, at its place or below it, breaks the signature.
    CHECK(receive(replaced(ours, "xmlns:p=\"urn:genuine\"", "xmlns:p=\"urn:evil\"")).error().code() == errc::digest_mismatch);
    CHECK(receive(replaced(ours, "<s:Body ", "<s:Body xmlns:p=\"urn:evil\" ")).error().code() == errc::digest_mismatch);
    CHECK(receive(replaced(ours, "<a xmlns:i", "<a xmlns:p=\"urn:evil\" xmlns:i")).error().code() == errc::digest_mismatch);

    // A peer that lists nothing: whatever the prefix means now was not signed, and is not told.
    edited peer{ours};
    for (node reference = peer.reference(); reference; reference = reference.next_sibling()) {
        edited::child(edited::child(reference, "Transforms"), "Transform").remove_children();
    }
    peer.digest_again();
    peer.sign_again();
    const std::string theirs = peer.text();
    for (const std::string& octets :
        {theirs, replaced(theirs, "xmlns:p=\"urn:genuine\"", "xmlns:p=\"urn:evil\""),
            replaced(theirs, "<a xmlns:i", "<a xmlns:p=\"urn:evil\" xmlns:i"), replaced(theirs, "xmlns:p=\"urn:genuine\"", "")}) {
        const auto opened = receive(octets);
        REQUIRE(opened);
        const auto a = opened->body().first_child();
        CHECK(a->resolve_prefix("p").error().code() == errc::unresolved_reference);
        CHECK(a->resolve_prefix("i").value() == "urn:i");
        CHECK(a->first_child()->resolve_prefix("l").value() == "urn:local");
    }
    // A list that names the prefix and a prefix that is bound nowhere: nothing is told either.
    CHECK(receive(replaced(ours, "xmlns:p=\"urn:genuine\"", "")).error().code() == errc::digest_mismatch);
}

TEST_CASE("whatever was refused, the wire says the same")
{
    const std::string refused = fault_envelope(fault::security_refused());
    const std::string own = fault_envelope(fault::receiver_failed());
    CHECK(refused != own);
    int receivers = 0;
    for (int code = 0; code <= static_cast<int>(errc::crypto_failed); ++code) {
        const error why{static_cast<errc>(code), "a place with secrets", "a sentence with secrets"};
        CAPTURE(why.name());
        CHECK(why.name() != "unknown");
        const std::string wire = fault_envelope(why.fault());
        const bool soaps_own = why.code() == errc::not_understood && wire == fault_envelope(fault::not_understood());
        CHECK((wire == refused || wire == own || soaps_own));
        CHECK(wire.find("secret") == std::string::npos);
        receivers += wire == own ? 1 : 0;
    }
    CHECK(receivers == 9);  // the store, the caller's side, the provider
    for (const errc code : {errc::digest_mismatch, errc::signature_mismatch, errc::authentication_failed,
             errc::untrusted_certificate, errc::unknown_key, errc::replayed, errc::timestamp_expired, errc::malformed_xml,
             errc::limit_exceeded, errc::duplicate_id, errc::part_not_signed}) {
        CHECK(error{code, "", "x"}.fault() == fault::security_refused());
    }
}

}  // namespace signet::tests
