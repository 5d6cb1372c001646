// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/document.hpp>

#include "support/catch.hpp"
#include "support/xml_events.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace signet;
using namespace std::literals;

namespace {

document parsed(std::string_view text)
{
    auto read = document::parse(std::string{text});
    REQUIRE(read);
    return std::move(*read);
}

errc code_of_document(std::string text, const limits& bounds = {})
{
    const auto read = document::parse(std::move(text), bounds);
    return read ? errc{} : read.error().code();
}

}  // namespace

TEST_CASE("a tree is what was scanned")
{
    const std::string_view texts[] = {"<a/>", "\n<!--x--><a/><?p q?>\n", "<a> \n </a>", "<a>\r\n\r</a>",
        "<a>&#13;&#10;&#xD;\r</a>", "<a b='&#13;&#10;&#9;\r\n\t\r \n'/>", "<a><?p x\r\ny\rz?></a><?q \r?>", "<?q a\r\n?><a/>",
        "<a><!--\r\n\r--></a>", "<a><![CDATA[\r\n\r]]></a>", "<a><![CDATA[]]></a>", "<a>x<![CDATA[y]]>z</a>",
        "<a> <![CDATA[ ]]> </a>", "<a>&#32;</a>", "<a>\xEF\xBB\xBF</a>", "<a>&#xFEFF;</a>", "<a>]]<b/>]]&gt;</a>",
        "<a><![CDATA[]]]]><![CDATA[>]]></a>", "<a>&amp;lt;&#38;#60;</a>", "<a b=\"&quot;'\" c='&apos;\"'/>",
        "<a><b/> <c> </c>x</a>", "<?xml version='1.0'?><a/>", "<a><?p?><?p ?><?p  q ?></a>", "<a><!----></a>", "<a b=''/>",
        "<a b='  x  '/>", "<a>&#x10FFFF;&#128512;</a>", "<p:a xmlns:p='urn:&amp;'/>", "<a\n>x</a\n>", "<a>\t</a>",
        "<a><b>\n</b>\n</a>", "<a.b-c_d><e/></a.b-c_d>", "<a>&#0000000000000000065;</a>", "<a><?xmlx y?></a>", "<a><?p ?\?></a>",
        "<a><?p a?b ?\?></a>", "<a><!-- - - --></a>", "<a>x]]</a>", "<a>\xC2\x85\xE2\x80\xA8</a>"};
    for (const std::string_view text : texts) {
        INFO(text);
        const document read = parsed(text);
        tests::xml_event_recorder recorder;
        REQUIRE(scan(text, {}, recorder));
        CHECK(recorder.events == tests::events_of(read.tree()));
    }
}

TEST_CASE("line ends in processing instructions are normalised, as everywhere")
{
    const document read = parsed("<?p a\r\nb\rc\r\r\nd?><a><?q \r?><?r x?></a>");
    CHECK(read.tree().first_child().value() == "a\nb\nc\n\nd"sv);
    CHECK(read.root().first_child().value() == ""sv);
    CHECK(read.root().last_child().value() == "x"sv);
}

TEST_CASE("names and values of any length are kept")
{
    limits bounds;
    bounds.name_octets = 1U << 21;
    const std::string name(1U << 20, 'n');
    const auto read = document::parse("<" + name + " " + name + "='" + name + "'>" + name + "</" + name + ">", bounds);
    REQUIRE(read);
    CHECK(read->root().name() == name);
    CHECK(read->root().first_attribute().name() == name);
    CHECK(read->root().first_attribute().value() == name);
    CHECK(read->root().first_child().value() == name);
}

TEST_CASE("a document that moves keeps its nodes")
{
    document first = parsed("<a>text</a>");
    const node root = first.root();
    document second = std::move(first);
    CHECK(second.root() == root);
    CHECK(root.first_child().value() == "text"sv);
    document third = parsed("<b/>");
    third = std::move(second);
    CHECK(third.root() == root);
    CHECK(third.tree().first_child() == root);
}

