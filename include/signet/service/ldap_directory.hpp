// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_LDAP_DIRECTORY_HPP
#define SIGNET_SERVICE_LDAP_DIRECTORY_HPP

#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/service/detail/folded_name.hpp>
#include <signet/service/ldap_settings.hpp>
#include <signet/service/user_account.hpp>
#include <signet/token/shown_password.hpp>
#include <signet/transport/detail/ldap_session.hpp>

#include <ldap.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

namespace detail {

inline tl::unexpected<error> ldap_failed(const char* at, const char* cause)
{
    return refuse(errc::transport_failed, "directory", std::string{at} + ": " + cause);
}

/// What a directory may send on one connection: an entry of a user, with its roles, and what TLS takes.
inline constexpr std::size_t most_ldap_octets = 1U << 20;

}  // namespace detail

/// Users of an LDAP directory: looked up by a search, their passwords checked by a simple bind. RFC 4513, 5.1.3. An `account_check`, for
/// `soap_service_options::directory`; several threads may use it at once, each check on connections of its own.
/// An empty password is wrong (a bind with one would succeed for anybody, RFC 4513, 5.1.2); referrals are not followed; an unknown
/// user costs the same bind as a known one. A name is as the directory holds it, but for spaces and the case of ASCII letters: what else it
/// takes for the same, such as full-width letters, is an unknown user. Whatever else goes wrong is an error: nobody is let in without an answer.
class ldap_directory {
public:
    /// Error: `malformed_value` for settings that make no sense. That the directory is there is not asked yet.
    static result<ldap_directory> make(ldap_settings settings)
    {
        if (auto good = settings.validate(); !good) {
            return refuse(std::move(good));
        }
        return ldap_directory{std::make_shared<const ldap_settings>(std::move(settings))};
    }

    /// As `account_check`. Errors: `token_invalid` for a digest, which a directory cannot compare; `transport_failed`.
    result<std::optional<user_account>> operator()(std::string_view field, const shown_password& shown) const
    {
        if (shown.clear() == nullptr) {
            return refuse(errc::token_invalid, "UsernameToken", "its Password is a digest, and a directory checks passwords in clear only");
        }
        const auto attribute = attribute_of(field);
        if (attribute.empty()) {
            return refuse(errc::unusable_credential, "directory", "no attribute is set for the field " + std::string{field});
        }
        const auto until = std::chrono::steady_clock::now() + settings_->timeout;
        auto searching = connect(settings_->bind_dn, settings_->bind_password, until);
        if (!searching) {
            return refuse(std::move(searching));
        }
        if (searching->code != LDAP_SUCCESS) {
            return detail::ldap_failed("its own bind", searching->session.cause(searching->code));
        }
        auto found = search(searching->session, attribute, shown.name());
        if (!found) {
            return refuse(std::move(found));
        }
        const bool empty = shown.clear()->empty();
        const auto known = *found && !(*found)->dn.empty() && !empty;
        auto bound = connect(known ? (*found)->dn : "cn=nobody," + settings_->base_dn,
                             empty ? secret{"a password that nobody has"} : *shown.clear(), until);
        if (!bound) {
            return refuse(std::move(bound));
        }
        switch (bound->code) {
        case LDAP_SUCCESS: return known ? std::optional{(*found)->account} : std::nullopt;
        case LDAP_INVALID_CREDENTIALS:
        case LDAP_NO_SUCH_OBJECT:
        case LDAP_INAPPROPRIATE_AUTH:  // the entry has no password
        case LDAP_INSUFFICIENT_ACCESS:
        case LDAP_UNWILLING_TO_PERFORM: return std::nullopt;  // locked
        default: return detail::ldap_failed("the user's bind", bound->session.cause(bound->code));
        }
    }

private:
    struct connection {
        detail::ldap_session session;
        int code = LDAP_OTHER;  // of the bind
    };
    struct entry {
        std::string dn;
        user_account account;
    };

    explicit ldap_directory(std::shared_ptr<const ldap_settings> settings) : settings_{std::move(settings)} {}

    std::string attribute_of(std::string_view field) const
    {
        if (field == "user_name") {
            return settings_->name_attribute;
        }
        const auto found = settings_->field_attributes.find(field);
        return found == settings_->field_attributes.end() ? std::string{} : found->second;
    }

