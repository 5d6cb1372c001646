// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/c14n/canonicalize_node_set.hpp>

#include "support/catch.hpp"
#include "support/xpath.hpp"

#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/canonical_xml_1_1.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/c14n/canonicalize.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace signet;
using tests::xpath_bench;

namespace {

template <class Method>
std::string octets_of(const node_set& nodes, const c14n_options& options = {})
{
    std::string text;
    const auto done = canonicalize<Method>(nodes, [&text](std::string_view chunk) { text += chunk; }, options);
    return done ? text : "refused: " + std::string{done.error().name()};
}

template <class Method>
std::string octets_of(const xpath_bench& bench, const std::string& expression, const c14n_options& options = {})
{
    const auto value = bench.evaluate(expression);
    REQUIRE(value);
    return octets_of<Method>(to_node_set(bench.model(), value->nodes()), options);
}

template <class Method>
std::string octets_of(node apex)
{
    std::string text;
    REQUIRE(canonicalize<Method>(apex, [&text](std::string_view chunk) { text += chunk; }));
    return text;
}

template <class Method>
void check_subtrees(const xpath_bench& bench)
{
    CHECK(octets_of<Method>(node_set::whole(bench.model())) == octets_of<Method>(bench.parsed().tree()));
    const auto elements = bench.evaluate("//*");
    REQUIRE(elements);
    for (const xpath_node each : elements->nodes()) {
        CHECK(octets_of<Method>(node_set::subtree(bench.model(), each)) == octets_of<Method>(bench.model().tree_node(each)));
    }
}

}  // namespace

TEST_CASE("a set that is a document or a subtree has its canonical form, by every method")
{
    const xpath_bench bench{"<?pi a?><!--c--><a xmlns='urn:a' y='1' xml:base='http://h/x/' xml:lang='en' x='&quot;'><b:b xmlns:b='urn:b' xml:base='../y/'>"
                            "<c xmlns='' xml:id='i' b:c='&#9;'/></b:b>t<![CDATA[<]]><!--i--><d xmlns='urn:d' xmlns:a='urn:a' a:d=''/></a><?after?><!--z-->"};
    check_subtrees<canonical_xml_1_0>(bench);
    check_subtrees<canonical_xml_1_0_with_comments>(bench);
    check_subtrees<canonical_xml_1_1>(bench);
    check_subtrees<canonical_xml_1_1_with_comments>(bench);
    check_subtrees<exclusive_c14n>(bench);
    check_subtrees<exclusive_c14n_with_comments>(bench);
}

TEST_CASE("the empty set has an empty form")
{
    const xpath_bench bench{"<a/>"};
    CHECK(octets_of<canonical_xml_1_0>(node_set{bench.model()}) == "");
    CHECK(octets_of<exclusive_c14n>(node_set{bench.model()}) == "");
    CHECK(octets_of<canonical_xml_1_0>(bench, "/") == "");
}

// The document subset of Canonical XML 1.0, 3.7, without its document type declaration, so that `id` is told to the reader.
TEST_CASE("a document subset: Canonical XML 1.0, 3.7")
{
    document::options with;
    with.id_attributes.push_back("id");
    const auto parsed = document::parse("<doc xmlns=\"http://www.ietf.org\" xmlns:w3c=\"http://www.w3.org\">\n   <e1>\n      <e2 xmlns=\"\">\n"
                                        "         <e3 id=\"E3\"/>\n      </e2>\n   </e1>\n</doc>", {}, with);
    REQUIRE(parsed);
    const auto model = xpath_data_model::build(*parsed);
    REQUIRE(model);
    xpath_namespaces namespaces;
    namespaces.declare("ietf", "http://www.ietf.org");
    const auto expression = xpath_expression::compile(
        "(//. | //@* | //namespace::*)[self::ietf:e1 or (parent::ietf:e1 and not(self::text() or self::e2)) or "
        "count(id(\"E3\") | ancestor-or-self::node()) = count(ancestor-or-self::node())]",
        namespaces);
    REQUIRE(expression);
    xpath_budget budget;
    const auto value = xpath_evaluator{*expression, *model, budget}.evaluate({});
    REQUIRE(value);
    CHECK(octets_of<canonical_xml_1_0>(to_node_set(*model, value->nodes()))
          == "<e1 xmlns=\"http://www.ietf.org\" xmlns:w3c=\"http://www.w3.org\"><e3 xmlns=\"\" id=\"E3\"></e3></e1>");
}

