// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "desk.hpp"

#include "../over_https/this_machine.hpp"

#include <signet/policy/any_policy.hpp>
#include <signet/profile/service_x509_username.hpp>
#include <signet/profile/username_digest.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/service/read_service_configuration.hpp>
#include <signet/service/soap_service.hpp>
#include <signet/service/wsdl.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <mutex>
#include <optional>
#include <utility>

namespace {

template <class T>
T must(signet::result<T> made)
{
    if (!made) {
        std::cerr << made.error().message() << "\n";
        std::exit(1);
    }
    return *std::move(made);
}

std::string envelope(std::string_view content)
{
    return R"(<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>)" + std::string{content} + "</s:Body></s:Envelope>";
}

// [region operations]
std::vector<signet::soap_operation> operations()
{
    const auto answer = [](const signet::operation_request& request) -> signet::result<std::string> {
        return envelope("<done xmlns=\"urn:incidents\">" + request.user.name + "</done>");
    };
    return {
        {"urn:incidents", "getIncident", {"soap_query"}, answer},
        {"urn:incidents", "insertIncident", {"soap_create"}, answer},
        {"urn:incidents", "deleteIncident", {"soap_delete"}, answer},
        {"urn:incidents", "getQueue", {"soap_query", "soap_ecc"}, answer},
    };
}
// [endregion]

// [region description]
/// What the WSDL says: the operations above, in both versions of SOAP, at the address that clients know.
signet::service_description description()
{
    std::string elements = R"(<xs:element name="done" type="xs:string"/>)";
    std::vector<signet::service_operation> described;
    for (const auto& one : operations()) {
        elements += "<xs:element name=\"" + one.local_name
            + R"("><xs:complexType><xs:sequence><xs:element name="number" type="xs:string"/></xs:sequence></xs:complexType></xs:element>)";
        described.push_back({one.local_name, one.namespace_uri + ":" + one.local_name, {one.namespace_uri, one.local_name},
                             signet::body_element{one.namespace_uri, "done"}});
    }
    return {"Incidents", "urn:incidents", "https://incidents.example/incidents", described,
            R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:incidents" elementFormDefault="qualified">)" + elements
                + "</xs:schema>"};
}
// [endregion]

}  // namespace

struct incident_desk::state {
    signet::tls_identity partner = this_machine("CN=A partner");
    signet::tls_identity server = this_machine("CN=The incident desk");
    std::optional<signet::soap_service> service{};
    std::optional<signet::https_server> listener{};
    std::mutex mutex{};
    std::vector<std::string> lines{};
};

incident_desk::incident_desk(std::unique_ptr<state> made) : state_{std::move(made)} {}
incident_desk::incident_desk(incident_desk&&) noexcept = default;
incident_desk::~incident_desk() = default;

incident_desk incident_desk::open(const char* program, std::string_view file, std::string_view default_policy)
{
    auto made = std::make_unique<state>();
    const auto folder = std::filesystem::path{program}.parent_path();
    std::ofstream{folder / "partner.pem"} << made->partner.chain.front().to_pem();
    // [region read]
    auto configuration = must(signet::read_service_configuration(folder / file));
    // [endregion]
    if (!default_policy.empty()) {
        configuration.default_security_policy = default_policy;
    }
    // [region service]
    signet::soap_service_options options;
    options.log = [desk = made.get()](const signet::service_event& event) {
        const std::lock_guard one_line_at_a_time{desk->mutex};
        desk->lines.push_back(event.line());
    };
    options.documents = {{"wsdl", "text/xml; charset=utf-8", must(signet::wsdl(description()))}};
    made->service = must(signet::soap_service::make(std::move(configuration), operations(), options));
    made->listener = must(signet::https_server::start(*made->service, {made->server}));
    // [endregion]
    return incident_desk{std::move(made)};
}

