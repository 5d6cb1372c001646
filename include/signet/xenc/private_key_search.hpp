// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_PRIVATE_KEY_SEARCH_HPP
#define SIGNET_XENC_PRIVATE_KEY_SEARCH_HPP

#include <signet/core/limits.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/distinguished_name.hpp>
#include <signet/keyinfo/certificate_search.hpp>
#include <signet/keyinfo/der_encoded_key_value.hpp>
#include <signet/keyinfo/key_name.hpp>
#include <signet/keyinfo/key_value.hpp>
#include <signet/keyinfo/retrieval_method.hpp>
#include <signet/keyinfo/x509_data_contents.hpp>
#include <signet/xenc/recipient_keys.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// Tells whether what stands in a ds:KeyInfo means a key: by its name or its certificate's subject, by a certificate, by what
/// identifies one, by its public value. XML Signature 1.1, 4.5. What is not read means nothing.
class key_description_matcher {
public:
    key_description_matcher(const document& message, const limits& most) : message_{message}, most_{most} {}

    /// Errors: `malformed_signature`, `malformed_value`, `limit_exceeded` and the like: a description that is broken.
    result<bool> means(node child, std::string_view name, octet_view key_info, const std::vector<certificate>& certificates) const
    {
        if (key_name::matches(child)) {
            return key_name::read(child).map([&](const key_name& read) {
                return (!name.empty() && read.name == name) || is_subject(read.name, certificates);
            });
        }
        if (key_value::matches(child)) {
            return key_value::read(child).map([&](const key_value& read) { return std::ranges::equal(read.key_info, key_info); });
        }
        if (der_encoded_key_value::matches(child)) {
            return der_encoded_key_value::read(child).map([&](const auto& read) { return std::ranges::equal(read.key_info, key_info); });
        }
        if (x509_data_contents::matches(child)) {
            return x509_data_contents::read(child, most_).and_then([&](const auto& data) { return is_meant(data, key_info, certificates); });
        }
        if (retrieval_method::matches(child)) {
            return retrieval_method::read(child).and_then([&](const retrieval_method& method) -> result<bool> {
                const auto target = method.uri.starts_with('#') ? message_.ids().find(std::string_view{method.uri}.substr(1)) : result<node>{node{}};
                if (!target || !x509_data_contents::matches(*target) || !method.fits(*target)) {
                    return false;
                }
                return means(*target, name, key_info, certificates);
            });
        }
        return false;
    }

private:
    static bool is_subject(const std::string& name, const std::vector<certificate>& certificates)
    {
        if (certificates.empty()) {
            return false;
        }
        const auto subject = distinguished_name::from_text(trimmed(name));
        return subject && !subject->empty()
               && std::any_of(certificates.begin(), certificates.end(), [&](const auto& one) { return one.subject_name() == *subject; });
    }

    result<bool> is_meant(const x509_data_contents& data, octet_view key_info, const std::vector<certificate>& certificates) const
    {
        if (data.certificates.size() > most_.chain_length + 2) {
            return refuse(errc::limit_exceeded, "X509Data", "it carries more certificates than a path may have");
        }
        for (const auto& der : data.certificates) {
            const auto one = der.size() > most_.token_octets ? result<certificate>{refuse(errc::limit_exceeded, "X509Certificate", "it is too long")}
                                                             : certificate::from_der(der);
            if (!one) {
                return tl::unexpected<error>{one.error()};
            }
            if (std::ranges::equal(one->key_info(), key_info)) {
                return true;
            }
        }
        const certificate_matcher matches{data};
        return std::any_of(certificates.begin(), certificates.end(),
            [&](const certificate& one) { return matches.any(one) && matches.each_kind(one); });
    }

    const document& message_;
    const limits& most_;
};

/// The private key of a recipient, of one type, that the children of an element (a ds:KeyInfo, an xenc:RecipientKeyInfo; an empty
/// handle where there is none) mean. Where nothing describes one the only key of that type, and where the caller is lax the only one
/// that has no name.
/// Errors: `unknown_key`, `unresolved_reference` when two keys are meant, those of `key_description_matcher`.
template <key_type K>
result<named_private_key> find_private_key(node described, const document& message, const recipient_keys& among, const limits& most = {})
{
    const key_description_matcher matcher{message, most};
    const named_private_key* meant = nullptr;
    const named_private_key* only = nullptr;
    const bool described_at_all = static_cast<bool>(first_element(described));
    std::size_t count = 0;
    for (const auto& own : among.keys) {
        const auto typed = own.key.template as<K>();
        if (!typed) {
            continue;
        }
        if (!described_at_all || own.name.empty()) {
            ++count;
            only = &own;
        }
        const octet_view key_info = typed->public_part().der();
        std::vector<certificate> certificates{own.chain.begin(), own.chain.begin() + (own.chain.empty() ? 0 : 1)};
        bool named = false;
        for (const auto& known : among.certificates) {
            if (std::ranges::equal(known.certificate.key_info(), key_info)) {
                certificates.push_back(known.certificate);
            }
        }
        std::size_t children = 0;
        for (node child = first_element(described); child && !named; child = next_element(child)) {
            if (++children > most.key_info_elements) {
                return refuse(errc::limit_exceeded, "KeyInfo", "it has too many elements");
            }
            const auto means = matcher.means(child, own.name, key_info, certificates);
            if (!means) {
                return tl::unexpected<error>{means.error()};
            }
            named = *means;
        }
        if (named && meant != nullptr && !std::ranges::equal(key_info, meant->key.template as<K>()->public_part().der())) {
            return refuse(errc::unresolved_reference, "KeyInfo", "it means two of the keys that are known");
        }
        meant = named ? &own : meant;
    }
    if (meant == nullptr && count == 1 && (among.lax || !described_at_all)) {
        meant = only;
    }
    if (meant == nullptr) {
        return refuse(errc::unknown_key, "KeyInfo", "no private key that is known is the one it means");
    }
    return *meant;
}

}  // namespace signet

#endif
