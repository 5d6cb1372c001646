// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// curl asks our server over TLS: certificates of both ends, HTTP Basic, gzip.
#include <signet/transport/gzip.hpp>
#include <signet/transport/https_server.hpp>

#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/tls.hpp"
#include "support/vectors.hpp"

#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace signet;
using namespace signet::tests;

std::optional<std::string> https_curl_program()
{
    const char* const named = std::getenv("SIGNET_CURL");
    const std::string program = named != nullptr ? named : "curl";
    const auto version = run_process(program, {"--version"});
    if (!version.started || version.status != 0) {
        say_skipped("curl is not installed, it does not ask our server over TLS");
        return std::nullopt;
    }
    return program;
}

/// A key in a file, which goes with its folder.
std::string https_key_file(const temporary_folder& folder, const std::string& name, const tls_identity& who)
{
    const auto pem = who.key.visit([](const auto& key) { return key.to_pem(); }).value();
    return folder.write(name, pem.reveal());
}

}  // namespace

TEST_CASE("curl speaks TLS with our server, shows a certificate and a password, reads gzip, and trusts nobody unasked")
{
    const auto program = https_curl_program();
    if (absent(program)) {
        return;
    }
    http_server_options options;
    options.coding = gzip();
    auto server = https_server::start([](const http_call& call) -> result<http_answer> {
        if (call.path == "/private" && !call.basic) {
            return http_answer::challenge("quotes");
        }
        if (call.path == "/large") {
            return http_answer::document("text/plain", std::string(100'000, 'x'));
        }
        const std::string shown = call.client_chain.empty() ? "nobody" : call.client_chain.front().subject();
        const std::string named = call.basic ? call.basic->name + '/' + std::string{call.basic->password.reveal()} : "";
        return http_answer::document("text/plain", call.method + ' ' + shown + ' ' + named);
    }, tls_server_options{tls_server_identity(), tls_clients::certificate_wanted, {test_ca()}}, options);
    REQUIRE(server);
    const std::string url = "https://localhost:" + std::to_string(server->port());
    const temporary_folder folder;
    const auto authority = folder.write("ca.pem", test_ca_pem);
    const auto own = folder.write("client.pem", tls_client_identity().chain.front().to_pem());
    const auto own_key = https_key_file(folder, "client.key", tls_client_identity());
    const auto foreign = folder.write("foreign.pem", tls_foreign_identity().chain.front().to_pem());
    const auto foreign_key = https_key_file(folder, "foreign.key", tls_foreign_identity());

    const auto ask = [&](std::vector<std::string> arguments) {
        std::vector<std::string> all{"--silent", "--max-time", "20", "--noproxy", "*", "--write-out", "|%{http_code}"};
        all.insert(all.end(), arguments.begin(), arguments.end());
        const auto done = run_process(*program, all);
        return std::pair{done.status, done.out};
    };
    using said = std::pair<int, std::string>;
    for (const auto* version : {"--tlsv1.2", "--tlsv1.3"}) {
        for (const auto* most : {"1.2", "1.3"}) {
            if (std::string_view{version} == "--tlsv1.3" && std::string_view{most} == "1.2") {
                continue;
            }
            CHECK(ask({version, "--tls-max", most, "--cacert", authority, url + "/"}) == said{0, "GET nobody |200"});
            CHECK(ask({version, "--tls-max", most, "--cacert", authority, "--cert", own, "--key", own_key, "-H", "Content-Type: text/xml", "-d",
                       "<q/>", url + "/"})
                  == said{0, "POST CN=A client |200"});
        }
    }
    CHECK(ask({"--cacert", authority, url + "/private"}) == said{0, "|401"});
    CHECK(ask({"--cacert", authority, "-u", "zoe:se:same", url + "/private"}) == said{0, "GET nobody zoe/se:same|200"});
    const auto large = ask({"--cacert", authority, "--compressed", "--write-out", "|%{size_download}", url + "/large"});
    CHECK(large.second.substr(0, 100'000) == std::string(100'000, 'x'));
    CHECK(std::stoi(large.second.substr(100'001)) < 1000);

    CHECK(ask({url + "/"}).first == 60);  // the CA of the tests is not one of the system's
    CHECK(ask({"--cacert", authority, "https://127.0.0.2:" + std::to_string(server->port())}).first != 0);  // nobody listens there
    const auto stranger = ask({"--cacert", authority, "--cert", foreign, "--key", foreign_key, url + "/"});
    CHECK(stranger.first == 56);  // an alert
    CHECK(ask({"--tls-max", "1.1", "--tlsv1.0", "--cacert", authority, url + "/"}).first == 35);
}
