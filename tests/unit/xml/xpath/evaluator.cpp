// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/evaluator.hpp>

#include "support/catch.hpp"
#include "support/xpath.hpp"

#include <string>
#include <utility>

using namespace signet;
using tests::xpath_bench;

TEST_CASE("positions count along the axis")
{
    const xpath_bench bench{"<r><a n='1'><b n='2'/><b n='3'/></a><a n='4'><b n='5'/></a></r>"};
    const std::pair<const char*, const char*> rows[] = {
        {"//b[1]/@n", "[2][5]"}, {"(//b)[1]/@n", "[2]"}, {"//b[last()]/@n", "[3][5]"}, {"(//b)[last()]/@n", "[5]"}, {"//b[3]/@n", ""},
        {"//b[2]/preceding::*[1]/@n", "[2]"}, {"(//b[2]/preceding::*)[1]/@n", "[2]"}, {"//b/ancestor::*[1]/@n", "[1][4]"}, {"(//b/ancestor::*)[1]", "[]"},
        {"//*[position() = 2]/@n", "[3][4]"}, {"//*[position() mod 2 = 1][1]/@n", "[1][2][5]"}, {"//a[b][2]/@n", "[4]"}, {"//a[2][b]/@n", "[4]"},
        {"//a[count(b) = 2]/@n", "[1]"}, {"//a[b/@n = 5]/@n", "[4]"}, {"//b[../@n = 1]/@n", "[2][3]"}, {"//b[1.5]/@n", ""}, {"//b[0]/@n", ""},
        {"//b['']/@n", ""}, {"//b['x'][1]/@n", "[2][5]"}, {"//@n[. > 2][. < 5]", "[3][4]"}, {"/r/a/b | /r/a[2] | //b[1]", "[][][][]"}, {"//a/.. | //a/..", "[]"},
        {"string(//b[2]/@n | //a/@n)", "1"}, {"sum(//@n)", "15"}, {"count(//b | //b)", "3"},
    };
    for (const auto& [expression, expected] : rows) {
        CAPTURE(expression);
        CHECK(bench(expression) == expected);
    }
}

TEST_CASE("the core functions")
{
    const xpath_bench bench{"<r xml:lang='en'><p:a xmlns:p='urn:p' xml:lang='de-CH' p:k=' v  w '/><b>12<c>3</c></b><?t d?></r>"};
    const std::pair<const char*, const char*> rows[] = {
        {"name(//p:a)", "p:a"}, {"local-name(//p:a)", "a"}, {"namespace-uri(//p:a)", "urn:p"}, {"name(//@p:k)", "p:k"}, {"name(//none)", ""},
        {"name(//p:a/namespace::p)", "p"}, {"namespace-uri(//p:a/namespace::p)", ""}, {"string(//p:a/namespace::p)", "urn:p"},
        {"name(//processing-instruction())", "t"}, {"name(/)", ""}, {"local-name(//text())", ""}, {"string(//b)", "123"}, {"//b + 1", "124"},
        {"string-length(//b)", "3"}, {"normalize-space(//@p:k)", "v w"}, {"boolean(//b[lang('en')])", "true"}, {"boolean(//p:a[lang('de')])", "true"},
        {"boolean(//p:a[lang('en')])", "false"}, {"count(//node()[lang('en')])", "6"}, {"boolean(//p:a/@p:k[lang('DE')])", "true"},
        {"translate('abc', 'b', '')", "ac"}, {"substring-before('1999/04/01', '/')", "1999"}, {"substring-after('1999/04/01', '19')", "99/04/01"},
        {"concat(1, true(), 'x', //c)", "1truex3"}, {"contains(//b, '23')", "true"}, {"starts-with(//b, '23')", "false"}, {"floor(-1.5)", "-2"},
        {"ceiling(-1.5)", "-1"}, {"round(1.5)", "2"}, {"sum(//none)", "0"}, {"sum(//b | //@*)", "NaN"}, {"not(//none)", "true"}, {"-(//c)", "-3"},
        {"5 mod -2", "1"}, {"-5 mod 2", "-1"}, {"1 div -0", "-Infinity"}, {"0 div 0", "NaN"}, {"last()", "1"}, {"position()", "1"},
        {"true() or 1 div 0 = here()", "true"}, {"false() and here()", "false"}, {"string(1 = 1 and 0)", "false"}, {"2 * 3 - 4 div 8 + 1", "6.5"},
    };
    for (const auto& [expression, expected] : rows) {
        CAPTURE(expression);
        CHECK(bench(expression) == expected);
    }
}

