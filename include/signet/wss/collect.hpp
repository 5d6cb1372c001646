// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_COLLECT_HPP
#define SIGNET_WSS_COLLECT_HPP

#include <signet/algorithm/sha256.hpp>
#include <signet/core/result.hpp>
#include <signet/dsig/verify_reference.hpp>
#include <signet/dsig/verify_signature_value.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/wss/admitted.hpp>
#include <signet/wss/draft_2002/routing_reference.hpp>
#include <signet/wss/evidence.hpp>
#include <signet/wss/requirements.hpp>
#include <signet/wss/security_header.hpp>
#include <signet/wss/signing_key.hpp>
#include <signet/xml/document.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace signet {

namespace detail {

/// Sorts the children of a Security header by what they are; what the policy does not know is refused.
inline result<void> sort_children(evidence& found, const requirements& policy, const limits& most)
{
    const node security = found.security;
    if (has_text(security)) {
        return refuse(errc::malformed_security_header, "Security", "there is text between its elements");
    }
    node timestamp, username;
    std::size_t signatures = 0;
    const auto once = [](node& place, node child) -> result<void> {
        if (place) {
            return refuse(errc::malformed_security_header, "Security", "there are two " + std::string{child.name()});
        }
        place = child;
        return {};
    };
    for (node child = first_element(security); child; child = next_element(child)) {
        if (found.children.size() == most.header_elements) {
            return refuse(errc::limit_exceeded, "Security", "it has too many elements");
        }
        found.children.push_back(child);
        result<void> placed;
        if (find_step(policy, step_kind::timestamp) != nullptr && is_wsu_element(child, "Timestamp", policy.dialect)) {
            placed = once(timestamp, child);
        } else if (find_step(policy, step_kind::username_token) != nullptr && is_wsse_element(child, "UsernameToken", policy.dialect)) {
            placed = once(username, child);
        } else if (refers_to_certificates(policy) && is_binary_security_token(child, policy.dialect)) {
            found.x509_tokens.push_back(child);
        } else if (refers_by_url(policy) && is_wsse_element(child, "SecurityTokenReference", policy.dialect)) {
            continue;  // where a certificate is, for the signature that refers to it
        } else if (find_step(policy, step_kind::signature) != nullptr && is_element(child, ds_namespace, "Signature")) {
            if (++signatures > most.signatures) {
                return refuse(errc::limit_exceeded, "Security", "it has too many signatures");
            }
        } else if (std::find(found.keys.begin(), found.keys.end(), child) != found.keys.end()) {
            continue;  // it has been used already
        } else if (find_step(policy, step_kind::signature_confirmation) != nullptr
                   && is_element(child, wsse11_namespace, "SignatureConfirmation")) {
            found.confirmations.push_back(child);
        } else if (std::any_of(policy.steps.begin(), policy.steps.end(), [&](const step_requirement& step) {
                       return step.kind == step_kind::token && is_element(child, step.namespace_uri, step.local_name);
                   })) {
            found.tokens.push_back(child);
        } else {
            placed = refuse(errc::unexpected_element, "Security", "it holds " + std::string{child.name()} + ", which the policy does not know");
        }
        if (!placed) {
            return refuse(std::move(placed));
        }
    }
    if (timestamp) {
        auto read = read_timestamp(timestamp);
        if (!read) {
            return refuse(std::move(read));
        }
        found.timestamp = *read;
    }
    if (username) {
        auto read = read_username_token(username, most);
        if (!read) {
            return refuse(std::move(read));
        }
        found.username = *std::move(read);
    }
    return {};
}

/// Checks the user's password. An unknown user and a wrong password cost the same and look the same.
inline result<void> authenticate(username_token_element& token, const step_requirement& step, const receiver_credentials& with)
{
    if (std::find(step.passwords.begin(), step.passwords.end(), token.kind) == step.passwords.end()) {
        return refuse(errc::token_invalid, "UsernameToken", "its Password is not of the Type that the policy asks for");
    }
    if (token.created_at) {
        const auto now = with.clock.now();
        if (*token.created_at > now + with.skew.value) {
            return refuse(errc::timestamp_in_future, "UsernameToken", "it was created at " + token.created);
        }
        if (*token.created_at + step.lifetime + with.skew.value <= now) {
            return refuse(errc::timestamp_expired, "UsernameToken", "it was created at " + token.created);
        }
    }
    if (with.users == nullptr) {
        return refuse(errc::missing_credential, "call", "no users are known");
    }
    auto accepted = with.users->accept(shown_password{token});
    token.password = secret{};
    if (!accepted) {
        return refuse(std::move(accepted));
    }
    if (!*accepted) {
        return refuse(errc::authentication_failed, "UsernameToken", "unknown user or wrong password");
    }
    return {};
}

/// Adds what one reference covers. Error: `malformed_signature` for an element that is covered already.
inline result<void> add_cover(signature_evidence& holds, covered_content cover)
{
    if (find_cover(holds, cover.apex) != nullptr) {
        return refuse(errc::malformed_signature, place_of_reference(cover.uri), "it covers an element twice");
    }
    holds.covered.push_back(std::move(cover));
    return {};
}

/// Adds all that one reference covers, once its digest is right.
template <class Admitted>
result<void> verify_cover(signature_evidence& holds, const reference_element& reference, const envelope& soap, const reference_context& context)
{
    if constexpr (one_of<draft_2002::routing_transform, typename Admitted::transforms>) {
        if (draft_2002::is_routing_reference(reference)) {
            auto all = draft_2002::verify_routing_reference<typename Admitted::digests, typename Admitted::canonicalizations>(reference, soap, context.most);
            if (!all) {
                return refuse(std::move(all));
            }
            for (auto& one : *all) {
                if (auto added = add_cover(holds, std::move(one)); !added) {
                    return added;
                }
            }
            return {};
        }
    }
    if (auto target = resolve_reference(reference.uri, context.message); !target) {
        return refuse(std::move(target));
    }
    if (reference.transforms.size() != 1) {
        return refuse(errc::transform_refused, place_of_reference(reference.uri), "it must have exactly one transform, a canonicalization");
    }
    auto covered = verify_reference<typename Admitted::digests, typename Admitted::canonicalizations>(reference, context);
    if (!covered) {
        return refuse(std::move(covered));
    }
    return add_cover(holds, *std::move(covered));
}

template <class Admitted>
result<signature_evidence> verify_one(node element, const document& message, const envelope& soap, const receiver_credentials& with, const evidence& found)
{
    constexpr bool routes = one_of<draft_2002::routing_transform, typename Admitted::transforms>;
    auto read = read_signature(element, with.limits, routes ? absent_uri::admitted : absent_uri::refused);
    if (!read) {
        return refuse(std::move(read));
    }
    auto key = find_signing_key<typename Admitted::references>(*read, message, found.security, with);
    if (!key) {
        return refuse(std::move(key));
    }
    auto identity = verify_signature_value<typename Admitted::signature_methods, typename Admitted::canonicalizations>(
        *read, [&]<class Method>(boost::hana::basic_type<Method>) { return key_for<Method>(*key); }, {}, with.limits);
    if (!identity) {
        return refuse(std::move(identity));
    }
    signature_evidence holds;
    holds.element = element;
    holds.id = read->id;
    holds.method = read->method.algorithm;
    holds.canonicalization = read->canonicalization.algorithm;
    holds.reference = key->reference;
    holds.token = key->token;
    holds.signer = key->signer;
    holds.trusted = key->trusted;
    holds.key_name = key->shared != nullptr ? key->shared->name() : "";
    holds.value = read->value;
    holds.identity = *identity;
    const dereferencing elements_only;
    const reference_context context{message, element, elements_only, with.limits, false, {}};
    for (const auto& reference : read->references) {
        if (auto covered = verify_cover<Admitted>(holds, reference, soap, context); !covered) {
            return found.unproved ? tl::unexpected<error>{found.unproved->refusal} : refuse(std::move(covered));
        }
    }
    if (key->trusted && with.anchors != nullptr && with.anchors->online() != nullptr) {
        if (auto still = check_trust(*key->signer, with); !still) {
            return refuse(std::move(still));
        }
    }
    return holds;
}

}  // namespace detail

