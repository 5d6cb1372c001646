// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/https_fetcher.hpp>

#include <signet/transport/https_server.hpp>

#include "support/catch.hpp"
#include "support/tls.hpp"

#include <chrono>
#include <string>

namespace signet::tests {

namespace {

result<http_answer> certificate_page(const http_call& call)
{
    return call.path == "/zoe.cer" ? http_answer::document("application/pkix-cert", "certificate") : http_answer::refused(404);
}

std::string fetched_over_tls(std::uint16_t port, const std::vector<certificate>& trusted, const std::string& host = "localhost", const std::string& path = "/zoe.cer")
{
    http_fetcher_options options;
    options.hosts = {"localhost:" + std::to_string(port), "127.0.0.1:" + std::to_string(port)};
    options.time = std::chrono::seconds{5};
    const auto got = https_resolver({trusted, false, {}}, options)("https://" + host + ":" + std::to_string(port) + path);
    return got ? *got : std::string{got.error().name()} + ": " + got.error().sentence();
}

bool begins(const std::string& text, std::string_view with) { return text.find(with) == 0; }

}  // namespace

TEST_CASE("what is at a URL comes over TLS from a server whose certificate is trusted and is of that host")
{
    auto server = https_server::start(certificate_page, {tls_server_identity()});
    REQUIRE(server);
    CHECK(fetched_over_tls(server->port(), {test_ca()}) == "certificate");
    CHECK(begins(fetched_over_tls(server->port(), {test_ca()}, "localhost", "/nobody.cer"), "transport_failed: it answered with status 404"));
    CHECK(begins(fetched_over_tls(server->port(), {other_ca()}), "transport_failed: TLS did not hold"));
    CHECK(begins(fetched_over_tls(server->port(), {}), "missing_credential"));
    CHECK(begins(fetched_over_tls(server->port(), {test_ca()}, "elsewhere"), "reference_refused"));
    http_fetcher_options options;
    options.any_host = true;
    CHECK(https_fetcher({{test_ca()}, false, {}}, options)({"http://localhost/"}).error().code() == errc::malformed_value);
}

}  // namespace signet::tests
