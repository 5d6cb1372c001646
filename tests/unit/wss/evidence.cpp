// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/evidence.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("a cover is found for the very node, under signatures that fulfil a step")
{
    const auto message = parsed("<r><a/><b/></r>");
    const node a = element_called(message, "a"), b = element_called(message, "b");
    evidence all;
    all.signatures.emplace_back();
    covered_content cover;
    cover.apex = a;
    cover.uri = "#a";
    all.signatures.front().covered.push_back(cover);
    CHECK(find_cover(all.signatures.front(), a) != nullptr);
    CHECK(find_cover(all.signatures.front(), b) == nullptr);
    CHECK(find_cover(all.signatures.front(), message.root()) == nullptr);
    CHECK(find_cover(all, a) == nullptr);  // no step yet
    all.signatures.front().step = 0;
    CHECK(find_cover(all, a)->uri == "#a");
    CHECK(find_cover(all, b) == nullptr);
}

}  // namespace signet::tests
