// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/c14n/node_set_namespaces.hpp>

#include "support/catch.hpp"
#include "support/xpath.hpp"

#include <cstdint>
#include <string>
#include <vector>

using namespace signet;

namespace {

template <bool Inclusive>
std::string read(node_set_namespaces<Inclusive>& namespaces, const tests::xpath_bench& bench, const char* element, const char* above,
    const std::vector<std::string>& used)
{
    std::vector<std::uint32_t> numbers;
    for (const std::string& each : used) {
        numbers.push_back(bench.model().locals().find(each).value_or(0));
    }
    REQUIRE(namespaces.read(bench.first(element), above == nullptr ? xpath_data_model::none : bench.first(above), numbers));
    std::string text;
    for (const xpath_node each : namespaces.rendering()) {
        text += each == xpath_data_model::none ? "()" : "(" + std::string{bench.model().local_name(each)} + ")";
    }
    return text;
}

}  // namespace

TEST_CASE("inclusive forms render what the element around does not have")
{
    const tests::xpath_bench bench{"<a xmlns='urn:a' xmlns:p='urn:p'><b xmlns='' xmlns:q='urn:q' xmlns:p='urn:p'/></a>"};
    const auto whole = node_set::whole(bench.model());
    node_set_namespaces<true> namespaces{whole, {}};
    CHECK(read(namespaces, bench, "/*", nullptr, {}) == "()(p)");
    CHECK(read(namespaces, bench, "/*/*", "/*", {}) == "()(q)");
    CHECK(read(namespaces, bench, "/*/*", nullptr, {}) == "(p)(q)");
}

TEST_CASE("exclusive forms render what is used, and once for those inside")
{
    const tests::xpath_bench bench{"<a xmlns='urn:a' xmlns:p='urn:p'><b/></a>"};
    const auto whole = node_set::whole(bench.model());
    const std::vector<std::string_view> list{"p"};
    node_set_namespaces<false> namespaces{whole, {}};
    const auto mark = namespaces.mark();
    CHECK(read(namespaces, bench, "/*", nullptr, {""}) == "()");
    CHECK(read(namespaces, bench, "/*/*", "/*", {"", "p"}) == "(p)");
    namespaces.restore(mark);
    CHECK(read(namespaces, bench, "/*/*", nullptr, {"", "p"}) == "()(p)");
    node_set_namespaces<false> listed{whole, list};
    CHECK(read(listed, bench, "/*", nullptr, {}) == "(p)");
    CHECK(read(listed, bench, "/*/*", "/*", {}) == "");
}
