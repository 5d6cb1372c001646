// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_FILL_ENCRYPTION_TEMPLATE_HPP
#define SIGNET_XENC_FILL_ENCRYPTION_TEMPLATE_HPP

#include <signet/algorithm/registry.hpp>
#include <signet/core/base64.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/data_cipher.hpp>
#include <signet/crypto/botan/key_transport.hpp>
#include <signet/crypto/botan/key_wrap.hpp>
#include <signet/keyinfo/fill_key_info.hpp>
#include <signet/keyinfo/key_name.hpp>
#include <signet/xenc/agreed_key.hpp>
#include <signet/xenc/cipher_key.hpp>
#include <signet/xenc/decrypt_encrypted_key.hpp>
#include <signet/xenc/derived_key.hpp>
#include <signet/xenc/encryption_keys.hpp>
#include <signet/xenc/key_method_lists.hpp>
#include <signet/xenc/private_key_search.hpp>
#include <signet/xenc/recipient_search.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/document.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// Fills a template of an xenc:EncryptedData, as programs keep one in a file: the CipherValue with some octets, those of the
/// xenc:EncryptedKeys in its ds:KeyInfo with a content key that is made for them, an empty OriginatorKeyInfo with an ephemeral key,
/// an empty salt, and what a ds:KeyInfo asks for of the recipient's key. Without an xenc:EncryptedKey the content key is one that both
/// sides hold, have agreed on or derive. The template chooses among the algorithms that are admitted. XML Encryption 1.1, 4.3.
template <class Algorithms>
class encryption_template {
public:
    /// All of these outlive it.
    encryption_template(const document& message, const encryption_keys& among, random_source random, const limits& most = {})
        : message_{message}, among_{among}, random_{random}, most_{most}, budget_{most_}, with_{most_, budget_}
    {
    }

    /// Errors: `malformed_encryption`, `algorithm_refused`, `unknown_key`, `unresolved_reference`, `unusable_credential`, `weak_key`,
    /// `malformed_key`, `limit_exceeded`, `crypto_failed`.
    result<void> fill(node element, octets plaintext)
    {
        const auto read = encrypted_data_element::read(element, most_);
        if (!read) {
            return tl::unexpected<error>{read.error()};
        }
        const auto chosen = choose_data_method<typename Algorithms::data_methods>(*read);
        if (!chosen) {
            return tl::unexpected<error>{chosen.error()};
        }
        const auto key = key_for(read->key_info, {chosen->cipher, chosen->key_octets});
        if (!key) {
            return tl::unexpected<error>{key.error()};
        }
        result<void> done;
        with_algorithm(typename Algorithms::data_methods{}, chosen->uri, [&]<class Method>(boost::hana::basic_type<Method>) {
            done = encrypt_octets<Method>(std::move(plaintext), *key, random_).and_then([&](const octets& ciphertext) {
                return put(*read, ciphertext);
            });
        });
        return done;
    }

private:
    static result<void> put(const encrypted_type& into, octet_view ciphertext)
    {
        if (!into.cipher_value) {
            return refuse(errc::malformed_encryption, into.place(), "the template has no CipherValue to fill");
        }
        set_text(into.cipher_value, base64_encode(ciphertext));
        return {};
    }

    static tl::unexpected<error> unknown(std::string_view what)
    {
        return refuse(errc::unknown_key, "KeyInfo", "no " + std::string{what} + " that is given is the one that the template means");
    }

    /// The key of a form that a ds:KeyInfo describes: a new one, encrypted for each recipient in it, or one of the caller's.
    result<secret> key_for(node key_info, const cipher_key_form& form)
    {
        std::vector<node> encrypted;
        std::optional<result<secret>> known;
        for (node child = first_element(key_info); child; child = next_element(child)) {
            if (encrypted_key_element::matches(child)) {
                encrypted.push_back(child);
            } else if (agreement_method_element::matches(child)) {
                known = agreed_key(child, form);
            } else if (derived_key_element::matches(child)) {
                known = derived_key(child, form);
            }
        }
        if (known) {
            return *std::move(known);
        }
        if (encrypted.empty()) {
            return shared_key_for(key_info, form);
        }
        if (++depth_ > most_.encrypted_key_depth || encrypted.size() > most_.encrypted_keys) {
            return refuse(errc::limit_exceeded, "EncryptedKey", "there are too many of them, or one in the other");
        }
        octets made(form.octets);
        random_.fill(made);
        secret key{octet_view{made}};
        for (const node element : encrypted) {
            if (auto filled = fill_key(element, key); !filled) {
                return refuse(std::move(filled));
            }
        }
        --depth_;
        return key;
    }

