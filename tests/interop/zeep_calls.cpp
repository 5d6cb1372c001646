// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// zeep reads the WSDL of an endpoint over HTTPS and calls it with a user name, with X.509, with both, in both versions of SOAP; it
// verifies the answers that are signed.
#include "support/absent.hpp"
#include "support/called_service.hpp"
#include "support/catch.hpp"
#include "support/zeep.hpp"

#include <signet/core/date_time.hpp>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace signet::tests;

std::string zeep_time(std::chrono::minutes later)
{
    const auto text = signet::format_utc(signet::clock{}.now() + later);
    return text.substr(0, 19) + "Z";
}

std::string zeep_stamp()
{
    return json_object{}.text("is", "timestamp").text("created", zeep_time({})).text("expires", zeep_time(std::chrono::minutes{5})).line();
}
std::string zeep_user(std::string_view password, bool digest = false)
{
    return json_object{}
        .text("is", "user")
        .text("name", "zoe")
        .text("password", password)
        .value("digest", digest ? "true" : "false")
        .text("created", zeep_time({}))
        .value("zulu", "true")
        .line();
}

/// Has zeep read the WSDL of an endpoint of the service, call it, and check the answer by the service's certificate where it signs.
class zeep_caller {
public:
    zeep_caller(const zeep& peer, const called_service& service)
        : peer_{peer}, service_{service}, anchors_{folder_.write("ca.pem", test_ca_pem)}, own_{folder_.write("service.pem", other_leaf_pem)}
    {
    }

    std::string operator()(const std::string& path, const std::string& port, const std::string& steps) const
    {
        return peer_.answers({json_object{}
                                  .text("do", "call")
                                  .text("wsdl", service_.wsdl_url(path))
                                  .text("port", port)
                                  .text("anchors", anchors_)
                                  .text("certificate", path == "/user" ? "" : own_)
                                  .value("steps", '[' + steps + ']')
                                  .line()})
            .front();
    }

private:
    const zeep& peer_;
    const called_service& service_;
    temporary_folder folder_{};
    std::string anchors_;
    std::string own_;
};

}  // namespace

TEST_CASE("zeep reads an endpoint's WSDL, with its policy, and calls it over HTTPS")
{
    const auto peer = zeep::find();
    if (absent(peer)) {
        return;
    }
    called_service service;
    const zeep_caller call{*peer, service};
    const auto sign = peer->signature_step("binary", "RSA_SHA256", "SHA256");
    const auto sign_user = peer->signature_step("whole", "RSA_SHA256", "SHA256");
    for (const std::string port : {"Bank_soap11", "Bank_soap12"}) {
        INFO(port);
        CHECK(call("/user", port, zeep_user("sesame")) == "42");
        CHECK(service.last_user() == "zoe");
        CHECK(call("/x509", port, zeep_stamp() + ", " + sign) == "42");
        CHECK(service.last_signer() == test_leaf().subject());
        CHECK(call("/both", port, zeep_user("sesame", true) + ", " + zeep_stamp() + ", " + sign_user) == "42");
        CHECK(service.last_user() == "zoe");
        CHECK(service.last_signer() == test_leaf().subject());
        CHECK(service.refusals().empty());
    }
    const auto refused = [&](const std::string& path, const std::string& steps, const std::string& why) {
        const auto said = call(path, "Bank_soap11", steps);
        CHECK(said.find("An error was discovered processing") != std::string::npos);
        CHECK(service.refusals() == std::vector<std::string>{why});
    };
    refused("/user", zeep_user("guess"), "authentication_failed");
    refused("/both", zeep_stamp() + ", " + sign, "missing_token");
    refused("/both", zeep_user("sesame", true) + ", " + zeep_stamp(), "missing_signature");
    const auto other = peer->signature_step("binary", "RSA_SHA256", "SHA256", std::string{other_leaf_key_pem}, std::string{other_leaf_pem});
    refused("/x509", zeep_stamp() + ", " + other, "untrusted_certificate");
}

TEST_CASE("zeep signs wsa:To and wsa:Action, as the policy of an endpoint asks, and is refused where they are another's")
{
    const auto peer = zeep::find();
    if (absent(peer)) {
        return;
    }
    called_service service;
    const zeep_caller caller{*peer, service};
    const auto call = [&](const std::string& port, const std::string& steps) { return caller("/addressed", port, zeep_stamp() + ", " + steps); };
    const auto sign = peer->signature_step("whole", "RSA_SHA256", "SHA256");
    const auto leave_unsigned = peer->signature_step("binary", "RSA_SHA256", "SHA256");
    const auto to = [&](const std::string& path) { return json_object{}.text("is", "to").text("address", service.url(path)).line(); };
    for (const std::string port : {"Bank_soap11", "Bank_soap12"}) {
        INFO(port);
        CHECK(call(port, sign) == "42");
        CHECK(service.last_signer() == test_leaf().subject());
        CHECK(service.refusals().empty());
        const auto refused = [&](const std::string& steps, const std::string& why) {
            CHECK(call(port, steps).find("42") != 0);
            CHECK(service.refusals() == std::vector<std::string>{why});
        };
        refused(to("/x509") + ", " + sign, "misaddressed");                              // signed, and for the service beside it
        refused(to("/x509") + ", " + sign + ", " + to("/addressed"), "digest_mismatch");  // readdressed by somebody else
        refused(leave_unsigned, "part_not_signed");
    }
}
