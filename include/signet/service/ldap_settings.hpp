// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_LDAP_SETTINGS_HPP
#define SIGNET_SERVICE_LDAP_SETTINGS_HPP

#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>

#include <algorithm>
#include <chrono>
#include <cctype>
#include <map>
#include <string>
#include <string_view>

namespace signet {

/// Where users are looked up and their passwords checked: an LDAP directory. RFC 4511.
struct ldap_settings {
    std::string uri;                                               // ldaps://, ldapi://, or ldap:// with start_tls or to this machine
    bool start_tls = false;
    std::string ca_file{};                                         // PEM; "": the system's
    std::string base_dn{};
    std::string object_class = "inetOrgPerson";
    std::string name_attribute = "uid";
    std::map<std::string, std::string, std::less<>> field_attributes{};  // a user's field, such as email, by the attribute that holds it
    std::string role_attribute{};                                  // "": roles come from the service's own users only
    std::string bind_dn{};                                         // who searches; "": anybody
    secret bind_password{};
    std::chrono::milliseconds timeout{5'000};                      // for one check of a password, all in all

    /// Error: `malformed_value` for what nobody could connect to, and for passwords in clear over a network.
    result<void> validate() const;
};

/// Whether a text is an attribute description or object class: letters, digits, hyphens, a letter first. RFC 4512, 1.4.
inline bool is_ldap_name(std::string_view name) noexcept
{
    return !name.empty() && std::isalpha(static_cast<unsigned char>(name.front())) != 0
        && std::all_of(name.begin(), name.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-'; });
}

/// A value as a filter holds it. RFC 4515, 3.
inline std::string escape_ldap_filter(std::string_view value)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string escaped;
    for (const char c : value) {
        const auto octet = static_cast<unsigned char>(c);
        if (c == '*' || c == '(' || c == ')' || c == '\\' || octet < 0x20 || octet >= 0x7F) {
            escaped.append(1, '\\').append(1, digits[octet >> 4]).append(1, digits[octet & 15]);
        } else {
            escaped += c;
        }
    }
    return escaped;
}

inline result<void> ldap_settings::validate() const
{
    const auto wrong = [](const char* key, const char* expected) { return refuse(errc::malformed_value, key, expected); };
    const std::string_view at{uri};
    const auto starts = [&](std::string_view with) { return at.substr(0, with.size()) == with; };
    const auto is_host = [&](std::string_view host) {
        const auto rest = at.substr(std::string_view{"ldap://"}.size());
        return rest.substr(0, host.size()) == host && (rest.size() == host.size() || rest[host.size()] == ':' || rest[host.size()] == '/');
    };
    const bool plain = starts("ldap://");
    if (at.find_first_of(" \t\r\n,") != std::string_view::npos || (!plain && !starts("ldaps://") && !starts("ldapi://"))) {
        return wrong("uri", "expected one URI, of ldaps, ldapi or ldap");
    }
    if (plain && !start_tls && !is_host("127.0.0.1") && !is_host("[::1]")) {
        return wrong("uri", "expected ldaps, ldapi, or start_tls: passwords go to the directory in clear");
    }
    if (start_tls && !plain) {
        return wrong("start_tls", "expected a URI of ldap with it");
    }
    if (base_dn.empty()) {
        return wrong("base_dn", "expected the name of the entry under which users are");
    }
    const char* const a_name = "expected a name of letters, digits and hyphens, as LDAP has them";
    if (!is_ldap_name(object_class)) {
        return wrong("object_class", a_name);
    }
    if (!is_ldap_name(name_attribute)) {
        return wrong("name_attribute", a_name);
    }
    if (!role_attribute.empty() && !is_ldap_name(role_attribute)) {
        return wrong("role_attribute", a_name);
    }
    for (const auto& [field, attribute] : field_attributes) {
        if (!is_ldap_name(attribute)) {
            return refuse(errc::malformed_value, "field_attributes." + field, a_name);
        }
    }
    if (bind_dn.empty() != bind_password.empty()) {
        return wrong("bind_dn", "expected bind_dn and bind_password together, or neither");
    }
    if (timeout < std::chrono::milliseconds{1} || timeout > std::chrono::minutes{10}) {
        return wrong("timeout", "expected a millisecond to ten minutes");
    }
    return {};
}

}  // namespace signet

#endif
