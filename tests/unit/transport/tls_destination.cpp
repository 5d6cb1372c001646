// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/tls_destination.hpp>

#include "support/catch.hpp"
#include "support/tls.hpp"

#include <string>

namespace signet::tests {

TEST_CASE("a destination is a host, a host and its port, all hosts of a domain, or all")
{
    const auto fits = [](const std::string& pattern, const std::string& host, std::uint16_t port = 443) {
        return tls_destination{pattern, tls_client_identity()}.fits(host, port);
    };
    CHECK(fits("bank.example", "BANK.example"));
    CHECK(fits("bank.example:443", "bank.example"));
    CHECK_FALSE(fits("bank.example:8443", "bank.example"));
    CHECK_FALSE(fits("bank.example", "www.bank.example"));
    CHECK(fits("*.bank.example", "www.Bank.example"));
    CHECK(fits("*.bank.example:8443", "a.b.bank.example", 8443));
    CHECK_FALSE(fits("*.bank.example", "bank.example"));
    CHECK_FALSE(fits("*.bank.example", "notbank.example"));
    CHECK(fits("*", "anything"));
    CHECK(fits("*:8443", "anything", 8443));
    CHECK_FALSE(fits("*:8443", "anything"));
    CHECK(fits("127.0.0.1", "127.0.0.1"));
    CHECK(fits("[::1]", "::1"));
    CHECK(fits("[::1]:443", "::1"));
    CHECK_FALSE(fits("[::1]:444", "::1"));
}

TEST_CASE("what is no destination fits nothing")
{
    for (const std::string pattern : {"", ":443", "*x", "*.", "a*", "*.*.b", "**", "a:", "a:x", "a:123456", "[::1", "[]", "[::1]x"}) {
        INFO(pattern);
        const tls_destination bad{pattern, tls_client_identity()};
        CHECK_FALSE(bad.is_valid());
        CHECK_FALSE(bad.fits("a", 443));
        CHECK_FALSE(bad.fits("", 443));
    }
}

}  // namespace signet::tests
