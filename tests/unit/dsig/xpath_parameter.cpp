// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/xpath_parameter.hpp>

#include "support/catch.hpp"
#include "support/xpath.hpp"

using namespace signet;

TEST_CASE("an XPath element is read with the namespaces around it, and knows where it is")
{
    const tests::xpath_bench bench{"<r xmlns='urn:x' xmlns:p='urn:p'><XPath Filter='union'>//p:a[<![CDATA[1]]>]</XPath></r>"};
    const node element = bench.parsed().root().first_child();
    const auto read = read_xpath_parameter(element, "urn:x", "Filter", bench.model(), {});
    REQUIRE(read);
    CHECK(read->filter == "union");
    CHECK(read->here == bench.model().find(element));
    CHECK(read->expression.tests().back().uri == "urn:p");
    CHECK_FALSE(read_xpath_parameter(element, "urn:y", "Filter", bench.model(), {}));
    CHECK_FALSE(read_xpath_parameter(element, "urn:x", "", bench.model(), {}));
    CHECK_FALSE(read_xpath_parameter({}, "urn:x", "", bench.model(), {}));

    const tests::xpath_bench other{"<r/>"};
    const auto elsewhere = read_xpath_parameter(element, "urn:x", "Filter", other.model(), {});
    REQUIRE(elsewhere);
    CHECK_FALSE(elsewhere->here.has_value());
}