    result<secret> shared_key_for(node key_info, const cipher_key_form& form) const
    {
        std::vector<std::string> names;
        for (node child = first_element(key_info); child; child = next_element(child)) {
            if (key_name::matches(child)) {
                names.push_back(character_data(child));
            }
        }
        const cipher_key* found = nullptr;
        const bool says_nothing = names.empty() || (names.size() == 1 && names.front().empty());
        std::size_t fitting = 0;
        for (const auto& key : among_.shared) {
            if (!key.fits(form)) {
                continue;
            }
            const bool named = std::find(names.begin(), names.end(), key.name) != names.end() && !key.name.empty();
            if (named) {
                return key.value;
            }
            if (says_nothing || (among_.lax && key.name.empty())) {
                ++fitting;
                found = &key;
            }
        }
        if (fitting > 1) {
            return refuse(errc::unresolved_reference, "KeyInfo", "more than one key could be meant: name one");
        }
        if (fitting == 1) {
            if (auto filled = fill_key_info(key_info, {found->name, {}, {}}); says_nothing && key_info && !filled) {
                return refuse(std::move(filled));
            }
            return found->value;
        }
        return unknown("shared key of the method's cipher and length");
    }

    result<void> fill_key(node element, const secret& key)
    {
        const auto read = encrypted_key_element::read(element, most_);
        if (!read) {
            return tl::unexpected<error>{read.error()};
        }
        const auto uri = read->method ? read->method->algorithm : std::string_view{};
        std::optional<result<octets>> ciphertext;
        with_algorithm(key_transports<typename Algorithms::key_methods>{}, uri, [&]<class Method>(boost::hana::basic_type<Method>) {
            const auto to_recipient = [&] { return find_recipient<typename Method::key>(read->key_info, message_, among_, most_); };
            ciphertext.emplace(read->method->check_parameters(detail::is_oaep<Method>, 0).and_then(to_recipient).and_then([&](const auto& to) {
                return encrypt_key<Method>(key.reveal_octets(), to, read->method->oaep.value_or(oaep_parameters{}), random_);
            }));
        });
        with_algorithm(key_wraps<typename Algorithms::key_methods>{}, uri, [&]<class Method>(boost::hana::basic_type<Method>) {
            const auto wrapping = [&] { return key_for(read->key_info, {cipher_of_method<Method>, Method::key_octets}); };
            ciphertext.emplace(read->method->check_parameters(false, 0).and_then(wrapping).and_then([&](const secret& under) {
                return wrap_key<Method>(key.reveal_octets(), under, random_);
            }));
        });
        with_algorithm(typename Algorithms::data_methods{}, uri, [&]<class Method>(boost::hana::basic_type<Method>) {
            const auto wrapping = [&] { return key_for(read->key_info, {cipher_of_method<Method>, Method::key_octets}); };
            ciphertext.emplace(read->method->check_parameters(false, 8 * Method::key_octets).and_then(wrapping).and_then([&](const secret& under) {
                return encrypt_octets<Method>(to_octets(key.reveal_octets()), under, random_);
            }));
        });
        if (!ciphertext) {
            return detail::key_method_refusal(*read);
        }
        return std::move(*ciphertext).and_then([&](const octets& value) { return put(*read, value); });
    }

