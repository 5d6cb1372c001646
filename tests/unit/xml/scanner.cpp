// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/scanner.hpp>

#include "support/catch.hpp"
#include "support/xml_events.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

using namespace signet;
using namespace std::literals;

namespace {

errc code_of(std::string_view text, const limits& bounds = {})
{
    const auto judged = scan(text, bounds);
    return judged ? errc{} : judged.error().code();
}

std::string repeated(std::string_view piece, std::size_t times)
{
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        text += piece;
    }
    return text;
}

/// Milliseconds that judging takes.
long long time_of(std::string_view text, const limits& bounds)
{
    const auto start = std::chrono::steady_clock::now();
    const auto judged = scan(text, bounds);
    CHECK((judged || judged.error().code() == errc::limit_exceeded));
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("well-formed documents are accepted")
{
    for (const std::string_view text : {"<a/>"sv, "<a></a>"sv, "<a ></a\t>"sv, "<a\r\n/>"sv, " \r\n<a/>\n"sv,
             "<?xml version='1.0'?><a/>"sv, "<?xml version=\"1.0\" encoding='UTF-8' standalone='yes' ?>\n<a/>"sv,
             "<?xml version='1.2'?><a/>"sv, "<?xml\tversion = '1.0' standalone = \"no\"?><a/>"sv,
             "<!-- - --><?p?><a/><?p ?><!---->"sv, "<a><![CDATA[<&]] >]]]]></a>"sv, "<a b='' c=\"'\" d='\"' e='>' f='\t\r\n'/>"sv,
             "<a>&lt;&gt;&amp;&quot;&apos;&#9;&#xA;&#x10FFFF;&#000065;</a>"sv, "<a>]]&gt; ]] ></a>"sv, "<_a.-1\xC2\xB7/>"sv,
             "<\xC3\xA9\xE2\x80\xBF/>"sv, "<a>\x7F\xC2\x80\xEF\xBF\xBD</a>"sv, "<a><?xmlish x?></a>"sv, "<a>\xEF\xBB\xBF</a>"sv,
             "<p:a xmlns:p='urn:1' p:b='' b=''/>"sv, "<a xmlns='urn:1' xmlns:p='urn:1' b='' p:b=''/>"sv,
             "<a xmlns='urn:1'><b xmlns=''/></a>"sv, "<a xml:lang='en' xmlns:xml='http://www.w3.org/XML/1998/namespace'/>"sv,
             "<a xmlns:p='urn:1'><b xmlns:p='urn:2'><p:c/></b><p:c/></a>"sv, "<a xmlns:xmlx='urn:1'/>"sv}) {
        INFO(text);
        const auto judged = scan(text);
        INFO((judged ? "" : judged.error().message()));
        CHECK(judged);
    }
}

TEST_CASE("what is not well-formed is refused")
{
    const std::string_view texts[] = {// documents
        "", " ", "x", "<a/>x", "x<a/>", "<a/><b/>", "<!-- -->", "<a/>&#32;", "<a/><![CDATA[]]>", "\xEF\xBB\xBF<a/>",
        // tags
        "<", "<a", "<a>", "<a/", "<a><b></a></b>", "<a></b>", "<a></a", "<a></ a>", "</a>", "<a></aa>", "<aa></a>", "< a/>",
        "<a/ >", "<a / >", "<1a/>", "<-a/>", "<a></a b=''>", "<a></>", "<a\x01/>",
        // attributes
        "<a b/>", "<a b=/>", "<a b=c/>", "<a b='c/>", "<a b='c\"/>", "<a b='<'/>", "<a b='&'/>", "<a b=''c=''/>",
        "<a b='' b=''/>", "<a 1='x'/>", "<a ='x'/>", "<a b='\x01'/>", "<a b='x'", "<a b", "<a b=", "<a b='", "<a b='&#x;'/>",
        // references
        "<a>&</a>", "<a>&;</a>", "<a>&x;</a>", "<a>&amp</a>", "<a>& amp;</a>", "<a>&AMP;</a>", "<a>&#;</a>", "<a>&#x;</a>",
        "<a>&#X41;</a>", "<a>&#0;</a>", "<a>&#1;</a>", "<a>&#xD800;</a>", "<a>&#xFFFE;</a>", "<a>&#x110000;</a>",
        "<a>&#4294967361;</a>", "<a>&#x100000041;</a>", "<a>&#99999999999999999999999999;</a>", "<a>&#65</a>", "<a>&#6 5;</a>",
        "<a>&#xG;</a>", "<a>&#-1;</a>",
        // text
        "<a>]]></a>", "<a>x]]]></a>", "<a>\x01</a>", "<a>\xEF\xBF\xBF</a>", "<a>\x1F</a>", "<a>\x0C</a>",
        // comments, CDATA, processing instructions
        "<!- --><a/>", "<!-- -- --><a/>", "<!-- ---><a/>", "<!--", "<!--->", "<a><!-- </a>", "<!-- \x01 --><a/>",
        "<a><![CDATA[</a>", "<a><![CDATA [x]]></a>", "<a><![cdata[x]]></a>", "<a><![CDATA[\x01]]></a>", "<a><!x></a>", "<?p",
        "<?p x", "<?\?><a/>", "<? p?><a/>", "<?p><a/>", "<?p*?><a/>", "<?xml x?><a/>", "<a/><?xml version='1.0'?>",
        "<?XML version='1.0'?><a/>", "<a><?xMl x?></a>", " <?xml version='1.0'?><a/>", "<?p \x01?><a/>",
        // the XML declaration
        "<?xml?><a/>", "<?xml ?><a/>", "<?xml version='1.0'><a/>", "<?xml version='1.1'?><a/>", "<?xml version='2.0'?><a/>",
        "<?xml version='1.'?><a/>", "<?xml version='1.0x'?><a/>", "<?xml version=1.0?><a/>", "<?xml encoding='UTF-8'?><a/>",
        "<?xml version='1.0'encoding='UTF-8'?><a/>", "<?xml version='1.0' encoding='8'?><a/>",
        "<?xml version='1.0' encoding=''?><a/>", "<?xml version='1.0' standalone='maybe'?><a/>",
        "<?xml version='1.0' standalone='yes' encoding='UTF-8'?><a/>", "<?xml version='1.0' x='y'?><a/>",
        "<?xml version='1.0' version='1.0'?><a/>", "<?xml version='1.0\"?><a/>", "<?xml version='1.0'",
        "<?xml VERSION='1.0'?><a/>", "<?xml version='1.0' ?\?><a/>", "<?xml version='&#49;.0'?><a/>"};
    for (const std::string_view text : texts) {
        INFO(text);
        CHECK(code_of(text) == errc::malformed_xml);
    }
    CHECK(code_of("<a>\0</a>"sv) == errc::malformed_xml);
    CHECK(code_of("<a/>\0"sv) == errc::malformed_xml);
    CHECK(code_of("\0<a/>"sv) == errc::malformed_xml);
}

TEST_CASE("octets that are not UTF-8 are refused wherever they stand")
{
    for (const std::string& bad : {"\x80"s, "\xC0\x80"s, "\xC3"s, "\xED\xA0\x80"s, "\xF4\x90\x80\x80"s, "\xFF"s, "\xE2\x82"s}) {
        for (const std::string& text : {"<a>" + bad + "</a>", "<a>x" + bad, "<a b='" + bad + "'/>", "<!--" + bad + "--><a/>",
                 "<a><![CDATA[" + bad + "]]></a>", "<?p " + bad + "?><a/>", "<a" + bad + "/>", "<a><?p" + bad + "?></a>"}) {
            INFO(text);
            CHECK(code_of(text) == errc::malformed_encoding);
        }
    }
}

TEST_CASE("what breaks Namespaces in XML is refused")
{
    for (const std::string_view text : {"<p:a/>"sv, "<a p:b=''/>"sv, "<a><b xmlns:p='urn:1'/><p:c/></a>"sv, "<:a/>"sv, "<a:/>"sv,
             "<a :b=''/>"sv, "<a b:=''/>"sv, "<p:q:a xmlns:p='urn:1'/>"sv, "<p:1 xmlns:p='urn:1'/>"sv, "<a xmlns:p=''/>"sv,
             "<a xmlns:=''/>"sv, "<a xmlns:xml='urn:1'/>"sv, "<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>"sv,
             "<a xmlns='http://www.w3.org/XML/1998/namespace'/>"sv, "<a xmlns:xmlns='urn:1'/>"sv,
             "<a xmlns:xmlns='http://www.w3.org/2000/xmlns/'/>"sv, "<a xmlns:p='http://www.w3.org/2000/xmlns/'/>"sv,
             "<a xmlns='http://www.w3.org/2000/xmlns/'/>"sv, "<xmlns:a/>"sv,
             "<a xmlns:p='urn:1' xmlns:q='urn:1' p:b='' q:b=''/>"sv, "<a xmlns:p='urn:1' xmlns:q='urn:&#49;' p:b='' q:b=''/>"sv,
             "<a xmlns:p='urn: 1' xmlns:q='urn:\n1' p:b='' q:b=''/>"sv,
             "<a xmlns:p='urn:\r\n1' xmlns:q='urn: 1' p:b='' q:b=''/>"sv,
             "<a xmlns:p='http://www.w3.org/XML/1998/name&#115;pace'/>"sv, "<?p:q?><a/>"sv, "<a><?:p?></a>"sv,
             "<xml:a xmlns:p='urn:1' p:b='' c='' d='' e='' f='' g='' h='' i='' xmlns:q='urn:1' q:b=''/>"sv}) {
        INFO(text);
        CHECK(code_of(text) == errc::malformed_namespaces);
    }
}

TEST_CASE("an attribute that stands twice among many is found")
{
    std::string many;
    for (int i = 0; i < 100; ++i) {
        many += " a" + std::to_string(i) + "=''";
    }
    CHECK(code_of("<a" + many + "/>") == errc{});
    CHECK(code_of("<a" + many + " a50=''/>") == errc::malformed_xml);
    CHECK(code_of("<a xmlns:p='urn:1' xmlns:q='urn:1' p:x=''" + many + " q:x=''/>") == errc::malformed_namespaces);
    CHECK(code_of("<a xmlns:p='urn:1' xmlns:q='urn:2' p:x=''" + many + " q:x='' x=''/>") == errc{});
    CHECK(code_of("<a xmlns='urn:1'" + many + " xmlns='urn:1'/>") == errc::malformed_xml);
}

TEST_CASE("a document type declaration is refused as one")
{
    for (const std::string_view text :
        {"<!DOCTYPE a><a/>"sv, "<?xml version='1.0'?>\n<!-- --><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"sv, "<a/><!DOCTYPE a>"sv,
            "<a><!DOCTYPE a></a>"sv, "<!DOCTYPE"sv}) {
        INFO(text);
        CHECK(code_of(text) == errc::doctype_refused);
    }
    CHECK(code_of("<!doctype a><a/>") == errc::malformed_xml);
    CHECK(code_of("<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>") == errc{});
}

TEST_CASE("a refusal says where")
{
    const auto judged = scan("<a>\n  <b>\xC3\xA9\xC3\xA9 &c;</b>\n</a>");
    REQUIRE_FALSE(judged);
    CHECK(judged.error().message()
          == "document: line 2, column 9: '&' starts no character reference and none of the five predefined entities");
    const auto unclosed = scan("<a>\r\n<b>\r\n");
    REQUIRE_FALSE(unclosed);
    CHECK(unclosed.error().message() == "document: line 3, column 1: the element 'b' does not end");
    const auto prefix = scan("<a>\n<b c='' p:d=''/></a>");
    REQUIRE_FALSE(prefix);
    CHECK(prefix.error().message() == "document: line 2, column 9: the prefix of 'p:d' is not declared");
    const auto declaration = scan("<?xml version?><a/>");
    REQUIRE_FALSE(declaration);
    CHECK(declaration.error().message() == "document: line 1, column 14: '=' is missing in the XML declaration");
}

TEST_CASE("each limit bites, and not before its time")
{
    limits bounds;
    SECTION("depth")
    {
        bounds.depth = 3;
        CHECK(code_of("<a><b><c/></b></a>", bounds) == errc{});
        CHECK(code_of("<a><b><c><d/></c></b></a>", bounds) == errc::limit_exceeded);
        CHECK(code_of("<a><b><c/><c/></b><b/></a>", bounds) == errc{});
    }
    SECTION("attributes, declarations included")
    {
        bounds.attributes = 2;
        CHECK(code_of("<a b='' xmlns='urn:1'/>", bounds) == errc{});
        CHECK(code_of("<a b='' c='' xmlns='urn:1'/>", bounds) == errc::limit_exceeded);
    }
    SECTION("names, prefix included")
    {
        bounds.name_octets = 4;
        CHECK(code_of("<abcd efgh=''/>", bounds) == errc{});
        CHECK(code_of("<abcde/>", bounds) == errc::limit_exceeded);
        CHECK(code_of("<a abcde=''/>", bounds) == errc::limit_exceeded);
        CHECK(code_of("<a><?abcde?></a>", bounds) == errc::limit_exceeded);
    }
    SECTION("namespaces in scope")
    {
        bounds.namespaces_in_scope = 2;
        CHECK(code_of("<a xmlns='urn:1'><b xmlns='urn:2'/><b xmlns='urn:2'/></a>", bounds) == errc{});
        CHECK(code_of("<a xmlns='urn:1'><b xmlns='urn:1'><c xmlns='urn:1'/></b></a>", bounds) == errc::limit_exceeded);
    }
    SECTION("octets")
    {
        bounds.document_octets = 4;
        CHECK(code_of("<a/>", bounds) == errc{});
        CHECK(code_of("<a/> ", bounds) == errc::limit_exceeded);
    }
}

TEST_CASE("what is said is what was read")
{
    tests::xml_event_recorder recorder;
    REQUIRE(scan(
        "<?xml version='1.0'?>\n<!--c\r\n--><p:a xmlns:p='urn:1' b='&lt;\t&#9;'>x&amp;\r\ny<![CDATA[z\r]]><c/><?t  d ?></p:a>\n",
        {}, recorder));
    const std::vector<tests::xml_event> expected{{'!', "", "c\n"}, {'<', "p:a", ""}, {'@', "xmlns:p", "urn:1"},
        {'@', "b", "< \t"}, {'T', "", "x&\ny"}, {'C', "", "z\n"}, {'<', "c", ""}, {'>', "c", ""}, {'?', "t", "d "},
        {'>', "p:a", ""}};
    CHECK(recorder.events == expected);
}

TEST_CASE("offsets lead back into the text")
{
    struct : ignore_events {
        std::vector<std::size_t> offsets;
        void start_element(std::string_view, std::size_t offset) { offsets.push_back(offset); }
        void end_element(std::string_view, std::size_t offset) { offsets.push_back(offset); }
    } recorder;
    REQUIRE(scan(" <a> <b/>x</a> ", {}, recorder));
    CHECK(recorder.offsets == std::vector<std::size_t>{1, 5, 9, 14});
}

TEST_CASE("content is judged with the namespaces and the depth of its place")
{
    const auto judge = [](std::string_view text, std::size_t depth = 0) {
        namespace_scope scope;
        scope.declare("p", "urn:1");
        limits bounds;
        bounds.depth = 2;
        tests::xml_event_recorder recorder;
        const auto judged = scan_content(text, bounds, scope, depth, recorder);
        CHECK((!judged || scope.size() == 1));
        return judged ? errc{} : judged.error().code();
    };
    for (const std::string_view text : {""sv, "text"sv, " <a/> <p:b/>&amp;<!-- --><![CDATA[x]]>"sv, "\xEF\xBB\xBF"sv}) {
        CHECK(judge(text) == errc{});
    }
    for (const std::string_view text : {"<a>"sv, "</a>"sv, "</a><a>"sv, "<?xml version='1.0'?><a/>"sv, "&x;"sv, "]]>"sv}) {
        CHECK(judge(text) == errc::malformed_xml);
    }
    CHECK(judge("<q:a/>") == errc::malformed_namespaces);
    CHECK(judge("<a xmlns:q='urn:1' p:b='' q:b=''/>") == errc::malformed_namespaces);
    CHECK(judge("<!DOCTYPE a><a/>") == errc::doctype_refused);
    CHECK(judge("<a><b/></a>") == errc{});
    CHECK(judge("<a><b/></a>", 1) == errc::limit_exceeded);
}

TEST_CASE("a document cut short anywhere is refused")
{
    const std::string text = "<?xml version='1.0' encoding=\"UTF-8\"?><!--c--><p:a xmlns:p='urn:1' b='&lt;&#x41;'>\xC3\xA9 &amp;"
                             "<![CDATA[\xE2\x82\xAC]]]]><c d=\"e\"/><?t d?><p:f>g</p:f ></p:a>";
    REQUIRE(code_of(text) == errc{});
    for (std::size_t size = 0; size < text.size(); ++size) {
        const std::string cut = text.substr(0, size);  // its own buffer, so that a sanitizer sees a read past the end
        if (code_of(cut) == errc{}) {
            FAIL_CHECK(cut);
        }
        namespace_scope scope;
        (void)scan_content(cut, {}, scope, 0);
    }
}

TEST_CASE("a hostile document is refused at its limit")
{
    CHECK(code_of(repeated("<a>", 100000)) == errc::limit_exceeded);
    CHECK(code_of("<a" + repeated(" b=''", 100000) + "/>") == errc::limit_exceeded);
    CHECK(code_of("<" + std::string(1 << 20, 'a') + "/>") == errc::limit_exceeded);
    CHECK(code_of("<a " + std::string(1 << 20, 'b') + "=''/>") == errc::limit_exceeded);
    std::string declarations = "<a";
    for (int i = 0; i < 100000; ++i) {
        declarations += " xmlns:p" + std::to_string(i) + "='urn:1'";
    }
    CHECK(code_of(declarations + "/>") == errc::limit_exceeded);
    std::string nested;
    for (int i = 0; i < 900; ++i) {
        nested += "<a xmlns:a='urn:1' xmlns:b='urn:1'>";
    }
    CHECK(code_of(nested) == errc::limit_exceeded);
}

TEST_CASE("a document of many small nodes is refused at its limit, and every kind of node counts")
{
    limits bounds;
    bounds.nodes = 6;  // a, its attribute, text, b, comment, PI
    const std::string most = "<a x=''>t<b/><!----><?p?></a>";
    CHECK(code_of(most, bounds) == errc{});
    for (const std::string_view more : {"t"sv, "<c/>"sv, "<!---->"sv, "<?p?>"sv, "<![CDATA[]]>"sv}) {
        CHECK(code_of(std::string{most}.insert(most.size() - 4, more), bounds) == errc::limit_exceeded);
    }
    CHECK(code_of("<a x='' y=''>t<b/><!----><?p?></a>", bounds) == errc::limit_exceeded);
    CHECK(code_of("<a>" + repeated("<a/>x", 3U << 20) + "</a>") == errc::limit_exceeded);
}

TEST_CASE("time grows with the size of a document only, even without limits")
{
    limits none;
    none.depth = none.attributes = none.name_octets = none.namespaces_in_scope = 1U << 30;
    constexpr long long plenty = 10000;  // milliseconds, for a busy machine with sanitizers
    CHECK(time_of(repeated("<a>", 100000) + repeated("</a>", 100000), none) < plenty);
    std::string attributes = "<a";
    std::string declarations = "<a";
    std::string same_namespace = "<a";
    for (int i = 0; i < 30000; ++i) {
        const std::string number = std::to_string(i);
        attributes += " a" + number + "=''";
        declarations += " xmlns:a" + number + "='urn:" + number + "' a" + number + ":b=''";
        same_namespace += " xmlns:a" + number + "='urn:1' a" + number + ":b" + number + "=''";
    }
    CHECK(time_of(attributes + "/>", none) < plenty);
    CHECK(time_of(declarations + "/>", none) < plenty);
    CHECK(time_of(same_namespace + "/>", none) < plenty);
    std::string scopes;
    std::string ends;
    for (int i = 0; i < 1000; ++i) {
        scopes += "<a xmlns:p" + std::to_string(i) + "='urn:" + std::to_string(i) + "'>";
        ends += "</a>";
    }
    CHECK(time_of(scopes + repeated("<p0:x p999:y='' p500:z=''/>", 20000) + ends, none) < plenty);
    const std::string long_name(1 << 16, 'n');
    CHECK(time_of(
              "<a xmlns:p='" + long_name + "x' xmlns:q='" + long_name + "y'>" + repeated("<p:a p:b='' q:b=''/>", 50000) + "</a>",
              none)
          < plenty);
}
