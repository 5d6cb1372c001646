// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_SIGNATURE_TEMPLATES_HPP
#define SIGNET_TESTS_SUPPORT_SIGNATURE_TEMPLATES_HPP

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

/// What a reader has to find the key with.
enum class key_source { names, certificates, key_value };

/// A document with the template of a signature in it, and how a copy of it is altered.
struct signature_template {
    std::string what;
    std::string text;
    std::string klass{};                      // xmlsec1's name of an algorithm in it that not every version has
    key_source reads = key_source::names;
    std::string covered = "CONTENT";          // in what is signed
    std::string loose{};                      // in what is not: altering it does no harm
};

/// The octets outside of the document: which URI means them, and what they are.
struct outside_data {
    std::string_view uri;
    std::string_view file;
    std::string_view octets;
};
inline constexpr outside_data outside[] = {
    {"http://example.org/data.bin", "data.bin", "octets: CONTENT\r\n"},
    {"http://example.org/data.xml", "data.xml", "<?xml version='1.0'?>\n<data  b='2' a='1'><!-- aside -->CONTENT</data>\n"},
};

/// A copy with one character changed: the first one of a text in it.
inline std::string with_altered(std::string text, std::string_view what)
{
    char& changed = text.at(text.find(what));
    changed = changed == 'C' ? 'D' : 'C';
    return text;
}

namespace uri {

inline const std::string ds = "http://www.w3.org/2000/09/xmldsig#";
inline const std::string ds11 = "http://www.w3.org/2009/xmldsig11#";
inline const std::string more = "http://www.w3.org/2001/04/xmldsig-more#";
inline const std::string enc = "http://www.w3.org/2001/04/xmlenc#";
inline const std::string c14n = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
inline const std::string c14n11 = "http://www.w3.org/2006/12/xml-c14n11";
inline const std::string exc_c14n = "http://www.w3.org/2001/10/xml-exc-c14n#";
inline const std::string enveloped = ds + "enveloped-signature";
inline const std::string base64 = ds + "base64";
inline const std::string xpath = "http://www.w3.org/TR/1999/REC-xpath-19991116";
inline const std::string filter_2 = "http://www.w3.org/2002/06/xmldsig-filter2";

}  // namespace uri

inline std::string algorithm(const std::string& element, const std::string& named, const std::string& inside = "")
{
    return "<ds:" + element + " Algorithm=\"" + named + "\">" + inside + "</ds:" + element + ">";
}
inline std::string transform(const std::string& named, const std::string& inside = "") { return algorithm("Transform", named, inside); }
inline std::string xpath_transform(const std::string& expression)
{
    return transform(uri::xpath, "<ds:XPath xmlns:d=\"urn:d\">" + expression + "</ds:XPath>");
}
/// Pairs of a filter and its expression.
inline std::string filter_2_transform(const std::vector<std::pair<std::string, std::string>>& filters)
{
    std::string inside;
    for (const auto& [filter, expression] : filters) {
        inside += "<f:XPath xmlns:f=\"" + uri::filter_2 + "\" xmlns:d=\"urn:d\" Filter=\"" + filter + "\">" + expression + "</f:XPath>";
    }
    return transform(uri::filter_2, inside);
}
inline std::string inclusive(const std::string& prefixes)
{
    return "<e:InclusiveNamespaces xmlns:e=\"" + uri::exc_c14n + "\" PrefixList=\"" + prefixes + "\"/>";
}

inline std::string a_reference(const std::string& to, const std::string& transforms = "", const std::string& digest = uri::enc + "sha256",
                               const std::string& attributes = "")
{
    return "<ds:Reference URI=\"" + to + "\"" + attributes + ">\n"
           + (transforms.empty() ? "" : "<ds:Transforms>" + transforms + "</ds:Transforms>") + algorithm("DigestMethod", digest)
           + "<ds:DigestValue/>\n</ds:Reference>";
}

/// What the ds:Signature of a template holds.
struct signature_parts {
    std::string references = a_reference("#item");
    std::string method = algorithm("SignatureMethod", uri::more + "hmac-sha256");
    std::string key_info = "<ds:KeyName>hmac</ds:KeyName>";
    std::string canonicalization = algorithm("CanonicalizationMethod", uri::exc_c14n);
    std::string objects{};
};

inline std::string signature_of(const signature_parts& parts)
{
    return "<ds:Signature xmlns:ds=\"" + uri::ds + "\">\n<ds:SignedInfo><!-- remark -->\n  " + parts.canonicalization + parts.method
           + parts.references + "\n</ds:SignedInfo><ds:SignatureValue/>\n<ds:KeyInfo>" + parts.key_info + "</ds:KeyInfo>" + parts.objects
           + "</ds:Signature>";
}

/// A document that gives every canonicalization something to do: comments, default and unused namespaces, attributes out of order
/// and of the xml namespace above the apex, CDATA, character references, processing instructions.
inline std::string document_with(const signature_parts& parts)
{
    return "<!-- before --><?a first?>\n"
           "<d:doc xmlns:d=\"urn:d\" xmlns=\"urn:o\" xmlns:unused=\"urn:unused\" xml:lang=\"en\" xml:space=\"preserve\">\n"
           "  <d:item d:z='1' Id=\"item\" b='2' unused:b=\"&lt;&#9;'\" a='1'><!-- aside --><line xmlns=\"\" n='1' >CONTENT</line>"
           "<![CDATA[<raw> & ]]>&#13;&gt;&#x20AC; \xC3\xA9<?pi  data ?><e/></d:item>\n"
           "  <d:item Id=\"coded\"> Q09O<!-- aside -->VEVO\n  VA== </d:item>\n"
           "  <named xml:id=\"named\" xml:lang=\"\">CONTENT</named><other kind=\"spare\">spare text</other>\n"
           + signature_of(parts) + "</d:doc><!-- after -->\n";
}

}  // namespace signet::tests

#endif
