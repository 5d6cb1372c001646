// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_PART_DECRYPTION_HPP
#define SIGNET_WSS_PART_DECRYPTION_HPP

#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/core/result.hpp>
#include <signet/keyinfo/key_info.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/token/direct_reference.hpp>
#include <signet/token/security_token_reference.hpp>
#include <signet/wss/admitted.hpp>
#include <signet/wss/ciphertext_evidence.hpp>
#include <signet/wss/content_key.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/encrypted_place.hpp>
#include <signet/wss/evidence.hpp>
#include <signet/wss/requirements.hpp>
#include <signet/xenc/decrypt_data.hpp>
#include <signet/xenc/encrypted_data.hpp>
#include <signet/xenc/encrypted_key.hpp>
#include <signet/xenc/replace_with_plaintext.hpp>
#include <signet/xml/document.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace signet {

/// Decrypts the parts of a message that its Security header leads to, in the order in which that header is processed: its
/// signatures and its EncryptedKeys, as they stand. Only what the policy names is decrypted, and only at its place; what stood
/// there before is no evidence of anything any more. WSS SOAP Message Security 1.1.1, 9.4.
template <class Admitted>
class part_decryption {
public:
    /// `verify(signature)` is called for each signature that stands in front of a key, before that is used: it adds to `found`.
    /// What an unproved plaintext is the reason of is no error yet: `evidence::unproved` keeps it.
    /// Errors: `decryption_failed` for all that only the holder of the key can know; `algorithm_refused`, `reference_refused`,
    /// `part_not_encrypted`, `part_not_signed`, `layout_violated`, `malformed_encryption`, `limit_exceeded`, those of `verify`.
    template <class Verify>
    static result<void> run(document& message, const envelope& soap, const requirements& policy, const receiver_credentials& with,
                            evidence& found, Verify&& verify)
    {
        part_decryption work{message, soap, policy, with, found};
        std::vector<node> unverified;
        std::size_t children = 0;
        for (node child = first_element(found.security); child; child = next_element(child)) {
            const bool is_key = encrypted_key_element::matches(child);
            if (++children > with.limits.header_elements || (is_key && found.keys.size() == with.limits.encrypted_keys)) {
                return refuse(errc::limit_exceeded, "Security", "it has too many elements, or too many keys");
            }
            if (is_element(child, ds_namespace, "Signature")) {
                unverified.push_back(child);
            } else if (is_key) {
                found.keys.push_back(child);
                for (const node signature : std::exchange(unverified, {})) {
                    if (auto verified = verify(signature); !verified) {
                        return verified;
                    }
                }
                if (auto used = work.use(child); !used) {
                    return used;
                }
            }
        }
        if (found.decrypted.empty() && !found.keys.empty() && work.reason_) {
            return tl::unexpected<error>{*std::move(work.reason_)};
        }
        return {};
    }

private:
    struct named_part {
        encrypted_data_element data;
        encrypted_place place;
    };

    part_decryption(document& message, const envelope& soap, const requirements& policy, const receiver_credentials& with, evidence& found)
        : message_{message}, soap_{soap}, policy_{policy}, with_{with}, found_{found}, budget_{with.limits}, context_{with_.limits, budget_}
    {
    }

    /// Decrypts everything that an EncryptedKey lists, if it is for one of our keys. Of one that is not, neither the list nor the
    /// method matters: the list may name what our own key led to, and the method is between others.
    result<void> use(node element)
    {
        const auto key = encrypted_key_element::read(element, with_.limits);
        const node names = first_element(element, ds_namespace, "KeyInfo");
        if (!key && !names) {
            return tl::unexpected<error>{key.error()};
        }
        if (!names) {
            return refuse(errc::reference_refused, key->place(), "it has no KeyInfo, so it names no key");
        }
        if (key && key->references.data.empty()) {
            return {};
        }
        const auto own = own_key_for<Admitted>(element, message_, found_.security, with_);
        if (!own && own.error().code() != errc::limit_exceeded && own.error().code() != errc::unusable_credential) {
            reason_ = own.error();  // for somebody else, or named in a way that is not the policy's
            return {};
        }
        if (!own || !key) {
            return tl::unexpected<error>{own ? key.error() : own.error()};
        }
        const auto parts = named_parts(*key);
        if (!parts) {
            return tl::unexpected<error>{parts.error()};
        }
        const auto method = one_method(*parts);
        if (!method) {
            return tl::unexpected<error>{method.error()};
        }
        const auto opened = open_content_key<Admitted>(*key, *own, method->key_octets, message_, with_, context_);
        if (!opened) {
            return tl::unexpected<error>{opened.error()};
        }
        for (const auto& part : *parts) {
            if (auto decrypted = decrypt(part, *key, *method, *opened); !decrypted) {
                return decrypted;
            }
        }
        return {};
    }

    /// What an EncryptedKey lists: each once, at a place of the policy.
    result<std::vector<named_part>> named_parts(const encrypted_key_element& key)
    {
        std::vector<named_part> parts;
        for (const auto& uri : key.references.data) {
            auto target = resolve_reference(uri, message_);
            if (!target) {
                return refuse(std::move(target));
            }
            const auto same = [&](const named_part& one) { return one.data.element == *target; };
            if (std::any_of(parts.begin(), parts.end(), same)) {
                return refuse(errc::malformed_encryption, key.place(), "it lists a part twice");
            }
            auto data = encrypted_data_element::read(*target, with_.limits);
            if (!data) {
                return refuse(std::move(data));
            }
            if (auto own = refers_to(key, *data); !own) {
                return refuse(std::move(own));
            }
            auto place = encrypted_place::of(*data, soap_, found_.security, policy_);
            if (!place) {
                return refuse(std::move(place));
            }
            if (place->is_body && is_decrypted(found_, soap_.body())) {
                return refuse(errc::reference_refused, data->place(), "the Body was decrypted already");
            }
            if (auto in_order = stands_behind(key.element, *data); !in_order) {
                return refuse(std::move(in_order));
            }
            parts.push_back({*std::move(data), *place});
        }
        return parts;
    }

