// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SERVICE_CONFIGURATION_HPP
#define SIGNET_SERVICE_SERVICE_CONFIGURATION_HPP

#include <signet/service/attempt_limits.hpp>
#include <signet/service/ldap_settings.hpp>
#include <signet/service/local_users.hpp>
#include <signet/service/revocation_settings.hpp>
#include <signet/service/security_policy.hpp>
#include <signet/service/security_profile.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
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
    std::optional<revocation_settings> revocation{};  // of the certificates of profiles, which are trusted as they are without it
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

}  // namespace signet

#endif
