// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_POLICY_OPEN_HPP
#define SIGNET_POLICY_OPEN_HPP

#include <signet/core/result.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/soap/must_understand.hpp>
#include <signet/soap/understands.hpp>
#include <signet/wss/collect.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/encrypted_header.hpp>
#include <signet/wss/match.hpp>
#include <signet/wss/message_part.hpp>
#include <signet/wss/replay_check.hpp>
#include <signet/wss/security_header.hpp>
#include <signet/xml/document.hpp>

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

namespace signet {

/// A message that was parsed, and what it proves under some requirements.
struct opened_message {
    document message;
    envelope soap;
    evidence found;
};

/// The receiver's way, the same for policies as types and as data: octets are read strictly and parsed once, the Security
/// header is processed, its evidence compared with what is required, and only then is the message remembered.
/// `accept(evidence)` has the last word before that: a `result<void>`.
template <class Admitted, class Accept>
result<opened_message> open(std::string text, const requirements& policy, const receiver_credentials& given, Accept&& accept)
{
    // One message, one time; and a skew that no arithmetic trips over.
    receiver_credentials with = given;
    with.clock = clock::fixed(given.clock.now());
    with.skew.value = std::clamp(given.skew.value, std::chrono::milliseconds{0}, std::chrono::milliseconds{std::chrono::hours{24}});
    document::options options;
    options.id_attributes.assign(with.id_attributes.begin(), with.id_attributes.end());
    auto message = document::parse(std::move(text), with.limits, options);
    if (!message) {
        return refuse(std::move(message));
    }
    const bool draft = policy.dialect == security_dialect::draft_2002;
    auto soap = envelope::of(*message, draft ? soap_drafts::admitted : soap_drafts::refused);
    if (!soap) {
        return refuse(std::move(soap));
    }
    bool decrypted = false;
    const auto understood = [&](node block) {
        return is_security_header(block, policy.dialect)
            ? actor_of(block, soap->version()) == with.actor
            : is_named(block, policy) || (Admitted::encrypts && !decrypted && is_encrypted_header(block)) || (with.understands != nullptr && with.understands->covers(block));
    };
    if (auto all = check_understood(*soap, with.actor, understood); !all) {
        return refuse(std::move(all));
    }
    auto found = collect<Admitted>(*message, *soap, policy, with);
    if (!found) {
        return refuse(std::move(found));
    }
    if constexpr (Admitted::encrypts) {
        decrypted = true;  // header blocks that were hidden insist too, and so do those that still are
        if (auto all = check_understood(*soap, with.actor, understood); !all) {
            return refuse(std::move(all));
        }
    }
    if (auto matched = match(*found, *soap, policy, with); !matched) {
        return refuse(std::move(matched));
    }
    if (auto accepted = accept(*found); !accepted) {
        return refuse(std::move(accepted));
    }
    if (auto first = check_replay(*found, policy, with); !first) {
        return refuse(std::move(first));
    }
    return opened_message{*std::move(message), *soap, *std::move(found)};
}

}  // namespace signet

#endif
