// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_POLICY_VERIFY_HPP
#define SIGNET_POLICY_VERIFY_HPP

#include <signet/check/call_gate.hpp>
#include <signet/core/result.hpp>
#include <signet/policy/lowering.hpp>
#include <signet/policy/open.hpp>
#include <signet/policy/verified.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/validation_mode.hpp>

#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

namespace signet {

namespace detail {

/// Lays the arguments of a call out as credentials. The arguments outlive it.
class receiver_arguments {
public:
    template <class... Arguments>
    explicit receiver_arguments(Arguments&... arguments)
    {
        (take(arguments), ...);
    }

    const receiver_credentials& credentials() const noexcept { return credentials_; }

private:
    void take(const anchors& trusted) { credentials_.anchors = &trusted; }
    void take(const direct_trust& trusted) { credentials_.direct_trust = &trusted; }
    void take(const chain_trust& mode) { take(mode.roots); }
    void take(const peer_trust& mode) { take(mode.people); }
    void take(const peer_or_chain_trust& mode)
    {
        take(mode.people);
        take(mode.roots);
    }
    void take(const legacy::none&) { credentials_.trust_any_certificate = true; }
    void take(const certificate_trust& mode)
    {
        credentials_.direct_trust = mode.people();
        credentials_.anchors = mode.roots();
        credentials_.trust_any_certificate = mode.takes_any();
    }
    void take(const known_certificates& known) { credentials_.known_certificates = known.certificates; }
    void take(const shared_key& key) { credentials_.shared_keys = {&key, 1}; }
    void take(const shared_keys& known) { credentials_.shared_keys = known.keys; }
    void take(const decryption_keys& own) { credentials_.decryption_keys = own.keys; }
    template <class Key>
    void take(const decryption<Key>& own)
    {
        own_key_.emplace(own.of ? decryption<any_private_key>{own.key, *own.of} : decryption<any_private_key>{own.key});
        credentials_.decryption_keys = {&*own_key_, 1};
    }
    void take(const token_resolver& resolver) { credentials_.token_resolver = &resolver; }
    void take(const random_source& random) { credentials_.random = random; }
    void take(const users& known) { credentials_.users = &known; }
    void take(const exchange& with) { credentials_.exchange = &with; }
    void take(const actor& who) { credentials_.actor = who; }
    void take(const understands& known) { credentials_.understands = &known; }
    void take(const clock& time) { credentials_.clock = time; }
    void take(const clock_skew& skew) { credentials_.skew = skew; }
    void take(const limits& most) { credentials_.limits = most; }
    void take(const replay_unchecked&) {}
    void take(const assume_confidential&) { credentials_.confidential = true; }
    template <class Transport>
    void take(const over_transport<Transport>&)
    {
        credentials_.confidential = credentials_.confidential || Transport::confidential;
    }
    template <replay_store Store>
    void take(Store& store)
    {
        credentials_.replay = replay_guard{store};
    }

    std::optional<decryption<any_private_key>> own_key_;
    receiver_credentials credentials_;
};

/// Reads the tokens of the user's own, each by its own type.
template <class... Tokens>
result<void> read_tokens(const evidence& found, std::tuple<std::optional<Tokens>...>& values)
{
    result<void> outcome;
    [[maybe_unused]] const auto read = [&]<class Token>(std::optional<Token>& value) {
        for (const node element : found.tokens) {
            if (outcome && is_element(element, Token::namespace_uri, Token::local_name)) {
                auto token = Token::read(element);
                if (token) {
                    value.emplace(*std::move(token));
                } else {
                    outcome = refuse(std::move(token));
                }
            }
        }
    };
    (read(std::get<std::optional<Tokens>>(values)), ...);
    return outcome;
}

}  // namespace detail

/// Verifies a message against a policy. Gives a `verified<Policy>`, which owns the message and shows what is proved, or the
/// reason for the refusal; `error::fault()` is what the peer may hear of it. Arguments, in any order: the credentials that the
/// policy needs (anchors, direct_trust or a validation mode, known_certificates, decryption, shared_keys, users, exchange), a replay store or `replay_unchecked`;
/// the headers that the program `understands`; clock, clock_skew, limits, actor, over(transport) where they differ from the usual.
/// Errors (`errc` says what each means): those of reading XML and an envelope (`malformed_xml`,
/// `limit_exceeded`, `not_soap`, ...); of the headers (`not_understood`, `no_security_header`, `unexpected_element`, ...); of signatures, keys,
/// ciphertexts and passwords (`digest_mismatch`, `untrusted_certificate`, `decryption_failed`, `authentication_failed`, ...); of what the policy
/// asks for (`missing_signature`, `part_not_signed`, `timestamp_expired`, ...); those of `read` of the user's own tokens; `replayed`,
/// `replay_store_full`, `replay_store_failed`.
template <class Policy, class... Arguments>
result<verified<Policy>> verify([[maybe_unused]] std::string message, [[maybe_unused]] Arguments&&... arguments)
{
    static_assert(sizeof(check::receiver_gate<Policy, check::received<Arguments>...>) > 0);
    if constexpr (check::valid_receiver_call<Policy, check::received<Arguments>...>) {
        const detail::receiver_arguments with{arguments...};
        typename verified<Policy>::token_tuple tokens;
        auto opened = open<admitted_of<Policy>>(std::move(message), requirements_of<Policy>, with.credentials(),
                                                [&](const evidence& found) { return detail::read_tokens(found, tokens); });
        if (!opened) {
            return refuse(std::move(opened));
        }
        return verified<Policy>{*std::move(opened), std::move(tokens)};
    } else {
        return refuse(errc::conflicting_policy, "call", "it breaks a rule, so it does not compile");
    }
}

}  // namespace signet

#endif
