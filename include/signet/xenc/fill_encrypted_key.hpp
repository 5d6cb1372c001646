// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_FILL_ENCRYPTED_KEY_HPP
#define SIGNET_XENC_FILL_ENCRYPTED_KEY_HPP

#include <signet/algorithm/any_of.hpp>
#include <signet/algorithm/concepts.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/key_transport.hpp>
#include <signet/crypto/botan/key_wrap.hpp>
#include <signet/crypto/oaep_parameters.hpp>
#include <signet/xenc/names.hpp>
#include <signet/xenc/reference_list.hpp>
#include <signet/xenc/write_encrypted_type.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/document.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// What an xenc:EncryptedKey says beside the key, "" for what it is not to say. XML Encryption 1.1, 3.5.1.
struct encrypted_key_attributes {
    std::string_view id{};
    std::string_view recipient{};
    std::string_view carried_name{};
    reference_list references{};
};

/// What a sender writes beside a method of RSAES-OAEP: the first digest and the first mask of those that the method admits.
template <key_transport_method Method>
oaep_parameters preferred_oaep(octets label = {})
{
    oaep_parameters with;
    if constexpr (detail::is_oaep<Method>) {
        with.digest = detail::first_of<typename Method::digests>::type::uri;
        if constexpr (Method::states_mask) {
            with.mask_digest = detail::first_of<typename Method::mask_digests>::type::uri;
        }
        with.label = std::move(label);
    }
    return with;
}

namespace detail {

/// Fills an empty xenc:EncryptedKey with a key that is encrypted already.
template <class WriteKeyInfo>
result<void> fill_key_element(node element, std::string_view method, const oaep_parameters& with, octet_view ciphertext,
                              const encrypted_key_attributes& attributes, WriteKeyInfo&& write)
{
    set_unless_empty(element, "Id", attributes.id);
    set_unless_empty(element, "Recipient", attributes.recipient);
    encryption_method_element::write(element, method, with);
    if (auto written = write_key_info(element, std::forward<WriteKeyInfo>(write)); !written) {
        return written;
    }
    write_cipher_value(element, ciphertext);
    attributes.references.write(element);
    if (!attributes.carried_name.empty()) {
        set_text(append_element(element, prefix_of(element), "CarriedKeyName"), attributes.carried_name);
    }
    return {};
}

}  // namespace detail

/// Fills an empty xenc:EncryptedKey, already at its place: a content key to a recipient's public key; `write_key_info(node)` fills
/// ds:KeyInfo, so that the recipient finds its key. XML Encryption 1.1, 5.5. Whoever gives it an Id enters it in the document's
/// table. Errors: those of `encrypt_key`, `algorithm_refused` for a mask that has no URI, those of `write_key_info`.
template <key_transport_method Method, class WriteKeyInfo = no_key_info>
result<void> fill_encrypted_key(node element, const secret& content_key, const public_key<typename Method::key>& to, random_source random,
                                const encrypted_key_attributes& attributes = {}, WriteKeyInfo&& write_key_info = {},
                                const oaep_parameters& with = preferred_oaep<Method>())
{
    if (!with.mask_digest.empty() && mask_generation_with(with.mask_digest).empty()) {
        return refuse(errc::algorithm_refused, "EncryptedKey", "no URI names MGF1 with this digest");
    }
    const auto ciphertext = encrypt_key<Method>(content_key.reveal_octets(), to, with, random);
    if (!ciphertext) {
        return tl::unexpected<error>{ciphertext.error()};
    }
    return detail::fill_key_element(element, Method::uri, with, *ciphertext, attributes, std::forward<WriteKeyInfo>(write_key_info));
}

/// The same under a key that both sides hold. XML Encryption 1.1, 5.7. Errors: those of `wrap_key` and of `write_key_info`.
template <key_wrap_method Method, class WriteKeyInfo = no_key_info>
result<void> fill_encrypted_key(node element, const secret& content_key, const secret& under, random_source random,
                                const encrypted_key_attributes& attributes = {}, WriteKeyInfo&& write_key_info = {})
{
    const auto ciphertext = wrap_key<Method>(content_key.reveal_octets(), under, random);
    if (!ciphertext) {
        return tl::unexpected<error>{ciphertext.error()};
    }
    return detail::fill_key_element(element, Method::uri, {}, *ciphertext, attributes, std::forward<WriteKeyInfo>(write_key_info));
}

/// Adds an empty xenc:EncryptedKey as the last child of an element, to be filled: in ds:KeyInfo, or anywhere.
inline node append_encrypted_key(node parent) { return append_element(parent, xenc_namespace, "xenc", "EncryptedKey"); }

}  // namespace signet

#endif
