// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/c14n/canonicalize.hpp>

#include "support/canonical.hpp"
#include "support/catch.hpp"

#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/canonical_xml_1_1.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>

#include <array>
#include <string>
#include <string_view>

using signet::canonical_xml_1_0;
using signet::canonical_xml_1_0_with_comments;
using signet::canonical_xml_1_1;
using signet::canonical_xml_1_1_with_comments;
using signet::exclusive_c14n;
using signet::exclusive_c14n_with_comments;
using signet::tests::canonical;
using signet::tests::element_named;
using signet::tests::tree_of;

namespace {

template <class Method>
std::string whole(const char* text)
{
    const auto tree = tree_of(text);
    return canonical<Method>(*tree);
}

template <class Method>
std::string subtree(const char* text, const char* name, const signet::c14n_options& options = {})
{
    const auto tree = tree_of(text);
    return canonical<Method>(element_named(*tree, name), options);
}

template <class Method>
std::string refusal(signet::node apex, const signet::c14n_options& options = {})
{
    const auto done = signet::canonicalize<Method>(apex, [](std::string_view) {}, options);
    return done ? "none" : std::string{done.error().name()};
}

}  // namespace

TEST_CASE("processing instructions, comments and what stands outside the document element: Canonical XML 1.0, 3.1")
{
    constexpr auto text = "<?xml version=\"1.0\"?>\n\n<?xml-stylesheet   href=\"doc.xsl\"\n   type=\"text/xsl\"   ?>\n\n"
                          "<doc>Hello, world!<!-- Comment 1 --></doc>\n\n<?pi-without-data     ?>\n\n"
                          "<!-- Comment 2 -->\n\n<!-- Comment 3 -->\n";
    constexpr auto without = "<?xml-stylesheet href=\"doc.xsl\"\n   type=\"text/xsl\"   ?>\n"
                             "<doc>Hello, world!</doc>\n<?pi-without-data?>";
    constexpr auto with = "<?xml-stylesheet href=\"doc.xsl\"\n   type=\"text/xsl\"   ?>\n"
                          "<doc>Hello, world!<!-- Comment 1 --></doc>\n<?pi-without-data?>\n<!-- Comment 2 -->\n"
                          "<!-- Comment 3 -->";
    CHECK(whole<canonical_xml_1_0>(text) == without);
    CHECK(whole<canonical_xml_1_1>(text) == without);
    CHECK(whole<exclusive_c14n>(text) == without);
    CHECK(whole<canonical_xml_1_0_with_comments>(text) == with);
    CHECK(whole<canonical_xml_1_1_with_comments>(text) == with);
    CHECK(whole<exclusive_c14n_with_comments>(text) == with);
}

TEST_CASE("a comment before the document element ends with a line feed")
{
    CHECK(whole<canonical_xml_1_0_with_comments>("<!--a--> <!--b--><doc/>") == "<!--a-->\n<!--b-->\n<doc></doc>");
    CHECK(whole<canonical_xml_1_0>("<!--a--> <!--b--><doc/>") == "<doc></doc>");
}

TEST_CASE("white space in contents is kept: Canonical XML 1.0, 3.2")
{
    constexpr auto text = "<doc>\n   <clean>   </clean>\n   <dirty>   A   B   </dirty>\n   <mixed>\n"
                          "      A\n      <clean>   </clean>\n"
                          "      B\n      <dirty>   A   B   </dirty>\n      C\n   </mixed>\n</doc>";
    CHECK(whole<canonical_xml_1_0>(text) == text);
    CHECK(whole<canonical_xml_1_1>(text) == text);
    CHECK(whole<exclusive_c14n>(text) == text);
}