TEST_CASE("attributes of the xml namespace and a document subset: Canonical XML 1.0 and 1.1, 2.4")
{
    const xpath_bench bench{"<a xml:base='something/else' xml:lang='en'><b><c xml:id='abc' xml:base='../bar/' xml:space='preserve'><d xml:base='foo'/>"
                            "<e/></c></b></a>"};
    const std::string subset{"//b | //d | //e | //@*[parent::b or parent::d or parent::e]"};
    CHECK(octets_of<canonical_xml_1_0>(bench, subset)
          == "<b xml:base=\"something/else\" xml:lang=\"en\"><d xml:base=\"foo\" xml:id=\"abc\" xml:lang=\"en\" xml:space=\"preserve\"></d>"
             "<e xml:base=\"../bar/\" xml:id=\"abc\" xml:lang=\"en\" xml:space=\"preserve\"></e></b>");
    CHECK(octets_of<canonical_xml_1_1>(bench, subset)
          == "<b xml:base=\"something/else\" xml:lang=\"en\"><d xml:base=\"../bar/foo\" xml:lang=\"en\" xml:space=\"preserve\"></d>"
             "<e xml:base=\"../bar/\" xml:lang=\"en\" xml:space=\"preserve\"></e></b>");
    CHECK(octets_of<exclusive_c14n>(bench, subset) == "<b><d xml:base=\"foo\"></d><e></e></b>");
    // All omitted elements in a row are joined; an attribute that is left out of an element in the set is not.
    CHECK(octets_of<canonical_xml_1_1>(bench, "//d | //d/@*") == "<d xml:base=\"bar/foo\" xml:lang=\"en\" xml:space=\"preserve\"></d>");
    CHECK(octets_of<canonical_xml_1_1>(bench, "//c | //d | //d/@*")
          == "<c xml:base=\"bar/\" xml:lang=\"en\"><d xml:base=\"foo\"></d></c>");
    // What an element has itself it does not take over, be it in the set or not. Canonical XML 1.0, 2.4.
    CHECK(octets_of<canonical_xml_1_0>(bench, "//d") == "<d xml:id=\"abc\" xml:lang=\"en\" xml:space=\"preserve\"></d>");
}

TEST_CASE("a base that joins to nothing is left out: Canonical XML 1.1, 2.4")
{
    const xpath_bench bench{"<a><b xml:base='x/'><c xml:base='..'/></b></a>"};
    CHECK(octets_of<canonical_xml_1_1>(bench, "//a | //c | //c/@*") == "<a><c></c></a>");
}

TEST_CASE("namespaces and attributes may be in a set without their element, and the other way")
{
    const xpath_bench bench{"<a xmlns='urn:a' xmlns:p='urn:p' x='1'><p:b xmlns:q='urn:q' q:y='2'/>t<!--c--></a>"};
    CHECK(octets_of<canonical_xml_1_0>(bench, "//namespace::*") == " xmlns=\"urn:a\" xmlns:p=\"urn:p\" xmlns=\"urn:a\" xmlns:p=\"urn:p\" xmlns:q=\"urn:q\"");
    CHECK(octets_of<canonical_xml_1_0>(bench, "//@*") == " x=\"1\" q:y=\"2\"");
    CHECK(octets_of<canonical_xml_1_0>(bench, "//text()") == "t");
    CHECK(octets_of<canonical_xml_1_0>(bench, "//* | /*/namespace::*") == "<a xmlns=\"urn:a\" xmlns:p=\"urn:p\"><p:b xmlns=\"\"></p:b></a>");
    CHECK(octets_of<canonical_xml_1_0>(bench, "//*/namespace::q | //p:b") == "<p:b xmlns:q=\"urn:q\"></p:b>");
    CHECK(octets_of<exclusive_c14n>(bench, "//namespace::*") == "");
    CHECK(octets_of<exclusive_c14n>(bench, "//* | //namespace::*") == "<a xmlns=\"urn:a\"><p:b xmlns:p=\"urn:p\"></p:b></a>");
    CHECK(octets_of<exclusive_c14n>(bench, "//* | //namespace::* | //@*") == "<a xmlns=\"urn:a\" x=\"1\"><p:b xmlns:p=\"urn:p\" xmlns:q=\"urn:q\" q:y=\"2\"></p:b></a>");
    CHECK(octets_of<exclusive_c14n>(bench, "//* | //@*") == "<a x=\"1\"><p:b q:y=\"2\"></p:b></a>");
    const std::vector<std::string_view> prefixes{"#default", "q", "nowhere"};
    c14n_options options;
    options.inclusive_prefixes = prefixes;
    CHECK(octets_of<exclusive_c14n>(bench, "//namespace::*", options) == " xmlns=\"urn:a\" xmlns=\"urn:a\" xmlns:q=\"urn:q\"");
}

