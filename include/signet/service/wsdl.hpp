// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_WSDL_HPP
#define SIGNET_SERVICE_WSDL_HPP

#include <signet/core/result.hpp>
#include <signet/policy/lowering.hpp>
#include <signet/policy/ws_security_policy.hpp>
#include <signet/service/service_description.hpp>
#include <signet/xml/escaped.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// The policies of a service's requests and answers, as its WSDL says them. `transport` for those that leave the work to it.
struct described_policy {
    requirements request;
    std::optional<requirements> answer{};  // needed where an operation has an answer
    transport_assertions transport{};

    /// Those of two policy types, or of one for both directions; `over` says what the transport does. Where operations have no answers,
    /// that of the answers says nothing.
    template <policy_type Request, policy_type Answer = Request>
    static described_policy of(const transport_assertions& over = {})
    {
        return {requirements_of<Request>, requirements_of<Answer>, over};
    }
};

namespace detail {

/// Puts a WSDL together. The description was validated.
class wsdl_writer {
public:
    explicit wsdl_writer(const service_description& service) : service_{service} {}

    /// What the service asks for, by what it is attached to. WS-SecurityPolicy 1.2, appendix A.
    result<void> attach(const described_policy& asked)
    {
        const auto request = assertions_of(asked.request, asked.transport);
        if (!request) {
            return tl::unexpected<error>{request.error()};
        }
        if (auto added = add("Binding", request->binding + request->tokens); !added) {
            return added;
        }
        if (auto added = add("Request", request->message); !added) {
            return added;
        }
        const bool answers = std::any_of(service_.operations.begin(), service_.operations.end(), [](const auto& one) { return one.answer.has_value(); });
        if (!answers) {
            return {};
        }
        if (!asked.answer) {
            return refuse(errc::conflicting_policy, "WSDL", "operations have answers, and nothing says how those are secured");
        }
        const auto answer = assertions_of(*asked.answer, asked.transport);
        if (!answer) {
            return tl::unexpected<error>{answer.error()};
        }
        const auto unaddressed = [](std::string text) { return text.substr(0, text.find("<wsam:")); };
        if (unaddressed(answer->binding) != unaddressed(request->binding)) {
            return refuse(errc::conflicting_policy, "WSDL", "requests and answers are not secured in the same way, and a binding is for both");
        }
        return add("Answer", answer->message);
    }

    std::string text() const
    {
        std::string all = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wsdl:definitions xmlns:wsdl=\"http://schemas.xmlsoap.org/wsdl/\"";
        all += " xmlns:soap11=\"http://schemas.xmlsoap.org/wsdl/soap/\" xmlns:soap12=\"http://schemas.xmlsoap.org/wsdl/soap12/\"";
        all += " xmlns:wsam=\"http://www.w3.org/2007/05/addressing/metadata\" xmlns:wsp=\"" + std::string{ws_policy_namespace} + '"';
        all += attribute("xmlns:tns", service_.target_namespace) + attribute("targetNamespace", service_.target_namespace);
        all += attribute("name", service_.name) + ">\n" + policies_;
        all += "<wsdl:types>" + service_.schemas + "</wsdl:types>\n" + messages() + port_type();
        std::string ports;
        for (const auto version : service_.versions) {
            all += binding(version);
            ports += "<wsdl:port name=\"" + named(version) + "\" binding=\"tns:" + named(version) + "\"><" + prefix(version) + ":address"
                + attribute("location", service_.address) + "/></wsdl:port>";
        }
        return all + "<wsdl:service" + attribute("name", service_.name) + '>' + ports + "</wsdl:service>\n</wsdl:definitions>\n";
    }

private:
    static std::string attribute(std::string_view name, std::string_view value)
    {
        return ' ' + std::string{name} + "=\"" + escaped_xml(value) + '"';
    }
    static std::string prefix(soap_version version) { return version == soap_version::v1_1 ? "soap11" : "soap12"; }
    std::string named(soap_version version) const { return service_.name + (version == soap_version::v1_1 ? "_soap11" : "_soap12"); }

