// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_ENDPOINT_RECEIVER_HPP
#define SIGNET_SERVICE_DETAIL_ENDPOINT_RECEIVER_HPP

#include <signet/core/clock.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/service/detail/endpoint_algorithms.hpp>
#include <signet/service/detail/endpoint_keys.hpp>
#include <signet/service/detail/endpoint_way.hpp>
#include <signet/service/endpoint_account.hpp>
#include <signet/service/endpoint_options.hpp>
#include <signet/service/memory_replay_store.hpp>
#include <signet/service/service_request.hpp>
#include <signet/soap/actor.hpp>
#include <signet/soap/must_understand.hpp>
#include <signet/soap/transport.hpp>
#include <signet/wss/encrypt.hpp>
#include <signet/wss/security_header.hpp>
#include <signet/xenc/names.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>
#include <signet/xml/writer.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace signet::detail {

/// Takes the messages that are for an endpoint: what its options ask of them as requirements, the keys of its account, and the memory
/// of what came before. It refers to both. Called from several threads at once.
class endpoint_receiver {
public:
    endpoint_receiver(const endpoint_algorithms& algorithms, const endpoint_options& options, const endpoint_account& account, const clock& time,
                      const limits& most)
        : open_{algorithms.open}, options_{options}, account_{account}, clock_{time}, limits_{most}, seen_{options.replay_capacity}
    {
        require(algorithms);
    }

    endpoint_receiver(const endpoint_receiver&) = delete;
    endpoint_receiver& operator=(const endpoint_receiver&) = delete;

    /// Verifies and decrypts a message as the options say, takes its Security header out, and compares its way with the endpoint.
    result<service_request> receive(const envelope& soap, const soap_message& message, bool confidential)
    {
        const auto security = find_security_header(soap, actor{});
        if (!security) {
            return tl::unexpected<error>{security.error()};
        }
        service_request given;
        given.version = soap.version();
        auto taken = options_.ws_sec && (*security || needs_security()) ? open(soap, message, confidential, given) : pass(soap, message, given);
        return taken.map([&] { return std::move(given); });
    }

private:
    bool needs_security() const
    {
        return options_.validate == signature_validation::required || options_.require_encryption || options_.require_user;
    }

    void require(const endpoint_algorithms& admitted)
    {
        static constexpr std::array either{password_kind::digest, password_kind::text};
        const bool required = options_.validate == signature_validation::required;
        const bool timed = required && options_.require_timestamp;
        signed_ = {part_requirement{part_kind::body}, part_requirement{part_kind::timestamp, !timed}};
        hidden_ = {part_requirement{part_kind::body, !options_.require_encryption}};
        steps_.push_back({.kind = step_kind::timestamp, .optional = !timed, .lifetime = options_.lifetime});
        if (account_.users || options_.require_user) {
            steps_.push_back({.kind = step_kind::username_token, .optional = !options_.require_user, .lifetime = options_.lifetime, .passwords = either});
        }
        if (options_.validate != legacy::never_validate) {
            steps_.push_back({.kind = step_kind::signature,
                              .optional = !required,
                              .methods = admitted.methods,
                              .digests = admitted.digests,
                              .canonicalizations = admitted.canonicalizations,
                              .references = admitted.references,
                              .adds_token = true,
                              .parts = signed_});
        }
        if (!admitted.data_methods.empty() || options_.require_encryption) {
            steps_.push_back({.kind = step_kind::encryption,
                              .optional = !options_.require_encryption,
                              .methods = admitted.data_methods,
                              .key_methods = admitted.key_methods,
                              .references = admitted.references,
                              .adds_token = true,
                              .parts = hidden_});
        }
    }

    /// Of the application, and of the endpoint itself.
    static understands understood_by(const endpoint_options& options)
    {
        auto known = options.understood;
        for (const auto uri : {addressing_namespace, addressing_2004_08_namespace, draft_2002::routing_namespace, draft_2002::routing_namespace_without_slash}) {
            known.push_back({std::string{uri}, "*"});
        }
        return understands{std::move(known)};
    }

    receiver_credentials credentials(bool confidential, closed_keys& closed)
    {
        auto with = credentials_of(account_, closed);
        with.replay = options_.replay ? options_.replay : replay_guard{seen_};
        with.confidential = confidential;
        with.understands = &understood_;
        with.clock = clock_;
        with.limits = limits_;
        return with;
    }

    /// A message that nobody asks security of goes on as it came.
    result<void> pass(const envelope& soap, const soap_message& message, service_request& given) const
    {
        if (auto all = check_understood(soap, actor{}, [&](node block) { return understood_.covers(block); }); !all) {
            return all;
        }
        if (options_.ws_sec) {
            if (auto clear = check_nothing_hidden(soap, {}); !clear) {
                return clear;
            }
        }
        given.octets = message.octets;
        return check_way(soap, message, nullptr, options_, given);
    }