TEST_CASE("xmlns=\"\" is rendered where the nearest element in the set has a default namespace in the set")
{
    const xpath_bench bench{"<a xmlns='urn:a'><b xmlns=''><c xmlns='urn:a'><d xmlns=''/></c></b></a>"};
    CHECK(octets_of<canonical_xml_1_0>(bench, "//* | //namespace::*")
          == "<a xmlns=\"urn:a\"><b xmlns=\"\"><c xmlns=\"urn:a\"><d xmlns=\"\"></d></c></b></a>");
    CHECK(octets_of<canonical_xml_1_0>(bench, "//*[name() != 'c'] | //namespace::*")
          == "<a xmlns=\"urn:a\"><b xmlns=\"\"> xmlns=\"urn:a\"<d></d></b></a>");
    CHECK(octets_of<canonical_xml_1_0>(bench, "//* | /*/namespace::*") == "<a xmlns=\"urn:a\"><b xmlns=\"\"><c><d></d></c></b></a>");
    CHECK(octets_of<exclusive_c14n>(bench, "//* | /*/namespace::*") == "<a xmlns=\"urn:a\"><b xmlns=\"\"><c><d></d></c></b></a>");
    CHECK(octets_of<exclusive_c14n>(bench, "//*[name() != 'b'] | //namespace::*") == "<a xmlns=\"urn:a\"><c><d xmlns=\"\"></d></c></a>");
}

TEST_CASE("what stands outside the document element stands on lines of its own, the element in the set or not")
{
    const xpath_bench bench{"<?a b?><!--c--><r><!--d--><?e?></r><!--f--><?g h?>"};
    CHECK(octets_of<canonical_xml_1_0>(bench, "//node()") == "<?a b?>\n<r><?e?></r>\n<?g h?>");
    CHECK(octets_of<canonical_xml_1_0_with_comments>(bench, "//comment() | //processing-instruction()")
          == "<?a b?>\n<!--c-->\n<!--d--><?e?>\n<!--f-->\n<?g h?>");
}

TEST_CASE("an element that is left out takes what is inside with it")
{
    const xpath_bench bench{"<a><b><c/></b><d/></a>"};
    c14n_options options;
    options.omitted = bench.parsed().root().first_child();
    CHECK(octets_of<canonical_xml_1_0>(node_set::whole(bench.model()), options) == "<a><d></d></a>");
}

TEST_CASE("a namespace in the set that is no absolute URI has no canonical form")
{
    const xpath_bench bench{"<a xmlns:p='relative'><b/></a>"};
    CHECK(octets_of<canonical_xml_1_0>(node_set::whole(bench.model())) == "refused: canonicalization_failed");
    CHECK(octets_of<canonical_xml_1_0>(bench, "//*") == "<a><b></b></a>");
}

TEST_CASE("what elements without their parents repeat is limited")
{
    std::string text = "<a xmlns:p='urn:" + std::string(1000, 'x') + "' xml:lang='" + std::string(1000, 'y') + "' xml:base='" + std::string(1000, 'z') + "/'>";
    for (int i = 0; i < 100; ++i) {
        text += "<b xml:base='c/'/>";
    }
    const xpath_bench bench{text + "</a>"};
    c14n_options options;
    for (const std::string expression : {"//b/namespace::*", "//b", "//b/@* | //b"}) {
        options.context_octets = 50000;
        CHECK(octets_of<canonical_xml_1_0>(bench, expression, options) == "refused: limit_exceeded");
        CHECK(octets_of<canonical_xml_1_1>(bench, expression, options) == "refused: limit_exceeded");
        options.context_octets = 1000000;
        CHECK(octets_of<canonical_xml_1_0>(bench, expression, options).size() > 100000);
    }
}