TEST_CASE("every reason to refuse reaches the caller")
{
    CHECK(code_of_document("<a>") == errc::malformed_xml);
    CHECK(code_of_document("<a/>\0"s) == errc::malformed_xml);
    CHECK(code_of_document("<p:a/>") == errc::malformed_namespaces);
    CHECK(code_of_document("<a>\xFF</a>") == errc::malformed_encoding);
    CHECK(code_of_document("<?xml version='1.0' encoding='latin1'?><a/>") == errc::unsupported_encoding);
    CHECK(code_of_document("<!DOCTYPE a><a/>") == errc::doctype_refused);
    CHECK(code_of_document("<a xml:id='x'><b xml:id='x'/></a>") == errc::duplicate_id);
    limits bounds;
    bounds.document_octets = 5;
    CHECK(code_of_document("<a/>\n", bounds) == errc{});
    CHECK(code_of_document("<a/>\n\n", bounds) == errc::limit_exceeded);
    CHECK(code_of_document("\xFF\xFE<\0a\0/\0>\0"s, bounds) == errc::limit_exceeded);
    limits few;
    few.identifiers = 1;
    CHECK(code_of_document("<a xml:id='x'><b xml:id='y'/></a>", few) == errc::limit_exceeded);
}

TEST_CASE("UTF-16 gives the same tree as UTF-8")
{
    std::string octets{"\xFE\xFF"};
    for (const char c : "<?xml version='1.0' encoding='UTF-16'?><a b='c'>d</a>"sv) {
        octets += '\0';
        octets += c;
    }
    const document read = parsed(octets);
    CHECK(tests::events_of(read.tree()) == tests::events_of(parsed("<a b='c'>d</a>").tree()));
    CHECK(read.offset_of(read.root()) == std::nullopt);
}

TEST_CASE("identifiers are known once a document is read")
{
    const document read = parsed(
        "<a xmlns='http://schemas.xmlsoap.org/soap/envelope/' Id='x'><b xml:id='y'/><c ID='z'><d xmlns='' ID='w'/></c></a>");
    CHECK(read.ids().find("x") == read.root());
    CHECK(read.ids().find("y") == read.root().child("b"));
    CHECK(read.ids().find("z") == read.root().child("c"));
    CHECK(read.ids().find("w") == read.root().child("c").child("d"));
    CHECK(read.ids().size() == 4);
}

TEST_CASE("a further attribute name can be admitted")
{
    const auto read = document::parse("<a key='x'><b name='y'/><c Id='z'/></a>", {}, {{"key", "name"}});
    REQUIRE(read);
    CHECK(read->ids().find("x") == read->root());
    CHECK(read->ids().find("y") == read->root().child("b"));
    CHECK(read->ids().find("z") == read->root().child("c"));
    CHECK_FALSE(parsed("<a key='x'/>").ids().find("x"));
}

TEST_CASE("offsets lead back to the octets")
{
    for (const std::string_view mark : {""sv, "\xEF\xBB\xBF"sv}) {
        const std::string text = std::string{mark} + "<?xml version='1.0'?>\n<!--c--><a> x&amp;<b/><![CDATA[d]]><?e f?></a>";
        document read = parsed(text);
        const node root = read.root();
        CHECK(read.offset_of(read.tree().first_child()) == text.find("<!--"));
        CHECK(read.offset_of(root) == text.find("<a>"));
        CHECK(read.offset_of(root.first_child()) == text.find(" x"));
        CHECK(read.offset_of(root.child("b")) == text.find("<b/>"));
        CHECK(read.offset_of(root.last_child()) == text.find("<?e"));
        CHECK(read.offset_of(root.last_child().previous_sibling()) == text.find("<![CDATA"));
        CHECK(read.offset_of(root.child("b").append_child("new")) == std::nullopt);
        CHECK(read.offset_of(node{}) == std::nullopt);
    }
}

