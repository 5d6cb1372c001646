// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_PART_ENCRYPTION_HPP
#define SIGNET_WSS_PART_ENCRYPTION_HPP

#include <signet/algorithm/any_of.hpp>
#include <signet/algorithm/registry.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/token/binary_security_token.hpp>
#include <signet/token/names.hpp>
#include <signet/token/security_dialect.hpp>
#include <signet/wss/admitted.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/element_identifier.hpp>
#include <signet/wss/encrypted_header.hpp>
#include <signet/wss/encrypted_parts.hpp>
#include <signet/wss/inherited_prefixes.hpp>
#include <signet/wss/key_method_terms.hpp>
#include <signet/wss/message_part.hpp>
#include <signet/wss/requirements.hpp>
#include <signet/wss/written_key_reference.hpp>
#include <signet/xenc/encrypt_data.hpp>
#include <signet/xenc/fill_encrypted_key.hpp>
#include <signet/xenc/names.hpp>
#include <signet/xenc/reference_list.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/free_prefix.hpp>
#include <signet/xml/text.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// Performs the encryption steps of a sender. WSS SOAP Message Security 1.1.1, 9.
template <class Admitted>
class part_encryption {
public:
    /// Encrypts the parts of a step. What its key leads to stands behind it: `leading` is the last of the elements that stand in
    /// front of signatures and keys, so the key stands after it, or further in front where it leads to one of them.
    /// Errors: `part_missing`, `unusable_credential`, `weak_key`, `key_mismatch`, `crypto_failed`, `conflicting_policy`.
    static result<encrypted_parts> perform(const step_requirement& step, const encryption_place& at, node leading)
    {
        part_encryption work{step, at};
        work.done_.leading = leading;
        if (auto found = work.find_targets(); !found) {
            return refuse(std::move(found));
        }
        if (work.targets_.empty()) {
            return std::move(work.done_);  // every part is optional, and none is there
        }
        if (auto placed = work.place_key(leading); !placed) {
            return refuse(std::move(placed));
        }
        if (auto encrypted = work.encrypt_targets(); !encrypted) {
            return refuse(std::move(encrypted));
        }
        if (auto written = work.write_key(); !written) {
            return refuse(std::move(written));
        }
        return std::move(work.done_);
    }

private:
    struct target {
        node element;
        part_kind kind;
    };

    part_encryption(const step_requirement& step, const encryption_place& at) : step_{step}, at_{at}, dialect_{dialect_of(at.security)} {}

    result<void> find_targets()
    {
        for (const auto& part : step_.parts) {
            const auto elements = elements_of(part, at_.soap, at_.security, {});
            if (elements.empty() && !part.optional) {
                return refuse(errc::part_missing, part_name(part), "the policy encrypts it, and the message does not have it");
            }
            for (const node element : elements) {
                targets_.push_back({element, part.kind});
            }
        }
        return {};
    }

    bool is_target(node element) const
    {
        return std::any_of(targets_.begin(), targets_.end(), [&](const target& one) { return one.element == element; });
    }

    /// Puts the EncryptedKey, and the recipient's token where the key refers to one, at their places.
    result<void> place_key(node leading)
    {
        node before = first_element(at_.security);
        for (bool passed = !leading; before && !passed && !is_target(before); before = next_element(before)) {
            passed = before == leading;
            if (passed) {
                before = next_element(before);
                break;
            }
        }
        const auto add = [&](std::string_view prefix, std::string_view local) {
            return before ? insert_element_before(before, prefix, local) : append_element(at_.security, prefix, local);
        };
        std::string token_id;
        if (step_.adds_token) {
            const node token = add(at_.wsse, "BinarySecurityToken");
            write_x509_token(token, at_.with.recipient->certificate);
            auto id = identify(token, "X509-", at_.message, at_.with.random, dialect_);
            if (!id) {
                return refuse(std::move(id));
            }
            token_id = *std::move(id);
            done_.first = token;
        }
        key_ = add("", "EncryptedKey");
        node{key_}.set_name(written_name(ensure_prefix(key_, xenc_namespace, "xenc"), "EncryptedKey").c_str());
        if (!done_.first) {
            done_.first = key_;
        }
        if (auto named = name_element(key_, "Id", "EK-", at_.message, at_.with.random); !named) {
            return named;
        }
        const named_key recipient{at_.with.recipient != nullptr ? &at_.with.recipient->certificate : nullptr, at_.with.shared_key};
        auto reference = written_key_reference::make(step_.references.front(), recipient, std::move(token_id), dialect_);
        if (!reference) {
            return refuse(std::move(reference));
        }
        reference_.emplace(*std::move(reference));
        return {};
    }

    result<void> encrypt_targets()
    {
        std::optional<result<void>> outcome;
        with_algorithm(typename Admitted::data_methods{}, step_.methods.front(), [&](auto method) {
            outcome.emplace(encrypt_by<typename decltype(method)::type>());
        });
        return outcome ? *std::move(outcome) : not_admitted();
    }

    /// A plaintext means the same wherever it is decrypted, and however somebody binds prefixes above it then.
    static void declare_what_it_uses(const target& one)
    {
        if (one.kind != part_kind::body) {
            declare_prefixes(one.element);
            return;
        }
        for (node child = first_element(one.element); child; child = next_element(child)) {
            declare_prefixes(child);
        }
    }

