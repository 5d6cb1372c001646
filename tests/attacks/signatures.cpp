// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Attacks on ds:Signature itself. Most are signed again with the genuine key after the change, so that the one thing that is
// wrong is what the row names.
#include "attacks/controls.hpp"
#include "attacks/edited.hpp"

#include <signet/core/base64.hpp>
#include <signet/keyinfo/names.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

#include <string>
#include <vector>

namespace signet::tests {

namespace {

enum class then { send, sign, digest_and_sign };

struct row {
    const char* what;
    void (*change)(edited&);
    then next;
    errc expected;
};

void run(const control& from, std::initializer_list<row> rows)
{
    for (const auto& [what, change, next, expected] : rows) {
        CAPTURE(from.name, what);
        edited message{from.octets};
        change(message);
        if (next == then::digest_and_sign) {
            message.digest_again();
        }
        if (next != then::send) {
            message.sign_again();
        }
        CHECK(from(message.text()) == expected);
    }
}

const std::string other_reference =
    R"(<ds:Reference URI="#none"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>)"
    R"(<ds:DigestValue>AA==</ds:DigestValue></ds:Reference>)";

void set_uri(edited& message, const std::string& uri) { message.reference().attribute("URI").set_value(uri.c_str()); }

}  // namespace

TEST_CASE("a message without the signature or the header that the policy asks for is refused")  // A9, A10
{
    run(x509_control(),
        {
            {"no signature", [](edited& m) { m.security().remove_child(m.signature()); }, then::send, errc::missing_signature},
            {"no signature and no token",
                [](edited& m) { m.security().remove_child(m.signature()), m.security().remove_child(m.token()); }, then::send,
                errc::missing_signature},
            {"no Security", [](edited& m) { m.header().remove_child(m.security()); }, then::send, errc::no_security_header},
            {"no Header", [](edited& m) { m.root().remove_child(m.header()); }, then::send, errc::no_security_header},
            {"an empty Security", [](edited& m) { m.security().remove_children(); }, then::send, errc::missing_timestamp},
            {"Signature of another namespace", [](edited& m) { m.signature().attribute("xmlns:ds").set_value("urn:x"); },
                then::send, errc::unexpected_element},
            {"Signature without prefix", [](edited& m) { m.signature().set_name("Signature"); }, then::send,
                errc::unexpected_element},
            {"Signature in lower case", [](edited& m) { m.signature().set_name("ds:signature"); }, then::send,
                errc::unexpected_element},
            {"Security in another namespace",
                [](edited& m) { m.security().append_attribute("xmlns:o") = "urn:x", m.security().set_name("o:Security"); },
                then::send, errc::not_understood},
            {"Security in another namespace, of no weight",
                [](edited& m) {
                    m.security().append_attribute("xmlns:o") = "urn:x", m.security().set_name("o:Security");
                    m.security().remove_attribute("s:mustUnderstand");
                },
                then::send, errc::no_security_header},
            {"Security for somebody else", [](edited& m) { m.security().append_attribute("s:actor") = "urn:other"; }, then::send,
                errc::no_security_header},
            {"Security moved to the Body", [](edited& m) { edited::move(m.security(), m.body()); }, then::send,
                errc::no_security_header},
            {"Security below another header", [](edited& m) { edited::move(m.security(), edited::append(m.header(), "<x/>")); },
                then::send, errc::no_security_header},
            {"Signature moved beside Security", [](edited& m) { edited::move(m.signature(), m.header()); }, then::send,
                errc::missing_signature},
            {"the Timestamp is gone, its reference stays", [](edited& m) { m.security().remove_child(m.timestamp()); },
                then::send, errc::unresolved_reference},
            {"Timestamp and its reference are gone",
                [](edited& m) {
                    m.security().remove_child(m.timestamp()), m.signed_info().remove_child(m.signed_info().last_child());
                },
                then::sign, errc::missing_timestamp},
            {"the Timestamp is not signed", [](edited& m) { m.signed_info().remove_child(m.signed_info().last_child()); },
                then::sign, errc::part_not_signed},
            {"the Body is not signed", [](edited& m) { m.signed_info().remove_child(m.reference()); }, then::sign,
                errc::part_not_signed},
            {"an element inside the Body is signed in its place",
                [](edited& m) {
                    m.body().first_child().append_attribute("wsu:Id") = "inner";
                    m.body().first_child().append_attribute("xmlns:wsu") = m.body().attribute("xmlns:wsu").value();
                    set_uri(m, "#inner");
                },
                then::digest_and_sign, errc::part_not_signed},
            {"the Header is signed in place of the Timestamp",
                [](edited& m) {
                    m.header().append_attribute("xmlns:wsu") = m.body().attribute("xmlns:wsu").value();
                    m.header().append_attribute("wsu:Id") = "whole";
                    m.signed_info().last_child().attribute("URI").set_value("#whole");
                },
                then::send, errc::signature_mismatch},
        });
    run(full_control(),
        {
            {"no UsernameToken", [](edited& m) { m.security().remove_child(m.username()); }, then::send,
                errc::unresolved_reference},
            {"no wsa:To", [](edited& m) { m.header().remove_child(edited::child(m.header(), "To")); }, then::send,
                errc::unresolved_reference},
            {"no wsa:To, and nothing signed for it",
                [](edited& m) {
                    m.header().remove_child(edited::child(m.header(), "To"));
                    m.signed_info().remove_child(m.signed_info().last_child().previous_sibling());
                },
                then::sign, errc::part_missing},
            {"a second wsa:To, not signed",
                [](edited& m) {
                    edited::append(m.header(), R"(<a:To xmlns:a="http://www.w3.org/2005/08/addressing">urn:evil</a:To>)");
                },
                then::send, errc::part_not_signed},
            {"the token is not signed", [](edited& m) { m.signed_info().remove_child(m.signed_info().last_child()); }, then::sign,
                errc::part_not_signed},
            {"the user is not signed",
                [](edited& m) { m.signed_info().remove_child(m.reference().next_sibling().next_sibling()); }, then::sign,
                errc::part_not_signed},
        });
    run(double_control(), {
                              {"one of two signatures", [](edited& m) { m.security().remove_child(m.signature()); }, then::send,
                                  errc::missing_signature},
                          });
}

TEST_CASE("a Signature that is not built as its schema says is refused")  // A14, A15
{
    run(x509_control(),
        {
            {"a second SignedInfo after the first",
                [](edited& m) { m.signature().insert_copy_after(m.signed_info(), m.signed_info()); }, then::send,
                errc::malformed_signature},
            {"a forged SignedInfo in front",
                [](edited& m) {
                    const node forged = m.signature().prepend_copy(m.signed_info());
                    edited::child(edited::child(forged, "Reference"), "DigestValue").text().set("AAAA");
                },
                then::send, errc::malformed_signature},
            {"a second SignedInfo at the end", [](edited& m) { m.signature().append_copy(m.signed_info()); }, then::send,
                errc::malformed_signature},
            {"SignedInfo is not first", [](edited& m) { m.signature().append_move(m.signed_info()); }, then::send,
                errc::malformed_signature},
            {"SignedInfo inside Object in front",
                [](edited& m) { edited::move(m.signed_info(), edited::prepend(m.signature(), "<ds:Object/>")); }, then::send,
                errc::malformed_signature},
            {"the genuine SignedInfo inside Object, a forged one in its place",
                [](edited& m) {
                    edited::append(m.signature(), "<ds:Object/>").append_copy(m.signed_info());
                    m.digest_value().text().set("RMuLsU6SZuzYBjynBNZ6hqZTAFer79xyEGfYIdKjLhk=");
                },
                then::send, errc::signature_mismatch},
            {"SignedInfo of another namespace", [](edited& m) { m.signed_info().append_attribute("xmlns:ds") = "urn:x"; },
                then::send, errc::malformed_signature},
            {"no SignedInfo", [](edited& m) { m.signature().remove_child(m.signed_info()); }, then::send,
                errc::malformed_signature},
            {"no SignatureValue", [](edited& m) { m.signature().remove_child(m.signature_value()); }, then::send,
                errc::malformed_signature},
            {"two SignatureValues", [](edited& m) { m.signature().insert_copy_after(m.signature_value(), m.signature_value()); },
                then::send, errc::malformed_signature},
            {"two KeyInfos", [](edited& m) { m.signature().append_copy(m.key_info()); }, then::send, errc::malformed_signature},
            {"text between the parts", [](edited& m) { edited::before(m.key_info(), "x"); }, then::send,
                errc::malformed_signature},
            {"text in SignedInfo", [](edited& m) { edited::append(m.signed_info(), "x"); }, then::sign,
                errc::malformed_signature},
            {"an unknown element in SignedInfo", [](edited& m) { edited::append(m.signed_info(), "<x/>"); }, then::sign,
                errc::malformed_signature},
            {"no CanonicalizationMethod",
                [](edited& m) { m.signed_info().remove_child(edited::child(m.signed_info(), "CanonicalizationMethod")); },
                then::send, errc::malformed_signature},
            {"two SignatureMethods",
                [](edited& m) {
                    const node method = edited::child(m.signed_info(), "SignatureMethod");
                    m.signed_info().insert_copy_after(method, method);
                },
                then::sign, errc::malformed_signature},
            {"two DigestValues", [](edited& m) { m.reference().append_copy(m.digest_value()); }, then::sign,
                errc::malformed_signature},
            {"no DigestValue", [](edited& m) { m.reference().remove_child(m.digest_value()); }, then::sign,
                errc::malformed_signature},
            {"Transforms after the digest",
                [](edited& m) { m.reference().append_move(edited::child(m.reference(), "Transforms")); }, then::sign,
                errc::malformed_signature},
            {"something else among the transforms",
                [](edited& m) { edited::append(edited::child(m.reference(), "Transforms"), "<x/>"); }, then::sign,
                errc::malformed_signature},
            {"a DigestMethod with a parameter",
                [](edited& m) { edited::append(edited::child(m.reference(), "DigestMethod"), "<x/>"); }, then::sign,
                errc::malformed_signature},
        });
}

TEST_CASE("a comment, a processing instruction or an element inside a base64 value is refused")  // A16, A18
{
    run(x509_control(),
        {
            {"a comment before the digest", [](edited& m) { edited::prepend(m.digest_value(), "<!--AAAA-->"); }, then::send,
                errc::malformed_value},
            {"a comment within it",
                [](edited& m) {
                    const std::string value = m.digest_value().text().get();
                    m.digest_value().remove_children();
                    edited::append(m.digest_value(), value.substr(0, 20) + "<!---->" + value.substr(20));
                },
                then::send, errc::malformed_value},
            {"a comment after it", [](edited& m) { edited::append(m.digest_value(), "<!---->"); }, then::send,
                errc::malformed_value},
            {"a processing instruction", [](edited& m) { edited::append(m.digest_value(), "<?x y?>"); }, then::sign,
                errc::malformed_value},
            {"an element", [](edited& m) { edited::append(m.digest_value(), "<x/>"); }, then::sign, errc::malformed_value},
            {"a comment in the SignatureValue", [](edited& m) { edited::append(m.signature_value(), "<!---->"); }, then::send,
                errc::malformed_value},
            {"a processing instruction there", [](edited& m) { edited::prepend(m.signature_value(), "<?x?>"); }, then::send,
                errc::malformed_value},
            {"an element there", [](edited& m) { edited::append(m.signature_value(), "<x/>"); }, then::send,
                errc::malformed_value},
            {"a comment in the certificate", [](edited& m) { edited::append(m.token(), "<!---->"); }, then::send,
                errc::malformed_value},
            {"a comment in Created", [](edited& m) { edited::append(m.timestamp().first_child(), "<!---->"); }, then::send,
                errc::malformed_value},
            {"base64 with something else in it", [](edited& m) { m.digest_value().text().set("AA*="); }, then::sign,
                errc::malformed_value},
            {"base64url", [](edited& m) { m.signature_value().text().set("-_-_"); }, then::send, errc::malformed_value},
        });
}

TEST_CASE("what is read of a value is the whole of it, CDATA included")  // A16, A18: the good twin
{
    const auto in_two = [](node at, std::size_t first) {
        const std::string value = at.text().get();
        at.remove_children();
        edited::append(at, value.substr(0, first) + "<![CDATA[" + value.substr(first) + "]]>");
    };
    edited message{x509_control().octets};
    in_two(message.digest_value(), 10);
    in_two(message.signature_value(), 11);
    in_two(message.token(), 100);
    in_two(message.timestamp().first_child(), 5);
    CHECK(x509_control()(message.text()).body == genuine_body);
    edited cut{x509_control().octets};
    edited::append(cut.digest_value(), "<![CDATA[AAAA]]>");
    cut.sign_again();
    CHECK(x509_control()(cut.text()) == errc::malformed_value);
}

TEST_CASE("an algorithm that the policy lacks is refused, whoever signed")  // A19, A27, A28
{
    constexpr auto canonicalization = [](edited& m, const char* uri) {
        edited::child(m.signed_info(), "CanonicalizationMethod").attribute("Algorithm").set_value(uri);
    };
    for (const char* uri :
        {"http://www.w3.org/2001/10/xml-exc-c14n#WithComments", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments", "http://www.w3.org/2006/12/xml-c14n11",
            "http://www.w3.org/2001/10/xml-exc-c14n", "http://www.w3.org/2000/09/xmldsig#base64",
            "http://www.w3.org/2001/10/XML-EXC-C14N#", "", " http://www.w3.org/2001/10/xml-exc-c14n#", "urn:none"}) {
        CAPTURE(uri);
        edited message{x509_control().octets};
        canonicalization(message, uri);
        message.sign_again();
        CHECK(x509_control()(message.text()) == errc::algorithm_refused);
    }
    for (const char* uri :
        {"http://www.w3.org/2001/10/xml-exc-c14n#WithComments", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
            "http://www.w3.org/2006/12/xml-c14n11", "http://www.w3.org/2000/09/xmldsig#base64",
            "http://www.w3.org/2002/06/xmldsig-filter2", "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
            "http://www.w3.org/TR/1999/REC-xpath-19991116", "http://www.w3.org/TR/1999/REC-xslt-19991116", "urn:none", "",
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#STR-Transform"}) {
        CAPTURE(uri);
        edited alone{x509_control().octets};
        alone.transform().attribute("Algorithm").set_value(uri);
        alone.transform().remove_children();
        alone.sign_again();
        CHECK(x509_control()(alone.text()) == errc::transform_refused);
        for (const bool first : {true, false}) {
            edited beside{x509_control().octets};
            const std::string extra = "<ds:Transform Algorithm=\"" + std::string{uri} + "\"/>";
            const node transforms = edited::child(beside.reference(), "Transforms");
            first ? edited::prepend(transforms, extra) : edited::append(transforms, extra);
            beside.sign_again();
            CHECK(x509_control()(beside.text()) == errc::transform_refused);
        }
    }
    for (const char* uri : {"http://www.w3.org/2000/09/xmldsig#sha1", "http://www.w3.org/2001/04/xmlenc#sha512",
             "http://www.w3.org/2001/04/xmldsig-more#md5", "http://www.w3.org/2001/04/xmlenc#SHA256", "", "urn:none"}) {
        CAPTURE(uri);
        edited message{x509_control().octets};
        edited::child(message.reference(), "DigestMethod").attribute("Algorithm").set_value(uri);
        message.sign_again();
        CHECK(x509_control()(message.text()) == errc::algorithm_refused);
    }
    for (const char* uri : {"http://www.w3.org/2000/09/xmldsig#rsa-sha1", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
             "http://www.w3.org/2001/04/xmldsig-more#rsa-md5", "http://www.w3.org/2000/09/xmldsig#dsa-sha1",
             "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256", "",
             "urn:none"}) {
        CAPTURE(uri);
        edited message{x509_control().octets};
        edited::child(message.signed_info(), "SignatureMethod").attribute("Algorithm").set_value(uri);
        message.sign_again();
        CHECK(x509_control()(message.text()) == errc::algorithm_refused);
    }
    run(x509_control(),
        {
            {"no transform at all", [](edited& m) { m.reference().remove_child("ds:Transforms"); }, then::sign,
                errc::transform_refused},
            {"empty Transforms", [](edited& m) { edited::child(m.reference(), "Transforms").remove_children(); }, then::sign,
                errc::transform_refused},
            {"a transform without Algorithm", [](edited& m) { m.transform().remove_attribute("Algorithm"); }, then::send,
                errc::malformed_signature},
            {"an XPath that leaves a part out",
                [](edited& m) {
                    edited::append(edited::child(m.reference(), "Transforms"),
                        R"(<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116">)"
                        R"(<ds:XPath>not(self::evil)</ds:XPath></ds:Transform>)");
                },
                then::sign, errc::transform_refused},
            {"an XSLT that says a constant",
                [](edited& m) {
                    edited::append(edited::child(m.reference(), "Transforms"),
                        R"(<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116">)"
                        R"(<x:stylesheet xmlns:x="http://www.w3.org/1999/XSL/Transform"/></ds:Transform>)");
                },
                then::sign, errc::transform_refused},
            {"InclusiveNamespaces of another namespace",
                [](edited& m) {
                    m.transform().remove_children(),
                        edited::append(m.transform(), R"(<InclusiveNamespaces xmlns="urn:x" PrefixList="q"/>)");
                },
                then::sign, errc::transform_refused},
            {"two InclusiveNamespaces",
                [](edited& m) {
                    m.transform().remove_children();
                    for (int i = 0; i < 2; ++i) {
                        edited::append(m.transform(),
                            R"(<e:InclusiveNamespaces xmlns:e="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="q"/>)");
                    }
                },
                then::sign, errc::transform_refused},
            {"a parameter of CanonicalizationMethod",
                [](edited& m) { edited::append(edited::child(m.signed_info(), "CanonicalizationMethod"), "<x/>"); }, then::sign,
                errc::transform_refused},
        });
}

TEST_CASE("KeyInfo only selects among the keys that the receiver trusts")  // A20, A41
{
    const auto certificate_of = [](edited& m, const certificate& leaf) {
        m.token().text().set(base64_encode(leaf.der()).c_str());
    };
    for (const auto& [leaf, expected] :
        {std::pair{&intruder(), errc::untrusted_certificate}, std::pair{&other_leaf(), errc::untrusted_certificate},
            std::pair{&intruder_ca(), errc::certificate_unusable}, std::pair{&test_ca(), errc::certificate_unusable}}) {
        edited message{x509_control().octets};
        certificate_of(message, *leaf);
        message.sign_as_intruder();
        CHECK(x509_control()(message.text()) == expected);
    }
    run(x509_control(),
        {
            {"signed with a key of one's own, under the genuine certificate", [](edited& m) { m.sign_as_intruder(); }, then::send,
                errc::signature_mismatch},
            {"no KeyInfo", [](edited& m) { m.signature().remove_child(m.key_info()); }, then::send, errc::reference_refused},
            {"an empty KeyInfo", [](edited& m) { m.key_info().remove_children(); }, then::send, errc::malformed_signature},
            {"a KeyValue",
                [](edited& m) {
                    m.key_info().remove_children();
                    edited::append(m.key_info(), "<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AAAA</ds:Modulus><ds:Exponent>AQAB</"
                                                 "ds:Exponent></ds:RSAKeyValue></ds:KeyValue>");
                },
                then::send, errc::reference_refused},
            {"a KeyValue before the reference", [](edited& m) { edited::prepend(m.key_info(), "<ds:KeyValue/>"); }, then::send,
                errc::malformed_signature},
            {"an X509Data",
                [](edited& m) {
                    const std::string certificate = m.token().text().get();
                    m.key_info().remove_children();
                    edited::append(
                        m.key_info(), "<ds:X509Data><ds:X509Certificate>" + certificate + "</ds:X509Certificate></ds:X509Data>");
                },
                then::send, errc::reference_refused},
            {"a RetrievalMethod",
                [](edited& m) {
                    m.key_info().remove_children();
                    edited::append(m.key_info(), R"(<ds:RetrievalMethod URI="http://169.254.169.254/"/>)");
                },
                then::send, errc::reference_refused},
            {"a KeyName",
                [](edited& m) {
                    m.key_info().remove_children();
                    edited::append(m.key_info(), "<ds:KeyName>CN=Test Leaf</ds:KeyName>");
                },
                then::send, errc::reference_refused},
        });
    CHECK(hmac_control()(replaced(hmac_control().octets, ">test hmac key<", ">another<")) == errc::unknown_key);
    CHECK(hmac_control()(replaced(hmac_control().octets, ">test hmac key<", ">test hmac ke<")) == errc::unknown_key);
    CHECK(hmac_control()(replaced(hmac_control().octets, ">test hmac key<", "><")) == errc::unknown_key);
    CHECK(hmac_control()(replaced(hmac_control().octets, ">test hmac key<", ">test<!---->hmac key<")) == errc::malformed_value);
}

TEST_CASE("a reference to a token finds one certificate of this very header")  // A41
{
    const auto refer = [](edited& m) { return m.key_info().first_child().first_child(); };
    static const auto reference = refer;
    static const std::string key_identifier = "<wsse:KeyIdentifier>AAAA</wsse:KeyIdentifier>";
    run(x509_control(),
        {
            {"to nothing", [](edited& m) { reference(m).attribute("URI").set_value("#none"); }, then::send,
                errc::unresolved_reference},
            {"to the Body",
                [](edited& m) {
                    reference(m).attribute("URI").set_value(("#" + std::string{m.body().attribute("wsu:Id").value()}).c_str());
                },
                then::send, errc::unresolved_reference},
            {"to a token in the Body", [](edited& m) { edited::move(m.token(), m.body()); }, then::send,
                errc::unresolved_reference},
            {"to a token beside Security", [](edited& m) { edited::move(m.token(), m.header()); }, then::send,
                errc::unresolved_reference},
            {"to a token of another Security",
                [](edited& m) {
                    const node other = m.header().append_copy(m.security());
                    m.header().last_child().remove_children();
                    node{other}.append_attribute("s:actor") = "urn:other";
                    edited::move(m.token(), other);
                },
                then::send, errc::unresolved_reference},
            {"to a token inside the Signature",
                [](edited& m) { edited::move(m.token(), edited::append(m.signature(), "<ds:Object/>")); }, then::send,
                errc::unresolved_reference},
            {"outside", [](edited& m) { reference(m).attribute("URI").set_value("http://evil.example/cert"); }, then::send,
                errc::reference_refused},
            {"empty", [](edited& m) { reference(m).attribute("URI").set_value(""); }, then::send, errc::reference_refused},
            {"without URI", [](edited& m) { reference(m).remove_attribute("URI"); }, then::send, errc::reference_refused},
            {"with another ValueType", [](edited& m) { reference(m).attribute("ValueType").set_value("urn:x"); }, then::send,
                errc::reference_refused},
            {"twice", [](edited& m) { m.key_info().first_child().append_copy(reference(m)); }, then::send,
                errc::malformed_security_header},
            {"none", [](edited& m) { m.key_info().first_child().remove_children(); }, then::send,
                errc::malformed_security_header},
            {"a KeyIdentifier",
                [](edited& m) {
                    m.key_info().first_child().remove_children(), edited::append(m.key_info().first_child(), key_identifier);
                },
                then::send, errc::reference_refused},
            {"embedded",
                [](edited& m) {
                    m.key_info().first_child().remove_children();
                    edited::move(m.token(), edited::append(m.key_info().first_child(), "<wsse:Embedded/>"));
                },
                then::send, errc::reference_refused},
            {"a second token, not referred to, of the intruder",
                [](edited& m) {
                    const node second = edited::before(m.token(), R"(<wsse:BinarySecurityToken wsu:Id="second"/>)");
                    node{second}.text().set(base64_encode(intruder().der()).c_str());
                    reference(m).attribute("URI").set_value("#second");
                },
                then::send, errc::token_invalid},
            {"a token without ValueType", [](edited& m) { m.token().remove_attribute("ValueType"); }, then::send,
                errc::token_invalid},
            {"a PKCS#7 token",
                [](edited& m) {
                    m.token()
                        .attribute("ValueType")
                        .set_value("http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#PKCS7");
                },
                then::send, errc::token_invalid},
            {"a token in hexadecimal", [](edited& m) { m.token().attribute("EncodingType").set_value("urn:hex"); }, then::send,
                errc::token_invalid},
            {"a token that is no certificate", [](edited& m) { m.token().text().set("AAAA"); }, then::send,
                errc::malformed_certificate},
            {"an empty token", [](edited& m) { m.token().text().set(""); }, then::send, errc::malformed_certificate},
            {"a certificate with something behind",
                [](edited& m) {
                    octets der{test_leaf().der().begin(), test_leaf().der().end()};
                    der.push_back(0);
                    m.token().text().set(base64_encode(der).c_str());
                },
                then::send, errc::malformed_certificate},
        });
    // The same certificate, moved within the header under the policy's strict layout.
    run(full_control(), {
                            {"the token stands after its use", [](edited& m) { m.security().append_move(m.token()); }, then::send,
                                errc::layout_violated},
                            {"the timestamp stands after its signature",
                                [](edited& m) { m.security().append_move(m.timestamp()); }, then::send, errc::layout_violated},
                        });
    edited lax{x509_control().octets};
    lax.security().append_move(lax.token());
    CHECK(x509_control()(lax.text()).body == genuine_body);
}

TEST_CASE("a key serves the method of its type only")  // A21
{
    const auto der = test_leaf().der();
    const std::string certificate_octets{der.begin(), der.end()};
    for (const std::string& key : {certificate_octets, std::string{test_leaf_pem}, base64_encode(der)}) {
        // The receiver of RSA signatures has no HMAC at all; the one that has both takes each key for its own method.
        edited message{x509_control().octets};
        edited::child(message.signed_info(), "SignatureMethod")
            .attribute("Algorithm")
            .set_value("http://www.w3.org/2001/04/xmldsig-more#hmac-sha256");
        message.sign_with_octets(key);
        CHECK(x509_control()(message.text()) == errc::algorithm_refused);

        edited both{double_control().octets};
        if (!both.key_info().child("wsse:SecurityTokenReference")) {
            both.security().append_move(both.signature());
        }
        REQUIRE(both.key_info().child("wsse:SecurityTokenReference"));
        edited::child(both.signed_info(), "SignatureMethod")
            .attribute("Algorithm")
            .set_value("http://www.w3.org/2001/04/xmldsig-more#hmac-sha256");
        both.sign_with_octets(key);
        CHECK(double_control()(both.text()) == errc::key_mismatch);
    }
    edited both{double_control().octets};
    if (!both.key_info().child("ds:KeyName")) {
        both.security().append_move(both.signature());
    }
    REQUIRE(both.key_info().child("ds:KeyName"));
    edited::child(both.signed_info(), "SignatureMethod")
        .attribute("Algorithm")
        .set_value("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
    both.sign_again();
    CHECK(double_control()(both.text()) == errc::key_mismatch);
}

TEST_CASE("an HMAC is taken whole or not at all")  // A22
{
    const auto with_length = [](const std::string& length, std::size_t kept) {
        edited message{hmac_control().octets};
        edited::append(
            edited::child(message.signed_info(), "SignatureMethod"), "<ds:HMACOutputLength>" + length + "</ds:HMACOutputLength>");
        message.sign_again();
        auto value = base64_decode(message.signature_value().text().get()).value();
        value.resize(kept);
        message.signature_value().text().set(base64_encode(value).c_str());
        return message.text();
    };
    CHECK(hmac_control()(with_length("256", 32)).body == genuine_body);
    for (const char* length :
        {"0", "1", "8", "-1", "4294967295", "08", "", "80", "128", "160", "255", "257", "512", "0256", "+256", " 256", "256 ",
            "256.0", "2 56", "0x100", "256bits", "18446744073709551872", "4294967552", "\xC2\xB2\x35\x36"}) {
        for (const std::size_t kept : {1U, 10U, 16U, 32U}) {
            CAPTURE(length, kept);
            CHECK(hmac_control()(with_length(length, kept)) == errc::algorithm_refused);
        }
    }
    CHECK(hmac_control()(with_length("256", 16)) == errc::signature_mismatch);
    CHECK(hmac_control()(with_length("256<!---->", 32)) == errc::malformed_value);
    CHECK(hmac_control()(with_length("<x/>", 32)) == errc::malformed_value);
    CHECK(hmac_control()(with_length("256</ds:HMACOutputLength><ds:HMACOutputLength>8", 32)) == errc::malformed_signature);
    run(x509_control(),
        {
            {"an output length for RSA",
                [](edited& m) {
                    edited::append(
                        edited::child(m.signed_info(), "SignatureMethod"), "<ds:HMACOutputLength>256</ds:HMACOutputLength>");
                },
                then::sign, errc::algorithm_refused},
            {"another parameter", [](edited& m) { edited::append(edited::child(m.signed_info(), "SignatureMethod"), "<x/>"); },
                then::sign, errc::malformed_signature},
            {"text in the method", [](edited& m) { edited::append(edited::child(m.signed_info(), "SignatureMethod"), "x"); },
                then::sign, errc::malformed_signature},
        });
}

TEST_CASE("a digest or a signature value of another length does not hold")  // A23
{
    const auto digest = base64_decode(edited{hmac_control().octets}.digest_value().text().get()).value();
    const auto value = base64_decode(edited{hmac_control().octets}.signature_value().text().get()).value();
    REQUIRE(digest.size() == 32);
    for (std::size_t length = 0; length <= 64; ++length) {
        CAPTURE(length);
        edited shorter{hmac_control().octets};
        auto cut = digest;
        cut.resize(length);
        shorter.digest_value().text().set(base64_encode(cut).c_str());
        shorter.sign_again();
        const verdict on_digest = hmac_control()(shorter.text());
        edited signature{hmac_control().octets};
        auto cut_value = value;
        cut_value.resize(length);
        signature.signature_value().text().set(base64_encode(cut_value).c_str());
        const verdict on_value = hmac_control()(signature.text());
        if (length == 32) {
            CHECK(on_digest.accepted());
            CHECK(on_value.accepted());
        } else {
            CHECK(on_digest == errc::digest_mismatch);
            CHECK(on_value == (length == 0 ? errc::malformed_signature : errc::signature_mismatch));
        }
    }
    const auto rsa_value = base64_decode(edited{x509_control().octets}.signature_value().text().get()).value();
    for (const std::size_t length : {1U, 128U, 255U, 257U, 512U, 4096U}) {
        CAPTURE(length);
        for (const bool in_front : {false, true}) {
            auto changed = rsa_value;
            in_front ? static_cast<void>(changed.insert(changed.begin(), length > 256 ? length - 256 : 0, std::uint8_t{0}))
                     : changed.resize(length);
            if (changed.size() != 256) {
                edited message{x509_control().octets};
                message.signature_value().text().set(base64_encode(changed).c_str());
                CHECK(x509_control()(message.text()) == errc::signature_mismatch);
            }
        }
    }
}

TEST_CASE("a SignedInfo refers to something, once each, and not to too much")  // A25
{
    const auto remove_references = [](edited& m) {
        while (m.reference()) {
            m.signed_info().remove_child(m.reference());
        }
    };
    edited none{x509_control().octets};
    remove_references(none);
    none.sign_again();
    CHECK(x509_control()(none.text()) == errc::malformed_signature);

    run(x509_control(),
        {
            {"one twice", [](edited& m) { m.signed_info().append_copy(m.reference()); }, then::sign, errc::malformed_signature},
        });
    for (const std::size_t count : {63U, 100'000U}) {
        std::string many;
        for (std::size_t i = 0; i < count; ++i) {
            many += other_reference;
        }
        const std::string text = replaced(x509_control().octets, "</ds:SignedInfo>", many + "</ds:SignedInfo>");
        CHECK(x509_control()(text) == errc::limit_exceeded);
    }
}

TEST_CASE("a reference means one element of this message, by a plain identifier")  // A26
{
    const std::string id = edited{x509_control().octets}.body().attribute("wsu:Id").value();
    const std::pair<std::string, errc> uris[] = {
        {"http://evil.example/", errc::reference_refused},
        {"https://evil.example/#" + id, errc::reference_refused},
        {"file:///etc/passwd", errc::reference_refused},
        {"cid:part", errc::reference_refused},
        {"other.xml#" + id, errc::reference_refused},
        {"?#" + id, errc::reference_refused},
        {" #" + id, errc::reference_refused},
        {"", errc::reference_refused},
        {"#", errc::reference_refused},
        {"##" + id, errc::reference_refused},
        {id, errc::reference_refused},
        {"#xpointer(/)", errc::reference_refused},
        {"#xpointer(id('" + id + "'))", errc::reference_refused},
        {"#element(/1/2)", errc::reference_refused},
        {"#/1/2", errc::reference_refused},
        {"#%69" + id.substr(1), errc::reference_refused},
        {"#none", errc::unresolved_reference},
        {"#" + id + " ", errc::unresolved_reference},
        {"#" + id.substr(1), errc::unresolved_reference},
        {"#" + id + "\xC2\xA0", errc::unresolved_reference},
    };
    for (const auto& [uri, expected] : uris) {
        CAPTURE(uri);
        edited message{x509_control().octets};
        set_uri(message, uri);
        message.sign_again();
        CHECK(x509_control()(message.text()) == expected);
        edited more{x509_control().octets};
        edited::append(more.signed_info(), other_reference);
        more.signed_info().last_child().attribute("URI").set_value(uri.c_str());
        more.sign_again();
        CHECK(x509_control()(more.text()) == expected);
    }
    run(x509_control(),
        {
            {"no URI", [](edited& m) { m.reference().remove_attribute("URI"); }, then::sign, errc::reference_refused},
            {"one more without URI",
                [](edited& m) {
                    edited::append(m.signed_info(), other_reference);
                    m.signed_info().last_child().remove_attribute("URI");
                },
                then::sign, errc::reference_refused},
        });
}

TEST_CASE("too many transforms, and a Manifest, lead nowhere")  // A29
{
    const auto with_transforms = [](std::size_t count) {
        edited message{x509_control().octets};
        for (std::size_t i = 1; i < count; ++i) {
            edited::child(message.reference(), "Transforms").append_copy(message.transform());
        }
        message.sign_again();
        return message.text();
    };
    CHECK(x509_control()(with_transforms(1)).accepted());
    CHECK(x509_control()(with_transforms(2)) == errc::transform_refused);
    CHECK(x509_control()(with_transforms(8)) == errc::transform_refused);
    CHECK(x509_control()(with_transforms(9)) == errc::limit_exceeded);
    CHECK(x509_control()(with_transforms(1000)) == errc::limit_exceeded);

    // A signed Manifest that refers to the Body does not sign the Body.
    edited manifest{x509_control().octets};
    const node object = edited::append(manifest.signature(), R"(<ds:Object wsu:Id="manifest"><ds:Manifest/></ds:Object>)");
    node{object}.first_child().append_copy(manifest.reference());
    set_uri(manifest, "#manifest");
    manifest.reference().append_attribute("Type") = "http://www.w3.org/2000/09/xmldsig#Manifest";
    manifest.digest_again();
    manifest.sign_again();
    CHECK(x509_control()(manifest.text()) == errc::part_not_signed);
}

TEST_CASE("what has no canonical form has no digest")  // A31
{
    // The digest of no octets at all, under a genuine signature: what a reader that swallows the failure would compare.
    const std::string of_nothing = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    for (const char* uri : {"./", "relative", "x/y"}) {
        CAPTURE(uri);
        edited message{x509_control().octets};
        edited::append(message.body(), "<a:x xmlns:a=\"" + std::string{uri} + "\"/>");
        message.digest_value().text().set(of_nothing.c_str());
        message.sign_again();
        CHECK(x509_control()(message.text()) == errc::canonicalization_failed);
        edited whole{x509_control().octets};
        whole.signed_info().append_attribute("xmlns:a") = uri;
        whole.signed_info().append_attribute("a:b") = "c";
        CHECK(x509_control()(whole.text()) == errc::canonicalization_failed);
    }
    edited message{x509_control().octets};
    message.digest_value().text().set(of_nothing.c_str());
    message.sign_again();
    CHECK(x509_control()(message.text()) == errc::digest_mismatch);
}

TEST_CASE("a second signature is not an offer to choose from")  // A32, A55
{
    run(x509_control(),
        {
            {"a copy of it", [](edited& m) { m.security().append_copy(m.signature()); }, then::send, errc::duplicate_id},
            {"a copy without Id", [](edited& m) { m.security().append_copy(m.signature()).remove_attribute("Id"); }, then::send,
                errc::unexpected_element},
            {"a forged one behind it",
                [](edited& m) {
                    m.security().append_copy(m.signature()).remove_attribute("Id");
                    m.sign_as_intruder();
                },
                then::send, errc::signature_mismatch},
            {"another around it",
                [](edited& m) {
                    const node outer = m.security().append_child("ds:Signature");
                    node{outer}.append_attribute("xmlns:ds") = m.signature().attribute("xmlns:ds").value();
                    edited::move(m.signature(), outer);
                },
                then::send, errc::malformed_signature},
            {"enveloped on a detached signature",
                [](edited& m) {
                    edited::prepend(edited::child(m.reference(), "Transforms"),
                        R"(<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>)");
                },
                then::sign, errc::transform_refused},
            {"a reference to SignedInfo itself",
                [](edited& m) {
                    m.signed_info().append_attribute("wsu:Id") = "self";
                    set_uri(m, "#self");
                },
                then::sign, errc::digest_mismatch},
        });
    // Signatures where nobody is asked for any are application data.
    edited elsewhere{x509_control().octets};
    edited::copy(elsewhere.signature(), elsewhere.header()).remove_attribute("Id");
    CHECK(x509_control()(elsewhere.text()).body == genuine_body);
}

TEST_CASE("two signatures stay in their roles")
{
    edited swapped{double_control().octets};
    swapped.security().append_move(swapped.signature());
    CHECK(double_control()(swapped.text()).body == genuine_body);

    // One signature cannot stand for both steps.
    edited twice{double_control().octets};
    if (!twice.key_info().child("ds:KeyName")) {
        twice.security().append_move(twice.signature());
    }
    const node hmac = twice.signature();
    for (node other = hmac.next_sibling(); other; other = hmac.next_sibling()) {
        twice.security().remove_child(other);
    }
    twice.security().append_copy(hmac).remove_attribute("Id");
    CHECK(double_control()(twice.text()) == errc::algorithm_refused);
}

}  // namespace signet::tests
