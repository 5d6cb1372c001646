// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_ENCRYPT_BY_TEMPLATE_HPP
#define SIGNET_XENC_ENCRYPT_BY_TEMPLATE_HPP

#include <signet/core/limits.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/xenc/encrypt_data.hpp>
#include <signet/xenc/fill_encryption_template.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/namespaces.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// The first xenc:EncryptedData of a document, an empty handle when there is none.
inline node find_encryption_template(const document& message)
{
    return message.tree().find_node([](node at) { return at.type() == pugi::node_element && encrypted_data_element::matches(at); });
}

namespace detail {

/// Declares on a copy what its original has in scope, as far as the copy's place says something else.
inline void keep_namespaces(node copy, node original)
{
    for (node above = original; above; above = above.parent()) {
        for (pugi::xml_attribute attribute = above.first_attribute(); attribute; attribute = attribute.next_attribute()) {
            if (!declares_namespace(attribute)) {
                continue;
            }
            const auto prefix = declared_prefix(attribute);
            const auto meant = lookup_namespace(original, prefix);
            if (meant && lookup_namespace(copy, prefix) != meant) {
                declare_namespace(copy, prefix, *meant);
            }
        }
    }
    if (lookup_namespace(original, "") == std::string_view{} && lookup_namespace(copy, "") != std::string_view{}) {
        declare_namespace(copy, "", "");
    }
}

}  // namespace detail

/// Encrypts an element of a document, or its content where the template's Type says so: a copy of the template, filled, takes the
/// place, and is given. A template without Type gets that of an element. XML Encryption 1.1, 4.3.
/// Errors: those of `fill_encryption_template`, `duplicate_id`, `malformed_encryption` for another Type; the document is as it was then.
template <class Algorithms>
result<node> encrypt_by_template(document& message, node target, node pattern, const encryption_keys& among, random_source random,
                                 const limits& most = {})
{
    const std::string_view type = find_attribute(pattern, "", "Type").value();
    const bool content = type == content_type;
    if (!content && !type.empty() && type != element_type) {
        return refuse(errc::malformed_encryption, "EncryptedData", "the template's Type says neither element nor content");
    }
    octets plaintext;
    const auto append = [&](std::string_view chunk) { plaintext.insert(plaintext.end(), chunk.begin(), chunk.end()); };
    if (content) {
        for (const node child : target.children()) {
            write(child, append);
        }
    } else {
        write(target, append);
    }
    node parent = content ? target : target.parent();
    node copy = content ? parent.append_copy(pattern) : parent.insert_copy_before(pattern, target);
    detail::keep_namespaces(copy, pattern);
    if (type.empty()) {
        set_attribute(copy, "Type", element_type);
    }
    auto done = fill_encryption_template<Algorithms>(message, copy, std::move(plaintext), among, random, most);
    if (done) {
        done = message.ids().learn(copy, most);
    }
    if (!done) {
        message.ids().forget(copy);
        parent.remove_child(copy);
        return refuse(std::move(done));
    }
    const auto remove = [&](node gone) {
        message.ids().forget(gone);
        parent.remove_child(gone);
    };
    if (!content) {
        remove(target);
        return copy;
    }
    while (parent.first_child() != copy) {
        remove(parent.first_child());
    }
    return copy;
}

}  // namespace signet

#endif
