// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/memory_resolver.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("what a program knows is found by its exact name")
{
    const auto resolve = memory_resolver({{"urn:zoe", "1"}, {"https://ca.example/zoe.cer", "2"}});
    CHECK(resolve("urn:zoe") == std::string{"1"});
    CHECK(resolve("https://ca.example/zoe.cer") == std::string{"2"});
    CHECK(resolve("urn:ZOE").error().code() == errc::unresolved_reference);
    CHECK(resolve("").error().code() == errc::unresolved_reference);
}

}  // namespace signet::tests
