// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/c14n/inheritable_attributes.hpp>

#include "support/catch.hpp"
#include "support/xpath.hpp"

#include <string>

using namespace signet;

TEST_CASE("the nearest attribute of each name counts until its element is left")
{
    const tests::xpath_bench bench{"<a xml:lang='en' xml:base='x' lang='no'><b xml:lang='de' xml:id='i'/></a>"};
    const auto& model = bench.model();
    const auto value = [&](const auto& all, const char* name) -> std::string {
        const auto found = all.nearest().find(model.locals().find(name).value_or(0));
        return found == all.nearest().end() ? "none" : model.string_value(found->second);
    };
    inheritable_attributes<false> first{model};
    first.enter(bench.first("//a"));
    const auto mark = first.mark();
    first.enter(bench.first("//b"));
    CHECK(value(first, "lang") == "de");
    CHECK(value(first, "base") == "x");
    CHECK(value(first, "id") == "i");
    first.restore(mark);
    CHECK(value(first, "lang") == "en");
    CHECK(value(first, "id") == "none");
    CHECK(first.bases().empty());

    inheritable_attributes<true> second{model};
    const auto start = second.mark();
    second.enter(bench.first("//a"));
    second.enter(bench.first("//b"));
    CHECK(value(second, "lang") == "de");
    CHECK(value(second, "base") == "none");
    CHECK(value(second, "id") == "none");
    CHECK(second.bases().size() == 1);
    second.restore(start);
    CHECK(second.bases().empty());
    CHECK(second.nearest().empty());
}
