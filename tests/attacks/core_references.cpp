// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Core validation of references that mean less than they seem to, something else, or too much work. Most are made by the genuine
// signer: it is the reference itself that is judged.

#include "core.hpp"

#include <signet/algorithm/base64_decoding.hpp>
#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/xpath_filter_2.hpp>
#include <signet/algorithm/xpath_filtering.hpp>
#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace signet;
using namespace signet::tests;

namespace {

std::string xpath(const std::string& expression, const std::string& declarations = "")
{
    return method_element("Transform", xpath_filtering::uri, "<ds:XPath " + declarations + ">" + expression + "</ds:XPath>");
}

/// Pairs of a filter's name and an expression.
std::string filter2(const std::vector<std::pair<std::string, std::string>>& filters)
{
    std::string inside;
    for (const auto& [name, expression] : filters) {
        inside += "<f:XPath Filter='" + name + "'>" + expression + "</f:XPath>";
    }
    return method_element("Transform", std::string{xpath_filter_2::uri} + "' xmlns:f='" + std::string{xpath_filter_2::uri}, inside);
}

std::string inclusive() { return method_element("Transform", canonical_xml_1_0::uri); }
std::string base64() { return method_element("Transform", base64_decoding::uri); }

core_verdict judged_reference(const std::string& reference, const std::string& before = "<a xml:id='a'>one</a>", const core_terms& with = {})
{
    return judged_as_genuine(core_document({reference}, before), with);
}

/// Why the genuine signer itself cannot make this reference. What refuses to sign refuses to verify: both follow one code.
core_verdict unmade(const std::string& reference, const std::string& before = "<a xml:id='a'>one</a>", const core_terms& with = {})
{
    return refused_to_sign(core_document({reference}, before), with);
}

const std::string not_signature = "not(ancestor-or-self::ds:Signature)";

}  // namespace

TEST_CASE("a reference to anything but this document is refused, never fetched, never skipped (A26)")
{
    for (const std::string uri : {"http://127.0.0.1/x", "file:///etc/passwd", "cid:x", "a", "/", "//x", "?", "data:,x", "#", "##a", "#%61", "#a/b",
             "#xpointer()", "#xpointer(/a)", "#xpointer(id(a))", "#xpointer(id(''))", "#xpointer(id('a)')", "#xpointer(id('a') )",
             "#xpointer(id('a'))x", "#xpointer(id('a'))xpointer(/)", "#xpointer(//a)", "#xpointer(id('a')/*)", "#element(a)",
                 "#xmlns(x=y)xpointer(/)"}) {
        INFO(uri);
        CHECK(unmade(reference_to(uri)) == errc::reference_refused);
    }
    CHECK(unmade(reference_to("#b")) == errc::unresolved_reference);
    CHECK(unmade(reference_to("#A")) == errc::unresolved_reference);
    CHECK(unmade(reference_to("#a ")) == errc::unresolved_reference);
    CHECK(judged(exchanged(core_control(), " URI=\"#a\"", "")) == errc::reference_refused);
    CHECK(judged(exchanged(core_control(), " URI=\"#a\"", " uri='#a'")) == errc::reference_refused);
}

TEST_CASE("an XPath transform is refused where it is not admitted; where it is, the result says that only nodes are covered (A27)")
{
    const std::string all = "<a xml:id='a'>one<b>two</b></a>";
    for (const std::string& transforms : {xpath(not_signature), xpath(not_signature) + exclusive(), xpath("ancestor-or-self::b"),
            xpath("not(self::evil)") + enveloped(),
             xpath(not_signature + " and self::text()"), filter2({{"intersect", "//b"}}), filter2({{"subtract", "//evil"}}) + enveloped(),
             filter2({{"intersect", "//b"}, {"union", "/"}, {"subtract", "//ds:Signature"}}), enveloped() + xpath("true()"), xpath("true()")
                 + enveloped()}) {
        INFO(transforms);
        const auto text = signed_again(core_document({reference_to("", transforms)}, all));
        CHECK(judged(text).covered == "n");
        CHECK(judged(text, {.xpath = false}) == errc::transform_refused);
        CHECK(refused_to_sign(core_document({reference_to("", transforms)}, all), {.xpath = false}) == errc::transform_refused);
    }
    // A constant: whatever the document says, the digest is the same, and so is what the result says of it.
    const auto constant = signed_again(core_document({reference_to("", xpath("self::b or parent::b"))}, all));
    CHECK(judged(exchanged(constant, ">one<", ">evil<")).covered == "n");
}

