// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_POLICY_ANY_POLICY_HPP
#define SIGNET_POLICY_ANY_POLICY_HPP

#include <signet/core/result.hpp>
#include <signet/policy/lowering.hpp>
#include <signet/policy/open.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/requirements.hpp>
#include <signet/wss/seal.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace signet {

/// A policy that is chosen at run time: by a gateway's configuration, by a command's argument. What a policy type refuses to
/// compile is a typed error here, `missing_credential`. It refers to requirements that outlive it.
class any_policy {
public:
    /// A compiled policy.
    template <policy_type Policy>
    static any_policy of()
    {
        return any_policy{requirements_of<Policy>, &sealing<admitted_of<Policy>>::seal, &open_with<admitted_of<Policy>>};
    }

    /// Requirements made at run time, over the algorithms that `Admitted` lists: for receivers of a peer's messages.
    template <class Admitted>
    static any_policy over(const requirements& required)
    {
        return any_policy{required, &sealing<Admitted>::seal, &open_with<Admitted>};
    }

    const requirements& required() const noexcept { return required_; }

    /// Whether its messages carry a password in clear, so that they need a confidential transport.
    bool carries_clear_password() const
    {
        const auto any_step = [&](auto holds) { return std::any_of(required_.steps.begin(), required_.steps.end(), holds); };
        return any_step([](const step_requirement& step) {
                   return std::find(step.passwords.begin(), step.passwords.end(), password_kind::text) != step.passwords.end();
               })
               && !(any_step(&hides_username) && any_step(&binds_username));
    }

    /// As `signet::secure`. Error: `missing_credential` too.
    result<sealed_message> secure(std::string envelope, const sender_credentials& with) const
    {
        if (carries_clear_password() && !with.confidential) {
            return refuse(errc::missing_credential, "call", confidential_needed);
        }
        return seal_(std::move(envelope), required_, with);
    }

    /// As `signet::verify`, and gives the message with its evidence. Error: `missing_credential` too.
    result<opened_message> verify(std::string message, const receiver_credentials& with) const
    {
        if (carries_clear_password() && !with.confidential) {
            return refuse(errc::missing_credential, "call", confidential_needed);
        }
        return open_(std::move(message), required_, with);
    }

private:
    using seal_function = result<sealed_message> (*)(std::string, const requirements&, const sender_credentials&);
    using open_function = result<opened_message> (*)(std::string, const requirements&, const receiver_credentials&);

    static constexpr const char* confidential_needed =
        "the policy carries a password in clear, so it needs a transport that is confidential, or the caller's word that it is";

    any_policy(const requirements& required, seal_function seal, open_function open) : required_{required}, seal_{seal}, open_{open} {}

    template <class Admitted>
    static result<opened_message> open_with(std::string message, const requirements& required, const receiver_credentials& with)
    {
        return open<Admitted>(std::move(message), required, with, [](const evidence&) { return result<void>{}; });
    }

    requirements required_;
    seal_function seal_;
    open_function open_;
};

}  // namespace signet

#endif
