// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_SOAP_SAMPLES_HPP
#define SIGNET_TESTS_SUPPORT_SOAP_SAMPLES_HPP

#include <signet/soap/version.hpp>
#include <signet/token/names.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace signet::tests {

/// How the octets of a document are written.
enum class written_as { utf8, utf8_with_mark, utf16_little, utf16_big };

inline std::string encode(std::string_view utf8, written_as as)
{
    if (as == written_as::utf8 || as == written_as::utf8_with_mark) {
        return (as == written_as::utf8 ? "" : "\xEF\xBB\xBF") + std::string{utf8};
    }
    std::string octets;
    const auto put = [&](std::uint32_t unit) {
        const char high = static_cast<char>(unit >> 8U & 0xFFU);
        const char low = static_cast<char>(unit & 0xFFU);
        octets += as == written_as::utf16_big ? high : low;
        octets += as == written_as::utf16_big ? low : high;
    };
    put(0xFEFF);
    for (std::size_t at = 0; at < utf8.size();) {
        const auto first = static_cast<std::uint8_t>(utf8[at++]);
        const int more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        std::uint32_t code = more == 0 ? first : first & (0x3FU >> more);
        for (int i = 0; i < more; ++i) {
            code = code << 6U | (static_cast<std::uint8_t>(utf8[at++]) & 0x3FU);
        }
        if (code > 0xFFFF) {
            put(0xD800U | (code - 0x10000U) >> 10U);
            put(0xDC00U | (code & 0x3FFU));
        } else {
            put(code);
        }
    }
    return octets;
}

/// A SOAP envelope in its parts, so that one can write it as an application does, or with a Security header in it.
struct soap_sample {
    std::string name;
    std::string content;          // of Body; none: <Body/>
    std::string declarations{};   // attributes of Envelope
    std::string header{};         // blocks; a block that shall be signed holds %id(name) in its start tag
    std::string body_attributes{};
    std::string prefixes{};       // what a PrefixList must name
    std::string prefix = "s";     // of the SOAP namespace
    soap_version version = soap_version::v1_1;
    std::string before{};         // the document element
    std::string after{};
    written_as encoding = written_as::utf8;
    std::string line_end = "\n";

    /// The octets of the envelope, with `security` as the first block of the header. `identified` gives Body and the header
    /// blocks that shall be signed a wsu:Id.
    std::string octets(const std::string& security = {}, bool identified = false) const
    {
        const std::string soap = prefix.empty() ? prefix : prefix + ":";
        const std::string body = "<" + soap + "Body" + (body_attributes.empty() ? "" : " " + body_attributes) + "%id(the-body)";
        std::string text = before + "<" + soap + "Envelope xmlns" + (prefix.empty() ? "" : ":" + prefix) + "=\""
                           + std::string{namespace_of(version)} + "\"" + (declarations.empty() ? "" : " " + declarations) + ">";
        if (!header.empty() || !security.empty()) {
            text += "<" + soap + "Header>" + security + header + "</" + soap + "Header>";
        }
        text += body + (content.empty() ? "/>" : ">" + content + "</" + soap + "Body>") + "</" + soap + "Envelope>" + after;
        text = with_marks_replaced(text, identified);
        if (line_end != "\n") {
            for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + line_end.size())) {
                text.replace(at, 1, line_end);
            }
        }
        return encode(text, encoding);
    }

    /// The names of the elements that shall be signed.
    std::vector<std::string> identifiers() const
    {
        std::vector<std::string> found{"the-body"};
        for (std::size_t at = header.find("%id("); at != std::string::npos; at = header.find("%id(", at + 1)) {
            found.push_back(header.substr(at + 4, header.find(')', at) - at - 4));
        }
        return found;
    }

private:
    static std::string with_marks_replaced(std::string text, bool identified)
    {
        for (std::size_t at = text.find("%id("); at != std::string::npos; at = text.find("%id(", at)) {
            const auto end = text.find(')', at);
            const std::string name = text.substr(at + 4, end - at - 4);
            text.replace(at, end - at + 1,
                         identified ? " xmlns:u=\"" + std::string{wsu_namespace} + "\" u:Id=\"" + name + "\"" : "");
        }
        return text;
    }
};

