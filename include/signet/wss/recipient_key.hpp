// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_RECIPIENT_KEY_HPP
#define SIGNET_WSS_RECIPIENT_KEY_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/shared_key.hpp>
#include <signet/keyinfo/key_info.hpp>
#include <signet/token/binary_security_token.hpp>
#include <signet/token/draft_2002/direct_reference.hpp>
#include <signet/wss/closed_keys.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/key_info_forms.hpp>
#include <signet/wss/signing_key.hpp>
#include <signet/xml/document.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <variant>

namespace signet {

/// The key of the receiver that an EncryptedKey is encrypted to: one of the two is there.
struct recipient_key {
    key_reference_kind reference = key_reference_kind::x509_thumbprint;
    const any_private_key* own = nullptr;
    const shared_key* shared = nullptr;
};

namespace detail {

/// Searches the receiver's keys for the one that a reference means; nothing for a key of somebody else.
class recipient_search {
public:
    using outcome = result<std::optional<recipient_key>>;

    recipient_search(const document& message, node security, const receiver_credentials& with) : message_{message}, security_{security}, with_{with} {}

    outcome by(const direct_reference& reference) const { return by_token(reference.uri, security_dialect::standard); }
    outcome by(const draft_2002::direct_reference& reference) const { return by_token(reference.uri, security_dialect::draft_2002); }
    outcome by(const embedded_token& reference) const
    {
        return of_carried(key_reference_kind::x509_embedded, read_x509_token(reference.token, with_.limits));
    }
    outcome by(const x509_data_element& reference) const
    {
        if (reference.certificate.empty()) {
            return of_named(key_reference_kind::x509_issuer_serial, [&](const certificate& one) { return is_identified(one, *reference.identity); });
        }
        if (reference.certificate.size() > with_.limits.token_octets) {
            return refuse(errc::limit_exceeded, "X509Certificate", "it is too long");
        }
        return of_carried(key_reference_kind::x509_data, certificate::from_der(reference.certificate));
    }
    outcome by(const key_identifier<thumbprint_identifier>& reference) const
    {
        return of_named(key_reference_kind::x509_thumbprint, [&](const certificate& one) { return one.thumbprint_sha1() == reference.value; });
    }
    outcome by(const key_identifier<subject_key_identifier>& reference) const
    {
        return of_named(key_reference_kind::x509_ski, [&](const certificate& one) { return one.subject_key_identifier() == reference.value; });
    }
    outcome by(const key_name& reference) const
    {
        for (const auto& candidate : with_.shared_keys) {
            if (candidate.name() == reference.name) {
                return recipient_key{key_reference_kind::key_name, nullptr, &candidate};
            }
        }
        if (with_.closed != nullptr) {
            const auto closed = with_.closed->find_shared(reference.name);
            if (!closed) {
                return tl::unexpected<error>{closed.error()};
            }
            if (*closed != nullptr) {
                return recipient_key{key_reference_kind::key_name, nullptr, *closed};
            }
        }
        const auto subject = distinguished_name::from_text(reference.name);
        if (!subject || subject->empty()) {
            return std::optional<recipient_key>{};
        }
        return of_named(key_reference_kind::x509_key_name, [&](const certificate& one) { return one.subject_name() == *subject; });
    }
    template <class... Forms>
    outcome by(const security_token_reference<Forms...>& reference) const
    {
        return std::visit([&](const auto& form) { return by(form); }, reference.refers);
    }

private:
    outcome by_token(const std::string& uri, security_dialect dialect) const
    {
        auto target = resolve_reference(uri, message_);
        if (!target) {
            return refuse(std::move(target));
        }
        if (!is_binary_security_token(*target, dialect) || target->parent() != security_) {
            return refuse(errc::unresolved_reference, "SecurityTokenReference", printable(uri) + " is no BinarySecurityToken of this Security header");
        }
        return of_carried(key_reference_kind::x509_direct, read_x509_token(*target, with_.limits));
    }

    /// A certificate that the message names and does not carry. A key that came without its certificate may be the one.
    template <class Predicate>
    outcome of_named(key_reference_kind kind, Predicate&& is_it) const
    {
        const auto& own = with_.decryption_keys;
        const auto found = std::find_if(own.begin(), own.end(), [&](const auto& one) { return one.of && is_it(*one.of); });
        if (found != own.end()) {
            return recipient_key{kind, &found->key, nullptr};
        }
        const auto closed = of_closed(kind, [&](const closed_key& one) { return one.of && is_it(*one.of); });
        if (!closed || *closed) {
            return closed;
        }
        const std::size_t all = own.size() + (with_.closed != nullptr ? with_.closed->private_keys() : 0);
        if (all != 1) {
            return std::optional<recipient_key>{};
        }
        if (own.empty()) {
            return of_closed(kind, [](const closed_key& one) { return !one.of; });
        }
        return own.front().of ? std::optional<recipient_key>{} : std::optional{recipient_key{kind, &own.front().key, nullptr}};
    }

    /// The one among the closed keys, which is opened now.
    template <class Predicate>
    outcome of_closed(key_reference_kind kind, Predicate&& is_it) const
    {
        const auto found = with_.closed != nullptr ? with_.closed->find_private(is_it) : result<const any_private_key*>{nullptr};
        if (!found) {
            return tl::unexpected<error>{found.error()};
        }
        return *found != nullptr ? std::optional{recipient_key{kind, *found, nullptr}} : std::nullopt;
    }

    /// A certificate that the message carries: it is ours if its key is.
    outcome of_carried(key_reference_kind kind, result<certificate> carried) const
    {
        if (!carried) {
            return refuse(std::move(carried));
        }
        for (const auto& one : with_.decryption_keys) {
            const bool same = one.of ? *one.of == *carried : one.key.visit([&]<class K>(const private_key<K>& key) {
                const auto named = carried->key<K>();
                return named && *named == key.public_part();
            });
            if (same) {
                return recipient_key{kind, &one.key, nullptr};
            }
        }
        return of_closed(kind, [&](const closed_key& one) {
            return one.of ? *one.of == *carried : one.public_part && one.public_part->visit([&]<class K>(const public_key<K>& open) {
                const auto named = carried->key<K>();
                return named && *named == open;
            });
        });
    }

    const document& message_;
    node security_;
    const receiver_credentials& with_;
};

}  // namespace detail

/// Finds the receiver's key that ds:KeyInfo of an EncryptedKey, or xenc:RecipientKeyInfo, means; nothing for a key of somebody
/// else, which the message may have too. Errors: `reference_refused`, `unresolved_reference`, `limit_exceeded`, `token_invalid`,
/// `unusable_credential` for a closed key that cannot be opened.
template <class References>
result<std::optional<recipient_key>> find_recipient_key(node key_info, const document& message, node security, const receiver_credentials& with)
{
    if (text_octets(key_info) > with.limits.key_info_octets) {
        return refuse(errc::limit_exceeded, "KeyInfo", "it is too long");
    }
    auto form = detail::key_info_reader<key_info_forms<References>>::read(key_info);
    if (!form) {
        return refuse(std::move(form));
    }
    const detail::recipient_search search{message, security, with};
    return std::visit([&](const auto& reference) { return search.by(reference); }, *form);
}

}  // namespace signet

#endif
