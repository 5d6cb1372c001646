// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SOAP_MUST_UNDERSTAND_HPP
#define SIGNET_SOAP_MUST_UNDERSTAND_HPP

#include <signet/core/result.hpp>
#include <signet/soap/actor.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/namespaces.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// Whether a header block insists on being understood. SOAP 1.1, 4.2.3; SOAP 1.2 part 1, 5.2.3. Error: `not_soap` for a value
/// that is no xsd:boolean.
inline result<bool> must_understand(node block, soap_version version)
{
    const auto attribute = find_attribute(block, namespace_of(version), "mustUnderstand");
    const std::string_view value = trimmed(attribute.value());
    if (value == "1" || value == "true") {
        return true;
    }
    if (!attribute || value == "0" || value == "false") {
        return false;
    }
    return refuse(errc::not_soap, std::string{block.name()}, "its mustUnderstand is no truth value");
}

/// Whether a header block is for whoever acts as `who`: addressed to that actor, or to the next one on the path.
/// SOAP 1.1, 4.2.2; SOAP 1.2 part 1, 2.2.
inline bool is_for(node block, soap_version version, const actor& who)
{
    const auto whom = actor_of(block, version);
    return whom == who || whom.uri == next_actor(version);
}

/// Refuses a message that has a header block for `who` that must be understood and is not: `understood(node block)` tells.
/// SOAP 1.1, 4.2.3; SOAP 1.2 part 1, 2.4. Errors: `not_understood`, `not_soap`.
template <class Understood>
result<void> check_understood(const envelope& message, const actor& who, Understood&& understood)
{
    for (node block = first_element(message.header()); block; block = next_element(block)) {
        auto must = must_understand(block, message.version());
        if (!must) {
            return refuse(std::move(must));
        }
        if (*must && is_for(block, message.version(), who) && !understood(block)) {
            return refuse(errc::not_understood, "Header", std::string{block.name()} + " must be understood, and nothing here does");
        }
    }
    return {};
}

}  // namespace signet

#endif
