// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_SERVICE_DESK_HPP
#define SIGNET_TESTS_SUPPORT_SERVICE_DESK_HPP

#include <signet/profile/service_x509_username.hpp>
#include <signet/profile/username_digest.hpp>
#include <signet/profile/username_text.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/policy/any_policy.hpp>
#include <signet/service/soap_service.hpp>
#include <signet/service/wsdl.hpp>
#include <signet/soap/fault.hpp>

#include "support/keys.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

/// A service in memory, whose configuration a test changes before it asks; and what its log and its operations saw.
class desk {
public:
    service_configuration configuration{};
    soap_service_options options{};
    bool with_actions = true;  // operations say their wsa:Action

    desk()
    {
        const auto person = [](std::string name, std::vector<std::string> roles) {
            local_user one;
            one.account = {name, {{"email", name + "@example.org"}}, std::move(roles)};
            one.password = password_record::of_clear(secret{name + "'s password"});
            return one;
        };
        configuration.users = {person("zoe", {"soap"}), person("quinn", {"soap_query"}), person("agent", {}), person("robot", {"soap_update"})};
        configuration.users[2].account.internal_integration = true;
        configuration.require_basic_authentication = false;
        configuration.profiles = {x509("partner", test_leaf()), people()};
        configuration.policies = {inbound("Default Security Policy", {"partner"})};
        configuration.default_security_policy = "Default Security Policy";
    }

    static security_profile x509(std::string name, const certificate& of)
    {
        security_profile one;
        one.name = std::move(name);
        one.certificate = of;
        return one;
    }
    static security_profile people(std::string field = "user_name")
    {
        security_profile one;
        one.name = "people";
        one.type = security_profile::kind::username;
        one.user_field = std::move(field);
        return one;
    }
    static security_policy inbound(std::string name, std::vector<std::string> profiles)
    {
        security_policy one;
        one.name = std::move(name);
        one.profiles = std::move(profiles);
        return one;
    }
    /// The one policy takes an unsigned message, and one profile is enough.
    void relax(std::vector<std::string> profiles)
    {
        auto& policy = configuration.policies.front();
        policy.sign_required = false;
        policy.authenticate = security_policy::mode::at_least_one;
        policy.profiles = std::move(profiles);
    }

    static std::string envelope_of(std::string_view content)
    {
        return R"(<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>)" + std::string{content} + "</s:Body></s:Envelope>";
    }
    static std::string question() { return envelope_of(R"(<getIncident xmlns="urn:incidents"><number>INC0010001</number></getIncident>)"); }

    /// The service as its WSDL describes it.
    static service_description description()
    {
        const auto operation = [](const std::string& name) {
            return service_operation{name, "urn:incidents:" + name, {"urn:incidents", name}, body_element{"urn:incidents", "done"}};
        };
        return {"Incidents", "urn:incidents", "https://incidents.example/", {operation("getIncident"), operation("insertIncident")},
                R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:incidents"/>)"};
    }

    static http_call call_of(std::string octets, bool confidential = true)
    {
        http_call call;
        call.method = "POST";
        call.message.octets = std::move(octets);
        call.peer = "192.0.2.7:4711";
        call.network = "192.0.2.7";
        call.confidential = confidential;
        return call;
    }
    static http_call get_of(std::string query)
    {
        auto call = call_of("");
        call.method = "GET";
        call.query = std::move(query);
        return call;
    }
    static http_call as(std::string name, std::string password, http_call call)
    {
        call.basic = basic_credentials{std::move(name), secret{std::move(password)}};
        return call;
    }

    static std::string sealed(const any_policy& policy, std::string envelope, const any_private_key* key, const certificate* leaf, const user* who)
    {
        sender_credentials with;
        with.signing_key = key;
        if (leaf != nullptr) {
            with.signing_chain = {leaf, 1};
        }
        with.user = who;
        with.confidential = true;
        return policy.secure(std::move(envelope), with).value().octets;
    }
    static std::string by_partner(std::string envelope = question())
    {
        const any_private_key key{test_leaf_key()};
        return sealed(any_policy::of<x509_sign>(), std::move(envelope), &key, &test_leaf(), nullptr);
    }
    static std::string by_stranger()
    {
        const any_private_key key{other_leaf_key()};
        return sealed(any_policy::of<x509_sign>(), question(), &key, &other_leaf(), nullptr);
    }
    static std::string by_user(std::string name, std::string password, bool digest = true)
    {
        const user who{std::move(name), secret{std::move(password)}};
        return sealed(digest ? any_policy::of<username_digest>() : any_policy::of<username_text>(), question(), nullptr, nullptr, &who);
    }
    static std::string by_both(std::string name, std::string password)
    {
        const any_private_key key{test_leaf_key()};
        const user who{std::move(name), secret{std::move(password)}};
        return sealed(any_policy::of<service_x509_username>(), question(), &key, &test_leaf(), &who);
    }

    /// The service, made on first use.
    soap_service& service()
    {
        if (!service_) {
            options.log = [this](const service_event& event) {
                const std::lock_guard guard{mutex_};
                events.push_back(event);
            };
            options.documents = {{"wsdl", "text/xml; charset=utf-8", wsdl(description()).value()}};
            const auto operation = [this](const std::string& name, std::vector<std::string> roles) {
                return soap_operation{"urn:incidents", name, std::move(roles), [this](const operation_request& request) -> result<std::string> {
                                          const std::lock_guard guard{mutex_};
                                          seen_by = request.user.name;
                                          profiles_met = request.profiles;
                                          covered = request.covered.has_value();
                                          return envelope_of("<done/>");
                                      },
                                      {}, with_actions ? "urn:incidents:" + name : ""};
            };
            service_ = std::make_unique<soap_service>(
                soap_service::make(configuration, {operation("getIncident", {"soap_query"}), operation("insertIncident", {"soap_create"})}, options).value());
        }
        return *service_;
    }

    /// "for NAME" where an operation answered, else "401", "403", ..., or what the peer reads: a fault, word for word.
    std::string ask(http_call call)
    {
        seen_by.clear();
        const auto answer = service()(std::move(call));
        if (!answer) {
            return fault_envelope(answer.error().fault());
        }
        return answer->soap() ? "for " + seen_by : std::to_string(answer->status());
    }

    /// The error sentence of the last refusal, "" where there is none.
    std::string sentence() const
    {
        for (auto at = events.rbegin(); at != events.rend(); ++at) {
            if (at->what == service_event::kind::refused) {
                return at->sentence ? std::string{sentence_of(*at->sentence)} : "";
            }
        }
        return "";
    }
    bool logged(service_event::kind kind) const
    {
        for (const auto& one : events) {
            if (one.what == kind) {
                return true;
            }
        }
        return false;
    }

    std::vector<service_event> events{};
    std::string seen_by{};
    std::vector<std::string> profiles_met{};
    bool covered = false;

private:
    std::mutex mutex_;
    std::unique_ptr<soap_service> service_;
};

/// What every peer reads that WS-Security refuses.
inline std::string refused_plainly() { return fault_envelope(fault::security_refused()); }

}  // namespace signet::tests

#endif
