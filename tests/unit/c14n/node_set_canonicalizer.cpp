// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/c14n/node_set_canonicalizer.hpp>

#include "support/catch.hpp"
#include "support/xpath.hpp"

#include <signet/algorithm/canonical_xml_1_0.hpp>

#include <cstddef>
#include <string>
#include <string_view>

using namespace signet;

TEST_CASE("one walk writes a set into a sink, however deep and wide the document is")
{
    std::string text;
    for (int i = 0; i < 900; ++i) {
        text += "<d xml:lang='en'>";
    }
    for (int i = 0; i < 900; ++i) {
        text += "</d>";
    }
    const tests::xpath_bench bench{text};
    node_set odd{bench.model()};
    for (xpath_node at = 0; at < bench.model().size(); at += 2) {
        odd.insert(at);
    }
    std::size_t written = 0;
    const auto sink = [&written](std::string_view chunk) { written += chunk.size(); };
    CHECK(node_set_canonicalizer<canonical_xml_1_0, decltype(sink)>{odd, sink, {}}.run().has_value());
    CHECK(written > 2000);
}