    /// A policy of its own, and the reference to it that is put where it belongs. WS-PolicyAttachment 1.2, 4.
    result<void> add(std::string_view subject, const std::string& assertions)
    {
        if (assertions.empty()) {
            return {};
        }
        const auto id = service_.name + std::string{subject} + "Policy";
        auto element = policy_element(id, assertions);
        if (!element) {
            return refuse(std::move(element));
        }
        policies_ += *element + '\n';
        (subject == "Binding" ? binding_ : subject == "Request" ? request_ : answer_) = "<wsp:PolicyReference URI=\"#" + id + "\"/>";
        return {};
    }

    static std::string message(const std::string& name, const body_element& element)
    {
        const bool qualified = !element.namespace_uri.empty();
        return "<wsdl:message name=\"" + name + "\"><wsdl:part name=\"parameters\"" + (qualified ? attribute("xmlns:e", element.namespace_uri) : "")
            + " element=\"" + (qualified ? "e:" : "") + element.local_name + "\"/></wsdl:message>\n";
    }
    std::string messages() const
    {
        std::string all;
        for (const auto& one : service_.operations) {
            all += message(one.name + "Request", one.request);
            all += one.answer ? message(one.name + "Answer", *one.answer) : "";
        }
        return all;
    }

    std::string port_type() const
    {
        const auto side = [](const char* which, const std::string& name, const std::string& action) {
            return "<wsdl:" + std::string{which} + " message=\"tns:" + name + '"' + (action.empty() ? "" : attribute("wsam:Action", action)) + "/>";
        };
        std::string all = "<wsdl:portType" + attribute("name", service_.name) + '>';
        for (const auto& one : service_.operations) {
            all += "<wsdl:operation name=\"" + one.name + "\">" + side("input", one.name + "Request", one.action);
            all += one.answer ? side("output", one.name + "Answer", one.answer_action) : "";
            all += "</wsdl:operation>";
        }
        return all + "</wsdl:portType>\n";
    }

    /// WSDL 1.1, 3; WSDL 1.1 Binding Extension for SOAP 1.2.
    std::string binding(soap_version version) const
    {
        const auto soap = prefix(version);
        const auto side = [&](const char* which, const std::string& policy) {
            return "<wsdl:" + std::string{which} + '>' + policy + '<' + soap + ":body use=\"literal\"/></wsdl:" + which + '>';
        };
        std::string all = "<wsdl:binding name=\"" + named(version) + "\" type=\"tns:" + service_.name + "\">" + binding_;
        all += '<' + soap + ":binding style=\"document\" transport=\"http://schemas.xmlsoap.org/soap/http\"/>";
        for (const auto& one : service_.operations) {
            all += "<wsdl:operation name=\"" + one.name + "\"><" + soap + ":operation" + attribute("soapAction", one.action) + "/>";
            all += side("input", request_) + (one.answer ? side("output", answer_) : "") + "</wsdl:operation>";
        }
        return all + "</wsdl:binding>\n";
    }

    const service_description& service_;
    std::string policies_;
    std::string binding_;
    std::string request_;
    std::string answer_;
};

}  // namespace detail

/// The WSDL 1.1 of a service: document style, literal; a binding and a port for each version of SOAP it speaks.
/// Error: `malformed_value` for a description that is none.
inline result<std::string> wsdl(const service_description& service)
{
    if (auto good = service.validate(); !good) {
        return refuse(std::move(good));
    }
    return detail::wsdl_writer{service}.text();
}

/// The same with what the service asks for, as WS-SecurityPolicy: that of both directions at the bindings, what is signed and
/// encrypted at the messages. Error: `conflicting_policy` too, where that has no words for it.
inline result<std::string> wsdl(const service_description& service, const described_policy& asked)
{
    if (auto good = service.validate(); !good) {
        return refuse(std::move(good));
    }
    detail::wsdl_writer writer{service};
    if (auto attached = writer.attach(asked); !attached) {
        return refuse(std::move(attached));
    }
    return writer.text();
}

}  // namespace signet

#endif
