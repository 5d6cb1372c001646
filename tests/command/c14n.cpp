// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "support/command.hpp"

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

using namespace signet::tests;

namespace {

constexpr std::string_view sample = R"(<?xml version="1.0"?>
<!-- before --><a:doc xmlns:a="urn:a" xmlns="urn:d" xml:lang="en"><b z="1" y="2"><!-- inside --><c xmlns=""/><![CDATA[<&]]></b>
<a:e wsu:Id="here" xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" a:k='"'>&#13;ü</a:e><?pi data?></a:doc>
)";

}  // namespace

TEST_CASE("canonical octets are those of xmllint")
{
    const char* const xmllint = std::getenv("SIGNET_XMLLINT");
    if (xmllint == nullptr) {
        WARN("SKIPPED: xmllint is not installed");
        return;
    }
    const command_bench bench;
    bench.write("sample.xml", sample);
    for (const auto& [method, option] : {std::pair{"c14n-comments", "--c14n"}, std::pair{"c14n11-comments", "--c14n11"},
             std::pair{"exc-c14n-comments", "--exc-c14n"}}) {
        const auto theirs = run_process(xmllint, {option, bench.file("sample.xml")});
        const auto ours = bench.run({"c14n", "--method", method, "@sample.xml"});
        CAPTURE(method, ours.err);
        CHECK(theirs.status == 0);
        CHECK(ours.status == 0);
        CHECK(ours.out == theirs.out);
    }
}

TEST_CASE("a part is canonicalized in its context")
{
    const command_bench bench;
    bench.write("sample.xml", sample);
    const std::vector<std::pair<std::vector<std::string>, std::string>> rows{
        {{"--method", "exc-c14n", "--xpath", "/a:doc/d:b", "--ns", "a=urn:a", "--ns", "d=urn:d"},
            "<b xmlns=\"urn:d\" y=\"2\" z=\"1\"><c xmlns=\"\"></c>&lt;&amp;</b>"},
        {{"--method", "exc-c14n-comments", "--xpath", "//p:b", "--ns", "p=urn:d"},
            "<b xmlns=\"urn:d\" y=\"2\" z=\"1\"><!-- inside --><c xmlns=\"\"></c>&lt;&amp;</b>"},
        {{"--method", "exc-c14n", "--xpath", "//c"}, "<c></c>"},
        {{"--method", "exc-c14n", "--prefix-list", "a #default", "--xpath", "//c"}, "<c xmlns:a=\"urn:a\"></c>"},
        {{"--method", "c14n", "--xpath", "//c"}, "<c xmlns:a=\"urn:a\" xml:lang=\"en\"></c>"},
        {{"--method", "exc-c14n", "--id", "here"},
            "<a:e xmlns:a=\"urn:a\" "
            "xmlns:wsu=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd\" wsu:Id=\"here\" "
            "a:k=\"&quot;\">&#xD;ü</a:e>"},
        {{"--method", "exc-c14n", "--id-attribute", "z", "--id", "1"},
            "<b xmlns=\"urn:d\" y=\"2\" z=\"1\"><c xmlns=\"\"></c>&lt;&amp;</b>"},
    };
    for (const auto& [options, expected] : rows) {
        std::vector<std::string> arguments{"c14n"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        arguments.push_back("@sample.xml");
        const auto done = bench.run(arguments);
        CAPTURE(options, done.err);
        CHECK(done.status == 0);
        CHECK(done.out == expected);
    }
    const auto whole = bench.run({"c14n", "--method", "c14n", "@sample.xml"});
    const auto nodes = [&](const std::string& expression) {
        return bench.run({"c14n", "--method", "c14n", "--xpath", expression, "--ns", "a=urn:a", "--ns", "d=urn:d", "@sample.xml"}).out;
    };
    CHECK(nodes("//. | //@* | //namespace::*") == whole.out);
    CHECK(nodes("//d:b | //d:b/@y | //text()") == "<b y=\"2\" xml:lang=\"en\">&lt;&amp;</b>\n&#xD;ü");
    CHECK(nodes("//*") == "<a:doc><b><c></c></b><a:e></a:e></a:doc>");
    CHECK(nodes("//@z") == " z=\"1\"");
    CHECK(bench.run({"c14n", "--method", "c14n", "--xpath", "/", "@sample.xml"}).out == whole.out);
}

TEST_CASE("an expression that selects nothing is refused, one that is none is wrong usage")
{
    const command_bench bench;
    bench.write("sample.xml", sample);
    const std::vector<std::tuple<std::string, int, std::string>> rows{
        {"//nothing", 1, "refused: unresolved_reference: --xpath: it selects nothing in this document"},
        {"count(//*)", 2, "error: usage: --xpath: the expression gives a value, and nodes are needed"},
        {"//x:a", 2, "error: usage: --xpath: the prefix x is not declared, used at character 3"},
        {"//a[", 2, "error: usage: --xpath: a step is expected at character 5"},
        {"'abc", 2, "error: usage: --xpath: a literal does not end, beginning at character 1"},
        {"$v", 2, "error: usage: --xpath: there are no variables, yet one is named at character 1"},
        {"//a\x01", 2, "error: usage: --xpath: there is a character that no expression holds, at character 4"},
        {"//a[nothing()]", 2, "error: usage: --xpath: there is no function of this name at character 5"},
        {"here()", 1, "refused: malformed_value: XPath: here() is called in an expression that is not in the document"},
        {std::string(100000, '('), 2, "error: usage: --xpath: the expression is longer than the limit of 16384 octets"},
        {std::string(10000, '('), 2, "error: usage: --xpath: the expression is nested too deep"},
    };
    for (const auto& [expression, status, said] : rows) {
        const auto done = bench.run({"c14n", "--method", "c14n", "--xpath", expression, "@sample.xml"});
        CAPTURE(expression.substr(0, 60), done.err);
        CHECK(done.status == status);
        CHECK(done.out.empty());
        CHECK(is_one_line(done.err));
        CHECK(done.err.find(said) == 0);
    }
    const auto unknown = bench.run({"c14n", "--method", "c14n", "--id", "not there", "@sample.xml"});
    CHECK(unknown.status == 1);
    CHECK(unknown.err.find("refused: unresolved_reference: ") == 0);
}
