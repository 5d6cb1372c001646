// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_LDAP_WIRE_HPP
#define SIGNET_TRANSPORT_DETAIL_LDAP_WIRE_HPP

#include <lber.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstddef>

#include <poll.h>
#include <sys/socket.h>

namespace signet::detail {

/// What a session of libldap sends and receives: all of it by one time, and no more than so many octets received. libldap has limits
/// of time while it waits for a message, but none inside TLS nor inside a message, and none of size. This is a layer of its Sockbuf
/// beneath TLS, lber-sockbuf(3), which reads and writes the socket itself and never longer than until that time.
class ldap_wire {
public:
    using time_point = std::chrono::steady_clock::time_point;

    ldap_wire(time_point until, std::size_t most) noexcept : until_{until}, left_{most} {}
    ldap_wire(const ldap_wire&) = delete;
    ldap_wire& operator=(const ldap_wire&) = delete;

    /// Lays itself under a connection; one that was made too late is refused. It must live as long as the connection.
    bool lay_under(Sockbuf* connection) noexcept
    {
        static Sockbuf_IO layer{&set_up, &nothing, &pass_on, &read, &write, &nothing};
        auto most = static_cast<ber_len_t>(left_);  // of one message, before memory is taken for it
        used_ = true;
        return time_left() > std::chrono::milliseconds{0} && ber_sockbuf_ctrl(connection, LBER_SB_OPT_SET_MAX_INCOMING, &most) == 1
            && ber_sockbuf_add_io(connection, &layer, (LBER_SBIOD_LEVEL_PROVIDER + LBER_SBIOD_LEVEL_TRANSPORT) / 2, this) == 0;
    }

    std::chrono::milliseconds time_left() const noexcept
    {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until_ - std::chrono::steady_clock::now());
        return std::max(left, std::chrono::milliseconds{0});
    }

    /// Whether the time was over before all was sent and received.
    bool late() const noexcept { return late_; }
    /// Whether the other side sent more than it may.
    bool flooded() const noexcept { return flooded_; }
    /// Whether there was a connection, and nothing went wrong with it.
    bool sound() const noexcept { return used_ && !late_ && !flooded_ && !broken_; }

private:
    static ldap_wire& of(Sockbuf_IO_Desc* layer) noexcept { return *static_cast<ldap_wire*>(layer->sbiod_pvt); }

    static int set_up(Sockbuf_IO_Desc* layer, void* wire) noexcept
    {
        layer->sbiod_pvt = wire;
        return 0;
    }
    static int nothing(Sockbuf_IO_Desc*) noexcept { return 0; }
    static int pass_on(Sockbuf_IO_Desc* layer, int option, void* value) noexcept { return LBER_SBIOD_CTRL_NEXT(layer, option, value); }

    static ber_slen_t read(Sockbuf_IO_Desc* layer, void* into, ber_len_t size) noexcept
    {
        auto& wire = of(layer);
        if (size != 0 && wire.left_ == 0) {
            wire.flooded_ = true;
            errno = EMSGSIZE;
            return -1;
        }
        const auto most = std::min<std::size_t>(size, wire.left_);
        const auto count = wire.wait_for(layer, POLLIN, [&](int socket) { return ::recv(socket, into, most, MSG_DONTWAIT); });
        wire.left_ -= count > 0 ? static_cast<std::size_t>(count) : 0;
        return count;
    }

    static ber_slen_t write(Sockbuf_IO_Desc* layer, void* from, ber_len_t size) noexcept
    {
        return of(layer).wait_for(layer, POLLOUT, [&](int socket) { return ::send(socket, from, size, MSG_DONTWAIT | MSG_NOSIGNAL); });
    }

    /// Whether the socket blocks is libldap's affair, and it changes that; here it never does.
    template <class Transfer>
    ber_slen_t wait_for(Sockbuf_IO_Desc* layer, short what, Transfer transfer) noexcept
    {
        ber_socket_t socket = -1;
        ber_sockbuf_ctrl(layer->sbiod_sb, LBER_SB_OPT_GET_FD, &socket);
        while (true) {
            const auto left = time_left();
            if (left <= std::chrono::milliseconds{0}) {
                late_ = true;
                errno = ETIMEDOUT;
                return -1;
            }
            const auto count = transfer(socket);
            if (count > 0) {
                return count;
            }
            if (count == 0 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)) {
                broken_ = true;
                return count;
            }
            pollfd watched{socket, what, 0};
            ::poll(&watched, 1, static_cast<int>(std::min(left, std::chrono::milliseconds{60'000}).count()));
        }
    }

    time_point until_;
    std::size_t left_;
    bool used_ = false, late_ = false, flooded_ = false, broken_ = false;
};

}  // namespace signet::detail

#endif
