// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_LISTENER_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_LISTENER_HPP

#include <signet/core/result.hpp>
#include <signet/transport/detail/http_acceptor.hpp>
#include <signet/transport/detail/http_budget.hpp>
#include <signet/transport/detail/http_exchange.hpp>
#include <signet/transport/detail/http_gate.hpp>
#include <signet/transport/detail/http_origin.hpp>
#include <signet/transport/detail/http_session.hpp>
#include <signet/transport/detail/http_sessions.hpp>
#include <signet/transport/http_options.hpp>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace signet::detail {

/// The threads of an HTTP server, and the sessions that are open.
template <class Channel>
class http_listener {
public:
    using channel = Channel;
    using session = http_session<http_listener>;

    template <class Handler>
    http_listener(Handler service, const http_server_options& options, typename Channel::settings settings)
        : options_{options}, settings_{std::move(settings)}, exchange_{std::move(service), options_}, gate_{places()},
          budget_{options.total_body_octets}
    {
    }

    /// `start` of http_server and https_server, their options being good.
    template <class Handler>
    static result<std::unique_ptr<http_listener>> start(Handler service, const http_server_options& options,
                                                        typename Channel::settings settings, const char* server)
    {
        if (!service) {
            return refuse(errc::malformed_value, server, "there is no handler");
        }
        try {
            auto listener = std::make_unique<http_listener>(std::move(service), options, std::move(settings));
            if (auto opened = listener->open(); !opened) {
                return refuse(std::move(opened));
            }
            return listener;
        } catch (const std::exception&) {
            return refuse(errc::transport_failed, server, "the system gave no memory, no thread or no socket");
        }
    }
    http_listener(const http_listener&) = delete;
    http_listener& operator=(const http_listener&) = delete;
    ~http_listener() { stop(); }

    result<void> open()
    {
        auto port = acceptor_.open(options_.address, options_.port);
        if (!port) {
            return refuse(std::move(port));
        }
        port_ = *port;
        for (std::size_t i = 0; i < places() + 1; ++i) {  // one for the sockets while handlers have the others
            threads_.emplace_back([this] { work(); });
        }
        return {};
    }

    std::uint16_t port() const noexcept { return port_; }
    std::uint64_t accepted() const noexcept { return accepted_; }
    std::size_t open_sessions() const
    {
        const std::lock_guard lock{mutex_};
        return sessions_.size();
    }
    bool stopping() const noexcept { return stopping_; }
    http_gate& gate() noexcept { return gate_; }
    http_budget& budget() noexcept { return budget_; }
    const typename Channel::settings& settings() const noexcept { return settings_; }

    /// Whether there may be no further session now.
    bool full() const
    {
        const std::lock_guard lock{mutex_};
        return sessions_.size() >= options_.connections;
    }

    /// Ends, of a server that is full or has nothing left to accept with, the session of which nobody has heard for the longest time, if any is idle.
    void make_place(bool exhausted = false)
    {
        std::shared_ptr<session> longest;
        {
            const std::lock_guard lock{mutex_};
            if (exhausted || sessions_.size() >= options_.connections) {
                longest = sessions_.longest_idle();
            }
        }
        if (longest) {
            longest->end(session::when::idle);
        }
    }

    /// A session over a socket, unless its peer has enough of them.
    void begin(boost::asio::ip::tcp::socket socket, const boost::asio::ip::tcp::endpoint& peer)
    {
        const auto from = http_origin::of(peer, Channel::confidential);
        if (has_enough(from.network)) {
            return exchange_.tell(error{errc::transport_failed, from.peer, "it has as many connections as one peer may"});
        }
        const auto made = std::make_shared<session>(std::move(socket), from, exchange_, options_, *this);
        {
            const std::lock_guard lock{mutex_};
            if (stopping_) {
                return;
            }
            sessions_.add(*made, from.network);
        }
        ++accepted_;
        made->start();
    }

    void stop() noexcept
    {
        const std::lock_guard once{stop_mutex_};
        if (stopping_) {
            return;
        }
        try {
            {
                const std::lock_guard lock{mutex_};
                stopping_ = true;
            }
            acceptor_.close();
            guard_.reset();
            end_sessions(session::when::quiet);
            {
                std::unique_lock lock{mutex_};
                all_ended_.wait_until(lock, after(options_.stop_time), [&] { return sessions_.empty(); });
            }
            end_sessions(session::when::now);
        } catch (...) {
            context_.stop();  // no memory to end it gracefully
        }
        for (auto& thread : threads_) {
            thread.join();
        }
        threads_.clear();
        gate_.clear();
    }

    /// From a session's destructor.
    void ended(session& which) noexcept
    {
        bool stops = false;
        {
            const std::lock_guard lock{mutex_};
            sessions_.remove(which);
            stops = stopping_;
            if (sessions_.empty()) {
                all_ended_.notify_all();
            }
        }
        if (!stops) {
            acceptor_.resume();
        }
    }

private:
    std::size_t places() const noexcept { return options_.threads != 0 ? options_.threads : std::max(1U, std::thread::hardware_concurrency()); }

    /// What a thread does. An exception here is a lack of memory in one session, which it ends.
    void work() noexcept
    {
        while (true) {
            try {
                context_.run();
                return;
            } catch (...) {
            }
        }
    }

    bool has_enough(const std::string& network) const
    {
        const std::lock_guard lock{mutex_};
        return options_.connections_per_peer != 0 && sessions_.count_of(network) >= options_.connections_per_peer;
    }

    void end_sessions(typename session::when which)
    {
        std::vector<std::shared_ptr<session>> open;
        {
            const std::lock_guard lock{mutex_};
            open = sessions_.all();
        }
        for (const auto& each : open) {
            if (each) {
                each->end(which);
            }
        }
    }

    // The context goes before what its sessions refer to, so it comes last but for what refers to it.
    const http_server_options options_;
    const typename Channel::settings settings_;
    const http_exchange exchange_;
    http_gate gate_;
    http_budget budget_;
    std::mutex stop_mutex_;
    mutable std::mutex mutex_;
    std::condition_variable all_ended_;
    http_sessions<session> sessions_;
    std::atomic<bool> stopping_ = false;
    std::atomic<std::uint64_t> accepted_ = 0;
    std::uint16_t port_ = 0;
    std::vector<std::thread> threads_;
    boost::asio::io_context context_;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard_{context_.get_executor()};
    http_acceptor<http_listener> acceptor_{context_, *this};
};

}  // namespace signet::detail

#endif