TEST_CASE("id finds by the identifiers that the document has, and only by them")
{
    const xpath_bench bench{"<r xmlns:wsu='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'><a wsu:Id='x'/>"
                            "<b xml:id='y'/><c id='z'/><d Id='twice'/><d Id='twice'/><e>y x</e><e>nowhere</e></r>"};
    CHECK(bench.names("id('x')") == "a");
    CHECK(bench.names("id(' y  x ')") == "a b");
    CHECK(bench.names("id(//e)") == "a b");
    CHECK(bench.names("id('z')") == "");
    CHECK(bench.names("id('twice')") == "");
    CHECK(bench.names("id('')") == "");
    CHECK(bench.names("id('x')/following-sibling::*[1]") == "b");
}

TEST_CASE("here is the element that bears the expression, where it is in the document")
{
    const xpath_bench bench{"<r><a/><b/></r>"};
    CHECK(bench("here()") == "malformed_value");
    CHECK(bench("count(//a[here()])") == "malformed_value");
    xpath_context context;
    context.here = bench.first("//b");
    CHECK(bench.names("here()", context) == "b");
    CHECK(bench.names("//*[. = here()/preceding-sibling::*][count(. | here()) = 1]", context) == "b");
}

TEST_CASE("a context node is where relative paths begin")
{
    const xpath_bench bench{"<r><a x='1'><b/></a></r>"};
    const xpath_context at_a{bench.first("//a"), 2, 3, {}};
    CHECK(bench.names("b", at_a) == "b");
    CHECK(bench.names("..", at_a) == "r");
    CHECK(bench("@x", at_a) == "[1]");
    CHECK(bench("position() + last()", at_a) == "5");
    CHECK(bench.names("/*", at_a) == "r");
    CHECK(bench.names("ancestor-or-self::*", {bench.first("//@x"), 1, 1, {}}) == "r a");
}

TEST_CASE("expressions that cost too much end in limit_exceeded, soon")
{
    limits bounds;
    bounds.xpath_steps = 2U << 20;
    std::string text = "<r>";
    for (int i = 0; i < 3000; ++i) {
        text += "<a x='" + std::to_string(i) + "'>t</a>";
    }
    const xpath_bench wide{text + "</r>", bounds};
    std::string deep_text;
    for (int i = 0; i < 900; ++i) {
        deep_text += "<d>" + std::string(100, 'x');
    }
    for (int i = 0; i < 900; ++i) {
        deep_text += "</d>";
    }
    const xpath_bench deep{deep_text, bounds};
    CHECK(wide("count(//*[following::*/preceding::*])") == "limit_exceeded");
    CHECK(wide("count(//*[count(//*[count(//*) > 0]) > 0])") == "limit_exceeded");
    CHECK(wide("count(//a[. = //a[. = //a]])") == "limit_exceeded");
    CHECK(wide("count(//a[contains(string(/), 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz')][string(/) = string(/)])") == "limit_exceeded");
    CHECK(deep("count(//*//*//*//*//*//*)") == "895");
    CHECK(deep("count(//*[.//*[.//*[.//*[.//*[count(.//*) < 0]]]]])") == "limit_exceeded");
    CHECK(deep("count(//*[contains(., 'xy')][concat(., ., ., ., .) = concat(., ., ., ., .)][count(.//*[string(.) = 1]) = 1])") == "limit_exceeded");
    std::string unions = "//node()/following::node()";
    while (unions.size() < 16000) {
        unions += "|//node()/following::node()";
    }
    CHECK(wide("count(" + unions + ")") == "limit_exceeded");
    std::string copies = "string(/)";
    while (copies.size() < 15000) {
        copies += ", string(/)";
    }
    CHECK(deep("string-length(concat(" + copies + "))") == "limit_exceeded");
    limits few;
    few.xpath_steps = 10;
    const xpath_bench small{"<r><a/><a/><a/><a/><a/><a/></r>", few};
    CHECK(small("count(/r/a)") == "6");
    CHECK(small("count(//a)") == "limit_exceeded");
}