namespace detail {

inline std::string repeated(std::size_t times, std::string_view text)
{
    std::string whole;
    for (; times > 0; --times) {
        whole += text;
    }
    return whole;
}

inline std::string nested(std::size_t depth)
{
    return repeated(depth, R"(<q:n xmlns:q="urn:q">)").append("innermost").append(repeated(depth, "</q:n>"));
}

inline std::string numbered_attributes(std::size_t count)
{
    std::string whole;
    for (std::size_t i = 0; i < count; ++i) {
        whole += " a" + std::to_string(i * 7919 % count) + R"(="v&lt;)" + std::to_string(i) + R"(")";
    }
    return whole;
}

inline std::string many_namespaces(std::size_t count)
{
    std::string whole = "<root";
    for (std::size_t i = 0; i < count; ++i) {
        const std::string number = std::to_string(i * 31 % count);
        whole += " xmlns:p" + number + R"(="urn:n)" + std::to_string(i) + R"(" p)" + number + R"(:a=")" + number + R"(")";
    }
    return whole + "/>";
}

}  // namespace detail

/// Envelopes whose canonical form is easy to get wrong.
///
/// Not among them, because libxml2 2.9 deviates from the specifications there: a namespace name that holds an ampersand (it
/// is not escaped in the canonical form).
inline const std::vector<soap_sample>& soap_samples()
{
    using detail::many_namespaces;
    using detail::nested;
    using detail::numbered_attributes;
    using detail::repeated;
    const std::string wsa = R"(xmlns:wsa="http://www.w3.org/2005/08/addressing")";
    static const std::vector<soap_sample> all{
        {.name = "empty body", .content = ""},
        {.name = "body of white space", .content = " \n\t "},
        {.name = "one element", .content = R"(<q:a xmlns:q="urn:q">hello</q:a>)"},

        // Namespaces.
        {.name = "default namespace on the child", .content = R"(<a xmlns="urn:a"><b c="d"/></a>)"},
        {.name = "default namespace of the envelope", .content = R"(<a xmlns="urn:a"><b/></a>)", .prefix = ""},
        {.name = "application's default namespace on the envelope", .content = "<a><b/></a>", .declarations = R"(xmlns="urn:a")"},
        {.name = "default namespace undeclared inside",
         .content = R"(<a xmlns="urn:a"><b xmlns=""><c xmlns="urn:a"/><d/></b></a>)"},
        {.name = "no namespace inside the envelope's default", .content = R"(<a xmlns=""><b xmlns=""/></a>)", .prefix = ""},
        {.name = "default namespace undeclared where there is none", .content = R"(<a xmlns=""><b xmlns=""/></a>)"},
        {.name = "two prefixes for one namespace",
         .content = R"(<p:a xmlns:p="urn:a" xmlns:q="urn:a" q:x="1"><q:b p:y="2" q:z="3"/><a xmlns="urn:a" p:x="4"/></p:a>)"},
        {.name = "two prefixes for one namespace, one inherited",
         .content = R"(<q:a><p:a/><q:a xmlns:p="urn:a"/></q:a>)", .declarations = R"(xmlns:p="urn:a" xmlns:q="urn:a")"},
        {.name = "prefix bound anew inside",
         .content = R"(<q:a xmlns:q="urn:1"><q:b xmlns:q="urn:2"><q:c xmlns:q="urn:1"/></q:b><q:d/></q:a>)"},
        {.name = "declarations that nothing uses",
         .content = R"(<a xmlns:u1="urn:u1"><b xmlns:u2="urn:u2" u1:x=""><c xmlns:u2="urn:u2" xmlns:u1="urn:u1"/></b></a>)",
         .declarations = R"(xmlns:unused="urn:unused")"},
        {.name = "declaration repeated at every depth",
         .content = R"(<q:a xmlns:q="urn:q"><q:b xmlns:q="urn:q"><b><q:c xmlns:q="urn:q"/></b></q:b></q:a>)"},
        {.name = "attributes in the order of their namespaces",
         .content = R"(<r xmlns:z="urn:1" xmlns:y="urn:2" xmlns:x="urn:3" x:a="1" b="2" y:a="3" a="4" z:b="5" z:a="6" A="7"/>)"},
        {.name = "soap prefix used inside", .content = R"(<a s:mustUnderstand="0"><s:inside/><s:b xmlns:s="urn:other"/></a>)"},
        {.name = "prefixes of the specifications mean something else",
         .content = R"(<wsu:a wsse:b="1" ds:c="2" ec:d="3" wsu:Id="no id"/>)",
         .declarations = R"(xmlns:wsse="urn:1" xmlns:wsu="urn:2" xmlns:ds="urn:3" xmlns:ec="urn:4" xmlns:soap="urn:5")"},
        {.name = "names with dots, hyphens, underscores",
         .content = R"(<_a-1.b xmlns:_p-.q="urn:q" _p-.q:_="1"><_p-.q:x.-_/></_a-1.b>)"},
        {.name = "many namespaces", .content = many_namespaces(100)},
        {.name = "names of types with inherited prefixes",
         .content = R"(<q:a xsi:type="t:money"><b xsi:type="xsd:string">t:name</b></q:a>)",
         .declarations = R"(xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema")"
                         R"( xmlns:t="urn:types" xmlns:q="urn:q")",
         .prefixes = "q t xsd xsi"},
        {.name = "names of types in an inherited default namespace",
         .content = R"(<p:a xmlns:p="urn:p" type="money"><p:b>t:x</p:b></p:a>)",
         .declarations = R"(xmlns="urn:types" xmlns:t="urn:t")", .prefixes = "#default t"},
        {.name = "prefix list with a prefix bound anew", .content = R"(<a v="t:x"><b xmlns:t="urn:2" v="t:x"/><t:c/></a>)",
         .declarations = R"(xmlns:t="urn:1")", .prefixes = "t"},

        // Text.
        {.name = "sections of character data",
         .content = "<a><![CDATA[<b>&amp;]]></a><b>x<![CDATA[]]>y<![CDATA[z]]]]><![CDATA[>w]]></b><c><![CDATA[ \n\t ]]></c>"},
        {.name = "predefined entities",
         .content = R"(<a b="&lt;&gt;&amp;&apos;&quot;" c='&lt;&gt;&amp;&apos;&quot;'>&lt;&gt;&amp;&apos;&quot;</a>)"},
        {.name = "references to white space",
         .content = R"(<a b="1&#13;2&#9;3&#10;4&#32;5&#xD;&#xA;">1&#13;2&#9;3&#10;4&#xD;&#xA;5&#32;</a>)"},
        {.name = "references to characters",
         .content = R"(<a b="&#233;&#x20AC;&#x1F600;">&#233;&#x20AC;&#x1F600;&#65;&#x00041;&#60;&#38;&#x3e;</a>)"},
        {.name = "quotes of both kinds", .content = R"(<a b='say "so"' c="it's">"it's"</a>)"},
        {.name = "greater-than signs", .content = R"(<a b="x>y">x>y ]] > ]&gt; ]]&gt;</a>)"},
        {.name = "white space in tags and values",
         .content = "\n  <a\n\tb = \"1\t2\n3\"\r\n   c='  4  '  >\n\t<d  />\n</a  >\t\n"},
        {.name = "lines end in CR LF",
         .content = "\n <a b=\"1\n2\"\n>3\n4<![CDATA[\n]]>&#13;\n</a>\n",
         .before = "<?xml version=\"1.0\"?>\n", .after = "\n", .line_end = "\r\n"},
        {.name = "lines end in CR", .content = "\n <a b=\"1\n2\">3\n\n4<![CDATA[\n]]></a>\n", .line_end = "\r"},
        {.name = "line ends in comments and instructions", .content = "<a><!-- 1\n2 --><?p 3\n4 ?></a>", .line_end = "\r\n"},
        {.name = "characters of two, three and four octets",
         .content = "<a b=\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\">\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80 \xF4\x8F\xBF\xBD</a>"},
        {.name = "names of two, three and four octets",
         .content = "<\xC3\xA9t\xC3\xA9 xmlns:\xCE\xB1=\"urn:alpha\" \xCE\xB1:\xE4\xB8\xAD=\"1\" z=\"2\">"
                    "<\xCE\xB1:\xE6\x97\xA5/></\xC3\xA9t\xC3\xA9>"},
        {.name = "characters at the edges",
         .content = "<a b=\"\x7F\xC2\x85\xE2\x80\xA8\">"
                    "\x7F \xC2\x80 \xC2\x85 \xE2\x80\xA8 \xEF\xBF\xBD \xEE\x80\x80 \xC2\xA0</a>"},
        {.name = "long text", .content = "<a>" + repeated(4000, "0123456789 &amp; \xC3\xA9 ") + "</a>"},

        // Comments, instructions, mixed content.
        {.name = "comments", .content = "<!--1--><a><!-- 2 -->x<!----><b/><!--<c/>&amp;--></a><!--3-->",
         .before = "<!--before-->\n", .after = "\n<!--after-->"},
        {.name = "text between comments", .content = "<a>12<!--3-->45<!----><!--6-->7</a>"},
        {.name = "processing instructions",
         .content = R"(<?one?><a><?two with data ?><?three   a="b" <c> &amp;?>x<?four?></a><?five?>)",
         .before = "<?xml version=\"1.0\" encoding=\"utf-8\" standalone='yes'?>\n<?before?>", .after = "<?after all?>"},
        {.name = "mixed content", .content = "<p>one <b>two</b> three<i/> <!--x-->four<?y?> <![CDATA[five]]> &#54;</p> tail "},
        {.name = "somebody else's signature",
         .content = R"(<d:Signature xmlns:d="http://www.w3.org/2000/09/xmldsig#"><d:SignedInfo/>)"
                    R"(<d:SignatureValue>AA==</d:SignatureValue></d:Signature>)"},

        // The attributes of XML itself.
        {.name = "xml attributes inside",
         .content = R"(<a xml:lang="de-CH" xml:space="preserve" xml:base="http://example.org/" xml:id="an-id">)"
                    R"( <b xml:lang="" xml:base="x/.."/></a>)"},
        {.name = "xml attributes on the envelope", .content = R"(<a><b xml:space="default"/></a>)",
         .declarations = R"(xml:lang="en" xml:space="preserve" xml:base="http://example.org/a/")"},
        {.name = "xml attributes on the body", .content = "<a/>", .body_attributes = R"(xml:lang="fr" xml:base="b/")"},

        // Encodings.
        {.name = "UTF-8 with a mark", .content = "<a>\xC3\xA9</a>", .encoding = written_as::utf8_with_mark},
        {.name = "UTF-16, little endian", .content = "<a b=\"\xC3\xA9\">\xE2\x82\xAC \xF0\x9F\x98\x80 &#13;\n</a>",
         .before = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n", .encoding = written_as::utf16_little},
        {.name = "UTF-16, big endian", .content = "<\xC3\xA9>\xE2\x82\xAC \xF0\x9F\x98\x80</\xC3\xA9>",
         .before = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n", .encoding = written_as::utf16_big, .line_end = "\r\n"},

        // Sizes.
        {.name = "200 deep", .content = nested(200)},
        {.name = "900 deep", .content = nested(900)},
        {.name = "many attributes", .content = "<a" + numbered_attributes(200) + "/>"},
        {.name = "many siblings", .content = R"(<l xmlns="urn:l">)" + repeated(2000, "<i n='1'>x</i>\n") + "</l>"},

        // Around the body.
        {.name = "attributes of the body", .content = R"(<a q:b="c"/>)", .declarations = R"(xmlns:q="urn:q")",
         .body_attributes = R"(q:z="1" b="2" s:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/")", .prefixes = "q"},
        {.name = "other header blocks", .content = "<a/>", .declarations = R"(xmlns:r="urn:route")",
         .header = "<!--first-->\n<r:route s:actor=\"urn:next\">x<r:hop/></r:route>\n<plain>y</plain>"},
        {.name = "a Security header for somebody else", .content = "<a/>",
         .header = R"(<o:Security xmlns:o="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd")"
                   R"( s:actor="urn:gateway"><o:UsernameToken><o:Username>zoe</o:Username></o:UsernameToken></o:Security>)"},
        {.name = "signed headers", .content = R"(<q:a xmlns:q="urn:q"/>)", .declarations = wsa,
         .header = "<wsa:To%id(to) s:mustUnderstand=\"1\">http://example.org/x?a=1&amp;b=2</wsa:To>\n"
                   "<wsa:Action%id(action)>urn:buy</wsa:Action>"
                   R"(<unsigned xmlns="urn:u"/>)"},
        {.name = "signed headers, each with its namespace", .content = R"(<q:a xmlns:q="urn:q"/>)",
         .header = R"(<MessageID xmlns="http://www.w3.org/2005/08/addressing"%id(message)>urn:uuid:1</MessageID>)"
                   "<x:ReplyTo " + wsa + R"( xmlns:x="http://www.w3.org/2005/08/addressing"%id(reply)>)"
                   "<wsa:Address>http://example.org/<!--c--></wsa:Address></x:ReplyTo>"},

        // SOAP 1.2.
        {.name = "SOAP 1.2", .content = R"(<q:a xmlns:q="urn:q">hello</q:a>)", .version = soap_version::v1_2},
        {.name = "SOAP 1.2, empty body", .content = "", .prefix = "env", .version = soap_version::v1_2},
        {.name = "SOAP 1.2 as the default namespace", .content = R"(<a xmlns="" b="c"><Body xmlns="urn:b"/></a>)", .prefix = "",
         .version = soap_version::v1_2},
        {.name = "SOAP 1.2, signed headers and roles",
         .content = "<m:a xmlns:m=\"urn:m\" env:encodingStyle=\"urn:none\">\n</m:a>", .declarations = wsa,
         .header = R"(<wsa:Action%id(action) env:mustUnderstand="true">urn:sell</wsa:Action>)"
                   R"(<b env:role="http://www.w3.org/2003/05/soap-envelope/role/next" env:relay="true"/>)",
         .prefix = "env", .version = soap_version::v1_2},
        {.name = "SOAP 1.2 in UTF-16",
         .content = "<a>\xE2\x82\xAC<![CDATA[\xC3\xA9]]><!--\xF0\x9F\x98\x80--></a>", .version = soap_version::v1_2,
         .encoding = written_as::utf16_little},
    };
    return all;
}

}  // namespace signet::tests

#endif