TEST_CASE("start and end tags: Canonical XML 1.0, 3.3 without the attribute default")
{
    constexpr auto text = "<doc>\n   <e1   />\n   <e2   ></e2>\n   <e3   name = \"elem3\"   id=\"elem3\"   />\n"
                          "   <e4   name=\"elem4\"   id=\"elem4\"   ></e4>\n"
                          "   <e5 a:attr=\"out\" b:attr=\"sorted\" attr2=\"all\" attr=\"I'm\"\n"
                          "      xmlns:b=\"http://www.ietf.org\"\n      xmlns:a=\"http://www.w3.org\"\n"
                          "      xmlns=\"http://example.org\"/>\n"
                          "   <e6 xmlns=\"\" xmlns:a=\"http://www.w3.org\">\n      <e7 xmlns=\"http://www.ietf.org\">\n"
                          "         <e8 xmlns=\"\" xmlns:a=\"http://www.w3.org\">\n"
                          "            <e9 xmlns=\"\" xmlns:a=\"http://www.ietf.org\"/>\n"
                          "         </e8>\n      </e7>\n   </e6>\n</doc>";
    constexpr auto expected = "<doc>\n   <e1></e1>\n   <e2></e2>\n   <e3 id=\"elem3\" name=\"elem3\"></e3>\n"
                              "   <e4 id=\"elem4\" name=\"elem4\"></e4>\n"
                              "   <e5 xmlns=\"http://example.org\" xmlns:a=\"http://www.w3.org\" xmlns:b=\"http://www.ietf.org\""
                              " attr=\"I'm\" attr2=\"all\" b:attr=\"sorted\" a:attr=\"out\"></e5>\n"
                              "   <e6 xmlns:a=\"http://www.w3.org\">\n      <e7 xmlns=\"http://www.ietf.org\">\n"
                              "         <e8 xmlns=\"\">\n            <e9 xmlns:a=\"http://www.ietf.org\"></e9>\n"
                              "         </e8>\n      </e7>\n   </e6>\n</doc>";
    CHECK(whole<canonical_xml_1_0>(text) == expected);
    CHECK(whole<canonical_xml_1_1>(text) == expected);
    // The same document where only what is used is rendered.
    CHECK(whole<exclusive_c14n>(text)
          == "<doc>\n   <e1></e1>\n   <e2></e2>\n   <e3 id=\"elem3\" name=\"elem3\"></e3>\n"
             "   <e4 id=\"elem4\" name=\"elem4\"></e4>\n"
             "   <e5 xmlns=\"http://example.org\" xmlns:a=\"http://www.w3.org\" xmlns:b=\"http://www.ietf.org\""
             " attr=\"I'm\" attr2=\"all\" b:attr=\"sorted\" a:attr=\"out\"></e5>\n"
             "   <e6>\n      <e7 xmlns=\"http://www.ietf.org\">\n         <e8 xmlns=\"\">\n            <e9></e9>\n"
             "         </e8>\n      </e7>\n   </e6>\n</doc>");
}

TEST_CASE("character modifications and references: Canonical XML 1.0, 3.4 without the declared attribute types")
{
    constexpr auto text = "<doc>\n   <text>First line&#x0d;&#10;Second line</text>\n   <value>&#x32;</value>\n"
                          "   <compute><![CDATA[value>\"0\" && value<\"10\" ?\"valid\":\"error\"]]></compute>\n"
                          "   <compute expr='value>\"0\" &amp;&amp; value&lt;\"10\" ?\"valid\":\"error\"'>valid</compute>\n"
                          "   <norm attr=' &apos;   &#x20;&#13;&#xa;&#9;   &apos; '/>\n"
                          "   <normNames attr='   A   &#x20;&#13;&#xa;&#9;   B   '/>\n</doc>";
    CHECK(whole<canonical_xml_1_0>(text)
          == "<doc>\n   <text>First line&#xD;\nSecond line</text>\n   <value>2</value>\n"
             "   <compute>value&gt;\"0\" &amp;&amp; value&lt;\"10\" ?\"valid\":\"error\"</compute>\n"
             "   <compute expr=\"value>&quot;0&quot; &amp;&amp; value&lt;&quot;10&quot; "
             "?&quot;valid&quot;:&quot;error&quot;\">valid</compute>\n"
             "   <norm attr=\" '    &#xD;&#xA;&#x9;   ' \"></norm>\n"
             "   <normNames attr=\"   A    &#xD;&#xA;&#x9;   B   \"></normNames>\n</doc>");
}

