// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SERVICE_CONFIGURATION_HPP
#define SIGNET_SERVICE_SERVICE_CONFIGURATION_HPP

#include <signet/crypto/botan/certified_key.hpp>
#include <signet/service/attempt_limits.hpp>
#include <signet/service/ldap_settings.hpp>
#include <signet/service/local_users.hpp>
#include <signet/service/security_policy.hpp>
#include <signet/service/security_profile.hpp>
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

/// How a SOAP service is secured: what its administrator sets. `read_service_configuration` reads it from a JSON file.
struct service_configuration {
    bool require_ws_security = true;           // else only HTTP Basic says who is there
    bool require_basic_authentication = true;  // of every request, for WSDL too; else it is checked where it is given
    bool strict_security = false;              // a request takes the role that its operation asks for
    bool wsdl_requires_soap_role = true;       // for WSDL and XSD
    bool debug = false;                        // certificate, key store and profile checks are logged too
    bool assume_confidential = false;          // nobody else can read what comes without TLS: a proxy in front ends it
    std::string realm = "SOAP";
    std::string guest_user = "guest";          // whom requests are attributed to that nobody else stands for
    std::chrono::milliseconds message_lifetime = std::chrono::minutes{5};
    attempt_limits failed_attempts{};          // how many wrong passwords are looked at
    std::vector<std::string> own_roles{};      // beside those of SOAP
    std::vector<local_user> users{};
    std::optional<ldap_settings> ldap{};       // it checks passwords then; users above have roles, and no passwords
    std::vector<security_profile> profiles{};
    std::vector<security_policy> policies{};
    std::string default_security_policy{};     // of inbound requests; "" where no inbound policy is defined: all active profiles
    std::string outbound_security_policy{};    // of answers; "": they are not signed

    const security_profile* profile(std::string_view name) const { return named(profiles, name); }
    const security_policy* policy(std::string_view name) const { return named(policies, name); }

private:
    template <class T>
    static const T* named(const std::vector<T>& all, std::string_view name)
    {
        const auto found = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.name == name; });
        return found == all.end() ? nullptr : &*found;
    }
};

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
        } else if (fixed) {
            expect(!one.user_name.empty(), at + ".user_name", "expected the user name that requests must have");
            expect(one.user_password.has_value(), at + ".user_password", "expected the password that requests must have");
        } else {
            expect(!one.user_field.empty(), at + ".user_field", "expected the field of a user that must match");
            expect(one.run_as_user.empty(), at + ".run_as_user", "expected none, since the session is that of the user who authenticates");
        }
        if (one.type == security_profile::kind::x509 || fixed) {
            expect(!one.bind_session || !one.run_as_user.empty(), at + ".run_as_user", "expected a user to bind the session to");
            expect(one.run_as_user.empty() || is_user(one.run_as_user), at + ".run_as_user",
                   "expected the name of a user, and '" + one.run_as_user + "' is none");
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
        if (signs && one.private_key && chosen.front().certificate) {
            expect(is_certified_by(*one.private_key, *chosen.front().certificate), at + ".private_key", "expected the key of the certificate of its security profile, and it is another");
        }
    }

    /// A Username profile cannot be used independently of an X509 profile.
    void check_stands(const std::vector<security_profile>& chosen, const std::string& at)
    {
        bool username = false;
        bool x509 = false;
        for (const auto& one : chosen) {
            username = username || (one.active && one.type == security_profile::kind::username);
            x509 = x509 || (one.active && one.type == security_profile::kind::x509);
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
