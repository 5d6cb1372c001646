// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/http_endpoint.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/service/soap_role.hpp>
#include <signet/token/key_reference.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace signet::tests {

namespace {

using http_endpoint_set = admitted<type_list<hmac_sha256>, type_list<sha256>, type_list<exclusive_c14n>, type_list<key_by_name>, type_list<>>;

soap_endpoint http_echo(std::function<void(const error&)> report = {})
{
    endpoint_options options;
    options.report = std::move(report);
    options.validate = signature_validation::if_present;
    return soap_endpoint::over<http_endpoint_set>(options, {}, [](const service_request& request) { return result<std::string>{request.octets}; });
}

http_call http_get_of(const std::string& query)
{
    return {{.method = "GET", .path = "/pay", .query = query}, {}};
}

}  // namespace

TEST_CASE("an endpoint behind HTTP answers messages, and its WSDL to those who may read it")
{
    const http_endpoint open_to_all{http_echo(), "<wsdl/>"};
    const auto answered = open_to_all({{.method = "POST", .path = "/pay"}, {quote_envelope()}});
    REQUIRE(answered);
    REQUIRE(answered->soap());
    CHECK(answered->soap()->octets == quote_envelope());
    for (const auto* query : {"wsdl", "WSDL", "Wsdl"}) {
        const auto document = open_to_all(http_get_of(query));
        REQUIRE(document);
        CHECK(document->status() == 200);
        CHECK(document->octets() == "<wsdl/>");
        CHECK(document->media_type() == "text/xml; charset=utf-8");
    }
    CHECK(open_to_all(http_get_of(""))->status() == 405);
    CHECK(open_to_all(http_get_of("xsd"))->status() == 405);
    CHECK(http_endpoint{http_echo()}(http_get_of("wsdl"))->status() == 404);
    const http_endpoint closed{http_echo(), "<wsdl/>", [](const http_call& call) -> result<void> {
        return call.basic ? result<void>{} : refuse(errc::authentication_failed, "wsdl", "who is there?");
    }};
    CHECK(closed(http_get_of("wsdl"))->status() == 403);
    auto named = http_get_of("wsdl");
    named.basic = basic_credentials{"zoe", secret{"sesame"}};
    CHECK(closed(named)->status() == 200);
}

TEST_CASE("who may not read the WSDL is asked who it is, or sent away, and the report says why")
{
    const http_endpoint::admission with_role = [](const http_call& call) -> result<void> {
        if (!call.basic) {
            return refuse(errc::missing_credential, "wsdl", "nobody says who it is");
        }
        if (call.basic->password.reveal() != "sesame") {
            return refuse(errc::authentication_failed, "wsdl", "unknown user or wrong password");
        }
        const std::vector<std::string> roles{call.basic->name == "zoe" ? "soap" : "guest"};
        return gives(roles, soap_role::query) ? result<void>{} : refuse(errc::not_accepted, "wsdl", "the user has no role for it");
    };
    std::vector<std::string> lines;
    const auto report = [&](const error& why) { lines.push_back(why.message()); };
    const http_endpoint asking{http_echo(report), "<wsdl/>", with_role, "bank"};
    const auto read_by = [&](const http_endpoint& endpoint, const std::string& name, const std::string& password) {
        lines.clear();
        auto call = http_get_of("wsdl");
        call.basic = name.empty() ? std::nullopt : std::optional{basic_credentials{name, secret{password}}};
        return endpoint(call).value();
    };
    CHECK(read_by(asking, "zoe", "sesame").status() == 200);
    CHECK(lines.empty());
    const auto challenged = read_by(asking, "", "");
    CHECK(challenged.status() == 401);
    CHECK(challenged.authenticate() == R"(Basic realm="bank", charset="UTF-8")");
    CHECK(lines == std::vector<std::string>{"wsdl: nobody says who it is"});
    CHECK(read_by(asking, "zoe", "guess").status() == 401);
    CHECK(lines == std::vector<std::string>{"wsdl: unknown user or wrong password"});
    CHECK(read_by(asking, "eva", "sesame").status() == 403);
    CHECK(lines == std::vector<std::string>{"wsdl: the user has no role for it"});

    const http_endpoint silent{http_echo(report), "<wsdl/>", with_role};
    CHECK(read_by(silent, "", "").status() == 403);
    CHECK(lines.size() == 1);
    const http_endpoint broken{http_echo(report), "<wsdl/>", [](const http_call&) -> result<void> { throw 1; }, "bank"};
    CHECK(read_by(broken, "zoe", "sesame").status() == 403);
    CHECK(lines == std::vector<std::string>{"wsdl: who asked whether it may be read threw an exception"});
}

}  // namespace signet::tests
