// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_CONTENT_KEY_SEARCH_HPP
#define SIGNET_XENC_CONTENT_KEY_SEARCH_HPP

#include <signet/algorithm/registry.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/crypto/received.hpp>
#include <signet/keyinfo/key_info_reference.hpp>
#include <signet/keyinfo/key_name.hpp>
#include <signet/keyinfo/retrieval_method.hpp>
#include <signet/xenc/cipher_key.hpp>
#include <signet/xenc/decrypt_encrypted_key.hpp>
#include <signet/xenc/recipient_keys.hpp>
#include <signet/xenc/derived_key.hpp>
#include <signet/xenc/found_content_key.hpp>
#include <signet/xenc/key_findings.hpp>
#include <signet/xenc/key_index.hpp>
#include <signet/xenc/private_key_search.hpp>
#include <signet/xml/document.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// Finds the keys that the parts of one document are encrypted under, among what a recipient has: by ds:KeyName, xenc:EncryptedKey
/// (inside, by a ds:RetrievalMethod, by the name that it carries, by its ReferenceList), xenc:AgreementMethod and xenc11:DerivedKey.
/// XML Encryption 1.1, 3.5. Elements that are not known are passed over. Where nothing describes a key, the only one that fits is
/// meant.
///
/// Every description that leads to a key of ours is followed, whatever comes out of the others, and a good key is preferred: so
/// nobody learns by the time it takes which of several was good. How deep keys encrypt keys, how many of them and of references to
/// them there are, is limited; what leads to itself is refused. Keys are remembered: 64 parts under one key decrypt it once.
template <class Algorithms>
class content_key_search {
public:
    /// All of these outlive the search.
    content_key_search(const document& message, const recipient_keys& among, const decryption_context& with, random_source random = system_random())
        : message_{message}, among_{among}, with_{with}, random_{random}
    {
    }

    /// The key of an xenc:EncryptedData. One that is not good decrypts to nothing, and that is told only then. Errors:
    /// `unknown_key`, `key_mismatch`, `unresolved_reference`, `reference_refused`, `algorithm_refused`, `malformed_encryption` and
    /// other `malformed_` ones, `limit_exceeded`, `decryption_failed`, `weak_key`.
    result<received_key> find(const encrypted_data_element& encrypted, const cipher_key_form& form)
    {
        followed_ = 0;
        return search(encrypted.key_info, encrypted.id, form);
    }

    /// The key that a description means which stands somewhere else: an xenc:EncryptedKey, xenc:AgreementMethod or xenc11:DerivedKey.
    result<received_key> find_described(node description, const cipher_key_form& form)
    {
        followed_ = 0;
        auto found = by_description(description, form);
        return found ? *std::move(found) : refuse(errc::reference_refused, printable(description.name()), "it describes no key");
    }

    /// Whether an element is one that `find_described` takes.
    static bool describes_key(node element)
    {
        return encrypted_key_element::matches(element) || agreement_method_element::matches(element) || derived_key_element::matches(element);
    }

    /// Whether a private key of ours had a part in what was found so far: such a key anybody could have chosen and encrypted, while
    /// one that is wrapped under a secret, or derived from it, comes from somebody who has that secret.
    bool used_private_key() const noexcept { return used_private_key_; }

    /// Forgets what is known of an element and of the document around it: before it leaves, and others take its place.
    void forget(node leaving)
    {
        index_.reset();
        std::erase_if(known_, [&](const known_key& one) {
            node at = one.element;
            while (at && at != leaving) {
                at = at.parent();
            }
            return static_cast<bool>(at);
        });
    }

private:
    using outcome = result<received_key>;

    struct known_key {
        node element;
        std::size_t octets;
        outcome key;
    };

    outcome search(node key_info, std::string_view id, const cipher_key_form& form)
    {
        key_findings all;
        if (key_info) {
            if (text_octets(key_info) > with_.most.key_info_octets) {
                return refuse(errc::limit_exceeded, "KeyInfo", "it is too long");
            }
            if (auto sound = among_children(key_info, form, all); !sound) {
                return refuse(std::move(sound));
            }
        }
        if (!all.has_key() && !id.empty()) {
            if (auto sound = among_elsewhere(id, form, all); !sound) {
                return refuse(std::move(sound));
            }
        }
        if (!all.has_key() && (among_.lax || !first_element(key_info))) {
            all.add(only_shared_key(form, !first_element(key_info)));
        }
        return std::move(all).best();
    }

