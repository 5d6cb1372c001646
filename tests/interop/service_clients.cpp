// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// A configured service over HTTPS, and clients that others wrote: they read the WSDL that is written for it first, then call it with
// HTTP Basic and a user name, with a certificate, with both.

#include <signet/service/read_service_configuration.hpp>
#include <signet/service/soap_service.hpp>
#include <signet/service/wsdl.hpp>
#include <signet/transport/https_server.hpp>

#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/node_soap.hpp"
#include "support/tls.hpp"
#include "support/zeep.hpp"

#include <cstdlib>
#include <mutex>

namespace signet::tests {

namespace {

std::string quote_desk_wsdl(const std::string& address)
{
    const service_description quotes{"Quotes", "urn:quote", address,
        {{"quote", "urn:quote:quote", {"urn:quote", "quote"}, body_element{"urn:quote", "price"}, "urn:quote:price"}},
        R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:quote" elementFormDefault="qualified">)"
        R"(<xs:element name="quote"><xs:complexType><xs:sequence><xs:element name="symbol" type="xs:string"/></xs:sequence></xs:complexType></xs:element>)"
        R"(<xs:element name="price"><xs:complexType><xs:sequence><xs:element name="amount" type="xs:string"/></xs:sequence></xs:complexType></xs:element>)"
        R"(</xs:schema>)"};
    return wsdl(quotes).value();
}

/// A service of quotes, as a configuration file secures it.
class quote_desk {
public:
    explicit quote_desk(std::string_view policy)
    {
        folder_.write("partner.pem", test_leaf_pem);
        ca_ = folder_.write("ca.pem", test_ca_pem);
        key_ = folder_.write("partner.key", test_leaf_key_pem);
        const auto file = folder_.write("service.json", R"({
            "strict_security": true, "message_lifetime_seconds": 600, "default_security_policy": ")" + std::string{policy} + R"(",
            "users": [{"name": "zoe", "password": "clear:open sesame", "roles": ["soap"]}, {"name": "reader", "password": "clear:open", "roles": ["soap_query"]}],
            "security_profiles": [{"name": "partner", "type": "X509", "x509_certificate": "partner.pem"},
                                  {"name": "people", "type": "Username", "profile_action": "Authenticate with user"}],
            "security_policies": [{"name": "user", "type": "inbound", "sign_required": false, "authenticate": "at least one", "security_profiles": ["partner", "people"]},
                                  {"name": "certificate", "type": "inbound", "security_profiles": ["partner"]},
                                  {"name": "both", "type": "inbound", "security_profiles": ["partner", "people"]}]})");
        const auto configuration = read_service_configuration(file);
        INFO((configuration ? "" : configuration.error().message()));
        REQUIRE(configuration);
        const soap_operation quote{"urn:quote", "quote", {"soap_query"}, [](const operation_request& request) -> result<std::string> {
                                       const std::string symbol = first_element(request.operation).text().get();
                                       return R"(<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><price xmlns="urn:quote"><amount>)" + symbol
                                            + " for " + request.user.name + "</amount></price></s:Body></s:Envelope>";
                                   }};
        soap_service_options options;
        options.log = [this](const service_event& event) {
            const std::lock_guard guard{mutex_};
            last_ = event;
            lines_ += event.line() + '\n';
        };
        // The WSDL names the port, which is known when the server has it.
        auto server = https_server::start([this](http_call call) -> result<http_answer> {
            const std::lock_guard guard{service_mutex_};
            return (*service_)(std::move(call));
        }, {tls_server_identity()});
        REQUIRE(server);
        server_.emplace(*std::move(server));
        url_ = "https://127.0.0.1:" + std::to_string(server_->port()) + "/quotes";
        options.documents = {{"wsdl", "text/xml; charset=utf-8", quote_desk_wsdl(url_)}};
        const std::lock_guard guard{service_mutex_};
        service_.emplace(soap_service::make(*configuration, {quote}, options).value());
    }
    ~quote_desk() { server_->stop(); }

