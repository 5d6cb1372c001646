// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_SEAL_HPP
#define SIGNET_WSS_SEAL_HPP

#include <signet/algorithm/registry.hpp>
#include <signet/core/base64.hpp>
#include <signet/core/result.hpp>
#include <signet/dsig/sign.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/token/binary_security_token.hpp>
#include <signet/token/username_token_element.hpp>
#include <signet/wss/admitted.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/draft_2002/routing_reference.hpp>
#include <signet/wss/element_identifier.hpp>
#include <signet/wss/encrypted_parts.hpp>
#include <signet/wss/inherited_prefixes.hpp>
#include <signet/wss/message_part.hpp>
#include <signet/wss/missing_credential.hpp>
#include <signet/wss/requirements.hpp>
#include <signet/wss/security_header.hpp>
#include <signet/wss/timestamp_element.hpp>
#include <signet/wss/written_key_reference.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/writer.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// A message that a policy secured, and what its answer must refer to.
struct sealed_message {
    std::string octets;
    signet::exchange exchange;
};

/// Performs the steps of a policy on one message. What a receiver must process first stands first: the timestamp, then the
/// tokens, then the signatures, the last one made in front; a signed element is never the last of the header.
template <class Admitted>
class sealing {
public:
    /// The message with its Security header. A step that is optional is left out where the call lacks what it needs; else that is
    /// `missing_credential`. Errors besides: those of reading an envelope, and those of `secure`.
    static result<sealed_message> seal(std::string text, const requirements& policy, const sender_credentials& with)
    {
        auto message = document::parse(std::move(text), with.limits);
        if (!message) {
            return refuse(std::move(message));
        }
        const bool draft = policy.dialect == security_dialect::draft_2002;
        auto soap = envelope::of(*message, draft ? soap_drafts::admitted : soap_drafts::refused);
        if (!soap) {
            return refuse(std::move(soap));
        }
        auto security = add_security_header(*soap, with.actor, policy.dialect);
        if (!security) {
            return refuse(std::move(security));
        }
        sealing work{*message, *soap, *security, with, policy.dialect};
        work.encrypts_username_ = std::any_of(policy.steps.begin(), policy.steps.end(), may_hide_username);
        for (const auto& step : policy.steps) {
            if (const auto missing = missing_credential(step, with); !missing.empty()) {
                if (step.optional) {
                    continue;
                }
                return refuse(errc::missing_credential, "call", "the policy needs " + std::string{missing});
            }
            if (auto done = work.perform(step); !done) {
                return refuse(std::move(done));
            }
        }
        return sealed_message{to_text(*message), std::move(work.exchange_)};
    }

private:
    sealing(document& message, const envelope& soap, node security, const sender_credentials& with, security_dialect dialect)
        : message_{message}, soap_{soap}, security_{security}, with_{with}, dialect_{dialect}, wsse_{prefix_of(security)},
          wsu_{ensure_prefix(security, wsu_of(dialect), "wsu")}
    {
    }

    static bool may_hide_username(const step_requirement& step)
    {
        return step.kind == step_kind::encryption
            && std::any_of(step.parts.begin(), step.parts.end(), [](const part_requirement& part) { return part.kind == part_kind::username; });
    }

    result<void> perform(const step_requirement& step)
    {
        switch (step.kind) {
        case step_kind::timestamp: {
            const node element = prepend_element(security_, wsu_, "Timestamp");
            write_timestamp(element, with_.clock.now(), step.lifetime);
            if (!leading_) {
                leading_ = element;
            }
            return {};
        }
        case step_kind::username_token:
            if (!is_xml_text(with_.user->name) || (step.passwords.front() == password_kind::text && !is_xml_text(with_.user->password.reveal()))) {
                return refuse(errc::unusable_credential, "UsernameToken", "name or password have characters that XML cannot carry");
            }
            write_username_token(add_leading(wsse_, "UsernameToken"), wsu_, with_.user->name, with_.user->password, step.passwords.front(),
                                 with_.clock.now(), with_.random, encrypts_username_);
            return {};
        case step_kind::x509_token:
            carried_ = add_leading(wsse_, "BinarySecurityToken");
            write_x509_token(carried_, with_.signing_chain.front());
            return {};
        case step_kind::token: {
            const auto* token = find_token(step, with_);
            const node element = add_leading("", token->local_name);
            const auto prefix = ensure_prefix(element, token->namespace_uri, "t");
            node{element}.set_name(written_name(prefix, token->local_name).c_str());
            token->write(token->value, element);
            return {};
        }
        case step_kind::signature_confirmation: {
            const auto& values = with_.exchange->signature_values;
            if (values.empty()) {
                add_confirmation();
            }
            for (const auto& value : values) {
                set_attribute(add_confirmation(), "Value", base64_encode(value));
            }
            return {};
        }
        case step_kind::signature: return sign(step);
        case step_kind::encryption: return encrypt(step);
        }
        return {};
    }

    /// After what leads already, before every signature.
    node add_leading(std::string_view prefix, std::string_view local)
    {
        leading_ = leading_ ? insert_element_after(leading_, prefix, local) : prepend_element(security_, prefix, local);
        return leading_;
    }

    node add_confirmation()
    {
        const node element = add_leading("", "SignatureConfirmation");
        node{element}.set_name(written_name(ensure_prefix(element, wsse11_namespace, "wsse11"), "SignatureConfirmation").c_str());
        return element;
    }

    /// Behind what leads, in front of everything that was signed or encrypted before: what the receiver processes first.
    node add_in_front(std::string_view prefix, std::string_view local, node behind)
    {
        return behind ? insert_element_before(behind, prefix, local) : append_element(security_, prefix, local);
    }

