// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/conversion.hpp>

#include "support/catch.hpp"
#include "support/xpath.hpp"

using tests_bench = signet::tests::xpath_bench;

TEST_CASE("values are converted as XPath 1.0, 4.2 to 4.4 says")
{
    const tests_bench bench{"<a><b>1</b><b>x</b><c/></a>"};
    CHECK(bench("string(//b)") == "1");
    CHECK(bench("string(//none)") == "");
    CHECK(bench("string(1 = 1)") == "true");
    CHECK(bench("number(//b[2])") == "NaN");
    CHECK(bench("number(//b)") == "1");
    CHECK(bench("number(true())") == "1");
    CHECK(bench("number(' 2 ')") == "2");
    CHECK(bench("boolean(//c)") == "true");
    CHECK(bench("boolean(string(//c))") == "false");
    CHECK(bench("boolean(0 div 0)") == "false");
    CHECK(bench("boolean(-0)") == "false");
    CHECK(bench("boolean('0')") == "true");
}

TEST_CASE("string-values cost what there is to read")
{
    const tests_bench bench{"<a>" + std::string(800, 'x') + "</a>"};
    signet::limits few;
    few.xpath_steps = 50;
    signet::xpath_budget budget{few};
    CHECK(signet::xpath_string_of(bench.model(), 1, budget).size() == 800);
    CHECK(budget.is_spent());
    CHECK(signet::xpath_string_of(bench.model(), 1, budget).empty());
}
