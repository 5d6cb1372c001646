// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/function.hpp>

#include "support/catch.hpp"

#include <cstddef>

using namespace signet;

TEST_CASE("every function is found by its name")
{
    for (std::size_t i = 0; i < xpath_functions.size(); ++i) {
        CHECK(static_cast<std::size_t>(xpath_functions[i].function) == i);
        CHECK(xpath_function_named(xpath_functions[i].name) == &xpath_functions[i]);
        CHECK(xpath_functions[i].least <= xpath_functions[i].most);
    }
    CHECK(xpath_function_named("document") == nullptr);
    CHECK(xpath_function_named("") == nullptr);
}
