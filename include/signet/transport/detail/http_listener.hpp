// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_LISTENER_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_LISTENER_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/transport/detail/http_budget.hpp>
#include <signet/transport/detail/http_exchange.hpp>
#include <signet/transport/detail/http_gate.hpp>
#include <signet/transport/detail/http_session.hpp>
#include <signet/transport/http_options.hpp>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace signet::detail {

/// The listening socket of an HTTP server, its threads, and the sessions that are open.
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
        using tcp = boost::asio::ip::tcp;
        boost::system::error_code failed;
        const auto refused = [&](const char* what) {
            return refuse(errc::transport_failed, options_.address + ':' + std::to_string(options_.port),
                          std::string{what} + ": " + printable(failed.message()));
        };
        const auto address = boost::asio::ip::make_address(options_.address, failed);
        if (failed) {
            return refused("not an address");
        }
        const tcp::endpoint place{address, options_.port};
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
        port_ = acceptor_.local_endpoint(failed).port();
        accept();
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
            boost::asio::post(acceptor_.get_executor(), [this] {
                boost::system::error_code ignored;
                acceptor_.close(ignored);
                pause_.cancel();
            });
            guard_.reset();
            end_sessions(true);
            {
                std::unique_lock lock{mutex_};
                all_ended_.wait_until(lock, after(options_.stop_time), [&] { return sessions_.empty(); });
            }
            end_sessions(false);
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
        bool resume = false;
        {
            const std::lock_guard lock{mutex_};
            sessions_.erase(&which);
            resume = std::exchange(waits_, false) && !stopping_;
            if (sessions_.empty()) {
                all_ended_.notify_all();
            }
        }
        if (resume) {
            try {
                boost::asio::post(acceptor_.get_executor(), [this] { accept(); });
            } catch (...) {
                const std::lock_guard lock{mutex_};
                waits_ = true;  // `look_again` goes on
            }
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

    /// On the acceptor's strand, as all that follows an accept. Whatever becomes of it, the next one is under way or `waits_` is set.
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
        bool full = false;
        {
            const std::lock_guard lock{mutex_};
            if (stopping_) {
                return;
            }
            full = waits_ = sessions_.size() >= options_.connections;
        }
        if (full) {
            return look_again();  // and `ended` goes on sooner
        }
        acceptor_.async_accept(Channel::strand(context_), [this](boost::system::error_code failed, boost::asio::ip::tcp::socket socket) {
            if (failed == boost::asio::error::operation_aborted) {
                return;
            }
            if (failed) {
                return wait();  // out of descriptors, say: other sessions will end
            }
            try {
                begin(std::move(socket));
            } catch (...) {  // no memory for this one; the next may find some
            }
            accept();
        });
    }

    /// Accepts later.
    void wait() noexcept
    {
        {
            const std::lock_guard lock{mutex_};
            waits_ = true;
        }
        look_again();
    }

    /// After a while `accept` goes on, unless it did already.
    void look_again() noexcept
    {
        constexpr std::chrono::milliseconds pause{100};
        while (!stopping_) {
            try {
                pause_.expires_after(pause);
                return pause_.async_wait([this](boost::system::error_code stopped) {
                    if (!stopped && goes_on()) {
                        accept();
                    }
                });
            } catch (...) {  // no memory for that either: nobody would wake this thread
                std::this_thread::sleep_for(pause);
            }
        }
    }

    bool goes_on()
    {
        const std::lock_guard lock{mutex_};
        return std::exchange(waits_, false);
    }

    void begin(boost::asio::ip::tcp::socket socket)
    {
        const auto made = std::make_shared<session>(std::move(socket), exchange_, options_, *this);
        {
            const std::lock_guard lock{mutex_};
            if (stopping_) {
                return;
            }
            sessions_.insert(made.get());
        }
        ++accepted_;
        made->start();
    }

    void end_sessions(bool only_idle)
    {
        std::vector<std::shared_ptr<session>> open;
        {
            const std::lock_guard lock{mutex_};
            for (session* const each : sessions_) {
                open.push_back(each->weak_from_this().lock());  // nothing for one that is being destroyed
            }
        }
        for (const auto& each : open) {
            if (each) {
                each->end(only_idle);
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
    std::set<session*> sessions_;
    bool waits_ = false;  // nobody accepts: who makes it false does
    std::atomic<bool> stopping_ = false;
    std::atomic<std::uint64_t> accepted_ = 0;
    std::uint16_t port_ = 0;
    std::vector<std::thread> threads_;
    boost::asio::io_context context_;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard_{context_.get_executor()};
    boost::asio::ip::tcp::acceptor acceptor_{boost::asio::make_strand(context_)};
    boost::asio::steady_timer pause_{acceptor_.get_executor()};
};

}  // namespace signet::detail

#endif
