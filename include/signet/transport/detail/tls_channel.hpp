// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_TLS_CHANNEL_HPP
#define SIGNET_TRANSPORT_DETAIL_TLS_CHANNEL_HPP

#include <signet/core/octets.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/transport/detail/tls_context.hpp>
#include <signet/transport/detail/tls_failure.hpp>

#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/ssl/stream_base.hpp>
#include <boost/asio/strand.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace signet::detail {

/// What client and server speak HTTP over where TLS protects it. It has what `http_channel` has, and the handshakes.
class tls_channel {
public:
    static constexpr bool confidential = true;
    struct settings {
        tls_context_pointer context;
        std::chrono::milliseconds handshake_time{};  // of a server
    };

    template <class From>
    tls_channel(From&& from, const settings& how) : stream_{std::forward<From>(from), *how.context}
    {
    }

    static auto strand(boost::asio::io_context& context) { return boost::asio::make_strand(context); }

    auto& stream() noexcept { return stream_; }
    boost::beast::tcp_stream& lowest() noexcept { return stream_.next_layer(); }

    /// A client's handshake, which tells the server the name that it asks for (SNI; RFC 6066, 3).
    template <class Done>
    void async_open(const std::string& host, Done done)
    {
        boost::system::error_code is_name;
        boost::asio::ip::make_address(host, is_name);
        if (is_name) {
            SSL_set_tlsext_host_name(stream_.native_handle(), host.c_str());
        }
        stream_.async_handshake(boost::asio::ssl::stream_base::client, std::move(done));
    }

    /// A server's.
    template <class Done>
    void async_accept(Done done)
    {
        stream_.async_handshake(boost::asio::ssl::stream_base::server, std::move(done));
    }

    /// The certificates of a client from its own to the anchor, as they were verified; none if it showed none, and nothing where one
    /// of them cannot be read.
    std::optional<std::vector<certificate>> client_chain()
    {
        std::vector<certificate> chain;
        STACK_OF(X509)* const found = SSL_get0_verified_chain(stream_.native_handle());
        for (int i = 0; found != nullptr && i < sk_X509_num(found); ++i) {
            unsigned char* der = nullptr;
            const int size = i2d_X509(sk_X509_value(found, i), &der);
            const auto read = certificate::from_der({der, static_cast<std::size_t>(size > 0 ? size : 0)});
            OPENSSL_free(der);
            if (!read) {
                return std::nullopt;
            }
            chain.push_back(*read);
        }
        return chain;
    }

    /// Whether it says that TLS ended without a word: what came so far may have been cut off.
    static bool is_cut_off(boost::system::error_code code) noexcept { return code == boost::asio::ssl::error::stream_truncated; }
    /// Whether TLS broke, or the peer ended it with an alert.
    static bool is_fault(boost::system::error_code code) noexcept { return tls_reason(code) != 0; }
    /// Whether what came instead of a handshake was HTTP.
    static bool is_plain_http(boost::system::error_code code) noexcept { return tls_reason(code) == SSL_R_HTTP_REQUEST; }

    std::string explain(boost::system::error_code code) const
    {
        return tls_failure(code, const_cast<tls_channel*>(this)->stream_.native_handle());  // which Beast has not const
    }

private:
    boost::beast::ssl_stream<boost::beast::tcp_stream> stream_;
};

}  // namespace signet::detail

#endif