TEST_CASE("the digest of no node is refused, because every signature can have it (A31, CVE-2025-66568)")
{
    for (const std::string& transforms : {xpath("false()"), xpath("self::nothing"), filter2({{"intersect", "//nothing"}}), filter2({{"subtract",
            "/"}}),
             filter2({{"subtract", "/"}}) + exclusive(), xpath("false()") + inclusive(), xpath("false()") + enveloped(),
             xpath("false()") + xpath("true()")}) {
        INFO(transforms);
        CHECK(unmade(reference_to("", transforms)) == errc::canonicalization_failed);
        CHECK(judged_reference(reference_to("", transforms), "", {.admits_nothing = true}).covered == "n");
    }
    // On the way, too: what is written of no nodes would be text that can be decoded.
    CHECK(unmade(reference_to("", xpath("false()") + inclusive() + base64())) == errc::canonicalization_failed);
    CHECK(unmade(reference_to("", xpath("false()") + base64())) == errc::canonicalization_failed);
    CHECK(judged_reference(reference_to("", xpath("false()") + base64()), "", {.admits_nothing = true}).covered == "x");
}

TEST_CASE("what has no canonical form is refused: relative and illegal namespaces (A31)")
{
    for (const std::string uri : {"./", "x", "../a", "#x", "?q", "//h/x", "a b:c"}) {
        INFO(uri);
        for (const std::string& transforms : {std::string{}, exclusive(), inclusive(), xpath("true()")}) {
            const auto before = "<a xml:id='a'><e:b xmlns:e='" + uri + "'/></a>";
            CHECK(unmade(reference_to("#a", transforms), before) == errc::canonicalization_failed);
            // In the document that was signed without it, too.
            const auto text = signed_again(core_document({reference_to("#a", transforms)}));
            CHECK(judged(exchanged(text, ">one<", "><e:b xmlns:e='" + uri + "'/><")) == errc::canonicalization_failed);
        }
    }
}

TEST_CASE("an unknown transform is refused wherever it stands in the chain (A28)")
{
    for (const std::string uri : {"urn:unknown", "", "http://www.w3.org/TR/1999/REC-xslt-19991116", "http://www.w3.org/2000/09/xmldsig#",
            "http://www.w3.org/2001/10/xml-exc-c14n",
             "HTTP://www.w3.org/2001/10/xml-exc-c14n#", "http://www.w3.org/2001/10/xml-exc-c14n# ", "http://www.w3.org/2000/09/xmldsig#sha1",
             "http://www.w3.org/2002/07/decrypt#XML",
                 "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#STR-Transform"}) {
        const auto unknown = method_element("Transform", uri);
        INFO(uri);
        for (const std::string& transforms : {unknown, unknown + exclusive(), exclusive() + unknown, enveloped() + unknown + exclusive(),
                xpath("true()") + unknown}) {
            CHECK(unmade(reference_to("", transforms)) == errc::transform_refused);
        }
    }
    CHECK(judged(exchanged(core_control(), "<ds:Transforms>", "<ds:Transforms><ds:Transform/>")) == errc::malformed_signature);
    CHECK(judged(exchanged(core_control(), "<ds:Transforms>", "<ds:Transforms><x/>")) == errc::malformed_signature);
    CHECK(judged(exchanged(core_control(), "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>",
              "<ds:DigestMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#sha1\"/>")) == errc::signature_mismatch);
}