/// Gathers what a Security header proves: reads each child once, checks the time, every signature and the password. What is
/// proved is compared with the policy afterwards, by `match`. Errors: those of every part; `decryption_failed` for a signature that
/// does not hold, or does not cover what was decrypted, after a decryption that nothing else proves.
template <class Admitted>
result<evidence> collect(document& message, const envelope& soap, const requirements& policy, const receiver_credentials& with)
{
    auto security = find_security_header(soap, with.actor, policy.dialect);
    if (!security) {
        return refuse(std::move(security));
    }
    if (!*security) {
        return refuse(errc::no_security_header, "Header", "there is no Security header for this actor");
    }
    evidence found;
    found.security = *security;
    const auto verify = [&](node element) -> result<void> {
        if (found.signatures.size() == with.limits.signatures) {
            return refuse(errc::limit_exceeded, "Security", "it has too many signatures");
        }
        if constexpr (Admitted::signature_methods::size > 0) {
            auto holds = detail::verify_one<Admitted>(element, message, soap, with, found);
            if (!holds) {
                const bool depends = is_unproved(found, element) || (found.unproved && holds.error().code() == errc::unresolved_reference);
                return depends ? tl::unexpected<error>{found.unproved->refusal} : refuse(std::move(holds));
            }
            found.signatures.push_back(*std::move(holds));
        }
        return {};
    };
    // From where something was decrypted that nothing proves, what fails is kept until the signatures are verified: their work is
    // done whatever came out, and what is wrong with it is told when it is known to be the sender's. A42.
    std::optional<error> kept;
    const auto may_go_on = [&](result<void> step) {
        if (!step && !kept) {
            kept = std::move(step).error();
        }
        return !kept || found.unproved;
    };
    if constexpr (Admitted::encrypts) {
        if (!may_go_on(part_decryption<Admitted>::run(message, soap, policy, with, found, verify))) {
            return tl::unexpected<error>{*std::move(kept)};
        }
    }
    if (!may_go_on(detail::sort_children(found, policy, with.limits))) {
        return tl::unexpected<error>{*std::move(kept)};
    }
    if (found.timestamp) {
        const auto* step = detail::find_step(policy, step_kind::timestamp);
        if (!may_go_on(check_timestamp(*found.timestamp, step->lifetime, with.skew.value, with.clock.now()))) {
            return tl::unexpected<error>{*std::move(kept)};
        }
    }
    for (node element = first_element(*security, ds_namespace, "Signature"); element; element = next_element(element, ds_namespace, "Signature")) {
        const auto same = [&](const signature_evidence& one) { return one.element == element; };
        if (std::none_of(found.signatures.begin(), found.signatures.end(), same)) {
            if (auto verified = verify(element); !verified) {
                return refuse(std::move(verified));
            }
        }
    }
    if (!is_proved(found)) {
        return tl::unexpected<error>{found.unproved->refusal};
    }
    if (kept) {
        return tl::unexpected<error>{*std::move(kept)};
    }
    // After the signatures: how long their verification takes must not tell whoever has no key of a right password.
    if (found.username) {
        const auto* step = detail::find_step(policy, step_kind::username_token);
        if (auto known = detail::authenticate(*found.username, *step, with); !known) {
            return refuse(std::move(known));
        }
    }
    return found;
}

}  // namespace signet

#endif
