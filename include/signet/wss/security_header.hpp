// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_SECURITY_HEADER_HPP
#define SIGNET_WSS_SECURITY_HEADER_HPP

#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/token/names.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/text.hpp>

#include <string>

namespace signet {

/// The wsse:Security header block for an actor, empty when there is none. Only a direct child of the header counts.
/// WSS SOAP Message Security 1.1.1, 5; BSP R3206, R3210. Error: `duplicate_security_header`.
inline result<node> find_security_header(const envelope& message, const actor& who)
{
    node found;
    for (node block = first_element(message.header(), wsse_namespace, "Security"); block;
         block = next_element(block, wsse_namespace, "Security")) {
        if (actor_of(block, message.version()) != who) {
            continue;
        }
        if (found) {
            return refuse(errc::duplicate_security_header, "Header", "there are two Security headers for one actor");
        }
        found = block;
    }
    return found;
}

/// Adds an empty wsse:Security header block for an actor, in front of the others. Error: `not_sealable` when there is one already.
inline result<node> add_security_header(envelope& message, const actor& who)
{
    auto there = find_security_header(message, who);
    if (!there) {
        return there;
    }
    if (*there) {
        return refuse(errc::not_sealable, "Header", "the message already has a Security header for this actor");
    }
    if (!is_xml_text(who.uri)) {
        return refuse(errc::unusable_credential, "actor", "it has characters that XML cannot carry");
    }
    node block = prepend_element(message.ensure_header(), wsse_namespace, "wsse", "Security");
    ensure_prefix(block, wsu_namespace, "wsu");
    const std::string prefix = ensure_prefix(block, namespace_of(message.version()), "soap");  // an attribute needs one
    set_attribute(block, prefix + ":mustUnderstand", message.version() == soap_version::v1_1 ? "1" : "true");
    if (!who.uri.empty()) {
        set_attribute(block, prefix + ":" + std::string{actor_attribute(message.version())}, who.uri);
    }
    return block;
}

}  // namespace signet

#endif
