// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_PROFILE_CHECK_HPP
#define SIGNET_SERVICE_PROFILE_CHECK_HPP

#include <signet/core/result.hpp>
#include <signet/service/local_users.hpp>
#include <signet/service/security_policy.hpp>
#include <signet/service/security_profile.hpp>
#include <signet/service/user_account.hpp>
#include <signet/token/username_token_element.hpp>
#include <signet/wss/evidence.hpp>
#include <signet/xml/names.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// The active profiles among some, in the order in which they are checked.
inline std::vector<const security_profile*> in_order(std::vector<const security_profile*> some)
{
    some.erase(std::remove_if(some.begin(), some.end(), [](const auto* one) { return !one->active; }), some.end());
    std::stable_sort(some.begin(), some.end(), [](const auto* a, const auto* b) { return a->order < b->order; });
    return some;
}

/// Whom a message is from, by the profiles that it met.
struct profile_outcome {
    std::optional<user_account> bound{};           // of the last profile that binds the session
    std::vector<std::string> met{};                // names of profiles
    const signature_evidence* signature = nullptr; // the first one by which a profile was met
};

/// Compares what a message proves with profiles, one after the other: the first that fails ends it under `all`, the first that is
/// met ends it under `at_least_one`.
class profile_check {
public:
    using report = std::function<void(const security_profile&, const error* why)>;

    /// Has a password checked, or refuses to: whether it was right.
    using guard = std::function<result<bool>(std::string_view name, const std::function<result<bool>()>& check)>;

    /// `named(user)` gives the account that sessions are bound to. `over_tls`: the message came on a connection of TLS, which ended here.
    /// Every check of a password goes through `guarded`, where there is one.
    profile_check(const account_check& check, std::function<std::optional<user_account>(const std::string&)> named, report tell, bool over_tls = false,
                  guard guarded = {})
        : check_{check}, named_{std::move(named)}, tell_{std::move(tell)}, over_tls_{over_tls}, guarded_{std::move(guarded)}
    {
    }

    bool over_tls() const noexcept { return over_tls_; }

    /// `user` is the token of the message with its password, if there is one. Errors: `authentication_failed`, those of the check.
    result<profile_outcome> run(const std::vector<const security_profile*>& profiles, security_policy::mode mode, const evidence& found,
                                const username_token_element* user) const
    {
        profile_outcome outcome;
        std::optional<error> first;
        for (const auto* profile : profiles) {
            auto met = profile->type == security_profile::kind::x509 ? by_certificate(*profile, found, outcome) : by_user(*profile, user);
            tell_(*profile, met ? nullptr : &met.error());
            if (met) {
                outcome.met.push_back(profile->name);
                if (profile->bind_session) {
                    outcome.bound = *std::move(met);
                }
                if (mode == security_policy::mode::at_least_one) {
                    return outcome;
                }
                continue;
            }
            if (mode == security_policy::mode::all) {
                return refuse(std::move(met));
            }
            if (!first || first->code() == errc::authentication_failed) {
                first = met.error();  // that a directory did not answer is said before that others did not know the user
            }
        }
        if (mode == security_policy::mode::at_least_one) {
            return tl::unexpected<error>{first ? *std::move(first) : error{errc::authentication_failed, "profiles", "there is none"}};
        }
        return outcome;
    }

    /// Whether a signature covers all that a request consists of: the Body, the Timestamp, and the UsernameToken if there is one. Over TLS the
    /// token need not be covered: the connection holds the two together, so nobody on the way can put it beside another's message.
    bool covers_request(const signature_evidence& signature, const evidence& found) const
    {
        return found.timestamp && find_cover(signature, found.timestamp->element) != nullptr
            && find_cover(signature, next_element(found.security.parent())) != nullptr
            && (over_tls_ || !found.username || find_cover(signature, found.username->element) != nullptr);
    }

private:
    result<user_account> by_certificate(const security_profile& profile, const evidence& found, profile_outcome& outcome) const
    {
        for (const auto& signature : found.signatures) {
            if (signature.signer && profile.certificate && *signature.signer == *profile.certificate && signature.trusted
                && covers_request(signature, found)) {
                outcome.signature = outcome.signature == nullptr ? &signature : outcome.signature;
                return session_of(profile);
            }
        }
        return refuse(errc::authentication_failed, profile.name, "no signature by its certificate covers the request");
    }

    result<user_account> by_user(const security_profile& profile, const username_token_element* user) const
    {
        if (user == nullptr) {
            return refuse(errc::authentication_failed, profile.name, "there is no UsernameToken");
        }
        const shown_password shown{*user};
        std::optional<user_account> account;
        const std::function<result<bool>()> check = [&] { return shows_password_of(profile, shown, account); };
        const auto good = guarded_ ? guarded_(shown.name(), check) : check();
        if (!good) {
            return tl::unexpected<error>{good.error()};
        }
        if (!*good) {
            return refuse(errc::authentication_failed, profile.name, "unknown user or wrong password");
        }
        return account ? result<user_account>{*std::move(account)} : session_of(profile);
    }

    /// Whether the password is that of the profile, or of one of the users: then `account` is that user's.
    result<bool> shows_password_of(const security_profile& profile, const shown_password& shown, std::optional<user_account>& account) const
    {
        if (profile.profile_action == security_profile::action::authenticate_with_user) {
            auto found = check_(profile.user_field, shown);
            if (!found) {
                return refuse(std::move(found));
            }
            account = *std::move(found);
            return account.has_value();
        }
        const auto& fixed = profile.user_password;
        if (fixed && fixed->clear() == nullptr && shown.clear() == nullptr) {
            return refuse(errc::token_invalid, profile.name, "the Password of the UsernameToken is a digest, and its own is only known by a hash");
        }
        return shows_recorded(shown, fixed ? &*fixed : nullptr, fixed ? fixed->iterations() : 0).map([&](bool good) {
            return good && shown.name() == profile.user_name;
        });
    }

    result<user_account> session_of(const security_profile& profile) const
    {
        if (!profile.bind_session) {
            return user_account{};
        }
        auto account = named_(profile.run_as_user);
        return account ? result<user_account>{*std::move(account)}
                       : refuse(errc::authentication_failed, profile.name, "the user that it runs as does not exist");
    }

    const account_check& check_;
    std::function<std::optional<user_account>(const std::string&)> named_;
    report tell_;
    bool over_tls_;
    guard guarded_;
};

}  // namespace signet

#endif
