// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SOAP_ACTOR_HPP
#define SIGNET_SOAP_ACTOR_HPP

#include <signet/soap/version.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/node.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace signet {

inline constexpr std::string_view ultimate_receiver_role = "http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver";

/// Whoever comes next on the path of a message, intermediary or not. SOAP 1.1, 4.2.2; SOAP 1.2 part 1, 2.2.
constexpr std::string_view next_actor(soap_version version) noexcept
{
    switch (version) {
    case soap_version::v1_1: return "http://schemas.xmlsoap.org/soap/actor/next";
    case soap_version::v1_2: return "http://www.w3.org/2003/05/soap-envelope/role/next";
    case soap_version::draft_2001_12: return "http://www.w3.org/2001/12/soap-envelope/actor/next";
    }
    return {};
}

/// Whom a header block is for: SOAP 1.1 calls it actor, SOAP 1.2 role. Empty: the ultimate receiver.
struct actor {
    std::string uri;

    actor() = default;
    explicit actor(std::string name) : uri{std::move(name)}
    {
        if (uri == ultimate_receiver_role) {
            uri.clear();
        }
    }

    friend bool operator==(const actor&, const actor&) = default;
};

/// Whom this header block is for; xsd:anyURI has no white space around it. A missing attribute, an empty one and SOAP 1.2's ultimateReceiver mean the same.
inline actor actor_of(node block, soap_version version)
{
    return actor{std::string{trimmed(find_attribute(block, namespace_of(version), actor_attribute(version)).value())}};
}

}  // namespace signet

#endif
