// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_CONTENT_KEY_HPP
#define SIGNET_WSS_CONTENT_KEY_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/received.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/token/key_reference.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/recipient_key.hpp>
#include <signet/xenc/agreed_key.hpp>
#include <signet/xenc/agreement_method_element.hpp>
#include <signet/xenc/decrypt_data.hpp>
#include <signet/xenc/decrypt_encrypted_key.hpp>
#include <signet/xenc/encrypted_key.hpp>
#include <signet/xenc/key_method_lists.hpp>
#include <signet/xenc/names.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/namespaces.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace signet {

/// A content key that came in an EncryptedKey, and how it came.
struct content_key {
    received_key key;
    key_reference_kind reference = key_reference_kind::x509_thumbprint;
    std::string agreement{};   // URIs, of a key that was agreed on
    std::string derivation{};
};

namespace detail {

/// The values in a ds:KeyInfo, cut short: what an operator may look for when the key is none of ours.
inline std::string values_in(node key_info)
{
    constexpr std::size_t most = 160;
    std::string said;
    key_info.find_node([&](node at) {
        const bool text = at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata;
        if (const auto value = text ? trimmed(at.value()) : std::string_view{}; !value.empty()) {
            said += (said.empty() ? "" : " ") + printable(value);
        }
        return said.size() >= most;
    });
    return said;
}

template <class Admitted>
result<content_key> open_agreed_content_key(const encrypted_key_element& encrypted, const recipient_key& own, std::size_t key_octets,
                                            const document& message, const receiver_credentials& with, const decryption_context& context)
{
    using agreed = agreed_keys<typename Admitted::key_methods>;
    const auto how = agreement_method_element::read(first_element(encrypted.key_info), with.limits);
    if (!how) {
        return tl::unexpected<error>{how.error()};
    }
    if (!how->recipient || !how->originator || !encrypted.method) {
        return refuse(errc::malformed_encryption, encrypted.place(), "its AgreementMethod names no recipient, no originator or no key wrap");
    }
    if (own.own == nullptr) {
        return refuse(errc::key_mismatch, encrypted.place(), "it needs a private key, and a shared key was named");
    }
    const auto originator = read_ephemeral_key(how->originator);
    if (!originator) {
        const auto& why = originator.error();  // a key of the message's is the peer's fault, not ours
        return refuse(why.code() == errc::malformed_key ? errc::malformed_encryption : why.code(), encrypted.place(), why.message());
    }
    std::optional<result<secret>> derived;
    const auto attempt = [&]<class Method>(std::type_identity<Method>) {
        if (!derived && Method::uri == encrypted.method->algorithm && Method::agreement::uri == how->algorithm
            && Method::derivation::uri == how->derivation.algorithm) {
            derived.emplace(derive_agreed_key<type_list<typename Method::agreement>, type_list<typename Method::derivation>>(
                *how, *own.own, *originator, Method::wrap::key_octets, context));
        }
    };
    [&]<class... Methods>(type_list<Methods...>) { (attempt(std::type_identity<Methods>{}), ...); }(agreed{});
    if (!derived) {
        return refuse(errc::algorithm_refused, encrypted.place(), "its key agreement is not the policy's");
    }
    if (!*derived) {
        return refuse(*std::move(derived));
    }
    auto opened = decrypt_encrypted_key<agreed>(encrypted, **derived, key_octets, message, context, with.random);
    if (!opened) {
        return refuse(std::move(opened));
    }
    return content_key{*std::move(opened), own.reference, std::string{how->algorithm}, how->derivation.algorithm};
}

}  // namespace detail

/// The receiver's key that an xenc:EncryptedKey of a Security header is for. Nothing else of that is looked at: what is for somebody
/// else may be written in ways that only he knows. Errors: `unknown_key` for a key of somebody else, `reference_refused`,
/// `malformed_encryption`, those of `find_recipient_key`.
template <class Admitted>
result<recipient_key> own_key_for(node encrypted_key, const document& message, node security, const receiver_credentials& with)
{
    const std::string_view id = find_attribute(encrypted_key, "", "Id").value();
    const std::string place = id.empty() ? "EncryptedKey" : "EncryptedKey #" + printable(id);
    node names = first_element(encrypted_key, ds_namespace, "KeyInfo");
    if (!names) {
        return refuse(errc::reference_refused, place, "it has no KeyInfo, so it names no key");
    }
    if constexpr (agreed_keys<typename Admitted::key_methods>::size > 0) {
        if (const node agreement = first_element(names); agreement_method_element::matches(agreement)) {
            names = first_element(agreement, xenc_namespace, "RecipientKeyInfo");
            if (!names) {
                return refuse(errc::malformed_encryption, place, "its AgreementMethod names no recipient");
            }
        }
    }
    auto whose = find_recipient_key<typename Admitted::references>(names, message, security, with);
    if (!whose) {
        return refuse(std::move(whose));
    }
    if (!*whose) {
        return refuse(errc::unknown_key, place, "it is encrypted to none of the keys that are known; it names '" + detail::values_in(names) + "'");
    }
    return **whose;
}

/// Opens the content key of so many octets that an EncryptedKey of a Security header brings, by the policy's methods and with the
/// receiver's own key that it is for. One that cannot be decrypted is given all the same, and is not good: see `received_key`.
/// Errors: `algorithm_refused`, `key_mismatch`, `malformed_encryption`, `limit_exceeded`, those of `decrypt_encrypted_key`.
template <class Admitted>
result<content_key> open_content_key(const encrypted_key_element& encrypted, const recipient_key& own, std::size_t key_octets,
                                     const document& message, const receiver_credentials& with, const decryption_context& context)
{
    using methods = typename Admitted::key_methods;
    if constexpr (agreed_keys<methods>::size > 0) {
        if (agreement_method_element::matches(first_element(encrypted.key_info))) {
            return detail::open_agreed_content_key<Admitted>(encrypted, own, key_octets, message, with, context);
        }
    }
    const auto named = [&](result<received_key> opened) {
        return opened.map([&](received_key& key) { return content_key{std::move(key), own.reference}; });
    };
    if (own.shared != nullptr) {
        return named(decrypt_encrypted_key<methods>(encrypted, own.shared->value(), key_octets, message, context, with.random));
    }
    const auto by = own.own->template as<rsa>();
    if (!by) {
        return tl::unexpected<error>{by.error()};
    }
    return named(decrypt_encrypted_key<methods>(encrypted, *by, key_octets, message, context, with.random));
}

}  // namespace signet

#endif
