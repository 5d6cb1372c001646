// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_RAW_TLS_HPP
#define SIGNET_TESTS_SUPPORT_RAW_TLS_HPP

#include "support/raw_http.hpp"

#include <openssl/ssl.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include <sys/time.h>

namespace signet::tests {

/// A TLS connection to a port of this machine whose octets a test writes and reads by hand; it trusts anybody. Every wait ends
/// after ten seconds.
class raw_tls_connection {
public:
    explicit raw_tls_connection(std::uint16_t port) : descriptor_{raw_connection::connect_to(port)}, socket_{descriptor_}
    {
        const timeval ten_seconds{10, 0};
        ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &ten_seconds, sizeof ten_seconds);
        ::setsockopt(descriptor_, SOL_SOCKET, SO_SNDTIMEO, &ten_seconds, sizeof ten_seconds);
        context_.reset(SSL_CTX_new(TLS_client_method()));
        tls_.reset(SSL_new(context_.get()));
        if (SSL_set_fd(tls_.get(), descriptor_) != 1 || SSL_connect(tls_.get()) != 1) {
            throw std::runtime_error{"no TLS"};
        }
    }

    bool send(std::string_view text) { return SSL_write(tls_.get(), text.data(), static_cast<int>(text.size())) > 0; }
    /// One HTTP message with a Content-Length, or what came until the end.
    std::string read_message()
    {
        std::string text;
        char chunk[4096];
        while (true) {
            const auto head = text.find("\r\n\r\n");
            const auto field = text.find("Content-Length: ");
            if (head != text.npos && field < head
                && text.size() >= head + 4 + std::strtoul(text.c_str() + field + 16, nullptr, 10)) {
                return text;
            }
            const int count = SSL_read(tls_.get(), chunk, sizeof chunk);
            if (count <= 0) {
                ended_well_ = SSL_get_error(tls_.get(), count) == SSL_ERROR_ZERO_RETURN;
                return text;
            }
            text.append(chunk, static_cast<std::size_t>(count));
        }
    }
    /// Whether the last read met the word with which TLS ends.
    bool ended_well() const noexcept { return ended_well_; }
    /// Says that nothing more comes: in TLS, and on the wire.
    void end_sending()
    {
        SSL_shutdown(tls_.get());
        socket_.end_sending();
    }
    /// The connection beneath.
    raw_connection& socket() noexcept { return socket_; }

private:
    struct release {
        void operator()(SSL_CTX* held) const noexcept { SSL_CTX_free(held); }
        void operator()(SSL* held) const noexcept { SSL_free(held); }
    };

    int descriptor_;
    raw_connection socket_;
    std::unique_ptr<SSL_CTX, release> context_;
    std::unique_ptr<SSL, release> tls_;
    bool ended_well_ = false;
};

}  // namespace signet::tests

#endif
