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
#include <signet/xenc/derived_key.hpp>
#include <signet/xenc/encrypted_data.hpp>
#include <signet/xenc/encrypted_key.hpp>
#include <signet/xenc/found_content_key.hpp>
#include <signet/xenc/found_encrypted_key.hpp>
#include <signet/xenc/key_findings.hpp>
#include <signet/xenc/key_index.hpp>
#include <signet/xenc/known_content_keys.hpp>
#include <signet/xenc/recipient_keys.hpp>
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
/// them there are, is limited; what leads to itself is refused. Keys are remembered: 64 parts under one key decrypt it once, and by
/// one method: see `known_content_keys`.
template <class Algorithms>
class content_key_search {
public:
    /// All of these outlive the search.
    content_key_search(const document& message, const recipient_keys& among, const decryption_context& with, random_source random = system_random())
        : message_{message}, among_{among}, with_{with}, random_{random}
    {
    }

    /// The key of an xenc:EncryptedData, for the method that it names or, where it names none, that of the form. One that is not
    /// good decrypts to nothing, and that is told only then. Errors: `unknown_key`, `key_mismatch`, `unresolved_reference`,
    /// `reference_refused`, `algorithm_refused`, `malformed_encryption` and other `malformed_` ones, `limit_exceeded`,
    /// `decryption_failed`, `weak_key`. Once a key of ours is used by two methods (`algorithm_refused`), nothing is found any more.
    result<received_key> find(const encrypted_data_element& encrypted, const cipher_key_form& form)
    {
        followed_ = 0;
        auto key = search(encrypted, {form.cipher, form.octets, encrypted.method ? encrypted.method->algorithm : form.method});
        return is_used_twice() ? tl::unexpected<error>{*known_.second_use()} : std::move(key);
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

    /// Whether a key of ours was met that two methods use.
    bool is_used_twice() const noexcept { return known_.second_use().has_value(); }

    /// Forgets what is known of an element and of the document around it: before it leaves, and others take its place.
    void forget(node leaving)
    {
        index_.reset();
        known_.forget(leaving);
    }

private:
    using outcome = result<received_key>;

    outcome search(const encrypted_type& encrypted, const cipher_key_form& form)
    {
        const node key_info = encrypted.key_info;
        key_findings all;
        if (key_info) {
            if (text_octets(key_info) > with_.most.key_info_octets) {
                return refuse(errc::limit_exceeded, "KeyInfo", "it is too long");
            }
            if (auto sound = among_children(key_info, form, all); !sound) {
                return refuse(std::move(sound));
            }
        }
        if (!all.has_key() && !encrypted.id.empty()) {
            const bool of_key = encrypted_key_element::matches(encrypted.element);
            const auto its = [&](const key_index& index) { return of_key ? index.for_key(encrypted.id) : index.for_data(encrypted.id); };
            if (auto sound = among_index(its, form, all); !sound) {
                return refuse(std::move(sound));
            }
        }
        if (!all.has_key() && (among_.lax || !first_element(key_info))) {
            const auto only = among_.only_shared_key(form, !first_element(key_info));
            all.add(only ? shared(**only, form) : outcome{tl::unexpected<error>{only.error()}});
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
        if (!describes_key(child)) {
            return std::nullopt;
        }
        if (auto known = known_.find(child, form)) {
            return known;
        }
        if (std::find(open_.begin(), open_.end(), child) != open_.end()) {
            return refuse(errc::reference_refused, "EncryptedKey", "the key that it is encrypted under is itself");
        }
        auto key = describe(child, form);
        known_.add(child, form, key);
        return key;
    }

    outcome describe(node child, const cipher_key_form& form)
    {
        if (agreement_method_element::matches(child)) {
            auto how = agreement_method_element::read(child, with_.most);
            used_private_key_ = true;
            return how ? find_agreed_key<Algorithms>(*how, form, message_, among_, with_) : outcome{refuse(std::move(how))};
        }
        if (derived_key_element::matches(child)) {
            auto how = derived_key_element::read(child, with_.most);
            return how ? find_derived_key<Algorithms>(*how, form, among_, with_) : outcome{refuse(std::move(how))};
        }
        if (open_.size() >= with_.most.encrypted_key_depth) {
            return refuse(errc::limit_exceeded, "EncryptedKey", "too many keys are encrypted one under the other");
        }
        const auto encrypted = encrypted_key_element::read(child, with_.most);
        if (!encrypted) {
            return tl::unexpected<error>{encrypted.error()};
        }
        used_private_key_ = used_private_key_ || is_transported<Algorithms>(*encrypted);
        open_.push_back(child);
        auto key = find_encrypted_key<Algorithms>(*encrypted, form, message_, among_, with_, random_,
            [&](const cipher_key_form& wrapping) { return search(*encrypted, wrapping); });
        open_.pop_back();
        return key;
    }

    outcome by_name(const std::string& name, const cipher_key_form& form)
    {
        const auto ours = among_.shared_key_called(name, form);
        if (ours && *ours != nullptr) {
            return shared(**ours, form);
        }
        key_findings carried;
        if (auto sound = among_index([&](const key_index& index) { return index.called(name); }, form, carried); !sound) {
            return refuse(std::move(sound));
        }
        return ours || carried.has_key() ? std::move(carried).best() : tl::unexpected<error>{ours.error()};
    }

    /// One that is for data is for one method; one that wraps keys is not looked at.
    outcome shared(const cipher_key& key, const cipher_key_form& form)
    {
        bool of_data = false;
        with_algorithm(typename Algorithms::data_methods{}, form.method, [&](auto) { of_data = true; });
        if (of_data) {
            if (auto sole = known_.use_for_data(key, form); !sole) {
                return refuse(std::move(sole));
            }
        }
        return received_key{key.value, true};
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

    const document& message_;
    const recipient_keys& among_;
    const decryption_context& with_;
    random_source random_;
    std::optional<key_index> index_;
    known_content_keys known_;
    std::vector<node> open_;
    std::size_t followed_ = 0;
    bool used_private_key_ = false;
};

}  // namespace signet

#endif