    const std::string& ca() const { return ca_; }

    /// A job of the clients' scripts.
    std::string job(std::string_view name, std::string_view password, std::string_view token, bool digest, bool with_key) const
    {
        json_object made;
        made.text("url", url_).text("ca", ca_).text("name", name).text("password", password).text("symbol", "ACME");
        if (!token.empty()) {
            made.value("user", json_object{}.text("name", "zoe").text("password", token).value("digest", digest ? "true" : "false").line());
        }
        if (with_key) {
            made.text("key", key_).text("certificate", folder_.path().string() + "/partner.pem");
        }
        return made.line();
    }

    std::string sentence()
    {
        const std::lock_guard guard{mutex_};
        return last_.sentence ? std::string{sentence_of(*last_.sentence)} : "";
    }

    std::string log()
    {
        const std::lock_guard guard{mutex_};
        return lines_;
    }

private:
    temporary_folder folder_;
    std::string ca_, key_, url_;
    std::mutex mutex_, service_mutex_;
    service_event last_{};
    std::string lines_{};
    std::optional<soap_service> service_{};
    std::optional<https_server> server_{};
};

/// What a client makes of each service, by the answers of its script.
template <class Ask>
void check_client(Ask&& ask)
{
    constexpr const char* good = "answered ACME for zoe";
    {
        quote_desk desk{"user"};
        for (const bool digest : {true, false}) {
            CHECK(ask(desk, desk.job("zoe", "open sesame", "open sesame", digest, false)) == good);
        }
        CHECK(ask(desk, desk.job("zoe", "open sesame", "a guess", false, false)) != good);
        CHECK(desk.sentence() == "Failed to authenticate WS-Security");
        CHECK(ask(desk, desk.job("zoe", "a guess", "open sesame", false, false)).find("401") != std::string::npos);  // of the WSDL already
        CHECK(ask(desk, desk.job("reader", "open", "open sesame", false, false)).find("403") != std::string::npos);
    }
    {
        quote_desk desk{"certificate"};
        const auto answer = ask(desk, desk.job("zoe", "open sesame", "", false, true));
        INFO(desk.log());
        CHECK(answer == good);
        CHECK(ask(desk, desk.job("zoe", "open sesame", "open sesame", false, false)) != good);
        CHECK(desk.sentence() == "SOAP request not Signed. Policy requires signing");
    }
    {
        quote_desk desk{"both"};
        for (const bool digest : {true, false}) {
            const auto answer = ask(desk, desk.job("zoe", "open sesame", "open sesame", digest, true));
            INFO(desk.log());
            CHECK(answer == good);
        }
        CHECK(ask(desk, desk.job("zoe", "open sesame", "", false, true)) != good);
        CHECK(desk.sentence() == "Failed to authenticate WS-Security");
    }
}

}  // namespace

TEST_CASE("zeep reads the WSDL of a configured service over HTTPS and calls it with user name, certificate, both")
{
    const auto peer = zeep::find();
    if (absent(peer)) {
        return;
    }
    check_client([&](const quote_desk&, const std::string& job) {
        return scripted_peer{peer->python(), {interop_file("zeep/call.py")}}.answers({job}).front();
    });
}

TEST_CASE("the npm package soap reads the WSDL of a configured service over HTTPS and calls it with user name, certificate, both")
{
    const auto peer = node_soap::find();
    if (absent(peer)) {
        return;
    }
    const char* const named = std::getenv("SIGNET_NODE");
    check_client([&](const quote_desk& desk, const std::string& job) {
        return scripted_peer{"/usr/bin/env", {"NODE_EXTRA_CA_CERTS=" + desk.ca(), named != nullptr ? named : "node", interop_file("node/call.js"),
                                              std::getenv("SIGNET_NODE_SOAP")}}
            .answers({job})
            .front();
    });
}

}  // namespace signet::tests
