// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/core/uri_resolver.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a resolver answers the URIs that it knows, and none is there unless it is passed")
{
    CHECK_FALSE(uri_resolver{});
    const uri_resolver one = [](std::string_view uri) -> result<std::string> {
        return uri == "urn:a" ? result<std::string>{"octets"} : refuse(errc::unresolved_reference, std::string{uri}, "it is unknown");
    };
    CHECK(one("urn:a").value() == "octets");
    CHECK(one("file:///etc/passwd").error().code() == errc::unresolved_reference);
}

}  // namespace signet::tests
