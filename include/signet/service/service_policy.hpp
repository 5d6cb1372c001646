// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SERVICE_POLICY_HPP
#define SIGNET_SERVICE_SERVICE_POLICY_HPP

#include <signet/core/result.hpp>
#include <signet/crypto/botan/path_validation.hpp>
#include <signet/crypto/botan/trust.hpp>
#include <signet/policy/open.hpp>
#include <signet/profile/service_inbound.hpp>
#include <signet/service/profile_check.hpp>
#include <signet/service/service_configuration.hpp>
#include <signet/service/ws_security_error.hpp>
#include <signet/token/binary_security_token.hpp>
#include <signet/token/names.hpp>

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace signet {

/// A message that a configured policy let through.
struct authenticated_message {
    opened_message opened;
    profile_outcome outcome;
    const covered_content* body = nullptr;  // how the Body was hashed; null where no signature covers it
};

/// The inbound policy of a configuration, ready to be checked: the requirements of `service_inbound` as far as the configuration
/// makes them weaker, over the algorithms of that policy. Refers to the configuration.
class service_policy {
public:
    /// With issuers, whoever signs needs a path to them on which nobody was revoked, as far as these anchors require that it is known.
    explicit service_policy(const service_configuration& all, std::optional<anchors> issuers = {})
        : service_policy{all, chosen_by(all), std::move(issuers)}
    {
    }
    service_policy(const service_policy&) = delete;
    service_policy& operator=(const service_policy&) = delete;

    /// Why no request can be taken, if that is so.
    const std::optional<ws_security_error>& broken() const noexcept { return broken_; }
    bool sign_required() const noexcept { return sign_required_; }
    /// The active profiles, in the order in which they are checked.
    const std::vector<const security_profile*>& profiles() const noexcept { return profiles_; }

    /// Reads and verifies a message, with the credentials that are the caller's (clock, limits, replay store, whether the transport is
    /// confidential), and lets `check` compare it with the profiles. The message is remembered by the replay store only when it
    /// passed. Errors: those of `open`, of `check`; `authentication_failed` for a UsernameToken that no profile asks for.
    result<authenticated_message> open_message(std::string message, receiver_credentials with, const profile_check& check) const
    {
        std::optional<username_token_element> user;
        const auto keep = users::judged_by([&](const shown_password& shown) -> result<bool> {
            user = shown.token();  // judged below, in its profile's turn, when signatures are verified
            return true;
        });
        with.users = &keep;
        with.direct_trust = &trusted_;
        with.known_certificates = trusted_.trusted();
        const auto& required = check.over_tls() ? over_tls_ : with.confidential ? vouched_for_ : in_the_open_;
        profile_outcome outcome;
        auto opened = open<admitted_of<service_inbound>>(std::move(message), required, with, [&](const evidence& found) {
            auto met = check_issuers(found, with).and_then([&] { return accept(found, user ? &*user : nullptr, check, with.confidential); });
            user.reset();
            if (!met) {
                return result<void>{refuse(std::move(met))};
            }
            outcome = *std::move(met);
            return result<void>{};
        });
        if (!opened) {
            return refuse(std::move(opened));
        }
        authenticated_message passed{*std::move(opened), std::move(outcome), nullptr};
        for (const auto& signature : passed.opened.found.signatures) {  // where a profile was met by one, it is that one that counts
            if (passed.outcome.signature == nullptr && check.covers_request(signature, passed.opened.found)) {
                passed.outcome.signature = &signature;
            }
        }
        if (passed.outcome.signature != nullptr) {
            passed.body = find_cover(*passed.outcome.signature, passed.opened.soap.body());
        }
        return passed;
    }

private:
    struct choice {
        const security_policy* policy = nullptr;
        std::vector<const security_profile*> profiles;
    };

    static choice chosen_by(const service_configuration& all)
    {
        choice chosen;
        chosen.policy = all.policy(all.default_security_policy);
        if (chosen.policy == nullptr) {
            for (const auto& one : all.profiles) {
                chosen.profiles.push_back(&one);
            }
        } else {
            for (const auto& name : chosen.policy->profiles) {
                if (const auto* one = all.profile(name)) {
                    chosen.profiles.push_back(one);
                }
            }
        }
        return chosen;
    }

    static std::vector<certificate> certificates_of(const std::vector<const security_profile*>& profiles)
    {
        std::vector<certificate> all;
        for (const auto* one : profiles) {
            if (one->certificate && one->type == security_profile::kind::x509) {
                all.push_back(*one->certificate);
            }
        }
        return all;
    }

    service_policy(const service_configuration& all, choice chosen, std::optional<anchors> issuers)
        : profiles_{in_order(std::move(chosen.profiles))}, trusted_{certificates_of(profiles_)}, issuers_{std::move(issuers)}
    {
        if (chosen.policy != nullptr) {
            sign_required_ = chosen.policy->sign_required;
            mode_ = chosen.policy->authenticate;
            if (chosen.policy->type == security_policy::direction::outbound) {
                broken_ = ws_security_error::policy_not_inbound;
            }
        }
        if (!broken_ && profiles_.empty()) {
            broken_ = ws_security_error::no_profiles;
        }
        vouched_for_steps_ = weakened(all);
        in_the_open_steps_ = vouched_for_steps_;
        step_of(in_the_open_steps_, step_kind::username_token).passwords = digest_;
        over_tls_steps_ = vouched_for_steps_;
        step_of(over_tls_steps_, step_kind::signature).parts = body_and_time_;
    }

    using three_steps = std::array<step_requirement, 3>;

    three_steps weakened(const service_configuration& all) const
    {
        three_steps steps;
        std::copy(strictest_.steps.begin(), strictest_.steps.end(), steps.begin());
        for (auto& step : steps) {
            // That the Timestamp is there, the signature over it says: a message without either is not signed, in the first place.
            step.optional = step.optional || !sign_required_ || step.kind == step_kind::timestamp;
            step.lifetime = step.kind == step_kind::signature ? step.lifetime : all.message_lifetime;
        }
        return steps;
    }

    static step_requirement& step_of(three_steps& steps, step_kind kind)
    {
        return *std::find_if(steps.begin(), steps.end(), [&](const auto& step) { return step.kind == kind; });
    }

    /// Whether the issuers of those who signed still speak for them. The signatures hold: so nobody makes us ask who has not the key.
    result<void> check_issuers(const evidence& found, const receiver_credentials& with) const
    {
        for (const auto& signature : found.signatures) {
            if (issuers_ && signature.signer) {
                auto path = validate_path(*signature.signer, {}, *issuers_, with.clock.now(), with.limits);
                if (!path) {
                    return refuse(std::move(path));
                }
            }
        }
        return {};
    }

    /// What the engine leaves to the service, in front of the profiles.
    result<profile_outcome> accept(const evidence& found, const username_token_element* user, const profile_check& check, bool confidential) const
    {
        for (const node token : found.x509_tokens) {
            const auto type = find_attribute(token, "", "ValueType");
            if (type.value() != x509v3_token) {
                return refuse(errc::unexpected_element, "BinarySecurityToken", "its ValueType is not that of an X.509 v3 certificate");
            }
        }
        bool covered = found.signatures.empty();
        for (const auto& signature : found.signatures) {
            covered = covered || check.covers_request(signature, found);
        }
        if (!covered) {
            return refuse(errc::part_not_signed, "Signature", "none covers Body and Timestamp, and the UsernameToken that came without TLS");
        }
        if (user != nullptr && found.signatures.empty() && !confidential) {
            return refuse(errc::part_not_signed, "UsernameToken", "nothing binds it to this message, so that it may be from another");
        }
        const auto is_of_users = [](const security_profile* one) { return one->type == security_profile::kind::username; };
        const bool wanted = std::any_of(profiles_.begin(), profiles_.end(), is_of_users);
        if (user != nullptr && !wanted) {
            return refuse(errc::authentication_failed, "UsernameToken", "no profile asks for one");
        }
        return check.run(profiles_, mode_, found, user);
    }

    static constexpr const requirements& strictest_ = requirements_of<service_inbound>;
    static constexpr std::array digest_{password_kind::digest};
    static constexpr std::array body_and_time_{part_requirement{part_kind::body}, part_requirement{part_kind::timestamp}};

    std::vector<const security_profile*> profiles_;
    direct_trust trusted_;
    std::optional<anchors> issuers_;
    std::optional<ws_security_error> broken_{};
    bool sign_required_ = true;
    security_policy::mode mode_ = security_policy::mode::all;
    three_steps in_the_open_steps_{};
    three_steps vouched_for_steps_{};
    three_steps over_tls_steps_{};
    requirements in_the_open_{in_the_open_steps_, true, true};
    requirements vouched_for_{vouched_for_steps_, true, true};  // confidential by the administrator's word
    requirements over_tls_{over_tls_steps_, true, true};
};

static_assert(requirements_of<service_inbound>.steps.size() == 3);  // a Timestamp, a UsernameToken and a signature

}  // namespace signet

#endif
