// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_FOUND_CONTENT_KEY_HPP
#define SIGNET_XENC_FOUND_CONTENT_KEY_HPP

#include <signet/algorithm/registry.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/received.hpp>
#include <signet/xenc/agreed_key.hpp>
#include <signet/xenc/agreement_method_element.hpp>
#include <signet/xenc/cipher_key.hpp>
#include <signet/xenc/decrypt_encrypted_key.hpp>
#include <signet/xenc/derived_key.hpp>
#include <signet/xenc/originator_key.hpp>
#include <signet/xenc/private_key_search.hpp>
#include <signet/xenc/recipient_keys.hpp>
#include <signet/xml/document.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace signet {

namespace detail {

/// How long a derived key is: as the method needs, or as the derivation says where that is any length.
inline result<std::size_t> derived_length(const key_derivation_element& how, const cipher_key_form& form)
{
    if (form.octets == any_key_octets && !how.key_octets) {
        return refuse(errc::malformed_encryption, "KeyDerivationMethod", "nothing says how long the key is");
    }
    return form.octets == any_key_octets ? *how.key_octets : form.octets;
}

inline result<received_key> as_received(result<secret> key)
{
    return std::move(key).map([](secret&& value) { return received_key{std::move(value), true}; });
}

}  // namespace detail

/// The key that an xenc:AgreementMethod means for a recipient. XML Encryption 1.1, 5.6. Errors: `algorithm_refused`, `unknown_key`, those
/// of `derive_agreed_key`.
template <class Algorithms>
result<received_key> find_agreed_key(const agreement_method_element& how, const cipher_key_form& form, const document& message,
                                     const recipient_keys& among, const decryption_context& with)
{
    std::optional<result<secret>> key;
    const auto agree_by = [&]<class Agreement>(boost::hana::basic_type<Agreement>) -> result<secret> {
        using type = typename Agreement::key;
        const auto length = detail::derived_length(how.derivation, form);
        if (!length) {
            return tl::unexpected<error>{length.error()};
        }
        const auto own = find_private_key<type>(how.recipient, message, among, with.most);
        if (!own) {
            return tl::unexpected<error>{own.error()};
        }
        const auto theirs = find_originator_key<type>(how.originator, message, among, with.most);
        if (!theirs) {
            return tl::unexpected<error>{theirs.error()};
        }
        return derive_agreed_key<typename Algorithms::agreements, typename Algorithms::derivations>(how, own->key, *theirs, *length, with);
    };
    with_algorithm(typename Algorithms::agreements{}, how.algorithm, [&](auto agreement) { key.emplace(agree_by(agreement)); });
    if (!key) {
        return refuse(errc::algorithm_refused, "AgreementMethod", printable(how.algorithm) + " is not admitted");
    }
    return detail::as_received(*std::move(key));
}

/// The key that an xenc11:DerivedKey means for a recipient: of the secret that it names, of the only one where it names none, or of
/// the only one without a name where the recipient is lax. XML Encryption 1.1, 3.5.2. Errors: `unknown_key`, those of `derive_key`.
template <class Algorithms>
result<received_key> find_derived_key(const derived_key_element& how, const cipher_key_form& form, const recipient_keys& among,
                                      const decryption_context& with)
{
    const auto counts = [&](const master_secret& one) { return how.master_name.empty() || (among.lax && one.name.empty()); };
    const auto first = std::find_if(among.secrets.begin(), among.secrets.end(), counts);
    const bool is_only = first != among.secrets.end() && std::none_of(first + 1, among.secrets.end(), counts);
    const master_secret* from = is_only ? &*first : nullptr;
    for (const auto& one : among.secrets) {
        from = !how.master_name.empty() && one.name == how.master_name ? &one : from;
    }
    if (from == nullptr) {
        return refuse(errc::unknown_key, "DerivedKey", "no secret that is known is the one it is derived from");
    }
    const auto length = detail::derived_length(how.derivation, form);
    if (!length) {
        return tl::unexpected<error>{length.error()};
    }
    return detail::as_received(derive_key<typename Algorithms::derivations>(how.derivation, from->value, *length, with));
}

}  // namespace signet

#endif