TEST_CASE("the canonical form is UTF-8: Canonical XML 1.0, 3.6")
{
    CHECK(whole<canonical_xml_1_0>("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<doc>&#169;</doc>") == "<doc>\xC2\xA9</doc>");
}

TEST_CASE("a subtree has the namespaces of its ancestors: after Canonical XML 1.0, 3.7")
{
    constexpr auto text = "<doc xmlns=\"http://www.ietf.org\" xmlns:w3c=\"http://www.w3.org\">\n   <e1>\n      <e2 xmlns=\"\">\n"
                          "         <e3 id=\"E3\"/>\n      </e2>\n   </e1>\n</doc>";
    CHECK(subtree<canonical_xml_1_0>(text, "e1")
          == "<e1 xmlns=\"http://www.ietf.org\" xmlns:w3c=\"http://www.w3.org\">\n      <e2 xmlns=\"\">\n"
             "         <e3 id=\"E3\"></e3>\n      </e2>\n   </e1>");
    CHECK(subtree<canonical_xml_1_0>(text, "e3") == "<e3 xmlns:w3c=\"http://www.w3.org\" id=\"E3\"></e3>");
    CHECK(subtree<exclusive_c14n>(text, "e1")
          == "<e1 xmlns=\"http://www.ietf.org\">\n      <e2 xmlns=\"\">\n         <e3 id=\"E3\"></e3>\n      </e2>\n   </e1>");
    CHECK(subtree<exclusive_c14n>(text, "e3") == "<e3 id=\"E3\"></e3>");
}

TEST_CASE("an envelope changes the inclusive form of what it envelops and not the exclusive one: Exclusive C14N, 2.1")
{
    constexpr auto text = "<n0:pdu xmlns:n0=\"http://a.example\">\n   <n1:elem1 xmlns:n1=\"http://b.example\">\n"
                          "     content\n   </n1:elem1>\n</n0:pdu>";
    CHECK(subtree<canonical_xml_1_0>(text, "n1:elem1")
          == "<n1:elem1 xmlns:n0=\"http://a.example\" xmlns:n1=\"http://b.example\">\n     content\n   </n1:elem1>");
    CHECK(subtree<exclusive_c14n>(text, "n1:elem1") == "<n1:elem1 xmlns:n1=\"http://b.example\">\n     content\n   </n1:elem1>");
}

TEST_CASE("two contexts of one element: Exclusive C14N, 2.2")
{
    constexpr auto local = "<n0:local xmlns:n0=\"foo:bar\" \n          xmlns:n3=\"ftp://example.org\">\n"
                           "   <n1:elem2 xmlns:n1=\"http://example.net\" \n             xml:lang=\"en\">\n"
                           "       <n3:stuff xmlns:n3=\"ftp://example.org\"/>\n   </n1:elem2>\n</n0:local>";
    constexpr auto pdu = "<n2:pdu xmlns:n1=\"http://example.com\"\n           xmlns:n2=\"http://foo.example\"\n"
                         "           xml:lang=\"fr\"\n           xml:space=\"retain\">\n"
                         "   <n1:elem2 xmlns:n1=\"http://example.net\" \n             xml:lang=\"en\">\n"
                         "       <n3:stuff xmlns:n3=\"ftp://example.org\"/>\n   </n1:elem2>\n</n2:pdu>";
    CHECK(subtree<canonical_xml_1_0>(local, "n1:elem2")
          == "<n1:elem2 xmlns:n0=\"foo:bar\" xmlns:n1=\"http://example.net\" xmlns:n3=\"ftp://example.org\" xml:lang=\"en\">\n"
             "       <n3:stuff></n3:stuff>\n   </n1:elem2>");
    CHECK(subtree<canonical_xml_1_0>(pdu, "n1:elem2")
          == "<n1:elem2 xmlns:n1=\"http://example.net\" xmlns:n2=\"http://foo.example\" xml:lang=\"en\" xml:space=\"retain\">\n"
             "       <n3:stuff xmlns:n3=\"ftp://example.org\"></n3:stuff>\n   </n1:elem2>");
    constexpr auto exclusive = "<n1:elem2 xmlns:n1=\"http://example.net\" xml:lang=\"en\">\n"
                               "       <n3:stuff xmlns:n3=\"ftp://example.org\"></n3:stuff>\n   </n1:elem2>";
    CHECK(subtree<exclusive_c14n>(local, "n1:elem2") == exclusive);
    CHECK(subtree<exclusive_c14n>(pdu, "n1:elem2") == exclusive);
}

