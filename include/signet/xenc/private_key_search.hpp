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

/// What a description says of a key: that it means it, that it means another, or nothing that could be told from what is known.
enum class key_verdict { meant, another, untold };

/// Tells whether what stands in a ds:KeyInfo means a key: by its name or its certificate's subject, by a certificate, by what
/// identifies one, by its public value. XML Signature 1.1, 4.5. What is not read means nothing.
class key_description_matcher {
public:
    key_description_matcher(const document& message, const limits& most) : message_{message}, most_{most} {}

    /// Errors: `malformed_signature`, `malformed_value`, `limit_exceeded` and the like: a description that is broken.
    result<bool> means(node child, std::string_view name, octet_view key_info, const std::vector<certificate>& certificates) const
    {
        return judge(child, name, key_info, certificates).map([](key_verdict verdict) { return verdict == key_verdict::meant; });
    }

    /// The same, and whether another key is meant for certain: a KeyName never says so, a public value or a certificate that is there
    /// does, what identifies a certificate only where one of the key is known to compare with. Errors: the same.
    result<key_verdict> judge(node child, std::string_view name, octet_view key_info, const std::vector<certificate>& certificates) const
    {
        const auto by_value = [&](const auto& read) {
            return std::ranges::equal(read.key_info, key_info) ? key_verdict::meant : key_verdict::another;
        };
        if (key_name::matches(child)) {
            return key_name::read(child).map([&](const key_name& read) {
                return (!name.empty() && read.name == name) || is_subject(read.name, certificates) ? key_verdict::meant : key_verdict::untold;
            });
        }
        if (key_value::matches(child)) {
            return key_value::read(child).map(by_value);
        }
        if (der_encoded_key_value::matches(child)) {
            return der_encoded_key_value::read(child).map(by_value);
        }
        if (x509_data_contents::matches(child)) {
            return x509_data_contents::read(child, most_).and_then([&](const auto& data) { return judge(data, key_info, certificates); });
        }
        if (retrieval_method::matches(child)) {
            return retrieval_method::read(child).and_then([&](const retrieval_method& method) -> result<key_verdict> {
                const auto target = method.uri.starts_with('#') ? message_.ids().find(std::string_view{method.uri}.substr(1)) : result<node>{node{}};
                if (!target || !x509_data_contents::matches(*target) || !method.fits(*target)) {
                    return key_verdict::untold;
                }
                return judge(*target, name, key_info, certificates);
            });
        }
        return key_verdict::untold;
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

    result<key_verdict> judge(const x509_data_contents& data, octet_view key_info, const std::vector<certificate>& certificates) const
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
                return key_verdict::meant;
            }
        }
        const certificate_matcher matches{data};
        if (std::any_of(certificates.begin(), certificates.end(),
                [&](const certificate& one) { return matches.any(one) && matches.each_kind(one); })) {
            return key_verdict::meant;
        }
        const bool is_told = !data.certificates.empty() || (data.identifies() && !certificates.empty());
        return is_told ? key_verdict::another : key_verdict::untold;
    }

    const document& message_;
    const limits& most_;
};

/// The private key of a recipient, of one type, that the children of an element (a ds:KeyInfo, an xenc:RecipientKeyInfo; an empty
/// handle where there is none) mean. Where nothing describes one the only key of that type, and where the caller is lax the only one
/// that has no name, unless one of the children means another for certain (`key_description_matcher::judge`).
/// Errors: `unknown_key`, `unresolved_reference` when two keys are meant, those of `key_description_matcher`.
template <key_type K>
result<named_private_key> find_private_key(node described, const document& message, const recipient_keys& among, const limits& most = {})
{
    const key_description_matcher matcher{message, most};
    const named_private_key* meant = nullptr;
    const named_private_key* only = nullptr;
    const bool described_at_all = static_cast<bool>(first_element(described));
    std::size_t count = 0;
    bool another_is_meant = false;  // than the only one
    for (const auto& own : among.keys) {
        const auto typed = own.key.template as<K>();
        if (!typed) {
            continue;
        }
        const bool counts = !described_at_all || own.name.empty();
        if (counts) {
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
            const auto verdict = matcher.judge(child, own.name, key_info, certificates);
            if (!verdict) {
                return tl::unexpected<error>{verdict.error()};
            }
            named = *verdict == key_verdict::meant;
            another_is_meant = another_is_meant || (counts && *verdict == key_verdict::another);
        }
        if (named && meant != nullptr && !std::ranges::equal(key_info, meant->key.template as<K>()->public_part().der())) {
            return refuse(errc::unresolved_reference, "KeyInfo", "it means two of the keys that are known");
        }
        meant = named ? &own : meant;
    }
    if (meant == nullptr && count == 1 && !another_is_meant && (among.lax || !described_at_all)) {
        meant = only;
    }
    if (meant == nullptr) {
        return refuse(errc::unknown_key, "KeyInfo", "no private key that is known is the one it means");
    }
    return *meant;
}

}  // namespace signet

#endif
