// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// The npm package soap reads the WSDL of an endpoint over HTTPS and calls it with a user name, with X.509, with both, in both
// versions of SOAP. It verifies no answer.
#include "support/absent.hpp"
#include "support/called_service.hpp"
#include "support/catch.hpp"
#include "support/node_soap.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace signet::tests;

constexpr auto node_user_options = R"({"passwordType": "PasswordText", "hasTimeStamp": false})";
constexpr auto node_digest_options = R"({"passwordType": "PasswordDigest", "hasTimeStamp": false})";
constexpr auto node_certificate_options =
    R"({"hasTimeStamp": true, "signatureAlgorithm": "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
        "digestAlgorithm": "http://www.w3.org/2001/04/xmlenc#sha256", "signatureTransformations": ["http://www.w3.org/2001/10/xml-exc-c14n#"],
        "signerOptions": {"idMode": "wssecurity"}, "additionalReferences": [REFERENCES]})";

}  // namespace

TEST_CASE("npm's soap reads an endpoint's WSDL, with its policy, and calls it over HTTPS")
{
    const auto peer = node_soap::find();
    if (absent(peer)) {
        return;
    }
    called_service service;
    const temporary_folder folder;
    const auto anchors = folder.write("ca.pem", test_ca_pem);
    const auto options_with = [](std::string_view references) {
        std::string options{node_certificate_options};
        for (auto at = options.find('\n'); at != std::string::npos; at = options.find('\n')) {
            options.erase(at, 1);
        }
        return options.replace(options.find("REFERENCES"), 10, references);
    };
    const auto good_user = node_soap::by_user("zoe", "sesame", node_user_options);
    const auto digest_user = node_soap::by_user("zoe", "sesame", node_digest_options);
    const auto certificate = peer->by_certificate("WSSecurityCert", options_with(""));
    const auto certificate_beside_user = peer->by_certificate("WSSecurityCert", options_with("\"wsse:UsernameToken\""));
    const auto call = [&](const std::string& path, const json_object& security, bool soap_1_2) {
        return peer
            ->answers({json_object{}
                           .text("wsdl", service.wsdl_url(path))
                           .text("anchors", anchors)
                           .value("security", security.line())
                           .value("soap12", soap_1_2 ? "true" : "false")
                           .line()})
            .front();
    };
    for (const bool soap_1_2 : {false, true}) {
        INFO(soap_1_2);
        CHECK(call("/user", good_user, soap_1_2) == "42");
        CHECK(service.last_user() == "zoe");
        CHECK(call("/x509", certificate, soap_1_2) == "42");
        CHECK(service.last_signer() == test_leaf().subject());
        CHECK(call("/both", node_soap::by_both(digest_user, certificate_beside_user), soap_1_2) == "42");
        CHECK(service.last_user() == "zoe");
        CHECK(service.last_signer() == test_leaf().subject());
        CHECK(service.refusals().empty());
    }
    const auto refused = [&](const std::string& path, const json_object& security, const std::string& why) {
        const auto said = call(path, security, false);
        INFO(said);
        CHECK(said.find("refused: ") == 0);
        CHECK(said.find("An error was discovered processing") != std::string::npos);
        CHECK(service.refusals() == std::vector<std::string>{why});
    };
    refused("/user", node_soap::by_user("zoe", "guess", node_user_options), "authentication_failed");
    refused("/both", certificate, "missing_token");
    refused("/x509", node_soap::by_user("zoe", "sesame", R"({"passwordType": "PasswordText", "hasTimeStamp": true})"), "unexpected_element");
}