std::string incident_desk::ask(const client& who, std::string_view operation)
{
    auto message = envelope("<" + std::string{operation} + " xmlns=\"urn:incidents\"><number>INC0010001</number></" + std::string{operation} + ">");
    const signet::user user{who.token_name, signet::secret{who.token_password}};
    signet::sender_credentials with;
    if (who.signs) {
        with.signing_key = &state_->partner.key;
        with.signing_chain = state_->partner.chain;
    }
    with.user = who.token_name.empty() ? nullptr : &user;
    if (who.signs || with.user != nullptr) {
        const auto policy = !who.signs            ? signet::any_policy::of<signet::username_digest>()
                            : with.user != nullptr ? signet::any_policy::of<signet::service_x509_username>()
                                                   : signet::any_policy::of<signet::x509_sign>();
        message = must(policy.secure(std::move(message), with)).octets;
    }
    if (who.tampers) {
        message.replace(message.find("INC0010001"), 10, "INC0019999");
    }
    if (who.truncates) {
        message.resize(message.size() / 2);
    }
    if (who.asserts) {
        const std::string_view end = "</wsse:Security>";
        message.insert(message.find(end), R"(<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="a"/>)");
    }
    signet::http_client_options options;
    if (!who.basic_name.empty()) {
        options.basic = signet::basic_credentials{who.basic_name, signet::secret{who.basic_password}};
    }
    auto channel = must(signet::https_client::to(url_of(*state_->listener, "/incidents"), trusting(state_->server), options));
    const auto answer = channel.exchange({std::move(message)});
    if (!answer) {
        const auto status = answer.error().sentence().find("40");
        return status == std::string::npos ? answer.error().sentence() : "HTTP " + answer.error().sentence().substr(status, 3);
    }
    auto document = must(signet::document::parse(answer->octets));
    const auto content = signet::first_element(signet::first_element(document.root()));
    const auto text = [&](const char* name) { return std::string{content.child(name).text().get()}; };
    return content.child("faultcode") ? "fault " + text("faultcode") : "answered for " + std::string{content.text().get()};
}

/// What a browser does, with a certificate that it trusts.
std::string incident_desk::get(const client& who, std::string_view query)
{
    namespace http = boost::beast::http;
    namespace ssl = boost::asio::ssl;
    ssl::context tls{ssl::context::tls_client};
    const auto trusted = state_->server.chain.front().to_pem();
    tls.add_certificate_authority(boost::asio::buffer(trusted));
    tls.set_verify_mode(ssl::verify_peer);
    tls.set_verify_callback(ssl::host_name_verification{"localhost"});
    boost::asio::io_context context;
    ssl::stream<boost::asio::ip::tcp::socket> connection{context, tls};
    connection.next_layer().connect({boost::asio::ip::address_v4::loopback(), state_->listener->port()});
    connection.handshake(ssl::stream_base::client);

    http::request<http::empty_body> asked{http::verb::get, "/incidents?" + std::string{query}, 11};
    asked.set(http::field::host, host_of(*state_->listener));
    if (!who.basic_name.empty()) {
        const signet::basic_credentials basic{who.basic_name, signet::secret{who.basic_password}};
        asked.set(http::field::authorization, std::string{must(basic.header()).reveal()});
    }
    http::write(connection, asked);
    boost::beast::flat_buffer buffer;
    http::response<http::string_body> answer;
    http::read(connection, buffer, answer);
    const auto says = [&](const char* what) { return answer.body().find(what) != std::string::npos; };
    return "HTTP " + std::to_string(answer.result_int()) + (says("<soap11:binding ") && says("<soap12:binding ") ? ", with both bindings" : "");
}

bool incident_desk::expect(std::string_view what, std::string_view wanted, const std::string& told)
{
    std::cout << "  " << what << ": " << told << "\n";
    return told == wanted;
}

std::vector<std::string> incident_desk::log()
{
    const std::lock_guard guard{state_->mutex};
    return std::exchange(state_->lines, {});
}