    result<void> among_children(node key_info, const cipher_key_form& form, key_findings& all)
    {
        if (has_text(key_info)) {
            return refuse(errc::malformed_encryption, "KeyInfo", "it must hold elements, and nothing else");
        }
        std::size_t count = 0;
        for (node child = first_element(key_info); child; child = next_element(child)) {
            if (++count > with_.most.key_info_elements) {
                return refuse(errc::limit_exceeded, "KeyInfo", "it has too many elements");
            }
            auto found = by_child(child, form, all);
            if (found && ends_key_search(*found)) {
                return refuse(*std::move(found));
            }
            if (found) {
                all.add(*std::move(found));
            }
        }
        return {};
    }

    /// Nothing for an element that is passed over.
    std::optional<outcome> by_child(node child, const cipher_key_form& form, key_findings& all)
    {
        if (key_name::matches(child)) {
            auto name = key_name::read(child);
            return name ? by_name(name->name, form) : outcome{refuse(std::move(name))};
        }
        if (retrieval_method::matches(child)) {
            auto method = retrieval_method::read(child);
            return method ? by_retrieval(*method, form) : outcome{refuse(std::move(method))};
        }
        if (key_info_reference::matches(child)) {
            auto reference = key_info_reference::read(child);
            if (!reference) {
                return outcome{refuse(std::move(reference))};
            }
            const auto target = follow(reference->uri, "KeyInfoReference");
            if (!target || !is_element(*target, ds_namespace, "KeyInfo")) {
                return target ? outcome{refuse(errc::reference_refused, "KeyInfoReference", "what it means is no KeyInfo")}
                              : outcome{tl::unexpected<error>{target.error()}};
            }
            auto sound = among_children(*target, form, all);
            return sound ? std::optional<outcome>{} : outcome{refuse(std::move(sound))};
        }
        return by_description(child, form);
    }

    std::optional<outcome> by_description(node child, const cipher_key_form& form)
    {
        if (encrypted_key_element::matches(child)) {
            return by_encrypted_key(child, form);
        }
        if (agreement_method_element::matches(child)) {
            auto how = agreement_method_element::read(child, with_.most);
            used_private_key_ = true;
            return how ? find_agreed_key<Algorithms>(*how, form, message_, among_, with_) : outcome{refuse(std::move(how))};
        }
        if (derived_key_element::matches(child)) {
            auto how = derived_key_element::read(child, with_.most);
            return how ? find_derived_key<Algorithms>(*how, form, among_, with_) : outcome{refuse(std::move(how))};
        }
        return std::nullopt;
    }

    outcome by_name(const std::string& name, const cipher_key_form& form)
    {
        bool of_another_form = false;
        for (const auto& key : among_.shared) {
            if (key.name != name || name.empty()) {
                continue;
            }
            if (key.fits(form)) {
                return received_key{key.value, true};
            }
            of_another_form = true;
        }
        key_findings carried;
        if (auto sound = among_index([&](const key_index& index) { return index.called(name); }, form, carried); !sound) {
            return refuse(std::move(sound));
        }
        if (!carried.has_key() && of_another_form) {
            return refuse(errc::key_mismatch, "KeyName", "the key of that name is none of the method's cipher and length");
        }
        return std::move(carried).best();
    }

    result<void> among_elsewhere(std::string_view id, const cipher_key_form& form, key_findings& all)
    {
        return among_index([&](const key_index& index) { return index.referring_to(id); }, form, all);
    }

    template <class Choose>
    result<void> among_index(Choose&& choose, const cipher_key_form& form, key_findings& all)
    {
        if (!index_) {
            auto made = key_index::of(message_, with_.most);
            if (!made) {
                return refuse(std::move(made));
            }
            index_ = *std::move(made);
        }
        for (const node element : choose(*index_)) {
            auto found = by_description(element, form);
            if (found && ends_key_search(*found)) {
                return refuse(*std::move(found));
            }
            all.add(*std::move(found));
        }
        return {};
    }

    outcome by_retrieval(const retrieval_method& method, const cipher_key_form& form)
    {
        const auto target = follow(method.uri, "RetrievalMethod");
        if (!target) {
            return tl::unexpected<error>{target.error()};
        }
        auto found = method.fits(*target) ? by_description(*target, form) : std::optional<outcome>{};
        return found ? *std::move(found)
                     : refuse(errc::reference_refused, "RetrievalMethod", printable(method.uri) + " is no key of the type that it states");
    }

    /// Each counts, wherever it stands: so a circle ends.
    result<node> follow(std::string_view uri, std::string_view where)
    {
        if (++followed_ > with_.most.key_info_references) {
            return refuse(errc::limit_exceeded, "KeyInfo", "it leads to its key over too many references");
        }
        if (!uri.starts_with('#')) {
            return refuse(errc::reference_refused, std::string{where}, printable(uri) + " is outside of the document, and not looked for");
        }
        return message_.ids().find(uri.substr(1));
    }

