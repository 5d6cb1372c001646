// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_LDAP_SESSION_HPP
#define SIGNET_TRANSPORT_DETAIL_LDAP_SESSION_HPP

#include <signet/transport/detail/ldap_wire.hpp>

#include <tl/expected.hpp>

#include <ldap.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>

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

/// A session of LDAP 3 that follows no referrals, with one limit of time for everything that is sent and received in it, and one
/// of size for everything received. Not within the time: what the system takes to look up a host's name; and each further address
/// that a host has, and that does not answer, is given once more what was left.
class ldap_session {
public:
    /// Nothing is connected yet. Error: the code of libldap.
    static tl::expected<ldap_session, int> at(const std::string& uri, ldap_wire::time_point until, std::size_t most)
    {
        LDAP* made = nullptr;
        if (const int code = ::ldap_initialize(&made, uri.c_str()); code != LDAP_SUCCESS) {
            return tl::unexpected<int>{code};
        }
        ldap_pointer<LDAP> handle{made};
        ldap_session session{std::make_unique<beneath>(until, most), std::move(handle)};
        const int version = LDAP_VERSION3;
        if (!session.set(LDAP_OPT_PROTOCOL_VERSION, &version) || !session.set(LDAP_OPT_REFERRALS, LDAP_OPT_OFF)
            || !session.set(LDAP_OPT_CONNECT_CB, &session.below_->connected) || !session.limit_waits()) {
            return tl::unexpected<int>{LDAP_LOCAL_ERROR};
        }
        return session;
    }

    bool set(int option, const void* value) const noexcept { return ::ldap_set_option(handle_.get(), option, value) == LDAP_OPT_SUCCESS; }

    /// For one operation, whose waits are over when the time is.
    LDAP* handle() const noexcept
    {
        static_cast<void>(limit_waits());  // what was set before still holds, and the time of the octets does
        return handle_.get();
    }

    /// The time that is left, for a search; not 0, which would be none at all.
    timeval patience() const noexcept
    {
        const auto left = std::max(below_->wire.time_left(), std::chrono::milliseconds{1}).count();
        return {static_cast<decltype(timeval::tv_sec)>(left / 1000), static_cast<decltype(timeval::tv_usec)>(left % 1000 * 1000)};
    }

    /// What a code of libldap comes from.
    const char* cause(int code) const noexcept
    {
        return below_->wire.late() || code == LDAP_TIMEOUT ? "not done in the time that it may take" : ::ldap_err2string(code);
    }

    /// Whether a code comes from an answer that libldap did not read since it is too large, or no message of LDAP. Not with TLS, where
    /// a certificate that is not trusted has the same code.
    bool refused_answer(int code) const noexcept
    {
        return below_->wire.flooded() || (code == LDAP_SERVER_DOWN && below_->wire.sound());
    }

private:
    /// Refers to itself, so it stays where it is; libldap calls it until the session is closed.
    struct beneath {
        ldap_wire wire;
        ldap_conncb connected{&add, &remove, this};

        beneath(ldap_wire::time_point until, std::size_t most) noexcept : wire{until, most} {}

        static int add(LDAP*, Sockbuf* connection, LDAPURLDesc*, sockaddr*, ldap_conncb* to) noexcept
        {
            return static_cast<beneath*>(to->lc_arg)->wire.lay_under(connection) ? 0 : -1;
        }
        static void remove(LDAP*, Sockbuf*, ldap_conncb*) noexcept {}
    };

    ldap_session(std::unique_ptr<beneath> below, ldap_pointer<LDAP> handle) noexcept : below_{std::move(below)}, handle_{std::move(handle)} {}

    bool limit_waits() const noexcept
    {
        const auto wait = patience();
        return set(LDAP_OPT_NETWORK_TIMEOUT, &wait) && set(LDAP_OPT_TIMEOUT, &wait);
    }

    std::unique_ptr<beneath> below_;
    ldap_pointer<LDAP> handle_;  // closed first
};

}  // namespace signet::detail

#endif