    /// What an EncryptedData says of its key, if anything, is the key that lists it.
    result<void> refers_to(const encrypted_key_element& key, const encrypted_data_element& data) const
    {
        if (!data.key_info) {
            return {};
        }
        const auto form = read_key_info<security_token_reference<direct_reference>>(data.key_info);
        if (!form) {
            return tl::unexpected<error>{form.error()};
        }
        const auto& uri = std::get<direct_reference>(std::get<0>(*form).refers).uri;
        if (key.id.empty() || uri.size() != key.id.size() + 1 || uri.front() != '#' || uri.substr(1) != key.id) {
            return refuse(errc::reference_refused, data.place(), "it names another key than the one that lists it");
        }
        return {};
    }

    result<void> stands_behind(node key, const encrypted_data_element& data) const
    {
        if (policy_.lax_layout || data.element.parent() != found_.security) {
            return {};
        }
        for (node after = next_element(key); after; after = next_element(after)) {
            if (after == data.element) {
                return {};
            }
        }
        return refuse(errc::layout_violated, data.place(), "its key stands after it");
    }

    /// The one method that a content key is used with. An attacker who makes us use it with a weaker one learns what the stronger
    /// hid: T. Jager et al., "One Bad Apple", 2013.
    static result<chosen_data_method> one_method(const std::vector<named_part>& parts)
    {
        const auto first = choose_data_method<typename Admitted::data_methods>(parts.front().data);
        if (!first) {
            return first;
        }
        for (const auto& part : parts) {
            const auto method = choose_data_method<typename Admitted::data_methods>(part.data);
            if (!method) {
                return method;
            }
            if (method->uri != first->uri) {
                return refuse(errc::algorithm_refused, part.data.place(), "a content key is used with two methods");
            }
        }
        return first;
    }

    /// Puts what a part hides in its place. Where neither its method nor a signature tells that it is what was sent, and it cannot be
    /// right, that is kept in the evidence, and all goes on as if it were.
    result<void> decrypt(const named_part& part, const encrypted_key_element& key, const chosen_data_method& method, const content_key& opened)
    {
        const bool proved = method.is_authenticated || is_signed_ciphertext(found_, part.data.element, with_.trust_any_certificate);
        if (!proved && !policy_.unsigned_cbc) {
            return refuse(errc::part_not_signed, part.data.place(), "it is encrypted by CBC, and no signature in front covers the ciphertext");
        }
        ciphertext_evidence covers{found_, part.data.element, part.place};
        node parent = part.data.element.parent();
        const auto refusal = decryption_refusal(part.data);
        auto nodes = replace_with_plaintext<typename Admitted::data_methods>(message_, part.data, opened.key, context_);
        if (!nodes && nodes.error().code() != errc::decryption_failed) {
            return refuse(std::move(nodes));
        }
        if (nodes && !proved && message_.ids().shares(*nodes)) {  // or who refers to such an identifier would learn whether it was read
            for (const node each : *nodes) {
                message_.ids().forget(each);
                parent.remove_child(each);
            }
            nodes = refusal;
        }
        if (!proved && !found_.unproved) {
            const auto& where = refusal.value().where();
            found_.unproved.emplace(unproved_plaintext{
                error{errc::decryption_failed, where, "it cannot be decrypted, or no signature that holds covers what it hides"}});
        }
        const auto now = nodes ? settle(part.place, *std::move(nodes), covers, method.is_authenticated ? nullptr : &refusal.value())
                               : result<node>{refusal};
        if (!now && !proved) {
            found_.unproved->failed = true;
            covers.drop();
            if (!nodes) {
                drop(parent, part.data.element);
            }
            return {};
        }
        if (!now) {
            return tl::unexpected<error>{now.error()};
        }
        if (!proved) {
            found_.unproved->elements.push_back(*now);
        }
        const auto oaep = key.method->oaep.value_or(oaep_parameters{});
        const auto stated = [](const std::string& digest) { return digest.empty() ? std::string{legacy::sha1::uri} : digest; };
        found_.decrypted.push_back({*now, key.element, method.uri, key.method->algorithm, stated(oaep.digest), stated(oaep.mask_digest),
                                    opened.agreement, opened.derivation, opened.reference});
        return {};
    }

    /// The element that is there now, which must be the policy's, with what signatures say of it. `instead` of the reason is told.
    result<node> settle(const encrypted_place& place, std::vector<node> nodes, ciphertext_evidence& covers, const error* instead)
    {
        const auto now = place.settle(nodes, message_, policy_);
        if (!now) {
            return tl::unexpected<error>{instead != nullptr ? *instead : now.error()};
        }
        if (!place.is_body) {
            nodes = {*now};
        }
        if (auto bound = covers.settle(*now, nodes); !bound) {
            return refuse(std::move(bound));
        }
        return now;
    }

    /// Takes away what could not be decrypted, if it still stands there, as it would be gone if it had been.
    void drop(node parent, node data)
    {
        for (const node child : parent) {
            if (child == data) {
                message_.ids().forget(data);
                parent.remove_child(data);
                return;
            }
        }
    }

    document& message_;
    const envelope& soap_;
    const requirements& policy_;
    const receiver_credentials& with_;
    evidence& found_;
    decryption_budget budget_;
    decryption_context context_;
    std::optional<error> reason_;  // why a key was left
};

}  // namespace signet

#endif