TEST_CASE("a parameter that a transform does not have is refused, not passed over (A28)")
{
    const std::string own = "<ds:InclusiveNamespaces PrefixList='x'/>";
    const std::string of_exclusive = "<e:InclusiveNamespaces xmlns:e='http://www.w3.org/2001/10/xml-exc-c14n#' PrefixList='x'/>";
    const std::string of_inclusive = "<e:InclusiveNamespaces xmlns:e='http://www.w3.org/TR/2001/REC-xml-c14n-20010315#' PrefixList='x'/>";
    for (const auto& [uri, inside] : std::vector<std::pair<std::string_view, std::string>>{{enveloped_signature::uri, "<x/>"},
            {enveloped_signature::uri, own},
             {enveloped_signature::uri, of_exclusive}, {base64_decoding::uri, own}, {base64_decoding::uri, of_exclusive},
                 {canonical_xml_1_0::uri, of_exclusive},
             {canonical_xml_1_0_with_comments::uri, of_inclusive}, {exclusive_c14n::uri, of_exclusive + of_exclusive}, {exclusive_c14n::uri, own},
             {exclusive_c14n::uri, "<x/>"}, {exclusive_c14n::uri, "text"}}) {
        INFO(uri << " " << inside);
        for (const auto& after : {std::string{}, inclusive()}) {
            CHECK(unmade(reference_to("", method_element("Transform", uri, inside) + after)) == errc::transform_refused);
        }
    }
}

TEST_CASE("chains of transforms are as long as the limit, and no longer (A29)")
{
    CHECK(judged_reference(reference_to("#a", times(8, exclusive()))).covered == "x");
    CHECK(unmade(reference_to("#a", times(9, exclusive()))) == errc::limit_exceeded);
    CHECK(unmade(reference_to("#a", times(1000, base64()))) == errc::limit_exceeded);
    CHECK(unmade(reference_to("#a", times(1000, exclusive()))) == errc::limit_exceeded);
}

TEST_CASE("what was parsed or decoded on the way is data, whatever it looks like: no element of the message is covered")
{
    const std::string shadow = "<a xml:id='a'>" + base64_encode(as_octets("<a xml:id='a'>evil</a>")) + "</a>";
    CHECK(judged_reference(reference_to("#a", base64()), shadow).covered == "x");
    CHECK(judged_reference(reference_to("#a", base64() + exclusive()), shadow).covered == "x");
    CHECK(judged_reference(reference_to("#a", base64() + xpath("true()")), shadow).covered == "x");
    CHECK(judged_reference(reference_to("#a", exclusive() + exclusive())).covered == "x");
    CHECK(judged_reference(reference_to("", enveloped() + exclusive() + xpath("true()"))).covered == "x");
    CHECK(judged_reference(reference_to("#a", exclusive())).covered == "e");
    // Parsing obeys the same limits and rules as the message itself.
    const auto bomb = "<a xml:id='a'>" + base64_encode(as_octets("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")) + "</a>";
    CHECK(unmade(reference_to("#a", base64() + exclusive()), bomb) == errc::doctype_refused);
    const auto deep = "<a xml:id='a'>" + base64_encode(as_octets(times(2000, "<a>") + times(2000, "</a>"))) + "</a>";
    CHECK(unmade(reference_to("#a", base64() + exclusive()), deep) == errc::limit_exceeded);
    CHECK(unmade(reference_to("#a", base64()), "<a xml:id='a'>*</a>") == errc::malformed_value);
    CHECK(unmade(reference_to("#a", base64() + exclusive()), "<a xml:id='a'>AAAA</a>").code.has_value());
}

