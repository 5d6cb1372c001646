// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// curl, an HTTP client that we did not write, asks our server.
#include <signet/soap/fault.hpp>
#include <signet/transport/http_server.hpp>

#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/vectors.hpp"

#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace signet;
using namespace signet::tests;

/// The program, or nothing and a loud word.
std::optional<std::string> curl()
{
    const char* const named = std::getenv("SIGNET_CURL");
    const std::string program = named != nullptr ? named : "curl";
    const auto version = run_process(program, {"--version"});
    if (!version.started || version.status != 0) {
        say_skipped("curl is not installed, it does not ask our server");
        return std::nullopt;
    }
    return program;
}

}  // namespace

TEST_CASE("curl gets answers, faults and refusals with their statuses, and goes through one connection")
{
    const auto program = curl();
    if (absent(program)) {
        return;
    }
    http_server_options options;
    options.path = "/service";
    options.body_octets = 1U << 20;
    auto server = http_server::start([](const soap_message& request) -> result<soap_message> {
        if (request.octets == "<bad/>") {
            return refuse(errc::digest_mismatch, "Body", "it was changed");
        }
        return soap_message{"<answer octets='" + std::to_string(request.octets.size()) + "' action='" + request.action + "'/>",
                            request.version, ""};
    }, options);
    REQUIRE(server);
    const std::string url = "http://127.0.0.1:" + std::to_string(server->port()) + "/service";
    const temporary_folder folder;
    const std::string large = folder.write("large", std::string(1U << 20, 'x'));
    const std::string too_large = folder.write("too-large", std::string((1U << 20) + 1, 'x'));

    const auto ask = [&](std::vector<std::string> arguments) {
        std::vector<std::string> all{"--silent", "--show-error", "--max-time", "20", "--noproxy", "*", "--write-out",
                                     "|%{http_code} %{content_type} %{num_connects}"};
        all.insert(all.end(), arguments.begin(), arguments.end());
        const auto done = run_process(*program, all);
        INFO(done.err);
        CHECK(done.status == 0);
        return done.out;
    };
    const std::string soap_11 = "Content-Type: text/xml";
    const std::string soap_12 = "Content-Type: application/soap+xml; action=\"urn:b\"";
    const std::string text_xml = " text/xml; charset=utf-8 ";
    const std::string soap_xml = " application/soap+xml; charset=utf-8 ";

    CHECK(ask({"-H", soap_11, "-H", "SOAPAction: \"urn:a\"", "-d", "<q/>", url}) == "<answer octets='4' action='urn:a'/>|200" + text_xml + "1");
    CHECK(ask({"-H", soap_12, "-d", "<q/>", url}) == "<answer octets='4' action='urn:b'/>|200" + soap_xml + "1");
    CHECK(ask({"-0", "-H", soap_11, "-d", "<q/>", url}) == "<answer octets='4' action=''/>|200" + text_xml + "1");
    CHECK(ask({"-H", soap_11, "-H", "Transfer-Encoding: chunked", "--data-binary", "@" + large, url})
          == "<answer octets='1048576' action=''/>|200" + text_xml + "1");
    CHECK(ask({"-H", soap_11, "-H", "Expect: 100-continue", "--expect100-timeout", "10", "--data-binary", "@" + large, url})
          == "<answer octets='1048576' action=''/>|200" + text_xml + "1");
    const std::string twice = ask({"-H", soap_11, "-d", "<q/>", url, url});
    CHECK(twice == "<answer octets='4' action=''/>|200" + text_xml + "1<answer octets='4' action=''/>|200" + text_xml + "0");

    CHECK(ask({"-H", soap_11, "-d", "<bad/>", url}) == fault_envelope(fault::security_refused(), soap_version::v1_1) + "|500" + text_xml + "1");
    CHECK(ask({"-H", soap_12, "-d", "<bad/>", url}) == fault_envelope(fault::security_refused(), soap_version::v1_2) + "|400" + soap_xml + "1");

    CHECK(ask({url}) == "Method Not Allowed\n|405 text/plain 1");
    CHECK(ask({"-H", soap_11, "-d", "<q/>", url + "s"}) == "Not Found\n|404 text/plain 1");
    CHECK(ask({"-d", "<q/>", url}) == "Unsupported Media Type\n|415 text/plain 1");
    CHECK(ask({"-H", soap_11, "--data-binary", "@" + too_large, url}) == "Payload Too Large\n|413 text/plain 1");
    CHECK(ask({"-H", soap_11, "-H", "X: " + std::string(20'000, 'x'), "-d", "<q/>", url})
          == "Request Header Fields Too Large\n|431 text/plain 1");
}
