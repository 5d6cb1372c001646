// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_RAW_HTTP_HPP
#define SIGNET_TESTS_SUPPORT_RAW_HTTP_HPP

#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace signet::tests {

/// A TCP connection whose octets a test writes and reads by hand. Every wait ends after ten seconds.
class raw_connection {
public:
    explicit raw_connection(int descriptor) : descriptor_{descriptor} {}
    raw_connection(const raw_connection&) = delete;
    raw_connection& operator=(const raw_connection&) = delete;
    ~raw_connection() { close(); }

    /// Connects to a port of this machine.
    static int connect_to(std::uint16_t port)
    {
        const int made = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_port = htons(port);
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(made, reinterpret_cast<const sockaddr*>(&place), sizeof place) != 0) {
            ::close(made);
            throw std::system_error{errno, std::generic_category(), "connect"};
        }
        return made;
    }
    static raw_connection to(std::uint16_t port) { return raw_connection{connect_to(port)}; }

    /// False when the peer takes no more.
    bool send(std::string_view text)
    {
        while (!text.empty()) {
            const auto count = ready(POLLOUT) ? ::send(descriptor_, text.data(), text.size(), MSG_NOSIGNAL) : -1;
            if (count <= 0) {
                return false;
            }
            text.remove_prefix(static_cast<std::size_t>(count));
        }
        return true;
    }
    /// Says that nothing more comes.
    void end_sending() { ::shutdown(descriptor_, SHUT_WR); }
    void close()
    {
        if (descriptor_ >= 0) {
            ::close(std::exchange(descriptor_, -1));
        }
    }
    /// Closes so that the peer sees a reset.
    void reset()
    {
        const linger at_once{1, 0};
        ::setsockopt(descriptor_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
        close();
    }

    /// One HTTP message with a Content-Length (none: 0), header and body; what came until the end if it is not whole.
    std::string read_message()
    {
        std::size_t head = std::string::npos;
        while ((head = unread_.find("\r\n\r\n")) == std::string::npos) {
            if (!more()) {
                return std::exchange(unread_, {});
            }
        }
        head += 4;
        const std::size_t field = unread_.substr(0, head).find("Content-Length: ");
        const std::size_t length = field == std::string::npos ? 0 : std::strtoul(unread_.c_str() + field + 16, nullptr, 10);
        while (unread_.size() < head + length) {
            if (!more()) {
                return std::exchange(unread_, {});
            }
        }
        std::string message = unread_.substr(0, head + length);
        unread_.erase(0, head + length);
        return message;
    }
    /// Everything until the peer closes.
    std::string read_all()
    {
        while (more()) {
        }
        return std::exchange(unread_, {});
    }
    /// Whether the peer has closed, or does before the time is up; what it says is dropped.
    bool closed_within(std::chrono::milliseconds time)
    {
        const auto deadline = std::chrono::steady_clock::now() + time;
        std::array<char, 4096> chunk{};
        while (ready(POLLIN, deadline)) {
            if (::recv(descriptor_, chunk.data(), chunk.size(), 0) <= 0) {
                return true;
            }
        }
        return false;
    }

private:
    using time_point = std::chrono::steady_clock::time_point;

    bool ready(short what, time_point deadline = std::chrono::steady_clock::now() + std::chrono::seconds{10}) const
    {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        pollfd watched{descriptor_, what, 0};
        return ::poll(&watched, 1, left.count() < 0 ? 0 : static_cast<int>(left.count())) == 1;
    }
    bool more()
    {
        std::array<char, 4096> chunk{};
        const auto count = ready(POLLIN) ? ::recv(descriptor_, chunk.data(), chunk.size(), 0) : -1;
        if (count > 0) {
            unread_.append(chunk.data(), static_cast<std::size_t>(count));
        }
        return count > 0;
    }

    int descriptor_;
    std::string unread_;
};

/// A server whose every octet a test writes: it hands each connection, with its number from 0, to a script, one after the other.
class raw_server {
public:
    using script = std::function<void(raw_connection& connection, int number)>;

    explicit raw_server(script run) : listening_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)}, script_{std::move(run)}
    {
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof place;
        if (::bind(listening_, reinterpret_cast<const sockaddr*>(&place), size) != 0 || ::listen(listening_, 16) != 0
            || ::getsockname(listening_, reinterpret_cast<sockaddr*>(&place), &size) != 0) {
            throw std::system_error{errno, std::generic_category(), "listen"};
        }
        port_ = ntohs(place.sin_port);
        thread_ = std::thread{[this] {
            while (true) {
                const int accepted = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
                if (accepted < 0) {
                    return;
                }
                raw_connection connection{accepted};
                script_(connection, connections_++);
            }
        }};
    }
    raw_server(const raw_server&) = delete;
    raw_server& operator=(const raw_server&) = delete;
    ~raw_server()
    {
        ::shutdown(listening_, SHUT_RDWR);
        thread_.join();
        ::close(listening_);
    }

    std::string url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/service"; }
    int connections() const { return connections_; }

private:
    int listening_;
    script script_;
    std::uint16_t port_ = 0;
    std::atomic<int> connections_ = 0;
    std::thread thread_;
};

/// An HTTP message of a start line, header lines and a body, whose length is added.
inline std::string http_text(std::string_view start, std::string_view header, std::string_view body)
{
    return std::string{start} + "\r\n" + std::string{header} + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n"
         + std::string{body};
}

}  // namespace signet::tests

#endif