TEST_CASE("enveloped takes out its own signature, and is refused where that is not inside (A55)")
{
    CHECK(unmade(reference_to("#a", enveloped())) == errc::transform_refused);
    CHECK(unmade(reference_to("#a", enveloped() + exclusive())) == errc::transform_refused);
    CHECK(unmade(reference_to("#a", xpath("true()") + enveloped())) == errc::transform_refused);
    CHECK(unmade(reference_to("", exclusive() + enveloped())) == errc::transform_refused);
    CHECK(unmade(reference_to("#a", base64() + enveloped()), "<a xml:id='a'>AAAA</a>") == errc::transform_refused);
    // Another's Signature stays in, the same where it is the first one, and one inside the own one goes with it.
    const std::string other = core_signature{.references = reference_to("#a")}.text();
    const auto text = signed_again(core_document({reference_to("", enveloped())}, "<a xml:id='a'>one</a>", "<z>" + other + "</z>"));
    CHECK(judged(text).covered == "d");
    CHECK(judged(exchanged(text, "<z>", "<z><evil/>")) == errc::digest_mismatch);
    CHECK(judged(exchanged(text, "<ds:DigestValue/>", "<ds:DigestValue>AAAA</ds:DigestValue>")) == errc::digest_mismatch);
    // What is inside the signature alone leaves nothing.
    const core_signature object{.references = reference_to("#o", enveloped()), .objects = "<ds:Object Id='o'>x</ds:Object>"};
    CHECK(refused_to_sign(core_document(object)) == errc::canonicalization_failed);
    const core_signature itself{.references = reference_to("#s", enveloped()), .attributes = "Id='s'"};
    CHECK(refused_to_sign(core_document(itself)) == errc::canonicalization_failed);
}

TEST_CASE("a prefix of an expression is what was signed, not what an ancestor says it is now (A30)")
{
    const std::string declared = "xmlns:p='urn:public'";
    const auto expression = "not(ancestor-or-self::p:note) and " + not_signature;
    const std::string before = "<a xml:id='a'>one</a><n xmlns='urn:public'/>";
    const auto document_with = [&](const std::string& transform, const std::string& method) {
        return "<q " + declared + ">" + core_document({.references = reference_to("", transform), .canonicalization = method}, before) + "</q>";
    };
    // The inclusive form of SignedInfo has every declaration in scope.
    const auto inclusive_info = method_element("CanonicalizationMethod", canonical_xml_1_0::uri);
    const auto good = signed_again(document_with(xpath(expression), inclusive_info));
    CHECK(judged(good).covered == "n");
    CHECK(judged(exchanged(good, "urn:public", "urn:other")) == errc::signature_mismatch);
    // The exclusive one has those that names use: an attacker could bind p to his own namespace, and add what he likes in it.
    const auto exclusive_info = method_element("CanonicalizationMethod", exclusive_c14n::uri);
    CHECK(refused_to_sign(document_with(xpath(expression), exclusive_info)) == errc::transform_refused);
    CHECK(refused_to_sign(document_with(xpath(expression, declared), exclusive_info)) == errc::transform_refused);
    CHECK(refused_to_sign(document_with(filter2({{"subtract", "//p:note"}}), exclusive_info)) == errc::transform_refused);
    // Unless the PrefixList names them, or a name of SignedInfo uses them where the expression stands.
    const auto listed = method_element("CanonicalizationMethod", exclusive_c14n::uri,
        "<e:InclusiveNamespaces xmlns:e='http://www.w3.org/2001/10/xml-exc-c14n#' PrefixList='x p'/>");
    const auto kept = signed_again(document_with(xpath(expression), listed));
    CHECK(judged(kept).covered == "n");
    CHECK(judged(exchanged(kept, "urn:public", "urn:other")) == errc::signature_mismatch);
    CHECK(judged(signed_again(document_with(xpath(not_signature), exclusive_info))).covered == "n");
    CHECK(judged(signed_again(document_with(filter2({{"subtract", "//ds:Signature"}, {"subtract", "//f:x"}}), exclusive_info))).covered == "n");
    // A name uses the prefix, but with another meaning than where the expression stands.
    const auto rebound = xpath("not(ancestor-or-self::ds:note)", "xmlns:ds='urn:public'");
    CHECK(refused_to_sign(document_with(exchanged(exchanged(rebound, "<ds:XPath", "<d:XPath xmlns:d='http://www.w3.org/2000/09/xmldsig#'"),
        "</ds:XPath", "</d:XPath"),
              exclusive_info)) == errc::transform_refused);
}