TEST_CASE("a prefix of the PrefixList is rendered where it is in scope, used or not")
{
    constexpr auto text = "<a:x xmlns:a=\"urn:a\" xmlns:b=\"urn:b\" xmlns=\"urn:d\">"
                          "<a:y><b:z/></a:y><a:w xmlns:b=\"urn:b2\"/></a:x>";
    const std::array<std::string_view, 2> with_b = {"b", "nowhere"};
    const std::array<std::string_view, 1> with_default = {"#default"};
    CHECK(subtree<exclusive_c14n>(text, "a:y") == "<a:y xmlns:a=\"urn:a\"><b:z xmlns:b=\"urn:b\"></b:z></a:y>");
    CHECK(subtree<exclusive_c14n>(text, "a:y", {with_b, {}}) == "<a:y xmlns:a=\"urn:a\" xmlns:b=\"urn:b\"><b:z></b:z></a:y>");
    CHECK(subtree<exclusive_c14n>(text, "a:x", {with_b, {}})
          == "<a:x xmlns:a=\"urn:a\" xmlns:b=\"urn:b\"><a:y><b:z></b:z></a:y><a:w xmlns:b=\"urn:b2\"></a:w></a:x>");
    CHECK(subtree<exclusive_c14n>(text, "a:y", {with_default, {}})
          == "<a:y xmlns=\"urn:d\" xmlns:a=\"urn:a\"><b:z xmlns:b=\"urn:b\"></b:z></a:y>");
}

TEST_CASE("a default namespace of the PrefixList that is undeclared inside is undeclared in the canonical form")
{
    constexpr auto text = "<a:x xmlns:a=\"urn:a\" xmlns=\"urn:d\"><a:y xmlns=\"\"><a:z/></a:y></a:x>";
    const std::array<std::string_view, 1> with_default = {"#default"};
    CHECK(subtree<exclusive_c14n>(text, "a:x", {with_default, {}})
          == "<a:x xmlns=\"urn:d\" xmlns:a=\"urn:a\"><a:y xmlns=\"\"><a:z></a:z></a:y></a:x>");
    CHECK(subtree<exclusive_c14n>(text, "a:x") == "<a:x xmlns:a=\"urn:a\"><a:y><a:z></a:z></a:y></a:x>");
    CHECK(subtree<exclusive_c14n>(text, "a:z", {with_default, {}}) == "<a:z xmlns:a=\"urn:a\"></a:z>");
}

TEST_CASE("a PrefixList means nothing to an inclusive method")
{
    const std::array<std::string_view, 1> prefixes = {"b"};
    CHECK(subtree<canonical_xml_1_0>("<x xmlns:b=\"urn:b\"><y/></x>", "y", {prefixes, {}}) == "<y xmlns:b=\"urn:b\"></y>");
}

TEST_CASE("a namespace that siblings use is rendered on each of them")
{
    CHECK(subtree<exclusive_c14n>("<x xmlns:a=\"urn:a\"><a:y a:k=\"1\"/><a:z/></x>", "x")
          == "<x><a:y xmlns:a=\"urn:a\" a:k=\"1\"></a:y><a:z xmlns:a=\"urn:a\"></a:z></x>");
}

TEST_CASE("a prefix that is bound anew and back again is rendered each time")
{
    CHECK(subtree<exclusive_c14n>("<a:x xmlns:a=\"urn:1\"><a:y xmlns:a=\"urn:2\"><a:z xmlns:a=\"urn:1\"/></a:y></a:x>", "a:x")
          == "<a:x xmlns:a=\"urn:1\"><a:y xmlns:a=\"urn:2\"><a:z xmlns:a=\"urn:1\"></a:z></a:y></a:x>");
}

