// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_POLICY_SECURE_HPP
#define SIGNET_POLICY_SECURE_HPP

#include <signet/check/call_gate.hpp>
#include <signet/core/result.hpp>
#include <signet/policy/lowering.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/seal.hpp>

#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace signet {

namespace detail {

/// Lays the arguments of a call out as credentials. The arguments outlive it.
class sender_arguments {
public:
    template <class... Arguments>
    explicit sender_arguments(const Arguments&... arguments)
    {
        (take(arguments), ...);
        credentials_.tokens = tokens_;
    }
    sender_arguments(const sender_arguments&) = delete;
    sender_arguments& operator=(const sender_arguments&) = delete;

    const sender_credentials& credentials() const noexcept { return credentials_; }

private:
    template <class Key>
    void take(const signer<Key>& who)
    {
        key_.emplace(who.key);
        credentials_.signing_key = &*key_;
        credentials_.signing_chain = who.chain;
    }
    void take(const shared_key& key) { credentials_.shared_key = &key; }
    void take(const recipient& whom) { credentials_.recipient = &whom; }
    void take(const user& who) { credentials_.user = &who; }
    void take(const exchange& with) { credentials_.exchange = &with; }
    void take(const token_location& where) { credentials_.token_location = &where; }
    void take(const actor& whom) { credentials_.actor = whom; }
    void take(const clock& time) { credentials_.clock = time; }
    void take(const limits& most) { credentials_.limits = most; }
    void take(const random_source& random) { credentials_.random = random; }
    void take(const assume_confidential&) { credentials_.confidential = true; }
    template <class Transport>
    void take(const over_transport<Transport>&)
    {
        credentials_.confidential = credentials_.confidential || Transport::confidential;
    }
    template <security_token Token>
    void take(const Token& token)
    {
        tokens_.push_back({Token::namespace_uri, Token::local_name, &token,
                           [](const void* value, node element) { static_cast<const Token*>(value)->write(element); }});
    }

    std::optional<any_private_key> key_;
    std::vector<token_to_send> tokens_;
    sender_credentials credentials_;
};

}  // namespace detail

/// Secures an envelope as a policy says: performs its steps in order and gives the octets to send, and the exchange that the
/// answer must refer to. Arguments, in any order: the credentials that the policy needs (signer, recipient, shared_key, user, exchange,
/// tokens of the user's own); clock, random_source, limits, actor, over(transport) where they differ from the usual.
/// Errors: those of reading an envelope; `not_sealable`, `part_missing`, `weak_key`, `key_mismatch`, `unusable_credential`.
template <class Policy, class... Arguments>
result<sealed_message> secure([[maybe_unused]] std::string envelope, [[maybe_unused]] const Arguments&... arguments)
{
    static_assert(sizeof(check::sender_gate<Policy, Arguments...>) > 0);
    if constexpr (check::valid_sender_call<Policy, Arguments...>) {
        const detail::sender_arguments with{arguments...};
        return sealing<admitted_of<Policy>>::seal(std::move(envelope), requirements_of<Policy>, with.credentials());
    } else {
        return refuse(errc::conflicting_policy, "call", "it breaks a rule, so it does not compile");
    }
}

}  // namespace signet

#endif
