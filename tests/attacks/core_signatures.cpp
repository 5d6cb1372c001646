// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Core validation of signed documents whose structure, identifiers and values were tampered with.

#include "core.hpp"

#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace signet;
using namespace signet::tests;

namespace {

/// What stands between two marks of the control.
std::string between(const std::string& text, const std::string& from, const std::string& to)
{
    const auto start = text.find(from) + from.size();
    return text.substr(start, text.find(to, start) - start);
}

std::string signature_of(const std::string& text)
{
    return "<ds:Signature" + between(text, "<ds:Signature", "</ds:Signature>") + "</ds:Signature>";
}

struct change {
    std::string from;
    std::string to;
    errc code;
};

/// Each change of a document, alone, and for what it is refused.
void refuses(const std::string& control, const std::vector<change>& changes)
{
    for (const auto& [from, to, code] : changes) {
        const auto text = exchanged(control, from, to);
        INFO(from << " -> " << to.substr(0, 200));
        CHECK(judged(text) == code);
    }
}

const std::string value_of_control = between(core_control(), "<ds:SignatureValue>", "</ds:SignatureValue>");
const std::string digest_of_control = between(core_control(), "<ds:DigestValue>", "</ds:DigestValue>");

}  // namespace

TEST_CASE("the control holds, and covers an element and a document")
{
    CHECK(judged(core_control()).covered == "ed");
    CHECK(judged(core_control(), {.xpath = false}).covered == "ed");
    CHECK(judged(exchanged(core_control(), ">one<", ">two<")) == errc::digest_mismatch);
    CHECK(judged(exchanged(core_control(), ">one<", ">two<")).where == "Reference #a");
    CHECK(judged("<r/>") == errc::malformed_signature);
}

TEST_CASE("an identifier that two elements have is refused, whichever attributes say it (A11, A12)")
{
    refuses(core_control(), {
        {"<r>", "<r><b xml:id='a'>evil</b>", errc::duplicate_id},
        {"<r>", "<r><b w:Id='a' xmlns:w='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'/>",
            errc::duplicate_id},
        {"<r>", "<r><b Id='a'>evil</b>", errc::unresolved_reference},
        {"<r>", "<r><b ID='a'>evil</b>", errc::unresolved_reference},
        {"<r>", "<r><b AssertionID='a'>evil</b>", errc::unresolved_reference},
        {"<r>", "<r><ds:Object Id='a' xmlns:ds='http://www.w3.org/2000/09/xmldsig#'/>", errc::duplicate_id},
        {"<r>", "<r><s:Assertion ID='a' xmlns:s='urn:oasis:names:tc:SAML:2.0:assertion'/>", errc::duplicate_id},
        {"</ds:SignatureValue>", "</ds:SignatureValue><ds:Object Id='a'/>", errc::duplicate_id},
        {" xml:id=\"a\"", " xml:id=\"b\"", errc::unresolved_reference},
        {"<a xml:id=\"a\">one</a>", "<a xml:id=\"b\">one</a><c Id='a'>evil</c>", errc::digest_mismatch},
    });
}

TEST_CASE("there is no document type, so no entity, no default attribute and no DTD identifier (A13, A32, A33, A36)")
{
    for (const std::string& type : {std::string{"<!DOCTYPE r>"}, std::string{"<!DOCTYPE r SYSTEM 'x\"><!--'>"},
            std::string{"<!DOCTYPE r [<!ENTITY a 'a'>]>"},
             std::string{"<!DOCTYPE r [<!ATTLIST a b ID #IMPLIED>]>"}, std::string{"<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"},
             std::string{"<!DOCTYPE r [<!ATTLIST ds:Signature xmlns CDATA #FIXED 'urn:x'>]>"},
             "<!DOCTYPE r [<!ENTITY a 'aaaa'>" + times(20, "<!ENTITY b '&a;&a;&a;&a;'>") + "]>"}) {
        INFO(type);
        CHECK(judged(type + core_control()) == errc::doctype_refused);
    }
    CHECK(judged(exchanged(core_control(), ">one<", ">&one;<")) == errc::malformed_xml);
    CHECK(judged(exchanged(core_control(), ">one<", "><!DOCTYPE r>one<")) == errc::doctype_refused);
}

