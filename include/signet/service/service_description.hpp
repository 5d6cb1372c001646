// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SERVICE_DESCRIPTION_HPP
#define SIGNET_SERVICE_SERVICE_DESCRIPTION_HPP

#include <signet/c14n/absolute_uri.hpp>
#include <signet/core/result.hpp>
#include <signet/soap/version.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// The name of the element that a Body holds.
struct body_element {
    std::string namespace_uri;
    std::string local_name;

    friend bool operator==(const body_element&, const body_element&) = default;
};

/// What a service can be asked for: the element that asks, the one that answers, and the actions (wsa:Action, SOAPAction) of both.
struct service_operation {
    std::string name;                      // an NCName, once in its service
    std::string action;                    // "": it has none
    body_element request;                  // once in its service, so that a Body says which operation is meant
    std::optional<body_element> answer{};  // nothing: one way
    std::string answer_action{};
};

/// A service as others see it: what a WSDL says of it, and what its endpoint goes by.
struct service_description {
    std::string name;
    std::string target_namespace;
    std::string address;  // where clients send to, which is also what wsa:To must say
    std::vector<service_operation> operations;
    std::string schemas{};  // xs:schema elements one after the other, as text, with their own declarations
    std::vector<soap_version> versions{soap_version::v1_1, soap_version::v1_2};

    /// The operation that a Body with this element asks for; null for none.
    const service_operation* operation_of(std::string_view uri, std::string_view local) const
    {
        const auto found = std::find_if(operations.begin(), operations.end(), [&](const service_operation& one) {
            return one.request.namespace_uri == uri && one.request.local_name == local;
        });
        return found == operations.end() ? nullptr : &*found;
    }

    /// Error: `malformed_value`, which says what is wrong.
    result<void> validate() const;
};

namespace detail {

/// Whether a text is schemas and nothing else.
inline result<void> check_schemas(const std::string& schemas)
{
    const auto parsed = document::parse("<schemas>" + schemas + "</schemas>");
    if (!parsed) {
        return refuse(errc::malformed_value, "schemas", "they are not well-formed: " + parsed.error().message());
    }
    if (has_text(parsed->root())) {
        return refuse(errc::malformed_value, "schemas", "there is text between them");
    }
    for (node one = first_element(parsed->root()); one; one = next_element(one)) {
        if (!is_element(one, "http://www.w3.org/2001/XMLSchema", "schema")) {
            return refuse(errc::malformed_value, "schemas", std::string{one.name()} + " is no xs:schema");
        }
    }
    return {};
}

}  // namespace detail

inline result<void> service_description::validate() const
{
    const auto bad = [](std::string where, const char* sentence) { return refuse(errc::malformed_value, std::move(where), sentence); };
    if (!is_ncname(name)) {
        return bad("service", "its name is no NCName");
    }
    if (!is_absolute_uri(target_namespace) || !is_xml_text(target_namespace)) {
        return bad("service", "its target namespace is no absolute URI");
    }
    if (!is_absolute_uri(address) || !is_xml_text(address)) {
        return bad("service", "its address is no absolute URI");
    }
    const auto first = std::find(versions.begin(), versions.end(), soap_version::v1_1);
    const auto second = std::find(versions.begin(), versions.end(), soap_version::v1_2);
    if (versions.empty() || static_cast<std::size_t>((first != versions.end()) + (second != versions.end())) != versions.size()) {
        return bad("service", "it speaks SOAP 1.1, SOAP 1.2 or both, each once");
    }
    if (operations.empty()) {
        return bad("service", "it has no operation");
    }
    for (const auto& one : operations) {
        if (!is_ncname(one.name)) {
            return bad("operation", "its name is no NCName");
        }
        for (const auto* element : {&one.request, one.answer ? &*one.answer : nullptr}) {
            if (element != nullptr && (!is_ncname(element->local_name) || !is_xml_text(element->namespace_uri))) {
                return bad("operation " + one.name, "the name of an element is none");
            }
        }
        for (const auto* action : {&one.action, &one.answer_action}) {
            if (!action->empty() && (!is_absolute_uri(*action) || !is_xml_text(*action))) {
                return bad("operation " + one.name, "its action is no absolute URI");
            }
        }
        const auto like = [&](const service_operation& other) { return &other != &one && (other.name == one.name || other.request == one.request); };
        if (std::any_of(operations.begin(), operations.end(), like)) {
            return bad("operation " + one.name, "there is another of its name, or with the same request");
        }
    }
    return detail::check_schemas(schemas);
}

}  // namespace signet

#endif