    /// The only key that fits, of all or of those without a name.
    outcome only_shared_key(const cipher_key_form& form, bool of_all) const
    {
        const cipher_key* only = nullptr;
        for (const auto& key : among_.shared) {
            if (key.fits(form) && (of_all || key.name.empty())) {
                if (only != nullptr) {
                    return refuse(errc::unknown_key, "KeyInfo", "it names no key, and more than one would fit");
                }
                only = &key;
            }
        }
        return only != nullptr ? outcome{received_key{only->value, true}} : refuse(errc::unknown_key, "KeyInfo", "no key that is known fits");
    }

    outcome by_encrypted_key(node element, const cipher_key_form& form)
    {
        for (const auto& one : known_) {
            if (one.element == element && one.octets == form.octets) {
                return one.key;
            }
        }
        if (std::find(open_.begin(), open_.end(), element) != open_.end()) {
            return refuse(errc::reference_refused, "EncryptedKey", "the key that it is encrypted under is itself");
        }
        if (open_.size() >= with_.most.encrypted_key_depth) {
            return refuse(errc::limit_exceeded, "EncryptedKey", "too many keys are encrypted one under the other");
        }
        const auto encrypted = encrypted_key_element::read(element, with_.most);
        if (!encrypted) {
            return tl::unexpected<error>{encrypted.error()};
        }
        open_.push_back(element);
        auto key = decrypt(*encrypted, form);
        open_.pop_back();
        known_.push_back({element, form.octets, key});
        return key;
    }

    outcome decrypt(const encrypted_key_element& encrypted, const cipher_key_form& form)
    {
        using methods = typename Algorithms::key_methods;
        using transforms = typename Algorithms::cipher_transforms;
        const auto uri = encrypted.method ? encrypted.method->algorithm : std::string_view{};
        std::optional<outcome> key;
        with_algorithm(key_transports<methods>{}, uri, [&](auto) {
            used_private_key_ = true;
            auto own = find_private_key<rsa>(encrypted.key_info, message_, among_, with_.most).and_then([](const named_private_key& one) {
                return one.key.template as<rsa>();
            });
            key.emplace(own ? decrypt_encrypted_key<methods, transforms>(encrypted, *own, form.octets, message_, with_, random_)
                            : outcome{refuse(std::move(own))});
        });
        with_algorithm(key_wraps<methods>{}, uri, [&]<class Wrap>(boost::hana::basic_type<Wrap>) {
            auto under = search(encrypted.key_info, encrypted.id, {cipher_of_method<Wrap>, Wrap::key_octets});
            if (!under) {
                key.emplace(std::move(under));
                return;
            }
            key.emplace(decrypt_encrypted_key<methods, transforms>(encrypted, under->value, form.octets, message_, with_, random_));
            if (*key) {
                (**key).good = (**key).good && under->good;
            }
        });
        with_algorithm(typename Algorithms::data_methods{}, uri, [&]<class Method>(boost::hana::basic_type<Method>) {
            key.emplace(decrypt_by_data_method<Method>(encrypted, form));
        });
        return key ? *std::move(key) : detail::key_method_refusal(encrypted);
    }

    /// A key may be encrypted as data is. XML Encryption 1.1, 3.5.1.
    template <class Method>
    outcome decrypt_by_data_method(const encrypted_key_element& encrypted, const cipher_key_form& form)
    {
        auto under = search(encrypted.key_info, encrypted.id, {cipher_of_method<Method>, Method::key_octets});
        if (!under) {
            return under;
        }
        auto ciphertext = detail::read_encrypted_key<typename Algorithms::cipher_transforms>(encrypted, message_, with_);
        if (!ciphertext) {
            return refuse(std::move(ciphertext));
        }
        auto opened = decrypt_octets<Method>(*std::move(ciphertext), under->value);
        const bool fits = opened && (form.octets == any_key_octets ? !opened->value.empty() : opened->value.size() == form.octets);
        return fits ? received_key{secret{octet_view{opened->value}}, opened->good && under->good} : detail::no_good_key(form.octets, random_);
    }

    const document& message_;
    const recipient_keys& among_;
    const decryption_context& with_;
    random_source random_;
    std::optional<key_index> index_;
    std::vector<known_key> known_;
    std::vector<node> open_;
    std::size_t followed_ = 0;
    bool used_private_key_ = false;
};

}  // namespace signet

#endif