TEST_CASE("there is one SignedInfo, and it is the first child (A14, A15)")
{
    const auto good = between(core_control(), "<ds:SignedInfo>", "</ds:SignedInfo>");
    const auto genuine = "<ds:SignedInfo>" + good + "</ds:SignedInfo>";
    const auto forged = exchanged(genuine, digest_of_control, base64_encode(octets(32, 7)));
    refuses(core_control(), {
        {genuine, genuine + forged, errc::malformed_signature},
        {genuine, forged + genuine, errc::malformed_signature},
        {genuine, genuine + genuine, errc::malformed_signature},
        {genuine, "<ds:Object>" + genuine + "</ds:Object>" + forged, errc::malformed_signature},
        {genuine, forged, errc::signature_mismatch},
        {"</ds:SignatureValue>", "</ds:SignatureValue><ds:SignatureValue>" + value_of_control + "</ds:SignatureValue>", errc::malformed_signature},
        {"</ds:SignatureValue>", "</ds:SignatureValue>" + genuine, errc::malformed_signature},
        {"</ds:SignatureValue>", "</ds:SignatureValue><x/>", errc::malformed_signature},
        {"</ds:SignatureValue>", "</ds:SignatureValue><ds:Object/><ds:KeyInfo/>", errc::malformed_signature},
        {"<ds:SignedInfo>", "text<ds:SignedInfo>", errc::malformed_signature},
        {"<ds:SignedInfo>", "<x/><ds:SignedInfo>", errc::malformed_signature},
        {"<ds:SignedInfo>", "<ds:SignedInfo xmlns:ds='urn:other'>", errc::malformed_signature},
        {"<ds:SignedInfo>", "<ds:SignedInfo>text", errc::malformed_signature},
        {"</ds:SignedInfo>", "<ds:SignedInfo/></ds:SignedInfo>", errc::malformed_signature},
        {"</ds:SignedInfo>", "<ds:CanonicalizationMethod Algorithm='x'/></ds:SignedInfo>", errc::malformed_signature},
    });
    // In an Object it is content like any other.
    CHECK(judged(exchanged(core_control(), "</ds:SignatureValue>", "</ds:SignatureValue><ds:Object>" + forged + "</ds:Object>")).covered == "ed");
}

TEST_CASE("a second Signature does not help the first one, nor does another's value (A32)")
{
    const auto other = signature_of(signed_again(core_document({reference_to("#b")}, "<b xml:id='b'>evil</b>")));
    CHECK(judged(exchanged(core_control(), "<r>", "<r>" + other)) == errc::unresolved_reference);  // it is judged, and means nothing here
    CHECK(judged(exchanged(core_control(), "</r>", other + "</r>")) == errc::digest_mismatch);     // enveloped takes out its own only
    CHECK(judged(exchanged(core_control(), "</r>", signature_of(core_control()) + "</r>")) == errc::digest_mismatch);
    CHECK(judged(exchanged(core_control(), value_of_control, between(other, "<ds:SignatureValue>",
        "</ds:SignatureValue>"))) == errc::signature_mismatch);
    CHECK(judged(exchanged(core_control(), "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"", "<ds:Signature xmlns:ds=\"urn:x\""))
          == errc::malformed_signature);
}

TEST_CASE("nothing hides in values: no comment, instruction or element; CDATA is text (A16, A18)")
{
    for (const std::string& name : {std::string{"DigestValue"}, std::string{"SignatureValue"}}) {
        const auto& value = name == "DigestValue" ? digest_of_control : value_of_control;
        const auto forged = base64_encode(octets(32, 7));
        INFO(name);
        refuses(core_control(), {
            {value, "<!--" + value + "-->" + forged, errc::malformed_value},
            {value, value + "<!---->", errc::malformed_value},
            {value, "<?p " + value + "?>" + forged, errc::malformed_value},
            {value, "<v>" + value + "</v>" + forged, errc::malformed_value},
            {value, value + "*", errc::malformed_value},
            {value, value + "\xC2\xA0", errc::malformed_value},
            {value, value.substr(0, value.size() - 1), errc::malformed_value},
            {value, value + "====", errc::malformed_value},
            {value, value + value, errc::malformed_value},
        });
    }
    CHECK(judged(exchanged(core_control(), value_of_control, "<![CDATA[" + value_of_control.substr(0, 9) + "]]>"
        + value_of_control.substr(9))).covered
          == "ed");
    // CDATA is the same text, and canonical XML writes it as text.
    CHECK(judged(exchanged(core_control(), ">one<", "><![CDATA[on]]>e<")).covered == "ed");
    CHECK(judged(exchanged(core_control(), ">one<", ">on<?x?>e<")) == errc::digest_mismatch);
}

