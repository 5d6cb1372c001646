// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_TLS_FAILURE_HPP
#define SIGNET_TRANSPORT_DETAIL_TLS_FAILURE_HPP

#include <signet/core/printable.hpp>

#include <boost/asio/error.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/beast/core/error.hpp>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/sslerr.h>
#include <openssl/x509_vfy.h>

#include <string>

namespace signet::detail {

/// Why a certificate of the peer's was refused.
inline std::string certificate_failure(long verdict)
{
    switch (verdict) {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN: return "its certificate is of an unknown CA";
    case X509_V_ERR_CERT_HAS_EXPIRED: return "its certificate, or that of a CA above it, has expired";
    case X509_V_ERR_CERT_NOT_YET_VALID: return "its certificate, or that of a CA above it, is not yet valid";
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH: return "its certificate is for another host";
    case X509_V_ERR_CERT_REVOKED: return "its certificate, or that of a CA above it, is revoked";
    case X509_V_ERR_UNABLE_TO_GET_CRL: return "there is no revocation list of who issued its certificate, or that of a CA above it";
    case X509_V_ERR_CRL_HAS_EXPIRED: return "the revocation list of who issued its certificate, or that of a CA above it, is overdue";
    case X509_V_ERR_CRL_NOT_YET_VALID: return "the revocation list of who issued its certificate, or that of a CA above it, is not yet valid";
    case X509_V_ERR_CRL_SIGNATURE_FAILURE: return "somebody else signed the revocation list of who issued its certificate, or that of a CA above it";
    default: return std::string{"its certificate is refused: "} + X509_verify_cert_error_string(verdict);
    }
}

/// Which reason of OpenSSL's an error code carries; 0 for one that is not OpenSSL's.
inline int tls_reason(boost::system::error_code code) noexcept
{
    return code.category() == boost::asio::error::get_ssl_category() ? ERR_GET_REASON(static_cast<unsigned long>(static_cast<unsigned>(code.value())))
                                                                    : 0;
}

/// Why an operation of TLS failed, in words.
inline std::string tls_failure(boost::system::error_code code, const SSL* tls)
{
    if (code == boost::beast::error::timeout) {
        return "it took too long";
    }
    if (code == boost::asio::ssl::error::stream_truncated || code == boost::asio::error::eof) {
        return "the connection was closed";
    }
    const int reason = tls_reason(code);
    if (reason == 0) {
        return printable(code.message());
    }
    if (reason == SSL_AD_REASON_OFFSET + TLS13_AD_CERTIFICATE_REQUIRED) {
        return "the peer ended TLS with the alert: certificate required";  // which OpenSSL calls unknown
    }
    if (reason >= SSL_AD_REASON_OFFSET) {
        return std::string{"the peer ended TLS with the alert: "} + SSL_alert_desc_string_long(reason - SSL_AD_REASON_OFFSET);
    }
    if (const long verdict = SSL_get_verify_result(tls); verdict != X509_V_OK) {  // whatever OpenSSL met on the way to it
        return certificate_failure(verdict);
    }
    switch (reason) {
    case SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE: return "it showed no certificate";
    case SSL_R_HTTP_REQUEST: return "it speaks plain HTTP";
    case SSL_R_WRONG_VERSION_NUMBER: return "it does not speak TLS";
    case SSL_R_UNSUPPORTED_PROTOCOL:
    case SSL_R_VERSION_TOO_LOW: return "it speaks no version of TLS from 1.2 on";
    case SSL_R_NO_SHARED_CIPHER: return "it has no cipher in common";
    default: break;
    }
    const char* const words = ERR_reason_error_string(static_cast<unsigned long>(static_cast<unsigned>(code.value())));
    return words != nullptr ? words : "TLS broke";
}

}  // namespace signet::detail

#endif
