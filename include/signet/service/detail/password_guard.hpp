// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_PASSWORD_GUARD_HPP
#define SIGNET_SERVICE_DETAIL_PASSWORD_GUARD_HPP

#include <signet/core/result.hpp>
#include <signet/service/attempt_limits.hpp>
#include <signet/service/failed_attempts.hpp>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet::detail {

/// Stands before every check of a password in a service, since each is work that anybody could ask for.
class password_guard {
public:
    explicit password_guard(const attempt_limits& most) : failed_{most}, at_once_{most.at_once} {}

    /// As `failed_attempts::wait`, now.
    std::optional<std::chrono::seconds> wait(std::string_view address, std::string_view name)
    {
        return failed_.wait(address, name, std::chrono::steady_clock::now());
    }

    /// The checks that one request takes for one user name: what the last one said that could say it is what counts. Where one profile of
    /// several is enough, a password that is wrong for the first may be right for the second.
    class attempt {
    public:
        attempt(password_guard& of, std::string address) : guard_{of}, address_{std::move(address)} {}
        attempt(const attempt&) = delete;
        attempt& operator=(const attempt&) = delete;
        ~attempt()
        {
            if (wrong_) {
                guard_.failed_.failed(address_, name_, std::chrono::steady_clock::now());
            }
        }

        /// Runs a check, or refuses to. Errors: `authentication_failed` for too many wrong ones before; `transport_failed` where too many are
        /// under way; those of the check.
        result<bool> operator()(std::string_view name, const std::function<result<bool>()>& check)
        {
            if (const auto left = guard_.wait(address_, name)) {
                return refuse(errc::authentication_failed, "password", sentence_of(*left));
            }
            const place taken{guard_.under_way_};
            if (guard_.at_once_ != 0 && taken.number > guard_.at_once_) {
                return refuse(errc::transport_failed, "password", "as many passwords as may be are being checked, so this one was not looked at");
            }
            auto good = check();
            if (good) {  // what failed to look says nothing about the password
                name_ = name;
                wrong_ = !*good;
            }
            return good;
        }

    private:
        struct place {
            explicit place(std::atomic<std::size_t>& all) : places{all}, number{++all} {}
            place(const place&) = delete;
            place& operator=(const place&) = delete;
            ~place() { --places; }
            std::atomic<std::size_t>& places;
            std::size_t number;
        };

        password_guard& guard_;
        std::string address_;
        std::string name_{};
        bool wrong_ = false;
    };

    /// What the log says of a refusal.
    static std::string sentence_of(std::chrono::seconds left)
    {
        return "too many wrong passwords: for " + std::to_string(left.count()) + " s more none is looked at";
    }

private:
    failed_attempts failed_;
    std::size_t at_once_;
    std::atomic<std::size_t> under_way_ = 0;
};

}  // namespace signet::detail

#endif