    result<void> open(const envelope& soap, const soap_message& message, bool confidential, service_request& given)
    {
        std::string text = options_.validate == legacy::never_validate ? without_signatures(soap) : message.octets;
        auto own = closed_keys_of(account_);
        if (!own) {
            return refuse(std::move(own));
        }
        closed_keys closed{std::move(own->keys)};
        auto opened = open_(std::move(text), requirements{steps_, true, true}, credentials(confidential, closed));
        if (!opened) {
            return tl::unexpected<error>{with_locked_keys(opened.error(), own->locked)};
        }
        const evidence& found = opened->found;
        const auto* const signature = asked_signature(found);
        if (auto kept = check_kept(opened->soap, found); !kept) {
            return kept;
        }
        if (signature != nullptr && options_.require_timestamp && (!found.timestamp || find_cover(*signature, found.timestamp->element) == nullptr)) {
            return refuse(errc::missing_timestamp, "Security", "a signed message without a signed time is good for ever");
        }
        if (auto clear = check_nothing_hidden(opened->soap, found.security); !clear) {
            return tl::unexpected<error>{with_locked_keys(clear.error(), own->locked)};
        }
        if (found.username) {
            if (auto bound = check_user(found, confidential); !bound) {
                return bound;
            }
            given.user = found.username->name;
        }
        if (auto right = check_way(opened->soap, message, &found, options_, given); !right) {
            return right;
        }
        if (signature != nullptr && signature->signer && signature->trusted) {
            given.signer = signer_data::of(*signature->signer);
        }
        given.proof = proof_of(opened->soap, found);
        // The header that was processed, and no other: one for another actor was not verified here.
        node header = found.security.parent();
        header.remove_child(found.security);
        given.octets = to_text(opened->soap.root());
        return {};
    }

    /// What the options insist on, asked of the evidence once more: nothing in between may leave it out.
    result<void> check_kept(const envelope& soap, const evidence& found) const
    {
        if (options_.validate == signature_validation::required && asked_signature(found) == nullptr) {
            return refuse(errc::missing_signature, "Security", "the options require one");
        }
        if (options_.require_user && !found.username) {
            return refuse(errc::missing_token, "UsernameToken", "the options require one");
        }
        if (options_.require_encryption && !is_decrypted(found, soap.body())) {
            return refuse(errc::part_not_encrypted, "body", "the options require it to be");
        }
        return {};
    }

    /// No application is given ciphertext: what is still encrypted, outside the header that was processed, names no key of the account.
    static result<void> check_nothing_hidden(const envelope& soap, node processed)
    {
        const auto encrypted = [](node at) { return is_element(at, xenc_namespace, "EncryptedData"); };
        const auto check = [&](node apex) -> result<void> {
            const node data = encrypted(apex) ? apex : node{apex.find_node(encrypted)};
            if (!data) {
                return {};
            }
            const auto name = plain_text(first_element(first_element(data, ds_namespace, "KeyInfo"), ds_namespace, "KeyName"));
            return refuse(errc::unknown_key, printable(apex.name()),
                          "it is encrypted to none of the keys that are known"
                              + (name && !name->empty() ? "; it names '" + printable(*name) + "'" : std::string{}));
        };
        for (node block = first_element(soap.header()); block; block = next_element(block)) {
            if (block != processed && actor_of(block, soap.version()) == actor{}) {
                if (auto clear = check(block); !clear) {
                    return clear;
                }
            }
        }
        return check(soap.body());
    }

    static std::string without_signatures(const envelope& soap)
    {
        node security = find_security_header(soap, actor{}).value();
        for (node child = first_element(security); child;) {
            const node next = next_element(child);
            if (is_element(child, ds_namespace, "Signature")) {
                security.remove_child(child);
            }
            child = next;
        }
        return to_text(soap.root());
    }

    /// Whether the user is the one of this message, and nobody else read the password. Errors: `token_invalid`, `part_not_signed`.
    static result<void> check_user(const evidence& found, bool confidential)
    {
        const node token = found.username->element;
        const bool is_signed = find_cover(found, token) != nullptr;
        if (!confidential && found.username->kind == password_kind::text && !(is_signed && is_decrypted(found, token))) {
            return refuse(errc::token_invalid, "UsernameToken", "its password came in clear over a channel that anybody can read");
        }
        if (!confidential && !is_signed) {
            return refuse(errc::part_not_signed, "UsernameToken", "no signature binds it to this message, so that it may be from another");
        }
        return {};
    }

    result<opened_message> (*open_)(std::string, const requirements&, const receiver_credentials&);
    const endpoint_options& options_;
    const endpoint_account& account_;
    clock clock_;
    limits limits_;
    understands understood_{understood_by(options_)};
    memory_replay_store seen_;
    std::array<part_requirement, 2> signed_{};
    std::array<part_requirement, 1> hidden_{};
    std::vector<step_requirement> steps_{};
};

}  // namespace signet::detail

#endif
