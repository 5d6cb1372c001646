// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_ENCRYPTED_PLACE_HPP
#define SIGNET_WSS_ENCRYPTED_PLACE_HPP

#include <signet/core/result.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/token/names.hpp>
#include <signet/wss/encrypted_header.hpp>
#include <signet/wss/message_part.hpp>
#include <signet/wss/requirements.hpp>
#include <signet/xenc/encrypted_data.hpp>
#include <signet/xenc/names.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/text.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// Where an EncryptedData stands in a message, as far as a policy knows such places: in the Body, alone; as a header block, in an
/// EncryptedHeader or by itself; in the Security header that is processed.
struct encrypted_place {
    bool is_body = false;
    node around;           // the EncryptedHeader, if any
    node parent;           // whose child the element will be: the Header, the Security header, the Body

    /// Error: `part_not_encrypted` at every other place; `reference_refused` for a place where the policy encrypts nothing;
    /// `malformed_encryption` for a Type that does not fit it.
    static result<encrypted_place> of(const encrypted_data_element& data, const envelope& soap, node security, const requirements& policy);

    /// Puts what was decrypted where it belongs, and gives the element it is now: the Body for its content. It must be a part that
    /// the policy encrypts, and is never a Security header. Error: `part_not_encrypted`.
    result<node> settle(const std::vector<node>& decrypted, document& message, const requirements& policy) const;
};

namespace detail {

/// Whether some step of a policy encrypts parts that `is_it` is true of; where more is admitted than a policy knows, every part.
template <class Predicate>
bool encrypts_part(const requirements& policy, Predicate&& is_it)
{
    return policy.admits_more || std::any_of(policy.steps.begin(), policy.steps.end(), [&](const step_requirement& step) {
        return step.kind == step_kind::encryption && std::any_of(step.parts.begin(), step.parts.end(), is_it);
    });
}

/// Whether a child of the Security header is what a part means.
inline bool is_header_child(const part_requirement& part, node element)
{
    switch (part.kind) {
    case part_kind::username: return is_element(element, wsse_namespace, "UsernameToken");
    case part_kind::signature: return is_element(element, ds_namespace, "Signature");
    case part_kind::confirmation: return is_element(element, wsse11_namespace, "SignatureConfirmation");
    case part_kind::token: return is_element(element, part.namespace_uri, part.local_name);
    default: return false;
    }
}

inline bool is_block(const part_requirement& part, node element)
{
    const bool by_name = part.kind == part_kind::header && part.local_name == local_name(element);
    return (by_name || part.kind == part_kind::headers_in_namespace) && part.namespace_uri == namespace_uri(element);
}

/// Whether nothing but white space and comments stands beside a node.
inline bool stands_alone(node among, node parent)
{
    return !has_text(parent) && std::none_of(parent.begin(), parent.end(), [&](node child) {
        return child != among && child.type() == pugi::node_element;
    });
}

/// Gives an element the declarations of one above it that it is about to lose.
inline void keep_declarations(node element, node above)
{
    for (const auto attribute : above.attributes()) {
        if (declares_namespace(attribute) && !element.attribute(attribute.name())
            && lookup_namespace(above.parent(), declared_prefix(attribute)) != std::string_view{attribute.value()}) {
            element.append_copy(attribute);
        }
    }
}

}  // namespace detail

inline result<encrypted_place> encrypted_place::of(const encrypted_data_element& data, const envelope& soap, node security, const requirements& policy)
{
    const node parent = data.element.parent();
    const auto nothing_here = [&] { return refuse(errc::reference_refused, data.place(), "the policy encrypts nothing at its place"); };
    if (parent == soap.body()) {
        if (!detail::encrypts_part(policy, [](const part_requirement& part) { return part.kind == part_kind::body; })) {
            return nothing_here();
        }
        if (!detail::stands_alone(data.element, parent)) {
            return refuse(errc::part_not_encrypted, "body", "something that is not encrypted stands beside its EncryptedData");
        }
        if (!data.is_xml()) {
            return refuse(errc::malformed_encryption, data.place(), "its Type says neither element nor content");
        }
        return encrypted_place{true, {}, parent};
    }
    const bool in_block = is_encrypted_header(parent) && parent.parent() == soap.header() && detail::stands_alone(data.element, parent);
    if (in_block || parent == soap.header() || parent == security) {
        if (data.type != element_type) {
            return refuse(errc::malformed_encryption, data.place(), "its Type is not that of an element");
        }
        return encrypted_place{false, in_block ? parent : node{}, parent == security ? security : soap.header()};
    }
    return nothing_here();
}

inline result<node> encrypted_place::settle(const std::vector<node>& decrypted, document& message, const requirements& policy) const
{
    if (is_body) {
        return parent;
    }
    node element = decrypted.front();
    const bool in_header = !is_security_header(parent, policy.dialect);
    const bool named = detail::encrypts_part(policy, [&](const part_requirement& part) {
        return in_header ? detail::is_block(part, element) : detail::is_header_child(part, element);
    });
    // Whatever is encrypted inside was not decrypted for us, and brings no machinery of its own.
    const bool machinery = is_security_header(element, policy.dialect) || is_encrypted_header(element) || namespace_uri(element) == xenc_namespace;
    if (!named || machinery) {
        return refuse(errc::part_not_encrypted, "EncryptedData", "its plaintext is a " + printable(element.name()) + ", which the policy does not encrypt");
    }
    if (around) {
        node block = around;
        detail::keep_declarations(element, block);
        element = block.parent().insert_move_before(element, block);
        message.ids().forget(block);
        block.parent().remove_child(block);
    }
    return element;
}

}  // namespace signet

#endif
