// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_REPLACE_WITH_PLAINTEXT_HPP
#define SIGNET_XENC_REPLACE_WITH_PLAINTEXT_HPP

#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/core/type_list.hpp>
#include <signet/xenc/decrypt_data.hpp>
#include <signet/xml/document.hpp>

#include <utility>
#include <vector>

namespace signet {

namespace detail {

/// Whether what took a place is what may stand there: one element for Type Element, and wherever a document has its only one.
inline bool fits_place(const std::vector<node>& nodes, bool one_element)
{
    return !one_element || (nodes.size() == 1 && nodes.front().type() == pugi::node_element);
}

}  // namespace detail

/// Decrypts an xenc:EncryptedData of Type Element or Content, and puts what it stands for in its place: judged by the strict reader
/// with the namespaces of that place and the same limits, parsed into the same document, its identifiers entered. Gives the nodes
/// that took the place; the EncryptedData is gone, and all handles to it. Type Element must be exactly one element, as XML
/// Encryption 1.1, 3.1 says, with nothing around it. XML Encryption 1.1, 4.4.
///
/// Errors: those of `decrypt_data`; `malformed_encryption` for another Type. What is wrong with a plaintext is told where its method
/// is authenticated: the reader's reason, in the place EncryptedData. Where it is not, it is `decryption_failed`, like all else,
/// since whoever changes a ciphertext could learn from it. After an error the document is not to be used any more.
template <class DataMethods, class Transforms = type_list<>>
result<std::vector<node>> replace_with_plaintext(document& message, const encrypted_data_element& encrypted, const received_key& key,
                                                 const decryption_context& with)
{
    if (!encrypted.is_xml()) {
        return refuse(errc::malformed_encryption, encrypted.place(), "its Type says neither element nor content: it stands for octets");
    }
    const auto method = choose_data_method<DataMethods>(encrypted);
    if (!method) {
        return tl::unexpected<error>{method.error()};
    }
    const auto refusal = decryption_refusal(encrypted);
    const auto opened = open_data<Transforms>(encrypted, *method, key, message, with);
    if (!opened) {
        return opened.error().code() == errc::decryption_failed ? refusal : tl::unexpected<error>{opened.error()};
    }
    // Octets that are not good go the way of good ones to its end, so that nobody learns from our work what is wrong with them.
    const bool one_element = encrypted.type == element_type || encrypted.element.parent() == message.tree();
    auto nodes = message.replace(encrypted.element, as_text(opened->value), with.most);
    const bool fits = nodes && detail::fits_place(*nodes, one_element);
    const bool held = opened->good && fits;
    const bool told = opened->good && method->is_authenticated;
    if (held) {
        return nodes;
    }
    if (!told) {
        return refusal;
    }
    return nodes ? refuse(errc::malformed_encryption, "EncryptedData", "its plaintext is not exactly one element")
                 : refuse(nodes.error().code(), "EncryptedData", nodes.error().message());
}

}  // namespace signet

#endif
