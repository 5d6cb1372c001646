// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/http_endpoint.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/token/key_reference.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <string>

namespace signet::tests {

namespace {

using http_endpoint_set = admitted<type_list<hmac_sha256>, type_list<sha256>, type_list<exclusive_c14n>, type_list<key_by_name>, type_list<>>;

soap_endpoint http_echo()
{
    endpoint_options options;
    options.validate = signature_validation::if_present;
    return soap_endpoint::over<http_endpoint_set>(options, {}, [](const service_request& request) { return result<std::string>{request.octets}; });
}

http_call http_get_of(const std::string& query)
{
    return {.method = "GET", .path = "/pay", .query = query, .message = {}};
}

}  // namespace

TEST_CASE("an endpoint behind HTTP answers messages, and its WSDL to those who may read it")
{
    const http_endpoint open_to_all{http_echo(), "<wsdl/>"};
    const auto answered = open_to_all({.method = "POST", .path = "/pay", .query = "", .message = {quote_envelope()}});
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

}  // namespace signet::tests
