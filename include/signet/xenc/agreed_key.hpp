// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_AGREED_KEY_HPP
#define SIGNET_XENC_AGREED_KEY_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/registry.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/any_public_key.hpp>
#include <signet/crypto/botan/key_agreement.hpp>
#include <signet/crypto/botan/key_wrap.hpp>
#include <signet/keyinfo/der_encoded_key_value.hpp>
#include <signet/keyinfo/key_value.hpp>
#include <signet/xenc/agreement_method_element.hpp>
#include <signet/xenc/derive_key.hpp>
#include <signet/xenc/fill_encrypted_key.hpp>
#include <signet/xml/builder.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// The key of so many octets that an xenc:AgreementMethod means: what our key and the originator's agree on, derived.
/// XML Encryption 1.1, 5.6. Errors: `algorithm_refused`, `key_mismatch` for keys of another type or curve, `weak_key`, those of
/// `derive_key`.
template <class Agreements, class Derivations>
result<secret> derive_agreed_key(const agreement_method_element& how, const any_private_key& own, const any_public_key& originator,
                                 std::size_t key_octets, const decryption_context& with)
{
    std::optional<result<secret>> agreed;
    with_algorithm(Agreements{}, how.algorithm, [&]<class Agreement>(boost::hana::basic_type<Agreement>) {
        using key = typename Agreement::key;
        const auto ours = own.template as<key>();
        const auto theirs = originator.template as<key>();
        agreed.emplace(!ours   ? result<secret>{tl::unexpected<error>{ours.error()}}
                       : !theirs ? result<secret>{tl::unexpected<error>{theirs.error()}}
                                 : agree<Agreement>(*ours, *theirs));
    });
    if (!agreed) {
        return refuse(errc::algorithm_refused, "AgreementMethod", printable(how.algorithm) + " is not admitted");
    }
    if (!*agreed) {
        return *std::move(agreed);
    }
    return derive_key<Derivations>(how.derivation, **agreed, key_octets, with);
}

/// The public key of the originator, bare, as it must stand for an ephemeral one: ds:KeyValue or dsig11:DEREncodedKeyValue, alone.
/// Errors: `malformed_encryption`, `reference_refused` for another description of it, those of the key.
inline result<any_public_key> read_ephemeral_key(node originator)
{
    const node only = first_element(originator);
    if (!only || next_element(only) || has_text(originator)) {
        return refuse(errc::malformed_encryption, "OriginatorKeyInfo", "it must hold one key");
    }
    const auto of = [](auto&& read) { return read.and_then([](const auto& value) { return any_public_key::from_der(value.key_info); }); };
    if (key_value::matches(only)) {
        return of(key_value::read(only));
    }
    if (der_encoded_key_value::matches(only)) {
        return of(der_encoded_key_value::read(only));
    }
    return refuse(errc::reference_refused, "OriginatorKeyInfo", "it holds " + printable(only.name()) + ", and no key");
}

namespace detail {

template <class Agreement>
result<private_key<typename Agreement::key>> make_ephemeral_key(const public_key<typename Agreement::key>& like, random_source random)
{
    using key = private_key<typename Agreement::key>;
    if constexpr (std::same_as<typename Agreement::key, ec>) {
        return key::generate(like.curve(), random);
    } else {
        return key::generate(random);
    }
}

template <class K>
result<void> write_ephemeral_key(node originator, const public_key<K>& key)
{
    if constexpr (std::same_as<K, ec>) {
        return key_value{to_octets(key.der())}.fill(append_element(originator, ds_namespace, "ds", "KeyValue"));
    } else {
        der_encoded_key_value{to_octets(key.der())}.write(originator);
        return {};
    }
}

/// Adds an xenc:RecipientKeyInfo that somebody else fills as a ds:KeyInfo, whose children it takes. One that stays empty goes.
template <class WriteRecipient>
result<void> write_recipient(node agreement, WriteRecipient&& write)
{
    node recipient = append_element(agreement, prefix_of(agreement), "RecipientKeyInfo");
    ensure_prefix(recipient, ds_namespace, "ds");
    auto written = write_key_info(recipient, std::forward<WriteRecipient>(write));
    const node key_info = first_element(recipient);
    if (!key_info) {
        agreement.remove_child(recipient);
        return written;
    }
    while (key_info.first_child()) {
        recipient.insert_move_before(key_info.first_child(), key_info);
    }
    recipient.remove_child(key_info);
    return written;
}

}  // namespace detail

/// Fills an empty xenc:EncryptedKey by key agreement: an ephemeral key of ours and the recipient's agree, and a key that is derived
/// wraps the content key. `how` may hold a salt, an info, parties or iterations. `write_recipient(node)` fills
/// xenc:RecipientKeyInfo, as one does a ds:KeyInfo. XML Encryption 1.1, 5.6. Errors: those of `agree`, of the derivation, `wrap_key`
/// and `write_recipient`.
template <agreed_key_method Method, class WriteRecipient = no_key_info>
result<void> fill_encrypted_key(node element, const secret& content_key, const public_key<typename Method::key>& to, random_source random,
                                const encrypted_key_attributes& attributes = {}, WriteRecipient&& write_recipient = {},
                                key_derivation_element how = {})
{
    auto ephemeral = detail::make_ephemeral_key<typename Method::agreement>(to, random);
    if (!ephemeral) {
        return refuse(std::move(ephemeral));
    }
    auto wrapped = agree<typename Method::agreement>(*ephemeral, to)
                       .and_then([&](const secret& agreed) {
                           return derive_own_key<typename Method::derivation>(how, agreed, Method::wrap::key_octets);
                       })
                       .and_then([&](const secret& key) {
                           return wrap_key<typename Method::wrap>(content_key.reveal_octets(), key, random);
                       });
    if (!wrapped) {
        return refuse(std::move(wrapped));
    }
    const auto write_agreement = [&](node key_info) -> result<void> {
        const node agreement = append_element(key_info, xenc_namespace, "xenc", "AgreementMethod");
        set_attribute(agreement, "Algorithm", Method::agreement::uri);
        how.write(agreement);
        auto written = detail::write_ephemeral_key(append_element(agreement, prefix_of(agreement), "OriginatorKeyInfo"), ephemeral->public_part());
        if (!written) {
            return written;
        }
        return detail::write_recipient(agreement, std::forward<WriteRecipient>(write_recipient));
    };
    return detail::fill_key_element(element, Method::wrap::uri, {}, *wrapped, attributes, write_agreement);
}

}  // namespace signet

#endif
