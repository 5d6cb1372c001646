// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_SIGNATURE_TEMPLATE_DEFAULT_TEMPLATE_HPP
#define SIGNET_EXAMPLES_SIGNATURE_TEMPLATE_DEFAULT_TEMPLATE_HPP

#include <signet/dsig/template.hpp>
#include <signet/signet.hpp>
#include <signet/wss/element_identifier.hpp>

#include <string>
#include <string_view>
#include <vector>

struct named_element {
    std::string_view namespace_uri;
    std::string_view local_name;
};

/// What the default template covers, where a message has it.
constexpr named_element default_parts[] = {
    {"http://schemas.xmlsoap.org/soap/envelope/", "Body"},
    {"http://schemas.xmlsoap.org/rp", "action"},
    {"http://schemas.xmlsoap.org/rp", "to"},
    {"http://schemas.xmlsoap.org/rp", "id"},
    {"http://schemas.xmlsoap.org/ws/2002/07/utility", "Created"},
    {"http://schemas.xmlsoap.org/ws/2002/07/utility", "Expires"},
};

/// Gives each of those elements under `at` an identifier.
inline void identify_default_parts(signet::document& message, signet::node at, std::vector<std::string>& identifiers)
{
    for (auto child = signet::first_element(at); child; child = signet::next_element(child)) {
        for (const auto& part : default_parts) {
            if (signet::is_element(child, part.namespace_uri, part.local_name)) {
                identifiers.push_back(signet::identify(child, "Id-", message, signet::system_random()).value());
            }
        }
        if (!signet::is_element(child, signet::soap_1_1_namespace, "Body")) {
            identify_default_parts(message, child, identifiers);
        }
    }
}

/// The default template, as the last child of an element.
inline signet::node append_default_template(signet::document& message, signet::node parent, const signet::template_request& asked)
{
    std::vector<std::string> identifiers;
    identify_default_parts(message, message.root(), identifiers);
    return signet::append_template(parent, asked, identifiers);
}

#endif
