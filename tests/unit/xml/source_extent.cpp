// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/source_extent.hpp>

#include "support/catch.hpp"

#include <string>

namespace signet::tests {

TEST_CASE("an element ends where its own end tag does")
{
    for (const std::string element : {
             "<a/>",
             "<a></a>",
             "<p:a x='1' >text</p:a >",
             "<a><a><a/></a><b/></a>",
             "<a x='>' y=\"/>'<\" z='\"'/>",
             "<a><!-- </a> <b> --></a>",
             "<a><![CDATA[</a>]]></a>",
             "<a><?p </a> ?></a>",
             "<a>]]&gt;<!----></a>",
             "<a\n/>",
         }) {
        INFO(element);
        for (const std::string after : {"", "</a>", "<a/>", "text"}) {
            const std::string text = "<r>" + element + after;
            const auto extent = extent_of_element(text, 3);
            CHECK(extent.begin == 3);
            CHECK(extent.end == 3 + element.size());
        }
    }
}

}  // namespace signet::tests
