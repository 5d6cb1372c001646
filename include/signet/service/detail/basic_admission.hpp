// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_BASIC_ADMISSION_HPP
#define SIGNET_SERVICE_DETAIL_BASIC_ADMISSION_HPP

#include <signet/core/result.hpp>
#include <signet/service/detail/password_guard.hpp>
#include <signet/service/detail/service_journal.hpp>
#include <signet/service/service_configuration.hpp>
#include <signet/service/user_account.hpp>
#include <signet/transport/http_answer.hpp>
#include <signet/transport/http_head.hpp>

#include <optional>
#include <string>
#include <utility>

namespace signet::detail {

/// Who a request is from by HTTP Basic, as a configuration asks for it. Refers to what it is made of.
class basic_admission {
public:
    basic_admission(const service_configuration& all, const account_check& check, password_guard& guard, const service_journal& journal)
        : all_{all}, check_{check}, guard_{guard}, journal_{journal}
    {
    }

    bool confidential(const http_head& head) const { return head.confidential || all_.assume_confidential; }

    /// Where a request comes from, for counting wrong passwords. Behind a proxy that the administrator vouches for all peers share one
    /// address, which says nothing: "".
    std::string origin(const http_head& head) const
    {
        return all_.assume_confidential && !head.confidential ? std::string{} : head.network;
    }

    /// What is answered before any password is worked on: none where one must be, one that others could read, too many wrong ones before.
    std::optional<http_answer> refused(const http_head& head) const
    {
        if (head.basic) {
            if (!confidential(head)) {
                journal_.deny(head, head.basic->name, "HTTP Basic", "a password came over a transport that others can read");
                return http_answer::refused(403);
            }
            if (const auto left = guard_.wait(origin(head), head.basic->name)) {
                journal_.deny(head, head.basic->name, "HTTP Basic", password_guard::sentence_of(*left));
                return http_answer::too_many(*left);
            }
        } else if (all_.require_basic_authentication) {
            journal_.deny(head, "", "HTTP Basic", "there is no Authorization header");
            return challenge_of(head);
        }
        return std::nullopt;
    }

    /// 401, but no question for a password where others could read it.
    http_answer challenge_of(const http_head& head) const
    {
        return confidential(head) ? http_answer::challenge(all_.realm) : http_answer::refused(403);
    }

    /// Whose name and password a request has that `refused` let through; nothing for an unknown user or a wrong password.
    result<std::optional<user_account>> account_of(const http_head& head) const
    {
        username_token_element token;
        token.name = head.basic->name;
        token.password = head.basic->password;
        std::optional<user_account> account;
        password_guard::attempt attempt{guard_, origin(head)};
        const auto good = attempt(token.name, [&]() -> result<bool> {
            auto found = check_("user_name", shown_password{token});
            if (!found) {
                return refuse(std::move(found));
            }
            account = *std::move(found);
            return account.has_value();
        });
        if (!good) {
            return tl::unexpected<error>{good.error()};
        }
        return account;
    }

private:
    const service_configuration& all_;
    const account_check& check_;
    password_guard& guard_;
    const service_journal& journal_;
};

}  // namespace signet::detail

#endif