    /// A connection of its own, bound. A bind that the directory refuses is no error here.
    result<connection> connect(const std::string& dn, const secret& password, detail::ldap_wire::time_point until) const
    {
        auto session = detail::ldap_session::at(settings_->uri, until, detail::most_ldap_octets);
        if (!session) {
            return detail::ldap_failed("its address", ldap_err2string(session.error()));
        }
        connection opened{*std::move(session)};
        const auto& made = opened.session;
        const int demand = LDAP_OPT_X_TLS_DEMAND;
        const int own_context = 0;
        if ((settings_->start_tls || settings_->uri.rfind("ldaps://", 0) == 0)
            && (!made.set(LDAP_OPT_X_TLS_REQUIRE_CERT, &demand)
                || (!settings_->ca_file.empty() && !made.set(LDAP_OPT_X_TLS_CACERTFILE, settings_->ca_file.c_str()))
                || !made.set(LDAP_OPT_X_TLS_NEWCTX, &own_context))) {
            return refuse(errc::transport_failed, "directory", "its library does not take the options");
        }
        if (settings_->start_tls) {
            if (const int code = ldap_start_tls_s(made.handle(), nullptr, nullptr); code != LDAP_SUCCESS) {
                return detail::ldap_failed("TLS", made.cause(code));
            }
        }
        const auto text = password.reveal();
        berval value{static_cast<ber_len_t>(text.size()), const_cast<char*>(text.data())};  // libldap only reads it
        opened.code = ldap_sasl_bind_s(made.handle(), dn.c_str(), LDAP_SASL_SIMPLE, &value, nullptr, nullptr, nullptr);
        if (opened.code < 0) {  // of the library: no connection, no answer
            return detail::ldap_failed("the connection", made.cause(opened.code));
        }
        return opened;
    }

    /// The one entry whose attribute has the value; nothing for none or several, nor for one that is written in another way: each way
    /// would have its own count of wrong passwords.
    result<std::optional<entry>> search(const detail::ldap_session& within, const std::string& attribute, std::string_view value) const
    {
        const std::string filter =
            "(&(objectClass=" + settings_->object_class + ")(" + attribute + "=" + escape_ldap_filter(value) + "))";
        std::vector<std::string> wanted{settings_->name_attribute};
        for (const auto& [field, source] : settings_->field_attributes) {
            wanted.push_back(source);
        }
        if (!settings_->role_attribute.empty()) {
            wanted.push_back(settings_->role_attribute);
        }
        std::vector<char*> names;
        for (auto& one : wanted) {
            names.push_back(one.data());
        }
        names.push_back(nullptr);
        LDAP* const session = within.handle();
        auto wait = within.patience();
        LDAPMessage* answer = nullptr;
        const int code = ldap_search_ext_s(session, settings_->base_dn.c_str(), LDAP_SCOPE_SUBTREE, filter.c_str(), names.data(), 0, nullptr, nullptr,
                                           &wait, 2, &answer);
        const detail::ldap_pointer<LDAPMessage> owned{answer};
        if (code == LDAP_NO_SUCH_OBJECT || code == LDAP_SIZELIMIT_EXCEEDED) {
            return std::nullopt;
        }
        if (code != LDAP_SUCCESS) {
            return detail::ldap_failed("the search", within.cause(code));
        }
        LDAPMessage* const first = ldap_first_entry(session, answer);
        if (first == nullptr || ldap_next_entry(session, first) != nullptr) {
            return std::nullopt;
        }
        entry found;
        if (char* const dn = ldap_get_dn(session, first)) {
            found.dn = dn;
            ldap_memfree(dn);
        }
        const auto written = values(session, first, attribute);
        const auto folded = detail::folded_name(value);
        if (std::none_of(written.begin(), written.end(), [&](const std::string& one) { return detail::folded_name(one) == folded; })) {
            return std::nullopt;
        }
        const auto name = values(session, first, settings_->name_attribute);
        if (name.size() != 1) {
            return std::nullopt;
        }
        found.account.name = name.front();
        for (const auto& [field, source] : settings_->field_attributes) {
            if (const auto held = values(session, first, source); !held.empty()) {
                found.account.fields[field] = held.front();
            }
        }
        if (!settings_->role_attribute.empty()) {
            found.account.roles = values(session, first, settings_->role_attribute);
        }
        return found;
    }

    static std::vector<std::string> values(LDAP* session, LDAPMessage* of, const std::string& attribute)
    {
        std::vector<std::string> all;
        const detail::ldap_pointer<berval*> held{ldap_get_values_len(session, of, attribute.c_str())};
        for (berval** one = held.get(); one != nullptr && *one != nullptr; ++one) {
            all.emplace_back((*one)->bv_val, (*one)->bv_len);
        }
        return all;
    }

    std::shared_ptr<const ldap_settings> settings_;
};

}  // namespace signet

#endif
