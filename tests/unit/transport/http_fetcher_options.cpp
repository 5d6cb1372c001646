// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_fetcher_options.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("nobody may be asked who is not named, with the port that is not the usual one")
{
    const auto asked = [](const std::string& url, std::vector<std::string> hosts) {
        http_fetcher_options options;
        options.hosts = std::move(hosts);
        return detail::may_be_asked(http_url::parse(url).value(), options);
    };
    CHECK(asked("http://crl.example.com/a", {"other", "CRL.example.com"}));
    CHECK(asked("http://crl.example.com:80/a", {"crl.example.com"}));
    CHECK(asked("http://crl.example.com:8080/a", {"crl.example.com:8080"}));
    CHECK(asked("http://[::1]:8080/", {"[::1]:8080"}));
    CHECK_FALSE(asked("http://crl.example.com:8080/a", {"crl.example.com"}));
    CHECK_FALSE(asked("http://crl.example.com.evil.example/a", {"crl.example.com"}));
    CHECK_FALSE(asked("http://evil.example/crl.example.com", {"crl.example.com", ""}));
    CHECK_FALSE(asked("http://localhost/", {}));
    http_fetcher_options any;
    any.any_host = true;
    CHECK(detail::may_be_asked(http_url::parse("http://localhost/").value(), any));
}

}  // namespace signet::tests
