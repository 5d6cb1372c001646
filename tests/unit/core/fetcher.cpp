// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/core/fetcher.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a fetcher is any function that gives octets for a URL, or says why not")
{
    const fetcher fetch = [](const fetch_request& asked) -> result<octets> {
        if (asked.uri != "memory:one") {
            return refuse(errc::transport_failed, "memory", "there is no such thing");
        }
        return asked.question.empty() ? octets{1} : octets{2};
    };
    const octets question{7};
    CHECK(fetch({"memory:one"}) == octets{1});
    CHECK(fetch({"memory:one", question, "text/plain"}) == octets{2});
    CHECK_FALSE(fetch({"memory:two"}));
    CHECK(fetch_request{"memory:one"}.most_octets == 1U << 20);
}

}  // namespace signet::tests
