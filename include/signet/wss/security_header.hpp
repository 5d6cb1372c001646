// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_SECURITY_HEADER_HPP
#define SIGNET_WSS_SECURITY_HEADER_HPP

#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/soap/draft_2002/routing_path.hpp>
#include <signet/token/security_dialect.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/text.hpp>

#include <string>

namespace signet {

/// The wsse:Security header block for an actor, empty when there is none. Only a direct child of the header counts.
/// WSS SOAP Message Security 1.1.1, 5; BSP R3206, R3210. Error: `duplicate_security_header`.
inline result<node> find_security_header(const envelope& message, const actor& who, security_dialect dialect = security_dialect::standard)
{
    node found;
    for (node block = first_element(message.header()); block; block = next_element(block)) {
        if (!is_wsse_element(block, "Security", dialect) || actor_of(block, message.version()) != who) {
            continue;
        }
        if (found) {
            return refuse(errc::duplicate_security_header, "Header", "there are two Security headers for one actor");
        }
        found = block;
    }
    return found;
}

namespace detail {

/// An empty Security element in front of the other header blocks; a message of the drafts keeps its routing path in front of it.
inline node insert_security_header(envelope& message, security_dialect dialect)
{
    const auto uri = wsse_of(dialect);
    node path = first_element(message.ensure_header());
    while (path && !(dialect == security_dialect::draft_2002 && draft_2002::is_routing_path(path))) {
        path = next_element(path);
    }
    if (!path) {
        return prepend_element(message.header(), uri, "wsse", "Security");
    }
    node block = insert_element_after(path, "", "Security");
    block.set_name(written_name(ensure_prefix(block, uri, "wsse"), "Security").c_str());
    return block;
}

}  // namespace detail

/// Adds an empty wsse:Security header block for an actor, in front of the others. Error: `not_sealable` when there is one already.
inline result<node> add_security_header(envelope& message, const actor& who, security_dialect dialect = security_dialect::standard)
{
    auto there = find_security_header(message, who, dialect);
    if (!there) {
        return there;
    }
    if (*there) {
        return refuse(errc::not_sealable, "Header", "the message already has a Security header for this actor");
    }
    if (!is_xml_text(who.uri)) {
        return refuse(errc::unusable_credential, "actor", "it has characters that XML cannot carry");
    }
    node block = detail::insert_security_header(message, dialect);
    ensure_prefix(block, wsu_of(dialect), "wsu");
    const std::string prefix = ensure_prefix(block, namespace_of(message.version()), "soap");  // an attribute needs one
    set_attribute(block, prefix + ":mustUnderstand", message.version() == soap_version::v1_2 ? "true" : "1");
    if (!who.uri.empty()) {
        set_attribute(block, prefix + ":" + std::string{actor_attribute(message.version())}, who.uri);
    }
    return block;
}

}  // namespace signet

#endif
