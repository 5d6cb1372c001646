// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HOST_LOOK_UP_HPP
#define SIGNET_TRANSPORT_DETAIL_HOST_LOOK_UP_HPP

#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/error.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace signet::detail {

using tcp_endpoints = std::vector<boost::asio::ip::tcp::endpoint>;

/// Asks the system for the addresses of a host. It takes as long as the system does.
inline tcp_endpoints ask_system(const std::string& host, std::uint16_t port, boost::system::error_code& failed)
{
    boost::asio::io_context context;
    boost::asio::ip::tcp::resolver resolver{context};
    const auto found = resolver.resolve(host, std::to_string(port), failed);
    return failed ? tcp_endpoints{} : tcp_endpoints{found.begin(), found.end()};
}

/// The look-up of a host's addresses, which ends in time. The system's own cannot be interrupted, so it has a thread of its own, which nobody
/// waits for once the time is up; at most so many are left to themselves, and as long as there are no fewer nothing is looked up.
class host_look_up {
public:
    using time_point = std::chrono::steady_clock::time_point;
    static constexpr std::size_t most_left = 64;

    /// Look-ups that were given up, and have not ended.
    static std::size_t left() noexcept { return left_; }

    /// The addresses of a host, its own if it is one. Sets `failed` to `timeout` when the time was up.
    template <class Ask = tcp_endpoints (*)(const std::string&, std::uint16_t, boost::system::error_code&)>
    static tcp_endpoints run(const std::string& host, std::uint16_t port, time_point deadline, boost::system::error_code& failed, Ask ask = ask_system)
    {
        if (const auto address = boost::asio::ip::make_address(host, failed); !failed) {
            return {boost::asio::ip::tcp::endpoint{address, port}};
        }
        if (left_ >= most_left) {
            failed = boost::asio::error::try_again;
            return {};
        }
        const auto shared = std::make_shared<state>();
        std::thread{[shared, host, port, ask] { shared->end_with(host, port, ask); }}.detach();
        std::unique_lock lock{shared->mutex};
        if (!shared->changed.wait_until(lock, deadline, [&] { return shared->ended; })) {
            shared->given_up = true;
            ++left_;
            failed = boost::beast::error::timeout;
            return {};
        }
        failed = shared->failed;
        return std::move(shared->found);
    }

private:
    struct state {
        std::mutex mutex;
        std::condition_variable changed;
        bool ended = false;
        bool given_up = false;
        boost::system::error_code failed;
        tcp_endpoints found;

        template <class Ask>
        void end_with(const std::string& host, std::uint16_t port, Ask ask) noexcept
        {
            boost::system::error_code code;
            tcp_endpoints all;
            try {
                all = ask(host, port, code);
            } catch (...) {
                code = boost::asio::error::no_memory;
            }
            const std::lock_guard lock{mutex};
            found = std::move(all);
            failed = code;
            ended = true;
            if (given_up) {
                --left_;
            }
            changed.notify_all();
        }
    };

    static inline std::atomic<std::size_t> left_ = 0;
};

}  // namespace signet::detail

#endif
