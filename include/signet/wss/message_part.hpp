// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_MESSAGE_PART_HPP
#define SIGNET_WSS_MESSAGE_PART_HPP

#include <signet/keyinfo/names.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/soap/draft_2002/routing_path.hpp>
#include <signet/token/names.hpp>
#include <signet/token/security_dialect.hpp>
#include <signet/wss/requirements.hpp>
#include <signet/xml/namespaces.hpp>

#include <vector>

namespace signet {

inline bool is_security_header(node block, security_dialect dialect = security_dialect::standard)
{
    return is_wsse_element(block, "Security", dialect);
}

namespace detail {

/// What the routing parts mean: one element of the path, or all that no intermediary changes, with the Body. A path that is
/// ambiguous or lacks something has none of it.
inline std::vector<node> routing_elements(const part_requirement& part, const envelope& message)
{
    const auto path = draft_2002::routing_path::of(message);
    if (!path || !path->block) {
        return {};
    }
    if (part.kind == part_kind::routing) {
        auto found = path->in_order();
        found.push_back(message.body());
        return found;
    }
    const node one = path->called(part.local_name);
    return one ? std::vector<node>{one} : std::vector<node>{};
}

}  // namespace detail

/// The elements that a part means in a message, at their absolute places: the Body of the envelope, children of the Header,
/// children of one Security header. Wherever else an element of the same name stands, it is not the part.
/// `signing_token` is the token of the signature in question.
inline std::vector<node> elements_of(const part_requirement& part, const envelope& message, node security, node signing_token)
{
    std::vector<node> found;
    const auto dialect = dialect_of(security);
    const auto children = [&](node parent, std::string_view uri, std::string_view local, bool any_name = false) {
        for (node child = first_element(parent); child; child = next_element(child)) {
            // The header's own Security blocks are never application headers: each is processed by its actor.
            if (!(parent == message.header() && is_security_header(child, dialect)) && namespace_uri(child) == uri && (any_name || local_name(child) == local)) {
                found.push_back(child);
            }
        }
    };
    const auto inside = [&](bool (*is)(node, std::string_view, security_dialect), std::string_view local) {
        for (node child = first_element(security); child; child = next_element(child)) {
            if (is(child, local, dialect)) {
                found.push_back(child);
            }
        }
    };
    switch (part.kind) {
    case part_kind::body: found.push_back(message.body()); break;
    case part_kind::timestamp: inside(is_wsu_element, "Timestamp"); break;
    case part_kind::username: inside(is_wsse_element, "UsernameToken"); break;
    case part_kind::header: children(message.header(), part.namespace_uri, part.local_name); break;
    case part_kind::headers_in_namespace: children(message.header(), part.namespace_uri, {}, true); break;
    case part_kind::token: children(security, part.namespace_uri, part.local_name); break;
    case part_kind::confirmation: children(security, wsse11_namespace, "SignatureConfirmation"); break;
    case part_kind::signature: children(security, ds_namespace, "Signature"); break;
    case part_kind::signing_token:
        if (signing_token) {
            found.push_back(signing_token);
        }
        break;
    case part_kind::routing:
    case part_kind::routing_header: return detail::routing_elements(part, message);
    }
    return found;
}

/// Whether a policy names this header block as one of the parts that it covers: then the program reads it, and understands it.
inline bool is_named(node block, const requirements& policy)
{
    for (const auto& step : policy.steps) {
        for (const auto& part : step.parts) {
            const bool by_name = part.kind == part_kind::header && part.local_name == local_name(block);
            if (part.kind == part_kind::routing && draft_2002::is_routing_path(block)) {
                return true;
            }
            if ((by_name || part.kind == part_kind::headers_in_namespace) && part.namespace_uri == namespace_uri(block)) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace signet

#endif