TEST_CASE("superfluous declarations disappear and the xml namespace is never declared")
{
    constexpr auto text = "<a:x xmlns:a=\"urn:1\" xmlns:xml=\"http://www.w3.org/XML/1998/namespace\" xml:lang=\"en\">"
                          "<a:y xmlns:a=\"urn:1\" xmlns=\"\"/></a:x>";
    constexpr auto expected = "<a:x xmlns:a=\"urn:1\" xml:lang=\"en\"><a:y></a:y></a:x>";
    CHECK(whole<canonical_xml_1_0>(text) == expected);
    CHECK(whole<canonical_xml_1_1>(text) == expected);
    CHECK(whole<exclusive_c14n>(text) == expected);
}

TEST_CASE("attributes of the xml namespace pass to the apex of an inclusive subtree only")
{
    constexpr auto text = "<x xml:lang=\"en\" xml:id=\"i\" xml:foo=\"1\" xml:base=\"http://h/a/\">"
                          "<y xml:space=\"preserve\" xml:lang=\"fr\">"
                          "<z k=\"v\" xml:base=\"b\"/></y></x>";
    CHECK(subtree<canonical_xml_1_0>(text, "z")
          == "<z k=\"v\" xml:base=\"b\" xml:foo=\"1\" xml:id=\"i\" xml:lang=\"fr\" xml:space=\"preserve\"></z>");
    CHECK(subtree<canonical_xml_1_1>(text, "z")
          == "<z k=\"v\" xml:base=\"http://h/a/b\" xml:lang=\"fr\" xml:space=\"preserve\"></z>");
    CHECK(subtree<exclusive_c14n>(text, "z") == "<z k=\"v\" xml:base=\"b\"></z>");
}

TEST_CASE("xml:base of a subtree in Canonical XML 1.1: the document of the W3C's interoperability tests")
{
    constexpr auto text = "<ietf:doc xmlns:ietf=\"http://www.ietf.org\" xml:base=\"http://xmlbase.example.org/xmlbase0/\">"
                          "<ietf:e1 xml:base=\"/xmlbase1/\">"
                          "<ietf:e11 xml:base=\"/xmlbase11/\"><ietf:e111 xml:base=\"/xmlbase111/\"/>"
                          "</ietf:e11></ietf:e1><ietf:e2>"
                          "<ietf:e21 xml:base=\"/xmlbase21/\"/></ietf:e2><ietf:e3><ietf:e31 at=\"3\"/>"
                          "</ietf:e3></ietf:doc>";
    const std::string declared = " xmlns:ietf=\"http://www.ietf.org\"";
    CHECK(subtree<canonical_xml_1_1>(text, "ietf:e11")
          == "<ietf:e11" + declared + " xml:base=\"http://xmlbase.example.org/xmlbase11/\">"
                 + "<ietf:e111 xml:base=\"/xmlbase111/\"></ietf:e111></ietf:e11>");
    CHECK(subtree<canonical_xml_1_1>(text, "ietf:e111")
          == "<ietf:e111" + declared + " xml:base=\"http://xmlbase.example.org/xmlbase111/\"></ietf:e111>");
    CHECK(subtree<canonical_xml_1_1>(text, "ietf:e21")
          == "<ietf:e21" + declared + " xml:base=\"http://xmlbase.example.org/xmlbase21/\"></ietf:e21>");
    CHECK(subtree<canonical_xml_1_1>(text, "ietf:e3")
          == "<ietf:e3" + declared + " xml:base=\"http://xmlbase.example.org/xmlbase0/\">"
                 + "<ietf:e31 at=\"3\"></ietf:e31></ietf:e3>");
}

