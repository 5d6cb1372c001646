// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/store_location.hpp>

#include "support/catch.hpp"

#include <cstdlib>
#include <string>

namespace signet::tests {

TEST_CASE("locations are read as WCF writes them")
{
    CHECK(parse_store_location("LocalMachine") == store_location::machine);
    CHECK(parse_store_location("user") == store_location::user);
    CHECK_FALSE(parse_store_location("Everywhere"));
}

TEST_CASE("the folders of a machine and of a user have their places")
{
    const char* const data = std::getenv("XDG_DATA_HOME");
    const std::string before = data == nullptr ? "" : data;
    ::setenv("XDG_DATA_HOME", "/somewhere", 1);
    CHECK(store_roots{}.user == "/somewhere/signet/certificates");
    ::unsetenv("XDG_DATA_HOME");
    ::setenv("HOME", "/home/zoe", 1);
    CHECK(store_roots{}.user == "/home/zoe/.local/share/signet/certificates");
    CHECK(store_roots{}.machine == "/etc/signet/certificates");
    ::unsetenv("HOME");
    CHECK(store_roots{}.user.empty());
    if (!before.empty()) {
        ::setenv("XDG_DATA_HOME", before.c_str(), 1);
    }
}

}  // namespace signet::tests