    static void declare_prefixes(node element)
    {
        const auto declare = [&](std::string_view prefix) {
            set_attribute(element, prefix.empty() ? "xmlns" : "xmlns:" + std::string{prefix}, std::string{lookup_namespace(element, prefix).value_or("")});
        };
        for (const auto prefix : inherited_prefixes(element)) {  // values may use them
            declare(prefix == "#default" ? std::string_view{} : prefix);
        }
        while (const auto prefix = free_prefix(element, [](std::string_view) { return false; })) {
            declare(std::string{*prefix});
        }
    }

    template <class Method>
    result<void> encrypt_by()
    {
        std::string fresh(Method::key_octets, '\0');
        at_.with.random.fill({reinterpret_cast<std::uint8_t*>(fresh.data()), fresh.size()});
        content_key_ = secret{std::move(fresh)};
        const std::string key_uri = "#" + std::string{key_.attribute("Id").value()};
        const auto refer = [&](node key_info) { write_encrypted_key_reference(key_info, key_uri); };
        for (const auto& one : targets_) {
            declare_what_it_uses(one);
            const std::string id = fresh_identifier("ED-", at_.with.random);
            encrypted_data_attributes attributes;
            attributes.id = id;
            list_.data.push_back("#" + id);
            if (one.kind == part_kind::body && dialect_ == security_dialect::draft_2002) {
                if (auto data = encrypt_only_child<Method>(one.element, id); !data) {
                    return data;
                }
                continue;
            }
            if (one.kind == part_kind::body) {
                if (auto data = encrypt_content<Method>(at_.message, one.element, content_key_, at_.with.random, attributes, refer); !data) {
                    return refuse(std::move(data));
                }
                continue;
            }
            hidden_element hidden{one.kind, std::string{namespace_uri(one.element)}, std::string{local_name(one.element)}, {}};
            if (one.kind == part_kind::header || one.kind == part_kind::headers_in_namespace) {
                hidden.now = wrap_in_encrypted_header(one.element, at_.soap.version());
            }
            const bool leads = one.element == done_.leading;
            auto data = encrypt_element<Method>(at_.message, one.element, content_key_, at_.with.random, attributes, refer);
            if (!data) {
                return refuse(std::move(data));
            }
            hidden.now = hidden.now ? hidden.now : *data;
            done_.leading = leads ? *data : done_.leading;
            done_.hidden.push_back(std::move(hidden));
        }
        return {};
    }

    /// The drafts encrypt an element, not a content, identify its EncryptedData by wsu:Id, and say of the key what lists it only.
    template <class Method>
    result<void> encrypt_only_child(node body, const std::string& id)
    {
        const node child = first_element(body);
        if (!child || next_element(child) || has_text(body)) {
            return refuse(errc::not_sealable, "body", "the drafts of 2002 encrypt its one child, and it holds more than that or nothing");
        }
        const auto data = encrypt_element<Method>(at_.message, child, content_key_, at_.with.random);
        if (!data) {
            return tl::unexpected<error>{data.error()};
        }
        set_attribute(*data, ensure_prefix(*data, wsu_of(dialect_), "wsu") + ":Id", id);
        return at_.message.ids().add(*data, id);
    }

    result<void> write_key()
    {
        std::optional<result<void>> outcome;
        const auto attempt = [&]<class Method>(std::type_identity<Method>) {
            if (!outcome && Method::uri == step_.key_methods.front().uri && same_terms(detail::key_method_terms<Method>)) {
                outcome.emplace(write_key_by<Method>());
            }
        };
        [&]<class... Methods>(type_list<Methods...>) { (attempt(std::type_identity<Methods>{}), ...); }(typename Admitted::key_methods{});
        return outcome ? *std::move(outcome) : not_admitted();
    }

    bool same_terms(const key_method_requirement& terms) const
    {
        const auto& wanted = step_.key_methods.front();
        return terms.agreement == wanted.agreement && terms.derivation == wanted.derivation && std::ranges::equal(terms.digests, wanted.digests)
            && std::ranges::equal(terms.mask_digests, wanted.mask_digests);
    }

    template <class Method>
    result<void> write_key_by()
    {
        const auto refer = [&](node key_info) { reference_->write(key_info, at_.wsse); };
        if constexpr (key_wrap_method<Method>) {
            return fill_encrypted_key<Method>(key_, content_key_, at_.with.shared_key->value(), at_.with.random, {{}, {}, {}, list_}, refer);
        } else {
            auto to = at_.with.recipient->certificate.template key<typename Method::key>();
            if (!to) {
                return refuse(std::move(to));
            }
            return fill_encrypted_key<Method>(key_, content_key_, *to, at_.with.random, {{}, {}, {}, list_}, refer);
        }
    }

    static result<void> not_admitted()
    {
        return refuse(errc::conflicting_policy, "EncryptedKey", "the policy asks for an algorithm that it does not admit");
    }

    const step_requirement& step_;
    const encryption_place& at_;
    security_dialect dialect_;
    std::vector<target> targets_;
    node key_;
    std::optional<written_key_reference> reference_;
    secret content_key_;
    reference_list list_;
    encrypted_parts done_;
};

}  // namespace signet

#endif