TEST_CASE("an xml:base that joining empties is left out, and one that nothing is joined with stays")
{
    CHECK(subtree<canonical_xml_1_1>("<x xml:base=\"abc/\"><y xml:base=\"../\"><z xml:base=\"\"/></y></x>", "y")
          == "<y><z xml:base=\"\"></z></y>");
    CHECK(subtree<canonical_xml_1_1>("<x><y xml:base=\"\"/></x>", "y") == "<y xml:base=\"\"></y>");
    CHECK(subtree<canonical_xml_1_1>("<x><y xml:base=\"a/../b\"/></x>", "y") == "<y xml:base=\"a/../b\"></y>");
}

TEST_CASE("an element is left out with all it contains, and nothing else")
{
    const auto tree = tree_of("<a xmlns=\"urn:a\">1<s:b xmlns:s=\"urn:s\"><c/>2</s:b>3<s:b xmlns:s=\"urn:s\"/><!--4--></a>");
    const signet::node a = tree->document_element();
    const signet::node b = element_named(*tree, "s:b");
    const signet::c14n_options without_b{{}, b};
    constexpr auto expected = "<a xmlns=\"urn:a\">13<s:b xmlns:s=\"urn:s\"></s:b></a>";
    CHECK(canonical<exclusive_c14n>(a, without_b) == expected);
    CHECK(canonical<canonical_xml_1_0>(*tree, without_b) == expected);
    CHECK(canonical<canonical_xml_1_1>(*tree, without_b) == expected);
}

TEST_CASE("a node set that is empty has no canonical form")
{
    const auto tree = tree_of("<?pi?><a><b><c/></b></a>");
    const signet::node b = element_named(*tree, "b");
    CHECK(refusal<exclusive_c14n>({}) == "canonicalization_failed");
    CHECK(refusal<exclusive_c14n>(b, {{}, b}) == "canonicalization_failed");
    CHECK(refusal<exclusive_c14n>(element_named(*tree, "c"), {{}, b}) == "canonicalization_failed");
    CHECK(refusal<canonical_xml_1_0>(*tree, {{}, tree->document_element()}) == "canonicalization_failed");
    CHECK(refusal<canonical_xml_1_0>(pugi::xml_document{}) == "canonicalization_failed");
}

TEST_CASE("text, comments and instructions cannot be an apex and cannot be left out")
{
    const auto tree = tree_of("<a>text<?pi?><!--c--></a>");
    for (const signet::node child : tree->document_element().children()) {
        CHECK(refusal<exclusive_c14n>(child) == "canonicalization_failed");
        CHECK(refusal<exclusive_c14n>(tree->document_element(), {{}, child}) == "canonicalization_failed");
    }
}

TEST_CASE("a relative namespace is refused wherever the walk meets it")
{
    for (const char* const text : {"<a xmlns=\"./\"><b/></a>", "<a xmlns:p=\"urn\"><b/></a>", "<a><b xmlns:p=\"../x\"/></a>",
                                   "<a><b><c xmlns:p=\"#f\"/></b></a>", "<a xmlns:p=\"//host/x\"><b/></a>",
                                   "<a xmlns:p=\"\"><b/></a>"}) {
        CAPTURE(text);
        const auto tree = tree_of(text);
        const signet::node b = element_named(*tree, "b");
        CHECK(refusal<exclusive_c14n>(b) == "canonicalization_failed");
        CHECK(refusal<canonical_xml_1_0>(b) == "canonicalization_failed");
        CHECK(refusal<canonical_xml_1_1>(*tree) == "canonicalization_failed");
    }
}

TEST_CASE("a prefix that is not declared is refused")
{
    CHECK(refusal<exclusive_c14n>(*tree_of("<p:a/>")) == "canonicalization_failed");
    CHECK(refusal<exclusive_c14n>(*tree_of("<a p:k=\"v\"/>")) == "canonicalization_failed");
    CHECK(refusal<canonical_xml_1_0>(*tree_of("<a p:k=\"v\"/>")) == "canonicalization_failed");
}

TEST_CASE("a refusal says where it stands and what is wrong")
{
    const auto done = signet::canonicalize<exclusive_c14n>(*tree_of("<a><b xmlns:p=\"x\"/></a>"), [](std::string_view) {});
    REQUIRE(!done);
    CHECK(done.error().message() == "b: the namespace of prefix 'p' is not an absolute URI");
}

