// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// xmlsec1 and Signet fill in the same templates and verify what the other has made of them, for every algorithm, kind of reference,
// transform and form of KeyInfo that both have; both refuse altered copies.
#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/template_comparison.hpp"

#include <signet/core/base64.hpp>

#include <string>
#include <utility>
#include <vector>

namespace signet::tests {

namespace {

signature_template by_method(const std::string& name, const std::string& method, const std::string& key, const std::string& inside = "")
{
    signature_parts parts;
    parts.method = algorithm("SignatureMethod", method, inside);
    parts.key_info = "<ds:KeyName>" + key + "</ds:KeyName>";
    return {name + " with " + key + inside, document_with(parts), name};
}

/// In which SignedInfo is signed with all namespaces, those of the prefixes in an XPath expression, too.
const std::string inclusive_form = algorithm("CanonicalizationMethod", uri::c14n);

signature_template by_references(const std::string& what, const std::string& references, const std::string& objects = "",
                                 const std::string& canonicalization = inclusive_form)
{
    signature_parts parts;
    parts.references = references;
    parts.objects = objects;
    parts.canonicalization = canonicalization;
    return {what, document_with(parts)};
}

signature_template by_key_info(const std::string& what, key_source reads, const std::string& key_info, const std::string& method = "rsa-sha256",
                               const std::string& objects = "")
{
    signature_parts parts;
    parts.method = algorithm("SignatureMethod", (method.rfind("dsa", 0) == 0 ? uri::ds11 : uri::more) + method);
    parts.key_info = key_info;
    parts.objects = objects;
    return {what, document_with(parts), {}, reads};
}

}  // namespace

TEST_CASE("xmlsec1 and Signet agree on templates with every signature method that both have")
{
    const auto peer = template_peer::find();
    if (absent(peer)) {
        return;
    }
    std::vector<signature_template> all;
    for (const std::string name : {"rsa-md5", "rsa-ripemd160", "rsa-sha1", "rsa-sha224", "rsa-sha256", "rsa-sha384", "rsa-sha512"}) {
        all.push_back(by_method(name, (name == "rsa-sha1" ? uri::ds : uri::more) + name, "rsa"));
    }
    all.push_back(by_method("dsa-sha1", uri::ds + "dsa-sha1", "old-dsa"));
    all.push_back(by_method("dsa-sha256", uri::ds11 + "dsa-sha256", "dsa"));
    for (const std::string name : {"ecdsa-sha1", "ecdsa-sha224", "ecdsa-sha256", "ecdsa-sha384", "ecdsa-sha512"}) {
        for (const auto& curve : elliptic_curves) {
            auto one = by_method(name, uri::more + name, std::string{curve.name});
            const bool fits = curve.bits >= 256 || name == "ecdsa-sha1" || name == "ecdsa-sha224";
            const bool of_nist = curve.name.substr(0, 4) == "secp";
            if (fits && (of_nist || name == "ecdsa-sha1" || name == "ecdsa-sha256")) {
                all.push_back(std::move(one));
            } else if (!fits) {
                const auto refused = filled_by_signet(one.text);  // by design: it has fewer bits than the method asks for
                REQUIRE_FALSE(refused);
                CHECK(refused.error().code() == errc::weak_key);
            }
        }
    }
    using lengths = std::vector<std::string>;
    for (const auto& [name, shorter] : {std::pair<std::string, lengths>{"md5", {"80", "96"}}, {"ripemd160", {"80", "96"}}, {"sha1", {"80", "96"}},
             {"sha224", {"112", "200"}}, {"sha256", {"128", "200"}}, {"sha384", {"192", "200"}}, {"sha512", {"256", "400"}}}) {
        const std::string method = (name == "sha1" ? uri::ds : uri::more) + "hmac-" + name;
        all.push_back(by_method("hmac-" + name, method, "hmac"));
        for (const auto& bits : shorter) {
            all.push_back(by_method("hmac-" + name, method, "hmac", "<ds:HMACOutputLength>" + bits + "</ds:HMACOutputLength>"));
        }
    }
    compare(*peer, "signature methods", all);
}

TEST_CASE("xmlsec1 and Signet agree on templates with every digest that both have")
{
    const auto peer = template_peer::find();
    if (absent(peer)) {
        return;
    }
    std::vector<signature_template> all;
    for (const auto& [name, at] : {std::pair{"md5", uri::more}, {"ripemd160", uri::enc}, {"sha1", uri::ds}, {"sha224", uri::more},
                                   {"sha256", uri::enc}, {"sha384", uri::more}, {"sha512", uri::enc}}) {
        all.push_back(by_references(name, a_reference("#item", "", at + name)));
        all.back().klass = name;
    }
    compare(*peer, "digests", all);
}

TEST_CASE("xmlsec1 and Signet agree on templates with every canonicalization")
{
    const auto peer = template_peer::find();
    if (absent(peer)) {
        return;
    }
    std::vector<signature_template> all;
    for (const auto& form : {uri::c14n, uri::c14n11, uri::exc_c14n}) {
        for (const bool comments : {false, true}) {
            const std::string named = form + (!comments ? "" : form == uri::exc_c14n ? "WithComments" : "#WithComments");
            for (const std::string prefixes : {"", "unused #default"}) {
                if (!prefixes.empty() && form != uri::exc_c14n) {
                    continue;
                }
                const std::string inside = prefixes.empty() ? "" : inclusive(prefixes);
                signature_parts parts;
                parts.canonicalization = algorithm("CanonicalizationMethod", named, inside);
                parts.references = a_reference("#xpointer(id('item'))", transform(named, inside)) + a_reference("#named", transform(named, inside))
                                   + a_reference("", transform(uri::enveloped) + transform(named, inside)) + a_reference("#coded", transform(named));
                all.push_back({named + " " + prefixes, document_with(parts)});
                parts.references = a_reference("#xpointer(id('item'))", transform(named, inside));
                all.push_back({named + " " + prefixes + ", comments of an element", document_with(parts)});
                (comments ? all.back().covered : all.back().loose) = " aside -->";
                parts.references = a_reference("#xpointer(/)", transform(uri::enveloped) + transform(named, inside));
                all.push_back({named + " " + prefixes + ", comments around the document", document_with(parts)});
                (comments ? all.back().covered : all.back().loose) = " after -->";
            }
        }
    }
    compare(*peer, "canonicalizations", all);
}

TEST_CASE("xmlsec1 and Signet agree on templates with every kind of reference")
{
    const auto peer = template_peer::find();
    if (absent(peer)) {
        return;
    }
    const std::string object = "<ds:Object Id=\"object\" MimeType=\"text/plain\" Encoding=\"\">\n"
                               "<x xmlns=\"\"><!-- aside -->ENCLOSED</x></ds:Object>";
    auto enclosed = by_references("an enveloping Object", a_reference("#object"), object);
    enclosed.covered = "ENCLOSED";
    auto only = enclosed;
    only.what = "an enveloping Signature";
    only.text = signature_of({.references = a_reference("#object", transform(uri::c14n)), .objects = object});
    auto whole = by_references("the document", a_reference("", transform(uri::enveloped)));
    whole.loose = " before -->";
    auto element = by_references("an element by its Id", a_reference("#item"));
    element.loose = " aside -->";
    const std::string comments = transform(uri::c14n + "#WithComments");
    auto pointed = by_references("an XPointer to an element", a_reference("#xpointer(id('item'))", comments));
    pointed.covered = " aside -->";
    auto named = by_references("an element by its xml:id", a_reference("#named"));
    named.covered = "CONTENT</named>";
    auto pointed_whole = by_references("an XPointer to the document", a_reference("#xpointer(/)", transform(uri::enveloped) + comments));
    pointed_whole.covered = " before -->";
    compare(*peer, "references",
        {enclosed, only, whole, element, pointed, pointed_whole,
         by_references("an XPointer in the other quotation marks", a_reference("#xpointer(id(&quot;item&quot;))")),
         named,
         by_references("octets outside", a_reference("http://example.org/data.bin")),
         by_references("XML outside", a_reference("http://example.org/data.xml", transform(uri::exc_c14n))),
         by_references("several",
             a_reference("#item") + a_reference("#object") + a_reference("", transform(uri::enveloped)) + a_reference("#item"), object)});
}

TEST_CASE("xmlsec1 and Signet agree on templates with every transform that both have")
{
    const auto peer = template_peer::find();
    if (absent(peer)) {
        return;
    }
    const auto spare = [](signature_template one) {
        one.loose = "spare text";
        return one;
    };
    const auto coded = [](signature_template one) {
        one.covered = "09O<";
        one.loose = " aside -->VEVO";
        return one;
    };
    const auto in_items = [&](const std::string& what, const std::string& further) {
        return spare(by_references(what, a_reference("", xpath_transform("ancestor-or-self::d:item") + further)));
    };
    const auto filtered = [](const std::string& what, const std::vector<std::pair<std::string, std::string>>& filters,
                              const std::string& before = "", const std::string& after = "") {
        return by_references(what, a_reference("", before + filter_2_transform(filters) + after));
    };
    const std::string less_signature = "not(ancestor-or-self::ds:Signature)";
    // <data>CONTENT<!-- aside --></data>
    const std::string object = "<ds:Object Id=\"object\"> PGRhdGE+Q09OVEVOVDwhLS0gYXNpZGUgLS0+PC9kYXRhPg== </ds:Object>";
    auto text_in_text = by_references("base64, and its octets as XML",
        a_reference("#object", transform(uri::base64) + transform(uri::exc_c14n)), object);
    text_in_text.covered = "09OVEVO";
    compare(*peer, "transforms",
        {
            by_references("enveloped", a_reference("", transform(uri::enveloped))),
            by_references("enveloped, canonicalized", a_reference("", transform(uri::enveloped) + transform(uri::c14n11))),
            coded(by_references("base64 of an element", a_reference("#coded", transform(uri::base64)))),
            coded(by_references("base64 of text nodes", a_reference("#coded", xpath_transform("self::text()") + transform(uri::base64)))),
            text_in_text,
            by_references("XPath: all but signatures", a_reference("", xpath_transform(less_signature))),
            in_items("XPath: an element and what is in it", ""),
            spare(by_references("XPath: id()",
                a_reference("", xpath_transform("count(id('item') | ancestor-or-self::node()) = count(ancestor-or-self::node())")))),
            by_references("XPath: here()", a_reference("", xpath_transform("count(ancestor-or-self::ds:Signature | here()/ancestor::ds:Signature[1]) "
                                                                           "> count(ancestor-or-self::ds:Signature)"))),
            spare(by_references("XPath: text alone", a_reference("#item", xpath_transform("self::text()")))),
            by_references("XPath: less a namespace and an attribute",
                a_reference("", xpath_transform(less_signature + " and not(count(parent::*/namespace::*[local-name() = 'unused'] | .) = "
                                                                 "count(parent::*/namespace::*[local-name() = 'unused'])) "
                                                                 "and not(local-name() = 'kind')")
                                    + transform(uri::c14n))),
            in_items("XPath: an element without its parent, its xml attributes inherited", transform(uri::c14n)),
            in_items("the same by Canonical XML 1.1", transform(uri::c14n11)),
            in_items("the same by exclusive canonicalization", transform(uri::exc_c14n)),
            by_references("XPath in an exclusive SignedInfo that names its prefix",
                a_reference("", xpath_transform("ancestor-or-self::d:item")), "", algorithm("CanonicalizationMethod", uri::exc_c14n, inclusive("d"))),
            by_references("XPath twice", a_reference("", xpath_transform(less_signature) + xpath_transform("not(self::comment())"))),
            by_references("XPath of octets outside", a_reference("http://example.org/data.xml", xpath_transform("not(self::comment())"))),
            spare(filtered("XPath Filter 2.0: intersect", {{"intersect", "//d:item"}})),
            filtered("XPath Filter 2.0: subtract", {{"subtract", "here()/ancestor::ds:Signature[1]"}}),
            spare(filtered("XPath Filter 2.0: subtract and union", {{"subtract", "/d:doc"}, {"union", "//d:item"}})),
            spare(filtered("XPath Filter 2.0: three, and exclusive canonicalization",
                {{"intersect", "//*"}, {"subtract", "//ds:Signature | //*[@kind]"}, {"union", "//d:item"}}, "", transform(uri::exc_c14n))),
            spare(filtered("XPath Filter 2.0 after enveloped", {{"subtract", "//*[@kind]"}}, transform(uri::enveloped), transform(uri::exc_c14n))),
            by_references("one canonicalization after another",
                a_reference("#item", transform(uri::c14n + "#WithComments") + transform(uri::exc_c14n))),
        });
}

TEST_CASE("xmlsec1 and Signet agree on templates with every form of KeyInfo that both have")
{
    const auto peer = template_peer::find();
    if (absent(peer)) {
        return;
    }
    constexpr auto certificates = key_source::certificates;
    const auto data = [](const std::string& inside, const std::string& key = "rsa") {
        return "<ds:KeyName>" + key + "</ds:KeyName><ds:X509Data>" + inside + "</ds:X509Data>";
    };
    const std::string retrieval =
        "<ds:KeyName>rsa</ds:KeyName><ds:RetrievalMethod URI=\"#certificates\" Type=\"" + uri::ds + "X509Data\"/>";
    const std::string object = "<ds:Object><ds:X509Data Id=\"certificates\"><ds:X509Certificate>" + base64_encode(test_leaf().der())
                               + "</ds:X509Certificate></ds:X509Data></ds:Object>";
    compare(*peer, "KeyInfo",
        {
            by_key_info("KeyName among others", key_source::names, "<ds:KeyName>chained</ds:KeyName>"),
            by_key_info("KeyValue, RSA", key_source::key_value, "<ds:KeyName>rsa</ds:KeyName><ds:KeyValue/>"),
            by_key_info("KeyValue, DSA", key_source::key_value, "<ds:KeyName>dsa</ds:KeyName><ds:KeyValue/>", "dsa-sha256"),
            by_key_info("X509Data, empty", certificates, data("")),
            by_key_info("X509Certificate", certificates, data("<ds:X509Certificate/>")),
            by_key_info("X509Certificate with its chain", certificates, data("<ds:X509Certificate/>", "chained")),
            by_key_info("X509SubjectName", certificates, data("<ds:X509SubjectName/>")),
            by_key_info("X509IssuerSerial", certificates, data("<ds:X509IssuerSerial/>")),
            by_key_info("X509SKI", certificates, data("<ds:X509SKI/>")),
            by_key_info("RetrievalMethod of X509Data", certificates, retrieval, "rsa-sha256", object),
        });
}

TEST_CASE("xmlsec1 and Signet agree on templates with a Manifest")
{
    const auto peer = template_peer::find();
    if (absent(peer)) {
        return;
    }
    const auto manifest = [](const std::string& what, const std::string& references) {
        return by_references(what, a_reference("#manifest", "", uri::enc + "sha256", " Type=\"" + uri::ds + "Manifest\""),
            "<ds:Object><ds:Manifest Id=\"manifest\">" + references + "</ds:Manifest></ds:Object>");
    };
    compare(*peer, "Manifest",
        {manifest("of an element", a_reference("#item")), manifest("of data outside", a_reference("http://example.org/data.bin")),
         manifest("of several", a_reference("#item") + a_reference("#named", transform(uri::exc_c14n)))});
}

TEST_CASE("what xmlsec1 cannot do in a template is known, and Signet does it alone")
{
    const auto peer = template_peer::find();
    if (absent(peer)) {
        return;
    }
    const std::string absent_from_it = "this version does not have it";
    check_cannot(*peer, by_method("RSASSA-PSS", "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1", "rsa"), absent_from_it);
    check_cannot(*peer, by_method("ECDSA and SHA-3", "http://www.w3.org/2021/04/xmldsig-more#ecdsa-sha3-256", "secp256r1"), absent_from_it);
    check_cannot(*peer, by_method("EdDSA", "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519", "ed25519"), absent_from_it);
    check_cannot(*peer, by_references("SHA-3", a_reference("#item", "", "http://www.w3.org/2007/05/xmldsig-more#sha3-256")), absent_from_it);

    const std::string ds11 = " xmlns:ds11=\"" + uri::ds11 + "\"";
    const auto stated = [](const std::string& what, const std::string& form, const std::string& method, const std::string& key) {
        return by_key_info(what, key_source::key_value, "<ds:KeyName>" + key + "</ds:KeyName>" + form, method);
    };
    check_cannot(*peer, stated("KeyValue, EC", "<ds:KeyValue/>", "ecdsa-sha256", "secp256r1"), "it reads no ECKeyValue");
    check_cannot(*peer,
        stated("DEREncodedKeyValue", "<ds11:DEREncodedKeyValue" + ds11 + "/>", "rsa-sha256", "rsa"),
        "it reads no DEREncodedKeyValue");
    const std::string digest = "<ds11:X509Digest Algorithm=\"" + uri::enc + "sha256\"" + ds11 + "/>";
    check_cannot(*peer,
        by_key_info("X509Digest", key_source::certificates, "<ds:KeyName>rsa</ds:KeyName><ds:X509Data>" + digest + "</ds:X509Data>"),
        "it reads no X509Digest");

    auto rebindable = by_references("XPath in an exclusive SignedInfo that does not sign its prefix",
        a_reference("", xpath_transform("ancestor-or-self::d:item")), "", algorithm("CanonicalizationMethod", uri::exc_c14n));
    REQUIRE_FALSE(filled_by_signet(rebindable.text));
    check_made_wrongly(*peer, rebindable, errc::transform_refused, "anybody could bind that prefix anew, so Signet refuses it");

    const std::string children = "<ds:X509SubjectName/><ds:X509IssuerSerial/><ds:X509SKI/><ds:X509Certificate/>";
    const auto several = by_key_info("several children of X509Data", key_source::certificates,
        "<ds:KeyName>rsa</ds:KeyName><ds:X509Data>" + children + "</ds:X509Data>");
    const auto ours = filled_by_signet(several.text);
    REQUIRE(ours);
    CHECK(verdict_of_signet(several.reads, *ours) == "");
    CHECK(peer->accepts(several.reads, {*ours}));
    check_made_wrongly(*peer, several, errc::malformed_value, "it fills in the last one and leaves the others empty");
    const auto united = by_references("XPath Filter 2.0: union after a reference that leaves comments out",
        a_reference("", filter_2_transform({{"subtract", "/d:doc"}, {"union", "//d:item"}}) + transform(uri::c14n + "#WithComments")));
    check_cannot(*peer, united, "it brings comments back in that are not in the input of the transform");
    check_made_wrongly(*peer, united, errc::digest_mismatch, "it brings comments back in that are not in the input of the transform");
}

}  // namespace signet::tests
