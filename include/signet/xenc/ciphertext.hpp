// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_CIPHERTEXT_HPP
#define SIGNET_XENC_CIPHERTEXT_HPP

#include <signet/core/base64.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/dsig/dereference.hpp>
#include <signet/dsig/digest_reference.hpp>
#include <signet/dsig/reference.hpp>
#include <signet/dsig/transform.hpp>
#include <signet/xenc/encrypted_type.hpp>
#include <signet/xenc/names.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/text.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace signet {

/// The octets of an xenc:CipherValue, decoded once, from where they stand. XML Encryption 1.1, 3.3.
/// Errors: `malformed_value`, `limit_exceeded` for more octets than that.
inline result<octets> read_cipher_value(node element, std::size_t most_octets)
{
    const auto too_long = [&] { return refuse(errc::limit_exceeded, "CipherValue", "it has more octets than are decrypted"); };
    const node only = element.first_child();
    const bool plain = !only || (only.type() == pugi::node_pcdata && !only.next_sibling());
    std::string joined;
    if (!plain) {
        auto text = plain_text(element);
        if (!text) {
            return refuse(std::move(text));
        }
        joined = *std::move(text);
    }
    const std::string_view text = plain ? std::string_view{only.value()} : std::string_view{joined};
    if (text.size() / 8 > most_octets) {  // half of it could be white space; what is decoded is counted exactly
        return too_long();
    }
    auto value = base64_decode(text);
    if (!value) {
        return refuse(errc::malformed_value, "CipherValue", "it is not base64");
    }
    if (value->size() > most_octets) {
        return too_long();
    }
    return *std::move(value);
}

namespace detail {

/// The ds:Transform elements of an xenc:CipherReference. XML Encryption 1.1, 3.3.1.
inline result<std::vector<transform_element>> read_cipher_transforms(node reference, const limits& most)
{
    std::vector<transform_element> transforms;
    const node list = first_element(reference);
    if (has_text(reference) || (list && (!is_element(list, xenc_namespace, "Transforms") || next_element(list) || has_text(list)))) {
        return refuse(errc::malformed_encryption, "CipherReference", "it holds more than one Transforms");
    }
    for (node child = list ? first_element(list) : node{}; child; child = next_element(child)) {
        if (!is_element(child, ds_namespace, "Transform")) {
            return refuse(errc::malformed_encryption, "CipherReference", "its Transforms hold " + printable(child.name()));
        }
        if (transforms.size() == most.transforms) {
            return refuse(errc::limit_exceeded, "CipherReference", "it has too many transforms");
        }
        auto read = read_transform(child, most);
        if (!read) {
            return refuse(std::move(read));
        }
        transforms.push_back(*std::move(read));
    }
    return transforms;
}

}  // namespace detail

/// The octets that an xenc:CipherReference means: dereferenced as the caller says, and transformed by what is admitted.
/// XML Encryption 1.1, 3.3.1. Errors: `malformed_encryption`, `reference_refused`, `unresolved_reference`, `transform_refused`
/// (also when nodes are left, which are no octets), `limit_exceeded`, those of the transforms and of the resolver.
template <class Transforms>
result<octets> follow_cipher_reference(node reference, const document& message, const dereferencing& follow, std::size_t most_octets,
                                       const limits& most)
{
    const auto uri = find_attribute(reference, "", "URI");
    if (!uri) {
        return refuse(errc::malformed_encryption, "CipherReference", "it has no URI");
    }
    const auto transforms = detail::read_cipher_transforms(reference, most);
    if (!transforms) {
        return tl::unexpected<error>{transforms.error()};
    }
    auto data = dereference(uri.value(), message, follow);
    std::shared_ptr<xpath_workspace> workspace;
    const transform_context context{message, {}, most, workspace};
    for (const auto& each : *transforms) {
        if (data) {
            data = detail::apply_transform<Transforms>(each, *std::move(data), context);
        }
    }
    if (!data) {
        return refuse(std::move(data));
    }
    const auto* raw = std::get_if<std::string>(&*data);
    if (raw == nullptr) {
        return refuse(errc::transform_refused, "CipherReference", "its transforms leave nodes, where a ciphertext is octets");
    }
    if (raw->size() > most_octets) {
        return refuse(errc::limit_exceeded, "CipherReference", "what it means has more octets than are decrypted");
    }
    return to_octets(as_octets(*raw));
}

/// Where ciphertexts may come from: an xenc:CipherReference is followed only if this says how.
using cipher_references = std::optional<dereferencing>;

/// The ciphertext of an xenc:EncryptedData or xenc:EncryptedKey. `Transforms` are those that an xenc:CipherReference may ask for.
/// Errors: `reference_refused` for a reference that is not followed, those of `read_cipher_value`, `follow_cipher_reference`.
template <class Transforms = type_list<>>
result<octets> read_ciphertext(const encrypted_type& encrypted, const document& message, const cipher_references& references,
                               std::size_t most_octets, const limits& most)
{
    if (encrypted.cipher_value) {
        return read_cipher_value(encrypted.cipher_value, most_octets);
    }
    if (!references) {
        return refuse(errc::reference_refused, encrypted.place(), "its ciphertext stands elsewhere, and is not looked for");
    }
    return follow_cipher_reference<Transforms>(encrypted.cipher_reference, message, *references, most_octets, most);
}

}  // namespace signet

#endif
