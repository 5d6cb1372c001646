// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_CONFIGURATION_FAULT_HPP
#define SIGNET_SERVICE_CONFIGURATION_FAULT_HPP

#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/certified_key.hpp>
#include <signet/profile/service_inbound.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/service/attempt_limits.hpp>
#include <signet/service/detail/signing_certificate.hpp>
#include <signet/service/local_users.hpp>
#include <signet/service/security_policy.hpp>
#include <signet/service/security_profile.hpp>
#include <signet/service/service_configuration.hpp>
#include <signet/service/soap_role.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// What is wrong with a configuration: the place of the value, as in the file (`security_profiles[1].run_as_user`), and what was expected.
struct configuration_fault {
    std::string key;
    std::string expected;
};

namespace detail {

class configuration_check {
public:
    explicit configuration_check(const service_configuration& all) : all_{all} {}

    std::optional<configuration_fault> run()
    {
        if (all_.revocation) {
            expect(!all_.revocation->issuers.empty(), "revocation.issuers", "expected the certificates of who issued those of security profiles");
            expect(!all_.revocation->lists.empty() || !all_.revocation->hosts.empty(), "revocation", "expected lists, or hosts that are asked");
        }
        check_users();
        for (std::size_t i = 0; i < all_.profiles.size(); ++i) {
            check_profile(all_.profiles[i], "security_profiles[" + std::to_string(i) + "]");
        }
        std::set<std::string, std::less<>> names;
        bool inbound = false;
        for (std::size_t i = 0; i < all_.policies.size(); ++i) {
            const auto at = "security_policies[" + std::to_string(i) + "]";
            expect(names.insert(all_.policies[i].name).second, at + ".name", "expected a name that no other policy has");
            check_policy(all_.policies[i], at);
            inbound = inbound || all_.policies[i].type == security_policy::direction::inbound;
        }
        if (all_.default_security_policy.empty()) {
            expect(!inbound, "default_security_policy", "expected the name of one of the inbound policies");
            check_stands(all_.profiles, "security_profiles");
        } else {
            expect(all_.policy(all_.default_security_policy) != nullptr, "default_security_policy",
                   "expected the name of a security policy, and '" + all_.default_security_policy + "' is none");
        }
        if (!all_.outbound_security_policy.empty()) {
            const auto* out = all_.policy(all_.outbound_security_policy);
            expect(out != nullptr && out->type == security_policy::direction::outbound, "outbound_security_policy",
                   "expected the name of an outbound security policy, and '" + all_.outbound_security_policy + "' is none");
        }
        expect(all_.message_lifetime >= std::chrono::seconds{1} && all_.message_lifetime <= std::chrono::hours{24}, "message_lifetime_seconds",
               "expected 1 to 86400");
        const auto& attempts = all_.failed_attempts;
        expect(attempts.window >= std::chrono::seconds{1} && attempts.window <= std::chrono::hours{24}, "failed_attempts.window_seconds",
               "expected 1 to 86400");
        expect(attempts.remembered >= attempt_limits::least_remembered && attempts.remembered <= attempt_limits::most_remembered,
               "failed_attempts.remembered", "expected 1000 to 10000000");
        if (all_.ldap) {
            if (auto good = all_.ldap->validate(); !good) {
                expect(false, "ldap." + good.error().where(), good.error().sentence());
            }
        }
        return fault_;
    }

private:
    void expect(bool good, std::string key, std::string expected)
    {
        if (!good && !fault_) {
            fault_ = configuration_fault{std::move(key), std::move(expected)};
        }
    }

    bool is_user(std::string_view name) const
    {
        return std::any_of(all_.users.begin(), all_.users.end(), [&](const local_user& one) { return one.account.name == name; });
    }

    void check_users()
    {
        std::set<std::string, std::less<>> names;
        for (std::size_t i = 0; i < all_.users.size(); ++i) {
            const auto& one = all_.users[i];
            const auto at = "users[" + std::to_string(i) + "]";
            expect(!one.account.name.empty() && names.insert(one.account.name).second, at + ".name", "expected a name that no other user has");
            expect(!all_.ldap || !one.password, at + ".password", "expected no password, since the directory of 'ldap' checks them");
            expect(!one.account.fields.contains("user_name"), at + ".fields.user_name", "expected another field: that is the name");
            for (std::size_t j = 0; j < one.account.roles.size(); ++j) {
                const auto& role = one.account.roles[j];
                expect(std::find(soap_role::names.begin(), soap_role::names.end(), role) != soap_role::names.end()
                           || std::find(all_.own_roles.begin(), all_.own_roles.end(), role) != all_.own_roles.end(),
                       at + ".roles[" + std::to_string(j) + "]", "expected a role of SOAP or one of own_roles, and '" + role + "' is none");
            }
        }
    }

