// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/wsdl.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/profile/username_over_transport.hpp>
#include <signet/wss/addressing_part.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/namespaces.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace signet::tests {

namespace {

service_description wsdl_bank()
{
    return {"Bank", "urn:bank?a&b", "https://bank.example/pay?x=1&y=2",
            {{"Pay", "urn:bank:pay", {"urn:bank", "pay"}, body_element{"urn:bank", "paid"}, "urn:bank:paid"},
             {"Note", "", {"", "note"}}},
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:bank'><xs:element name='pay'/></xs:schema>"};
}

struct wsdl_request
    : policy<timestamp<minutes<5>>, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, to_header, action_header>>> {};
struct wsdl_answer : policy<timestamp<minutes<5>>, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>> {};
struct wsdl_lax_answer : policy<lax_layout, timestamp<minutes<5>>, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>> {};

std::size_t wsdl_times(std::string_view text, std::string_view what)
{
    std::size_t count = 0;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) {
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("a WSDL says operations, both bindings and where the service is")
{
    const auto text = wsdl(wsdl_bank());
    REQUIRE(text);
    const auto message = document::parse(*text);
    REQUIRE(message);
    CHECK(is_element(message->root(), "http://schemas.xmlsoap.org/wsdl/", "definitions"));
    CHECK(std::string_view{message->root().attribute("targetNamespace").value()} == "urn:bank?a&b");
    CHECK(wsdl_times(*text, "<wsdl:binding ") == 2);
    CHECK(wsdl_times(*text, "<wsdl:port ") == 2);
    CHECK(wsdl_times(*text, "<wsdl:message ") == 3);
    CHECK(wsdl_times(*text, "<wsdl:output") == 3);  // of Pay: in the port type and in two bindings
    CHECK(wsdl_times(*text, "<wsdl:input") == 6);
    CHECK(text->find("wsam:Action=\"urn:bank:paid\"") != std::string::npos);
    CHECK(text->find("soapAction=\"urn:bank:pay\"") != std::string::npos);
    CHECK(text->find("element=\"note\"") != std::string::npos);
    CHECK(text->find("Policy") == std::string::npos);
    CHECK(std::string_view{element_called(*message, "address").attribute("location").value()} == "https://bank.example/pay?x=1&y=2");
    auto one = wsdl_bank();
    one.versions = {soap_version::v1_2};
    const auto newer = wsdl(one);
    REQUIRE(newer);
    CHECK(wsdl_times(*newer, "<wsdl:binding ") == 1);
    CHECK(newer->find("<soap11:") == std::string::npos);
    one.name = "no name";
    CHECK(wsdl(one).error().code() == errc::malformed_value);
    CHECK(wsdl(one, described_policy::of<wsdl_answer>()).error().code() == errc::malformed_value);
}

TEST_CASE("a WSDL attaches a policy where WS-SecurityPolicy wants it")
{
    const auto text = wsdl(wsdl_bank(), described_policy::of<wsdl_request, wsdl_answer>());
    REQUIRE(text);
    const auto message = document::parse(*text);
    REQUIRE(message);
    CHECK(wsdl_times(*text, "<wsp:Policy xmlns:wsp") == 3);
    CHECK(wsdl_times(*text, "URI=\"#BankBindingPolicy\"") == 2);
    CHECK(wsdl_times(*text, "URI=\"#BankRequestPolicy\"") == 4);
    CHECK(wsdl_times(*text, "URI=\"#BankAnswerPolicy\"") == 2);
    CHECK(wsdl_times(*text, "wsu:Id=\"BankAnswerPolicy\"") == 1);
    CHECK(wsdl_times(*text, "<sp:AsymmetricBinding>") == 1);
    CHECK(wsdl_times(*text, "<sp:SignedParts>") == 2);
    const auto over_tls = wsdl(wsdl_bank(), described_policy::of<username_over_transport>({.basic_authentication = true}));
    REQUIRE(over_tls);
    CHECK(wsdl_times(*over_tls, "<wsp:Policy xmlns:wsp") == 1);
    CHECK(wsdl_times(*over_tls, "HttpBasicAuthentication") == 1);
}

TEST_CASE("a WSDL says nothing of a policy that it cannot say truly")
{
    CHECK(wsdl(wsdl_bank(), described_policy::of<wsdl_request, wsdl_lax_answer>()).error().code() == errc::conflicting_policy);
    CHECK(wsdl(wsdl_bank(), {requirements_of<wsdl_request>}).error().code() == errc::conflicting_policy);
    CHECK(wsdl(wsdl_bank(), {requirements{}, requirements{}}).error().code() == errc::conflicting_policy);
    auto one_way = wsdl_bank();
    one_way.operations.erase(one_way.operations.begin());
    CHECK(wsdl(one_way, {requirements_of<wsdl_request>}));
}

}  // namespace signet::tests