TEST_CASE("a comment in what is signed is not covered where the form has none, and the result says so (A17, A19)")
{
    CHECK(judged(exchanged(core_control(), ">one<", ">on<!-- x -->e<")).covered == "ed");
    const auto commented = core_document({.references = reference_to("#xpointer(id('a'))", method_element("Transform",
        canonical_xml_1_0_with_comments::uri))});
    const auto text = signed_again(commented);
    CHECK(judged(text).covered == "e");
    CHECK(judged(exchanged(text, ">one<", ">on<!-- x -->e<")) == errc::digest_mismatch);
    // SignedInfo with comments: only by a method that is admitted, and then each comment counts.
    const auto method = method_element("CanonicalizationMethod", canonical_xml_1_0_with_comments::uri);
    const auto info = signed_again(core_document({.canonicalization = method}));
    CHECK(judged(info).covered == "e");
    CHECK(judged(exchanged(info, "</ds:SignedInfo>", "<!-- x --></ds:SignedInfo>")) == errc::signature_mismatch);
    CHECK(judged(exchanged(core_control(), exclusive_c14n::uri, std::string{exclusive_c14n::uri} + "WithComments")) == errc::algorithm_refused);
    CHECK(judged(exchanged(core_control(), "\"/><ds:SignatureMethod",
        "\"><x/></ds:CanonicalizationMethod><ds:SignatureMethod")) == errc::transform_refused);
}

TEST_CASE("HMACOutputLength is absent or the whole MAC, in digits as a number is written (A22, CVE-2009-0217, CVE-2013-2155)")
{
    const auto with_length = [](const std::string& length) {
        return core_document({.method = method_element("SignatureMethod", hmac_sha256::uri, "<ds:HMACOutputLength>" + length
            + "</ds:HMACOutputLength>")});
    };
    const auto text = signed_again(with_length("256"));
    CHECK(judged(text).covered == "e");
    const auto value = between(text, "<ds:SignatureValue>", "</ds:SignatureValue>");
    for (const std::string length : {"0", "1", "8", "32", "40", "64", "80", "128", "248", "255", "257", "264", "-1", "4294967295", "4294967552",
             "18446744073709551616", "18446744073709551872", "0256", "+256", " 256", "256 ", "0x100", "256.0", "2e2", "", "-0", "\xD9\xA2"}) {
        INFO(length);
        for (const std::string& shorter : {value, std::string{"AA=="}, std::string{"AAAA"}}) {
            const auto changed = exchanged(exchanged(text, ">256<", ">" + length + "<"), value, shorter);
            CHECK(judged(changed) == errc::algorithm_refused);
        }
        CHECK(refused_to_sign(with_length(length)) == errc::algorithm_refused);
    }
    refuses(text, {
        {">256<", ">2<!---->56<", errc::malformed_value},
        {"</ds:HMACOutputLength>", "</ds:HMACOutputLength><ds:HMACOutputLength>8</ds:HMACOutputLength>", errc::malformed_signature},
        {"<ds:HMACOutputLength>", "x<ds:HMACOutputLength>", errc::malformed_signature},
        {"<ds:HMACOutputLength>256</ds:HMACOutputLength>", "<x/>", errc::malformed_signature},
        {"<ds:HMACOutputLength>256</ds:HMACOutputLength>", "", errc::signature_mismatch},
    });
}