    void check_profile(const security_profile& one, const std::string& at)
    {
        const bool only = std::count_if(all_.profiles.begin(), all_.profiles.end(), [&](const auto& other) { return other.name == one.name; }) == 1;
        expect(!one.name.empty() && only, at + ".name", "expected a name that no other profile has");
        const bool fixed = one.type == security_profile::kind::username && one.profile_action == security_profile::action::specify_user;
        if (one.type == security_profile::kind::x509) {
            expect(one.certificate.has_value(), at + ".x509_certificate", "expected a file with the certificate of the sender");
            expect(!one.active || !one.certificate || signs_for<service_inbound>(*one.certificate), at + ".x509_certificate",
                   "expected a certificate that may sign, and whose key is RSA of at least 2048 bits or on P-256");
        } else if (fixed) {
            expect(!one.user_name.empty(), at + ".user_name", "expected the user name that requests must have");
            expect(one.user_password.has_value(), at + ".user_password", "expected the password that requests must have");
        } else {
            check_user_field(one.user_field, at + ".user_field");
            expect(one.run_as_user.empty(), at + ".run_as_user", "expected none, since the session is that of the user who authenticates");
        }
        if (one.type == security_profile::kind::x509 || fixed) {
            expect(!one.bind_session || !one.run_as_user.empty(), at + ".run_as_user", "expected a user to bind the session to");
            expect(one.run_as_user.empty() || is_user(one.run_as_user), at + ".run_as_user",
                   "expected the name of a user, and '" + one.run_as_user + "' is none");
        }
    }

    /// Where neither a directory of the file nor a user of it has passwords, the program brings a directory of its own, which knows its fields.
    void check_user_field(const std::string& field, const std::string& key)
    {
        const auto some_user = [&](auto&& is_so) { return std::any_of(all_.users.begin(), all_.users.end(), is_so); };
        if (field == "user_name") {
            return;
        }
        if (all_.ldap) {
            expect(all_.ldap->field_attributes.contains(field), key,
                   "expected user_name or a field of ldap.field_attributes, and '" + field + "' is none");
        } else if (some_user([](const local_user& one) { return one.password.has_value(); })) {
            expect(some_user([&](const local_user& one) { return one.account.fields.contains(field); }), key,
                   "expected user_name or a field that some user has, and '" + field + "' is none");
        } else {
            expect(!field.empty(), key, "expected the field of a user that must match");
        }
    }

    void check_policy(const security_policy& one, const std::string& at)
    {
        expect(!one.name.empty(), at + ".name", "expected a name that no other policy has");
        expect(!one.profiles.empty(), at + ".security_profiles", "expected at least one security profile");
        std::vector<security_profile> chosen;
        for (std::size_t j = 0; j < one.profiles.size(); ++j) {
            const auto* profile = all_.profile(one.profiles[j]);
            const auto place = at + ".security_profiles[" + std::to_string(j) + "]";
            expect(profile != nullptr, place, "expected the name of a security profile, and '" + one.profiles[j] + "' is none");
            expect(std::count(one.profiles.begin(), one.profiles.end(), one.profiles[j]) == 1, place, "expected each profile once");
            if (profile != nullptr) {
                chosen.push_back(*profile);
            }
        }
        if (one.type == security_policy::direction::inbound) {
            expect(!one.private_key, at + ".private_key", "expected none in an inbound policy");
            check_stands(chosen, at + ".security_profiles");
            return;
        }
        const bool signs = chosen.size() == 1 && chosen.front().type == security_profile::kind::x509;
        expect(signs, at + ".security_profiles", "expected one profile, of type X509, in an outbound policy");
        expect(!one.sign_required || one.private_key, at + ".private_key", "expected the file of the key that signs");
        if (!signs) {
            return;
        }
        expect(chosen.front().active, at + ".security_profiles[0]", "expected an active security profile, and '" + chosen.front().name + "' is not");
        if (one.private_key && chosen.front().certificate) {
            expect(is_certified_by(*one.private_key, *chosen.front().certificate), at + ".private_key",
                   "expected the key of the certificate of its security profile, and it is another");
            expect(signs_for<x509_sign>(*chosen.front().certificate), at + ".private_key", "expected an RSA key of at least 2048 bits: answers are signed by RSA-SHA256");
        }
    }

    /// Whether a path can begin at the certificate of a profile that requests must meet.
    void check_issuer(const security_profile& one)
    {
        if (!all_.revocation || !one.active || !one.certificate) {
            return;
        }
        const auto at = std::find_if(all_.profiles.begin(), all_.profiles.end(), [&](const auto& other) { return other.name == one.name; });
        const auto& issuers = all_.revocation->issuers;
        const auto speaks = [&](const certificate& issuer) { return issuer == *one.certificate || issuer.subject_name() == one.certificate->issuer_name(); };
        expect(std::any_of(issuers.begin(), issuers.end(), speaks),
               "security_profiles[" + std::to_string(at - all_.profiles.begin()) + "].x509_certificate",
               "expected a certificate whose issuer is one of revocation.issuers, or that is one of them");
    }

    /// A Username profile cannot be used independently of an X509 profile.
    void check_stands(const std::vector<security_profile>& chosen, const std::string& at)
    {
        bool username = false;
        bool x509 = false;
        for (const auto& one : chosen) {
            username = username || (one.active && one.type == security_profile::kind::username);
            x509 = x509 || (one.active && one.type == security_profile::kind::x509);
            check_issuer(one);
        }
        expect(x509 || !username, at, "expected an active profile of type X509 beside one of type Username");
    }

    const service_configuration& all_;
    std::optional<configuration_fault> fault_;
};

}  // namespace detail

/// The first thing that is wrong with a configuration, nothing if it can be used. That the default policy is an outbound one, or
/// has no active profile, is for each request to say: `ws_security_error`.
inline std::optional<configuration_fault> find_fault(const service_configuration& all)
{
    return detail::configuration_check{all}.run();
}

}  // namespace signet

#endif