    result<void> encrypt(const step_requirement& step)
    {
        if constexpr (Admitted::encrypts) {
            auto done = part_encryption<Admitted>::perform(step, {message_, soap_, security_, wsse_, with_}, leading_);
            if (!done) {
                return refuse(std::move(done));
            }
            front_ = done->first ? done->first : front_;
            leading_ = done->leading;
            std::move(done->hidden.begin(), done->hidden.end(), std::back_inserter(hidden_));
        }
        return {};
    }

    result<void> sign(const step_requirement& step)
    {
        node token = carried_;
        const node behind = front_ ? front_ : leading_ ? next_element(leading_) : first_element(security_);
        if (step.adds_token) {
            token = add_in_front(wsse_, "BinarySecurityToken", behind);
            write_x509_token(token, with_.signing_chain.front());
        }
        if (step.references.front() == key_reference_kind::x509_url) {
            if (!is_xml_text(with_.token_location->uri) || with_.token_location->uri.empty() || with_.token_location->uri.front() == '#') {
                return refuse(errc::unusable_credential, "token_location", "it is no URL of something outside the message");
            }
            token = add_in_front(wsse_, "SecurityTokenReference", behind);
            set_attribute(append_element(token, wsse_, "Reference"), "URI", with_.token_location->uri);
        }
        auto targets = targets_of(step, token);
        if (!targets) {
            return refuse(std::move(targets));
        }
        std::string token_id;
        if (token) {
            auto id = identify(token, "X509-", message_, with_.random, dialect_);
            if (!id) {
                return refuse(std::move(id));
            }
            token_id = *std::move(id);
        }
        const named_key own{with_.signing_chain.empty() ? nullptr : &with_.signing_chain.front(), with_.shared_key};
        const auto reference = written_key_reference::make(step.references.front(), own, std::move(token_id), dialect_);
        if (!reference) {
            return tl::unexpected<error>{reference.error()};
        }
        const node element = add_in_front("", "Signature", behind);
        front_ = token && token != carried_ ? token : element;
        node{element}.set_name(written_name(ensure_prefix(element, ds_namespace, "ds"), "Signature").c_str());
        if (auto named = name_element(element, "Id", "SIG-", message_, with_.random); !named) {
            return named;
        }
        return sign_with(step, element, *targets, [&](node key_info) { reference->write(key_info, wsse_); });
    }

    template <class WriteKeyInfo>
    result<void> sign_with(const step_requirement& step, node element, const std::vector<signing_target>& targets, WriteKeyInfo&& write_key_info)
    {
        const auto form = choose_canonicalization<typename Admitted::canonicalizations>(step.canonicalizations.front());
        const auto digest = choose_digest<typename Admitted::digests>(step.digests.front());
        std::optional<result<octets>> value;
        with_algorithm(typename Admitted::signature_methods{}, step.methods.front(), [&](auto method) {
            if (form && digest) {
                value.emplace(sign_by<typename decltype(method)::type>(element, targets, *form, *digest, write_key_info));
            }
        });
        if (!value) {
            return refuse(errc::conflicting_policy, "Signature", "the policy asks for an algorithm that it does not admit");
        }
        if (!*value) {
            return refuse(std::move(*value));
        }
        exchange_.signature_values.insert(exchange_.signature_values.begin(), **std::move(value));
        return {};
    }

    template <class Method, class WriteKeyInfo>
    result<octets> sign_by(node element, const std::vector<signing_target>& targets, const chosen_canonicalization& form,
                           const chosen_digest& digest, WriteKeyInfo&& write_key_info)
    {
        if constexpr (Method::key::symmetric) {
            return sign_element<Method>(element, targets, form, digest, *with_.shared_key, with_.random, write_key_info);
        } else {
            auto key = with_.signing_key->template as<typename Method::key>();
            if (!key) {
                return refuse(std::move(key));
            }
            auto named = with_.signing_chain.front().template key<typename Method::key>();
            if (!named || *named != key->public_part()) {
                return refuse(errc::unusable_credential, "signer", "its certificate is not that of its key");
            }
            return sign_element<Method>(element, targets, form, digest, *key, with_.random, write_key_info);
        }
    }

    result<std::vector<signing_target>> targets_of(const step_requirement& step, node token)
    {
        std::vector<signing_target> targets;
        for (const auto& part : step.parts) {
            auto elements = elements_of(part, soap_, security_, token);
            for (const auto& hidden : hidden_) {
                if (hidden.is(part)) {
                    elements.push_back(hidden.now);
                }
            }
            if (elements.empty() && !part.optional) {
                return refuse(errc::part_missing, part_name(part), "the policy signs it, and the message does not have it");
            }
            if (part.kind == part_kind::routing) {
                if (!elements.empty()) {
                    targets.push_back(draft_2002::routing_target(elements));
                }
                continue;
            }
            for (const node element : elements) {
                if (std::any_of(targets.begin(), targets.end(), [&](const signing_target& one) { return one.element == element; })) {
                    continue;  // a block that a namespace and a name both mean
                }
                auto id = identify(element, "id-", message_, with_.random, dialect_);
                if (!id) {
                    return refuse(std::move(id));
                }
                targets.push_back({element, *std::move(id), inherited_prefixes(element, dialect_)});
            }
        }
        return targets;
    }

    document& message_;
    const envelope& soap_;
    node security_;
    const sender_credentials& with_;
    security_dialect dialect_;
    std::string wsse_;
    std::string wsu_;
    node leading_;   // the last element that stands before the signatures and keys
    node front_;     // the first of those
    node carried_;   // the token of an x509_token step
    std::vector<hidden_element> hidden_;
    bool encrypts_username_ = false;
    exchange exchange_;
};

}  // namespace signet

#endif