TEST_CASE("content takes the place of a node")
{
    document read = parsed("<a xmlns='urn:1' xmlns:p='urn:2'>x<b xml:id='old'><c xml:id='inner'/></b>y</a>");
    node root = read.root();
    const auto nodes = read.replace(root.child("b"), "\xEF\xBB\xBF"
                                                     "1<p:d xml:id='new'>&amp;<?q r\r\ns?></p:d><e/>2");
    REQUIRE(nodes);
    REQUIRE(nodes->size() == 4);
    CHECK((*nodes)[0].value()
          == "\xEF\xBB\xBF"
             "1"sv);
    CHECK((*nodes)[1] == root.child("p:d"));
    CHECK(root.first_child().value() == "x"sv);
    CHECK(root.first_child().next_sibling() == (*nodes)[0]);
    CHECK((*nodes)[3].next_sibling() == root.last_child());
    CHECK_FALSE(root.child("b"));
    CHECK(root.child("p:d").last_child().value() == "r\ns"sv);
    CHECK(read.ids().find("new") == root.child("p:d"));
    CHECK_FALSE(read.ids().find("old"));
    CHECK_FALSE(read.ids().find("inner"));
    CHECK(read.offset_of(root.child("p:d")) == std::nullopt);
    CHECK(read.offset_of(root) == 0U);
    const auto nothing = read.replace(root.child("e"), "");
    REQUIRE(nothing);
    CHECK(nothing->empty());
    CHECK_FALSE(root.child("e"));
    tests::xml_event_recorder recorder;
    REQUIRE(scan("<a xmlns='urn:1' xmlns:p='urn:2'>x"
                 "<p:d xml:id='new'>&amp;<?q r\ns?></p:d>y</a>",
        {}, recorder));
    CHECK(tests::events_of(root).size() == recorder.events.size() + 2);
}

TEST_CASE("content that begins with what could be a byte order mark keeps it")
{
    auto read = parsed("<a><b/></a>");
    const std::string_view content = "\xEF\xBB\xBFtext<c xml:id='c'/>";
    const auto nodes = read.replace(read.root().child("b"), content);
    REQUIRE(nodes);
    CHECK(nodes->size() == 2);
    CHECK(read.ids().find("c"));
    CHECK_FALSE(read.replace(read.root().child("c"), "</a>"));
    CHECK(read.root().first_child().value() == "\xEF\xBB\xBFtext"s);
}

TEST_CASE("the document element can be replaced too")
{
    document read = parsed("<!--x--><a/><!--y-->");
    REQUIRE(read.replace(read.root(), "<b/>"));
    CHECK(read.root().name() == "b"sv);
    CHECK(read.tree().last_child().value() == "y"sv);
}

TEST_CASE("content that does not fit its place leaves the document alone")
{
    document read = parsed("<a xmlns:p='urn:1'><b xml:id='x'/></a>");
    const auto before = tests::events_of(read.tree());
    limits bounds;
    bounds.depth = 2;
    for (const std::string_view content :
        {"<c>"sv, "</a><a>"sv, "<q:c/>"sv, "<!DOCTYPE c><c/>"sv, "<c><d/></c>"sv, "\xFF"sv, "</content><content>"sv}) {
        INFO(content);
        CHECK_FALSE(read.replace(read.root().child("b"), content, bounds));
        CHECK(tests::events_of(read.tree()) == before);
        CHECK(read.ids().find("x") == read.root().child("b"));
    }
}

TEST_CASE("the limit of nodes is one for the document and all that takes a place in it")
{
    limits bounds;
    bounds.nodes = 8;
    auto read = document::parse("<a><b/><c/><d/></a>", bounds);
    REQUIRE(read);
    REQUIRE(read->replace(read->root().child("b"), "<e f=''/>", bounds));
    const auto refused = read->replace(read->root().child("c"), "<g/>1<h/>", bounds);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == errc::limit_exceeded);
    CHECK(read->root().child("c"));
    CHECK(read->replace(read->root().child("c"), "<g/>1", bounds));
    CHECK_FALSE(read->replace(read->root().child("d"), "2", bounds));
    CHECK(read->replace(read->root().child("d"), "", bounds));
}

TEST_CASE("content that brings an identifier again is refused")
{
    document read = parsed("<a><b/><c xml:id='x'/></a>");
    const auto nodes = read.replace(read.root().child("b"), "<d xml:id='x'/>");
    REQUIRE_FALSE(nodes);
    CHECK(nodes.error().code() == errc::duplicate_id);
    CHECK(read.ids().find("x") == read.root().first_child());
    CHECK(read.root().first_child() == read.root().last_child());
}

TEST_CASE("many elements with one name of an identifier cost no more than their number")
{
    std::string text = "<a>";
    for (int i = 0; i < 900; ++i) {
        text += "<b>";
    }
    for (int i = 0; i < 50000; ++i) {
        text += "<c Id='1'/>";
    }
    for (int i = 0; i < 900; ++i) {
        text += "</b>";
    }
    const document read = parsed(text + "</a>");
    CHECK(read.ids().size() == 50000);
    CHECK_FALSE(read.ids().find("1"));
}
