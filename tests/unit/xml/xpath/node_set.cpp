// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/node_set.hpp>

#include "support/catch.hpp"
#include "support/xpath.hpp"

#include <vector>

using namespace signet;
using tests::xpath_bench;

TEST_CASE("sets are united, intersected and subtracted")
{
    const xpath_bench bench{"<a>" + std::string(3, ' ') + "<b x='1'/><c><d/><!--n--></c></a>"};
    const auto& model = bench.model();
    const auto whole = node_set::whole(model);
    CHECK(whole.size() == model.size());
    node_set one = node_set::subtree(model, bench.first("//c"));
    const auto b = node_set::subtree(model, bench.first("//b"));
    CHECK(one.size() == 5);
    CHECK(b.size() == 3);
    node_set both = one;
    both |= b;
    CHECK(both.size() == 8);
    both &= b;
    CHECK(both == b);
    both -= b;
    CHECK(both.empty());
    CHECK(both == node_set{model});
    node_set rest = whole;
    rest -= one;
    rest.erase_subtree(bench.first("//b"));
    CHECK(rest.size() == whole.size() - 8);
    one.erase_comments();
    CHECK(one.size() == 4);
}

TEST_CASE("members are met in document order")
{
    std::string text = "<a>";
    for (int i = 0; i < 100; ++i) {
        text += "<b/>";
    }
    const xpath_bench bench{text + "</a>"};
    node_set set{bench.model()};
    std::vector<xpath_node> wanted{1, 63, 64, 65, 128, 200};
    for (const xpath_node each : wanted) {
        set.insert(each);
    }
    std::vector<xpath_node> met;
    set.for_each([&met](xpath_node each) { met.push_back(each); });
    CHECK(met == wanted);
    met.clear();
    for (xpath_node at = set.next(0); at != xpath_data_model::none; at = set.next(at + 1)) {
        met.push_back(at);
    }
    CHECK(met == wanted);
    set.erase(64);
    CHECK_FALSE(set.contains(64));
    CHECK(set.contains(65));
    CHECK(set.size() == 5);
}