TEST_CASE("a hundred thousand siblings are canonicalized")
{
    std::string text = "<l:list xmlns:l=\"urn:l\">";
    for (int i = 0; i < 100'000; ++i) {
        text += "<l:i></l:i>";
    }
    text += "</l:list>";
    CHECK(whole<exclusive_c14n>(text.c_str()) == text);
    CHECK(whole<canonical_xml_1_0>(text.c_str()) == text);
}

TEST_CASE("every level of a deep tree may declare and use a prefix")
{
    std::string text;
    std::string ends;
    for (int i = 0; i < 1000; ++i) {
        const std::string name = "p" + std::to_string(i) + ":e";
        text += '<' + name + " xmlns:p" + std::to_string(i) + "=\"urn:" + std::to_string(i) + "\">";
        ends.insert(0, "</" + name + '>');
    }
    text += ends;
    CHECK(whole<exclusive_c14n>(text.c_str()) == text);
    CHECK(whole<canonical_xml_1_0>(text.c_str()) == text);
    const auto tree = tree_of(text.c_str());
    CHECK(canonical<exclusive_c14n>(element_named(*tree, "p999:e")) == "<p999:e xmlns:p999=\"urn:999\"></p999:e>");
}

TEST_CASE("nesting needs no stack of the machine")
{
    std::string text;
    for (int i = 0; i < 200'000; ++i) {
        text += "<e>";
    }
    for (int i = 0; i < 200'000; ++i) {
        text += "</e>";
    }
    CHECK(whole<exclusive_c14n>(text.c_str()) == text);
    CHECK(whole<canonical_xml_1_1>(text.c_str()) == text);
}

TEST_CASE("many namespaces in scope are rendered once by inclusive methods and only where used by exclusive ones")
{
    std::string start = "<r";
    for (int i = 100; i < 600; ++i) {
        start += " xmlns:n" + std::to_string(i) + "=\"urn:" + std::to_string(i) + '"';
    }
    std::string items;
    std::string exclusive_items;
    for (int i = 0; i < 100'000; ++i) {
        const std::string number = std::to_string(100 + i % 500);
        const std::string name = "n" + number + ":i";
        items += '<' + name + "></" + name + '>';
        exclusive_items += '<' + name + " xmlns:n" + number + "=\"urn:" + number + "\"></" + name + '>';
    }
    const std::string text = start + '>' + items + "</r>";
    CHECK(whole<canonical_xml_1_0>(text.c_str()) == text);
    CHECK(whole<exclusive_c14n>(text.c_str()) == "<r>" + exclusive_items + "</r>");
}

TEST_CASE("a prefix for each of many elements is met once")
{
    std::string text = "<r>";
    for (int i = 0; i < 50'000; ++i) {
        const std::string prefix = "p" + std::to_string(i);
        text += '<' + prefix + ":e xmlns:" + prefix + "=\"urn:x\"></" + prefix + ":e>";
    }
    text += "</r>";
    CHECK(whole<exclusive_c14n>(text.c_str()) == text);
    CHECK(whole<canonical_xml_1_0>(text.c_str()) == text);
}

TEST_CASE("what siblings repeat of one namespace is bounded")
{
    const std::string uri = "urn:" + std::string(10'000, 'x');
    std::string text = "<r xmlns:p=\"" + uri + "\">";
    for (int i = 0; i < 100; ++i) {
        text += "<p:a></p:a>";
    }
    const auto tree = tree_of((text + "</r>").c_str());
    std::size_t size = 0;
    const auto count = [&](std::string_view chunk) { size += chunk.size(); };
    signet::c14n_options options;
    options.context_octets = 100 * uri.size();
    CHECK(signet::canonicalize<exclusive_c14n>(*tree, count, options));
    CHECK(size > 1'000'000);
    options.context_octets = 100 * uri.size() - 1;
    const auto refused = signet::canonicalize<exclusive_c14n>(*tree, count, options);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == signet::errc::limit_exceeded);
    CHECK(signet::canonicalize<canonical_xml_1_0>(*tree, count, options));
}
