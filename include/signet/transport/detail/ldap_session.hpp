// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_LDAP_SESSION_HPP
#define SIGNET_TRANSPORT_DETAIL_LDAP_SESSION_HPP

#include <tl/expected.hpp>

#include <ldap.h>

#include <chrono>
#include <memory>
#include <string>

namespace signet::detail {

struct ldap_closing {
    void operator()(LDAP* session) const noexcept { ::ldap_unbind_ext_s(session, nullptr, nullptr); }
    void operator()(LDAPURLDesc* url) const noexcept { ::ldap_free_urldesc(url); }
    void operator()(LDAPMessage* message) const noexcept { ::ldap_msgfree(message); }
    void operator()(berval** values) const noexcept { ::ldap_value_free_len(values); }
};
/// What libldap gave, and takes back. Values are a `ldap_pointer<berval*>`.
template <class T>
using ldap_pointer = std::unique_ptr<T, ldap_closing>;

inline timeval ldap_patience(std::chrono::milliseconds time)
{
    return {static_cast<decltype(timeval::tv_sec)>(time.count() / 1000), static_cast<decltype(timeval::tv_usec)>(time.count() % 1000 * 1000)};
}

/// A session of LDAP 3 that follows no referrals and waits so long for each of connecting, binding and searching. Nothing is
/// connected yet. Error: the code of libldap.
inline tl::expected<ldap_pointer<LDAP>, int> ldap_session_at(const std::string& uri, std::chrono::milliseconds time)
{
    LDAP* made = nullptr;
    if (const int code = ::ldap_initialize(&made, uri.c_str()); code != LDAP_SUCCESS) {
        return tl::unexpected<int>{code};
    }
    ldap_pointer<LDAP> session{made};
    const int version = LDAP_VERSION3;
    const auto wait = ldap_patience(time);
    const auto set = [&](int option, const void* value) { return ::ldap_set_option(made, option, value) == LDAP_OPT_SUCCESS; };
    if (!set(LDAP_OPT_PROTOCOL_VERSION, &version) || !set(LDAP_OPT_REFERRALS, LDAP_OPT_OFF) || !set(LDAP_OPT_NETWORK_TIMEOUT, &wait)
        || !set(LDAP_OPT_TIMEOUT, &wait)) {
        return tl::unexpected<int>{LDAP_LOCAL_ERROR};
    }
    return session;
}

}  // namespace signet::detail

#endif