TEST_CASE("values of another length do not hold (A23)")
{
    const octets value = *base64_decode(value_of_control);
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{16}, std::size_t{31}, std::size_t{33}, std::size_t{64},
            std::size_t{8193}}) {
        octets changed = value;
        changed.resize(size);
        const auto expected = size == 0 ? errc::malformed_signature : size > 8192 ? errc::limit_exceeded : errc::signature_mismatch;
        INFO(size);
        CHECK(judged(exchanged(core_control(), value_of_control, base64_encode(changed))) == expected);
    }
    // A DigestValue that the genuine signer has signed, shorter than the digest.
    auto genuine = core_control();
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{31}, std::size_t{33}}) {
        octets digest = *base64_decode(digest_of_control);
        digest.resize(size);
        CHECK(judged(exchanged(genuine, digest_of_control, base64_encode(digest))) == errc::signature_mismatch);
    }
}

TEST_CASE("a signature of nothing is none, and of too much neither (A25)")
{
    const auto reference = "<ds:Reference" + between(core_control(), "<ds:Reference", "</ds:Reference>") + "</ds:Reference>";
    auto none = exchanged(core_control(), reference, "");
    none = exchanged(none, "<ds:Reference" + between(none, "<ds:Reference", "</ds:Reference>") + "</ds:Reference>", "");
    CHECK(judged(none) == errc::malformed_signature);
    CHECK(judged(signed_again(core_document({times(64, reference_to("#a"))}))).covered == std::string(64, 'e'));
    CHECK(judged(exchanged(core_control(), reference, times(65, reference))) == errc::limit_exceeded);
    const auto many = exchanged(core_control(), reference, times(100'000, reference));
    CHECK(seconds_of([&] { CHECK(judged(many, {.most = {.nodes = 64U << 20}}) == errc::limit_exceeded); }) < 30);
    CHECK(refused_to_sign(core_document({times(65, reference_to("#a"))})) == errc::limit_exceeded);
}

TEST_CASE("malformed XML and other encodings are refused before anything is verified (A34, A35)")
{
    const std::string bom16 = "\xFE\xFF";
    refuses(core_control(), {
        {" xml:id=\"a\"", " xml:id=\"a\" xml:id=\"a\"", errc::malformed_xml},
        {"<r>", "<r xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'>", errc::malformed_namespaces},
        {"<r>", "<r><!-- a -- b -->", errc::malformed_xml},
        {"</r>", "</r><r/>", errc::malformed_xml},
        {"</r>", "</r>text", errc::malformed_xml},
        {"<r>", "<r>]]>", errc::malformed_xml},
        {"<r>", "<p:r>", errc::malformed_namespaces},
        {"<r>", "<r><p:x/>", errc::malformed_namespaces},
        {"<r>", "<r><x xmlns:p=''/>", errc::malformed_namespaces},
        {"<r>", "<r><x xmlns:xml='u'/>", errc::malformed_namespaces},
        {"<r>", "<r>&#0;", errc::malformed_xml},
        {"<r>", std::string{"<r>\0", 4}, errc::malformed_xml},
        {"<r>", "<r>\xC0\xAF", errc::malformed_encoding},
        {"<r>", "<r>\xED\xA0\x80", errc::malformed_encoding},
        {"<r>", "<?xml version='1.0' encoding='UTF-7'?><r>", errc::unsupported_encoding},
        {"<r>", "<?xml version='1.0' encoding='ISO-8859-1'?><r>", errc::unsupported_encoding},
        {"<r>", "<?xml version='1.0' encoding='UTF-16'?><r>", errc::unsupported_encoding},
        {"<r>", "\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-16'?><r>", errc::unsupported_encoding},
        {">one<", ">one&#13;<", errc::digest_mismatch},
    });
    CHECK(judged(exchanged(core_control(), "<r>", "<?xml version='1.0' encoding='utf-8'?><r>")).covered == "ed");
    CHECK(judged(exchanged(core_control(), "<r>", "\xEF\xBB\xBF<r>")).covered == "ed");
    CHECK(judged(bom16 + core_control()).code.has_value());
    for (std::size_t cut = 0; cut < core_control().size(); cut += 37) {
        CHECK(judged(core_control().substr(0, cut)) == errc::malformed_xml);
    }
}
