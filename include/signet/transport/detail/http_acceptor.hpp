// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_ACCEPTOR_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_ACCEPTOR_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>

#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <utility>

namespace signet::detail {

/// The listening socket of an HTTP server. `Owner` says whether it is `stopping()` and `full()`, gets sockets by `begin(socket, peer)`, which
/// may throw, and is asked to `make_place()` when it is full and somebody wants in. Whatever fails, it goes on accepting: later, if not now.
template <class Owner>
class http_acceptor {
public:
    http_acceptor(boost::asio::io_context& context, Owner& owner) : context_{context}, owner_{owner} {}

    /// The port it listens on from then on. Error: `transport_failed`.
    result<std::uint16_t> open(const std::string& name, std::uint16_t port)
    {
        using tcp = boost::asio::ip::tcp;
        boost::system::error_code failed;
        const auto refused = [&](const char* what) {
            return refuse(errc::transport_failed, name + ':' + std::to_string(port), std::string{what} + ": " + printable(failed.message()));
        };
        const auto address = boost::asio::ip::make_address(name, failed);
        if (failed) {
            return refused("not an address");
        }
        const tcp::endpoint place{address, port};
        acceptor_.open(place.protocol(), failed);
        if (!failed) {
            acceptor_.set_option(tcp::acceptor::reuse_address{true}, failed);
        }
        if (!failed) {
            acceptor_.bind(place, failed);
        }
        if (!failed) {
            acceptor_.listen(boost::asio::socket_base::max_listen_connections, failed);
        }
        if (failed) {
            return refused("it cannot be listened on");
        }
        const auto chosen = acceptor_.local_endpoint(failed).port();
        accept();
        return chosen;
    }

    /// Takes nobody any more. Throws for lack of memory.
    void close()
    {
        boost::asio::post(acceptor_.get_executor(), [this] {
            boost::system::error_code ignored;
            acceptor_.close(ignored);
            pause_.cancel();
        });
    }

    /// From any thread: a connection ended.
    void resume() noexcept
    {
        if (waits_.exchange(false)) {
            try {
                boost::asio::post(acceptor_.get_executor(), [this] { accept(); });
            } catch (...) {
                waits_ = true;  // whoever connects, or the next look, goes on
            }
        }
    }

private:
    /// On the acceptor's strand, as all that follows. Whatever becomes of it, the next one is under way, or `waits_` is set and looked at.
    void accept() noexcept
    {
        try {
            accept_next();
        } catch (...) {  // no memory for it
            wait();
        }
    }

    void accept_next()
    {
        if (owner_.stopping()) {
            return;
        }
        waits_ = true;
        if (owner_.full()) {
            return await_caller();
        }
        if (!waits_.exchange(false)) {
            return;  // a connection ended just now, and `resume` goes on
        }
        auto accepted = [this](boost::system::error_code failed, boost::asio::ip::tcp::socket socket) {
            if (failed == boost::asio::error::operation_aborted) {
                return;
            }
            if (failed) {
                wait();
                const bool exhausted = failed == boost::asio::error::no_descriptors || failed == boost::asio::error::no_buffer_space
                                       || failed == boost::system::errc::too_many_files_open_in_system;
                return exhausted ? owner_.make_place(true) : void();
            }
            try {
                owner_.begin(std::move(socket), peer_);
            } catch (...) {  // no memory for this one; the next may find some
            }
            accept();
        };
        acceptor_.async_accept(Owner::channel::strand(context_), peer_, std::move(accepted));
    }

    /// While the owner is full.
    void await_caller()
    {
        acceptor_.async_wait(boost::asio::socket_base::wait_read, [this](boost::system::error_code failed) {
            if (failed == boost::asio::error::operation_aborted || !waits_) {
                return;
            }
            look_again();  // in case that no place can be made; else `resume` goes on at once
            owner_.make_place();
        });
    }

    void wait() noexcept
    {
        waits_ = true;
        look_again();
    }

    /// After a while it goes on, unless it did already.
    void look_again() noexcept
    {
        constexpr std::chrono::milliseconds pause{100};
        while (!owner_.stopping()) {
            try {
                pause_.expires_after(pause);
                return pause_.async_wait([this](boost::system::error_code stopped) {
                    if (!stopped && waits_.exchange(false)) {
                        accept();
                    }
                });
            } catch (...) {  // no memory for that either: nobody would wake this thread
                std::this_thread::sleep_for(pause);
            }
        }
    }

    boost::asio::io_context& context_;
    Owner& owner_;
    boost::asio::ip::tcp::acceptor acceptor_{boost::asio::make_strand(context_)};
    boost::asio::steady_timer pause_{acceptor_.get_executor()};
    boost::asio::ip::tcp::endpoint peer_{};  // who was accepted: it may be gone, so that its socket would not know
    std::atomic<bool> waits_ = false;  // nobody accepts: who makes it false does
};

}  // namespace signet::detail

#endif
