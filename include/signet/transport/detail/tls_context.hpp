// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_TLS_CONTEXT_HPP
#define SIGNET_TRANSPORT_DETAIL_TLS_CONTEXT_HPP

#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/crypto/openssl/detail/openssl_pointer.hpp>
#include <signet/transport/http_options.hpp>
#include <signet/transport/http_url.hpp>
#include <signet/transport/tls_identity.hpp>
#include <signet/transport/tls_options.hpp>

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ssl/context.hpp>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace signet::detail {

using tls_context_pointer = std::shared_ptr<boost::asio::ssl::context>;

inline openssl_pointer<X509, X509_free> to_openssl(const certificate& one)
{
    const auto der = one.der();
    const unsigned char* at = der.data();
    return openssl_pointer<X509, X509_free>{d2i_X509(nullptr, &at, static_cast<long>(der.size()))};
}

/// What OpenSSL leaves in its queue of errors, which is the thread's, would be taken for another's failure.
struct tls_quiet {
    tls_quiet() = default;
    tls_quiet(const tls_quiet&) = delete;
    tls_quiet& operator=(const tls_quiet&) = delete;
    ~tls_quiet() { ERR_clear_error(); }
};

inline result<void> use_identity(SSL_CTX* context, const tls_identity& who, const char* where)
{
    const auto unusable = [&](const char* sentence) { return refuse(errc::unusable_credential, where, sentence); };
    if (who.chain.empty()) {
        return unusable("there is no certificate for the key of TLS");
    }
    auto pem = who.key.visit([](const auto& key) { return key.to_pem(); });
    if (!pem) {
        return refuse(std::move(pem));
    }
    const openssl_pointer<BIO, BIO_free> source{BIO_new_mem_buf(pem->reveal().data(), static_cast<int>(pem->reveal().size()))};
    const openssl_pointer<EVP_PKEY, EVP_PKEY_free> key{source ? PEM_read_bio_PrivateKey(source.get(), nullptr, nullptr, nullptr) : nullptr};
    const auto own = to_openssl(who.chain.front());
    if (!own || SSL_CTX_use_certificate(context, own.get()) != 1) {
        return unusable("the certificate is not one that TLS can use: its key may be too small, or of a type that TLS has not");
    }
    if (!key || SSL_CTX_use_PrivateKey(context, key.get()) != 1 || SSL_CTX_check_private_key(context) != 1) {
        return unusable("the private key is not that of the certificate, or of a type that TLS has not");
    }
    for (std::size_t i = 1; i < who.chain.size(); ++i) {
        const auto between = to_openssl(who.chain[i]);
        if (!between || SSL_CTX_add1_chain_cert(context, between.get()) != 1) {
            return unusable("a certificate behind the first is not one that TLS can use");
        }
    }
    return {};
}

inline result<void> trust(SSL_CTX* context, const std::vector<certificate>& anchors, const char* where)
{
    X509_STORE* const store = SSL_CTX_get_cert_store(context);
    for (const auto& each : anchors) {
        const auto anchor = to_openssl(each);
        if (!anchor || X509_STORE_add_cert(store, anchor.get()) != 1) {
            return refuse(errc::unusable_credential, where, "a trust anchor is not one that TLS can use");
        }
    }
    X509_STORE_set_flags(store, X509_V_FLAG_PARTIAL_CHAIN);  // an anchor is one whether it signed itself or not
    return {};
}

/// An anchor is trusted for being one: it needs no list of its own issuer.
inline int judge_anchor(int verdict, X509_STORE_CTX* at)
{
    const int code = X509_STORE_CTX_get_error(at);
    const bool no_list = code == X509_V_ERR_UNABLE_TO_GET_CRL || code == X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER
                         || code == X509_V_ERR_CRL_SIGNATURE_FAILURE || code == X509_V_ERR_KEYUSAGE_NO_CRL_SIGN;
    if (verdict == 1 || !no_list || X509_STORE_CTX_get_error_depth(at) < X509_STORE_CTX_get_num_untrusted(at)) {
        return verdict;
    }
    X509_STORE_CTX_set_error(at, X509_V_OK);
    return 1;
}

using tls_verdict = int (*)(int, X509_STORE_CTX*);

/// Has the certificates of peers looked up in revocation lists, if there are any. Gives what has the last word on them.
inline result<tls_verdict> use_lists(SSL_CTX* context, const std::vector<certificate_revocation_list>& lists, const char* where)
{
    if (lists.empty()) {
        return tls_verdict{};
    }
    X509_STORE* const store = SSL_CTX_get_cert_store(context);
    for (const auto& each : lists) {
        const auto der = each.der();
        const unsigned char* at = der.data();
        const openssl_pointer<X509_CRL, X509_CRL_free> list{d2i_X509_CRL(nullptr, &at, static_cast<long>(der.size()))};
        if (each.has_broken_signature() || !list || X509_STORE_add_crl(store, list.get()) != 1) {
            return refuse(errc::unusable_credential, where, "a revocation list is not one that TLS can use: its signature may be too weak");
        }
    }
    X509_STORE_set_flags(store, X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL);
    return tls_verdict{judge_anchor};
}

/// What both ends have in common: TLS 1.2 with forward secrecy and authenticated encryption, TLS 1.3, nothing older.
inline void set_protocol(SSL_CTX* context)
{
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_max_proto_version(context, 0);
    SSL_CTX_set_security_level(context, 2);
    SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20");
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
}

template <class Fill>
result<tls_context_pointer> make_tls_context(boost::asio::ssl::context::method method, const char* where, Fill fill)
{
    const tls_quiet quiet;
    try {
        auto made = std::make_shared<boost::asio::ssl::context>(method);
        set_protocol(made->native_handle());
        if (auto filled = fill(made->native_handle()); !filled) {
            return refuse(std::move(filled));
        }
        return made;
    } catch (const std::exception&) {
        return refuse(errc::crypto_failed, where, "OpenSSL gives no TLS");
    }
}

/// For the server at a URL. Errors: `missing_credential`, `unusable_credential`, `malformed_value`, `crypto_failed`.
inline result<tls_context_pointer> tls_client_context(const tls_client_options& options, const http_url& url)
{
    constexpr auto* where = "https_client";
    if (options.anchors.empty() && !options.system_anchors) {
        return refuse(errc::missing_credential, where, "no CA is trusted to certify the server");
    }
    if (!std::ranges::all_of(options.identities, [](const auto& each) { return each.is_valid(); })) {
        return refuse(errc::malformed_value, where, "a destination is not host, host:port, *.domain or *");
    }
    return make_tls_context(boost::asio::ssl::context::tls_client, where, [&](SSL_CTX* context) -> result<void> {
        if (options.system_anchors && SSL_CTX_set_default_verify_paths(context) != 1) {
            return refuse(errc::unusable_credential, where, "the CAs of the system cannot be read");
        }
        if (auto done = trust(context, options.anchors, where); !done) {
            return done;
        }
        const auto found = std::ranges::find_if(options.identities, [&](const auto& each) { return each.fits(url.host, url.port); });
        if (found != options.identities.end()) {
            if (auto done = use_identity(context, found->identity, where); !done) {
                return done;
            }
        }
        // RFC 9110, 4.3.4: the name in the URL, or its address, must stand in the certificate's subjectAltName.
        X509_VERIFY_PARAM* const demands = SSL_CTX_get0_param(context);
        X509_VERIFY_PARAM_set_hostflags(demands, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
        boost::system::error_code is_name;
        boost::asio::ip::make_address(url.host, is_name);
        if ((is_name ? X509_VERIFY_PARAM_set1_host(demands, url.host.data(), url.host.size())
                     : X509_VERIFY_PARAM_set1_ip_asc(demands, url.host.c_str())) != 1) {
            return refuse(errc::malformed_value, where, "the host of the URL cannot be checked");
        }
        auto verdict = use_lists(context, options.revocation_lists, where);
        if (!verdict) {
            return refuse(std::move(verdict));
        }
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER, *verdict);
        return {};
    });
}

/// Errors: `missing_credential`, `unusable_credential`, `malformed_value`, `conflicting_policy`, `crypto_failed`.
inline result<tls_context_pointer> tls_server_context(const tls_server_options& options)
{
    constexpr auto* where = "https_server";
    const bool asks = options.clients != tls_clients::without_certificate;
    if (!all_positive(options.handshake_time)) {
        return refuse(errc::malformed_value, where, "the time for a handshake is not more than nothing");
    }
    if (asks && options.client_anchors.empty()) {
        return refuse(errc::missing_credential, where, "no CA is trusted to certify clients");
    }
    if (!asks && (!options.client_anchors.empty() || !options.revocation_lists.empty())) {
        return refuse(errc::conflicting_policy, where, "CAs or revocation lists for clients are given, and clients are not asked for certificates");
    }
    return make_tls_context(boost::asio::ssl::context::tls_server, where, [&](SSL_CTX* context) -> result<void> {
        if (auto done = use_identity(context, options.identity, where); !done || !asks) {
            return done;
        }
        if (auto done = trust(context, options.client_anchors, where); !done) {
            return done;
        }
        for (const auto& each : options.client_anchors) {
            const auto anchor = to_openssl(each);
            SSL_CTX_add_client_CA(context, anchor.get());
        }
        auto verdict = use_lists(context, options.revocation_lists, where);
        if (!verdict) {
            return refuse(std::move(verdict));
        }
        // A resumed session would bring neither the chain nor another look at whether it has expired.
        SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
        SSL_CTX_set_options(context, SSL_OP_NO_TICKET);
        SSL_CTX_set_num_tickets(context, 0);
        SSL_CTX_set_verify(context,
            SSL_VERIFY_PEER | (options.clients == tls_clients::certificate_required ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0), *verdict);
        return {};
    });
}

}  // namespace signet::detail

#endif
