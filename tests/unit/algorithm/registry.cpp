// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/registry.hpp>

#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <type_traits>

namespace {

struct one {
    static constexpr std::string_view uri = "urn:one";
};
struct two {
    static constexpr std::string_view uri = "urn:two";
};
struct two_again {
    static constexpr std::string_view uri = "urn:two";
};

template <class... Methods>
std::string found(std::string_view uri)
{
    std::string types;
    const bool any = signet::with_algorithm(signet::type_list<Methods...>{}, uri, [&types](auto method) {
        using type = typename decltype(method)::type;
        types += std::is_same_v<type, one> ? '1' : std::is_same_v<type, two> ? '2' : '3';
    });
    return any ? types : "none";
}

}  // namespace

TEST_CASE("an algorithm is found by its URI, whole and exact")
{
    CHECK(found<one, two>("urn:one") == "1");
    CHECK(found<one, two>("urn:two") == "2");
    CHECK(found<one, two>("urn:tw") == "none");
    CHECK(found<one, two>("urn:two#") == "none");
    CHECK(found<one, two>("URN:TWO") == "none");
    CHECK(found<one, two>("") == "none");
}

TEST_CASE("what a list does not have is not found")
{
    CHECK(found<one>("urn:two") == "none");
    CHECK(found<>("urn:two") == "none");
}

TEST_CASE("the first of two with the same URI is used, once")
{
    CHECK(found<two, two_again, two>("urn:two") == "2");
}