    result<secret> agreed_key(node element, const cipher_key_form& form)
    {
        auto how = agreement_method_element::read(element, most_);
        if (!how) {
            return refuse(std::move(how));
        }
        if (auto salted = fill_salt(element, how->derivation); !salted) {
            return refuse(std::move(salted));
        }
        std::optional<result<secret>> key;
        with_algorithm(typename Algorithms::agreements{}, how->algorithm, [&]<class Agreement>(boost::hana::basic_type<Agreement>) {
            using type = typename Agreement::key;
            auto to = find_recipient<type>(how->recipient, message_, among_, most_);
            auto own = to ? originator<Agreement>(how->originator, *to) : result<private_key<type>>{tl::unexpected<error>{to.error()}};
            key.emplace(!own ? result<secret>{refuse(std::move(own))}
                             : derive_agreed_key<typename Algorithms::agreements, typename Algorithms::derivations>(
                                 *how, any_private_key{*own}, any_public_key{*to}, form.octets, with_));
        });
        if (!key) {
            return refuse(errc::algorithm_refused, "AgreementMethod", printable(how->algorithm) + " is not admitted");
        }
        return *std::move(key);
    }

    /// Our part of an agreement: the key that is named, or else an ephemeral one, which takes the place of what describes it.
    template <class Agreement>
    result<private_key<typename Agreement::key>> originator(node described, const public_key<typename Agreement::key>& to)
    {
        using type = typename Agreement::key;
        if (!described) {
            return refuse(errc::malformed_encryption, "AgreementMethod", "the template has no OriginatorKeyInfo");
        }
        const node first = first_element(described);
        if (first && !key_value::matches(first) && !der_encoded_key_value::matches(first)) {
            return find_private_key<type>(described, message_, {.keys = among_.originators, .lax = among_.lax}, most_)
                .and_then([](const named_private_key& own) { return own.key.template as<type>(); });
        }
        auto made = detail::make_ephemeral_key<Agreement>(to, random_);
        if (made) {
            described.remove_children();
            if (auto written = detail::write_ephemeral_key(described, made->public_part()); !written) {
                return refuse(std::move(written));
            }
        }
        return made;
    }

    result<secret> derived_key(node element, const cipher_key_form& form)
    {
        auto how = derived_key_element::read(element, most_);
        if (!how) {
            return refuse(std::move(how));
        }
        if (auto salted = fill_salt(element, how->derivation); !salted) {
            return refuse(std::move(salted));
        }
        const master_secret* from = nullptr;
        std::size_t fitting = 0;
        for (const auto& one : among_.secrets) {
            if (!how->master_name.empty() && one.name == how->master_name) {
                from = &one;
                fitting = 1;
                break;
            }
            if (how->master_name.empty() || (among_.lax && one.name.empty())) {
                from = &one;
                ++fitting;
            }
        }
        if (fitting > 1) {
            return refuse(errc::unresolved_reference, "DerivedKey", "more than one secret could be meant: name one");
        }
        return from != nullptr ? derive_key<typename Algorithms::derivations>(how->derivation, from->value, form.octets, with_)
                               : unknown("secret to derive from");
    }

    /// A salt that is asked for and empty. Error: `weak_key` for a derivation that would withstand no guessing.
    result<void> fill_salt(node element, key_derivation_element& how)
    {
        const node specified = element.find_node([](node at) {
            const auto local = at.type() == pugi::node_element ? local_name(at) : std::string_view{};
            return local == "Specified" || (local == "Salt" && !first_element(at));
        });
        if (specified && how.salt.empty()) {
            how.salt.resize(16);
            random_.fill(how.salt);
            set_text(specified, base64_encode(how.salt));
        }
        return detail::check_new_derivation(how);
    }

    const document& message_;
    const encryption_keys& among_;
    random_source random_;
    limits most_;
    decryption_budget budget_;
    decryption_context with_;
    std::size_t depth_ = 0;
};

/// Fills a template with octets: see `encryption_template`. The template stands in the document.
template <class Algorithms>
result<void> fill_encryption_template(const document& message, node element, octets plaintext, const encryption_keys& among, random_source random,
                                      const limits& most = {})
{
    return encryption_template<Algorithms>{message, among, random, most}.fill(element, std::move(plaintext));
}

}  // namespace signet

#endif
