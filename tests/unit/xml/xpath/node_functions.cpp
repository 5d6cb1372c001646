// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/node_functions.hpp>

#include "support/catch.hpp"
#include "support/xpath.hpp"

using namespace signet;

TEST_CASE("functions of nodes take what a model holds, and no more than the budget")
{
    const tests::xpath_bench bench{"<r xml:lang='de'><p:a xmlns:p='urn:p' xml:id='x'>4</p:a><b xml:id='y'>5</b></r>"};
    const auto& model = bench.model();
    xpath_budget budget;
    CHECK(xpath_identified(std::string{"y nowhere x"}, model, budget).nodes().size() == 2);
    const auto all = bench.evaluate("/r/*");
    REQUIRE(all);
    CHECK(xpath_name(xpath_function::name, *all, model) == "p:a");
    CHECK(xpath_name(xpath_function::local_name, *all, model) == "a");
    CHECK(xpath_name(xpath_function::namespace_uri, *all, model) == "urn:p");
    CHECK(xpath_name(xpath_function::name, {}, model).empty());
    CHECK(xpath_is_language("DE", bench.first("//b"), model, budget));
    CHECK_FALSE(xpath_is_language("en", bench.first("//b"), model, budget));
    CHECK(xpath_sum(*all, model, budget) == 9);
    limits none;
    none.xpath_steps = 0;
    xpath_budget spent{none};
    CHECK(xpath_identified(std::string{"x"}, model, spent).nodes().empty());
    CHECK_FALSE(xpath_is_language("de", bench.first("//b"), model, spent));
}
