// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_SIGNING_KEYS_HPP
#define SIGNET_KEYINFO_SIGNING_KEYS_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/certified_key.hpp>
#include <signet/crypto/botan/private_key.hpp>
#include <signet/crypto/shared_key.hpp>
#include <signet/keyinfo/key_name.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xml/namespaces.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// A private key with its name, and the certificate of it followed by its issuers if there are any.
struct named_private_key {
    std::string name;
    any_private_key key;
    std::vector<certificate> chain{};

    /// Whether the first certificate is that of the key.
    bool fits() const { return chain.empty() || is_certified_by(key, chain.front()); }
};

/// What a signer has.
struct signing_keys {
    std::vector<shared_key> shared{};
    std::vector<named_private_key> keys{};
    bool lax = false;  // a key without a name answers every name of a template, if it is the only such key that fits
};

namespace detail {

template <key_type K>
struct chosen_key_of {
    using type = private_key<K>;
};
template <key_type K>
    requires(K::symmetric)
struct chosen_key_of<K> {
    using type = shared_key;
};

}  // namespace detail

/// The key that a template means, and what its ds:KeyInfo is filled with.
template <key_type K>
struct chosen_signing_key {
    typename detail::chosen_key_of<K>::type key;
    std::string name;
    octets key_info{};  // SubjectPublicKeyInfo of the public half, empty for a shared key
    std::vector<certificate> chain{};
};

/// Chooses the key to sign with, of the type that a method needs: the one that has a name which the ds:KeyName elements of a
/// template's ds:KeyInfo give (an empty handle where there is none), else, where no name is given, the only one of that type.
/// Errors: `unknown_key`, `unresolved_reference` for two of one name, `unusable_credential` for a key whose certificate is another's.
template <key_type K>
result<chosen_signing_key<K>> choose_signing_key(node key_info, const signing_keys& among)
{
    std::vector<std::string> names;
    for (node child = first_element(key_info); child; child = next_element(child)) {
        if (!key_name::matches(child)) {
            continue;
        }
        auto read = key_name::read(child);
        if (!read) {
            return refuse(std::move(read));
        }
        if (!read->name.empty()) {
            names.push_back(std::move(read->name));
        }
    }
    std::vector<chosen_signing_key<K>> all;
    if constexpr (K::symmetric) {
        for (const auto& one : among.shared) {
            all.push_back({one, one.name()});
        }
    } else {
        for (const auto& one : among.keys) {
            auto typed = one.key.template as<K>();
            if (!typed) {
                continue;
            }
            if (!one.fits()) {
                return refuse(errc::unusable_credential, "private key", "its certificate, " + one.chain.front().subject() + ", is of another key");
            }
            octets open = to_octets(typed->public_part().der());
            all.push_back({*std::move(typed), one.name, std::move(open), one.chain});
        }
    }
    std::vector<chosen_signing_key<K>> chosen;
    std::copy_if(all.begin(), all.end(), std::back_inserter(chosen), [&](const auto& one) {
        return std::find(names.begin(), names.end(), one.name) != names.end();
    });
    if (chosen.empty() && names.empty()) {
        chosen = std::move(all);
    } else if (chosen.empty() && among.lax) {
        std::copy_if(all.begin(), all.end(), std::back_inserter(chosen), [](const auto& one) { return one.name.empty(); });
    }
    if (chosen.empty()) {
        return refuse(errc::unknown_key, "KeyInfo",
            names.empty() ? "no key is of the type that the method needs: " + std::string{K::name}
                          : "no key of type " + std::string{K::name} + " has a name that the template gives");
    }
    if (chosen.size() > 1) {
        return refuse(errc::unresolved_reference, "KeyInfo", "more than one key could be meant: name one");
    }
    return std::move(chosen.front());
}

}  // namespace signet

#endif
