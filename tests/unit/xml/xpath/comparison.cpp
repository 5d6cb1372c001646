// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/comparison.hpp>

#include "support/catch.hpp"
#include "support/xpath.hpp"

#include <string>
#include <utility>

using namespace signet;
using tests::xpath_bench;

TEST_CASE("one node that compares is enough")
{
    const xpath_bench bench{"<r><a>1</a><a>2</a><b>2</b><b>3</b><c>x</c><d>2</d><d>2</d></r>"};
    const std::pair<const char*, const char*> rows[] = {
        {"//a = //b", "true"}, {"//a != //b", "true"}, {"//a = //c", "false"}, {"//d = //d", "true"}, {"//d != //d", "false"},
        {"//a != //a", "true"}, {"//none = //a", "false"}, {"//none != //a", "false"}, {"//d != //b", "true"},
        {"//a < //b", "true"}, {"//b < //a", "false"}, {"//b <= //a", "true"}, {"//a > //b", "false"}, {"//a >= //b", "true"},
        {"//c < //a", "false"}, {"//c >= //c", "false"}, {"//none < //a", "false"}, {"//b > //b", "true"},
        {"//a = 2", "true"}, {"2 = //a", "true"}, {"//a != 2", "true"}, {"//c != 2", "true"}, {"//a < 2", "true"}, {"2 < //a", "false"}, {"1 < //a", "true"},
        {"//a = '2'", "true"}, {"'x' = //c", "true"}, {"//a = '2.0'", "false"}, {"//a = 2.0", "true"}, {"//a < '2'", "true"},
        {"//none = ''", "false"}, {"//none != ''", "false"}, {"//none = false()", "true"}, {"//a = true()", "true"}, {"//a != false()", "true"},
        {"//none < true()", "true"}, {"true() >= //a", "true"}, {"//a < false()", "false"},
        {"'a' = 'a'", "true"}, {"'1' = 1.0", "true"}, {"'a' < 'b'", "false"}, {"true() = 2", "true"}, {"true() < 2", "true"}, {"true() = ''", "false"},
        {"0 div 0 = 0 div 0", "false"}, {"0 div 0 != 0 div 0", "true"}, {"-0 = 0", "true"}, {"1 = 1 = 1", "true"}, {"3 > 2 > 1", "false"},
    };
    for (const auto& [expression, expected] : rows) {
        CAPTURE(expression);
        CHECK(bench(expression) == expected);
    }
}

TEST_CASE("two large node sets are compared at the price of their sum")
{
    std::string text = "<r>";
    for (int i = 0; i < 100000; ++i) {
        text += "<a>" + std::to_string(i) + "</a><b>x" + std::to_string(i) + "</b>";
    }
    const xpath_bench bench{text + "</r>"};
    CHECK(bench("//a = //b") == "false");
    CHECK(bench("//b < //a") == "false");
}
