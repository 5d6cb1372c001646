// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TOKEN_KEY_REFERENCE_HPP
#define SIGNET_TOKEN_KEY_REFERENCE_HPP

#include <concepts>
#include <cstdint>
#include <string_view>

namespace signet {

/// How a signature says which key made it.
enum class key_reference_kind : std::uint8_t {
    x509_direct,
    x509_embedded,
    x509_data,
    x509_issuer_serial,
    x509_thumbprint,
    x509_ski,
    x509_key_name,
    key_name,
    x509_url,
};

/// What every reference to a certificate is unless it says otherwise: the message does not carry the certificate, the receiver
/// finds it among those it knows.
struct certificate_reference {
    static constexpr bool names_certificate = true;
    static constexpr bool adds_token = false;
    static constexpr bool carries_certificate = false;
};

/// A BinarySecurityToken with the signer's certificate, added by the signature's own step, and a direct reference to it.
/// X.509 Certificate Token Profile 1.1.1, 3.2.1.
struct x509_direct : certificate_reference {
    static constexpr auto kind = key_reference_kind::x509_direct;
    static constexpr bool adds_token = true;
    static constexpr bool carries_certificate = true;
};

/// A direct reference to the BinarySecurityToken that an `x509_token` step of the policy carries.
struct x509_carried : certificate_reference {
    static constexpr auto kind = key_reference_kind::x509_direct;
    static constexpr bool carries_certificate = true;
};

/// The BinarySecurityToken inside the reference itself. WSS SOAP Message Security 1.1.1, 7.4.
struct x509_embedded : certificate_reference {
    static constexpr auto kind = key_reference_kind::x509_embedded;
    static constexpr bool carries_certificate = true;
};

/// The certificate as ds:X509Data inside the reference. XML Signature 1.1, 4.5.4: what zeep's `Signature` writes.
struct x509_data : certificate_reference {
    static constexpr auto kind = key_reference_kind::x509_data;
    static constexpr bool carries_certificate = true;
};

/// The issuer's name and the serial number. X.509 Certificate Token Profile 1.1.1, 3.2.3.
struct x509_issuer_serial : certificate_reference {
    static constexpr auto kind = key_reference_kind::x509_issuer_serial;
};

/// The SHA-1 of the certificate: it identifies, and proves nothing. X.509 Certificate Token Profile 1.1.1, 3.2.2.
struct x509_thumbprint : certificate_reference {
    static constexpr auto kind = key_reference_kind::x509_thumbprint;
};

/// The certificate's SubjectKeyIdentifier extension. X.509 Certificate Token Profile 1.1.1, 3.2.1.
struct x509_ski : certificate_reference {
    static constexpr auto kind = key_reference_kind::x509_ski;
};

/// ds:KeyName with the certificate's subject. XML Signature 1.1, 4.5.1; WSS SOAP Message Security 1.1.1, 7.6.
struct x509_key_name : certificate_reference {
    static constexpr auto kind = key_reference_kind::x509_key_name;
};

/// A URL where the certificate is, in a SecurityTokenReference of the Security header that the one in ds:KeyInfo refers to; a
/// receiver admits the URL in ds:KeyInfo itself too. It is fetched by the `token_resolver` of the call, and has to be trusted like
/// any other. For signatures only. WSS SOAP Message Security 1.1.1, 7.2.
struct x509_by_url : certificate_reference {
    static constexpr auto kind = key_reference_kind::x509_url;
    static constexpr bool carries_certificate = true;
};

/// ds:KeyName: the name of a shared key. XML Signature 1.1, 4.5.1.
struct key_by_name {
    static constexpr auto kind = key_reference_kind::key_name;
    static constexpr bool names_certificate = false;
    static constexpr bool adds_token = false;
    static constexpr bool carries_certificate = false;
};

/// Exemplar: x509_direct. Models: x509_direct, x509_carried, x509_embedded, x509_data, x509_issuer_serial,
/// x509_thumbprint, x509_ski, x509_key_name, x509_by_url, key_by_name.
template <class T>
concept key_reference = requires {
    { T::kind } -> std::convertible_to<key_reference_kind>;
    { T::names_certificate } -> std::convertible_to<bool>;
    { T::adds_token } -> std::convertible_to<bool>;
    { T::carries_certificate } -> std::convertible_to<bool>;
};

static_assert(key_reference<x509_direct> && key_reference<x509_carried> && key_reference<x509_embedded> && key_reference<x509_data>);
static_assert(key_reference<x509_issuer_serial> && key_reference<x509_thumbprint> && key_reference<x509_ski>);
static_assert(key_reference<x509_key_name> && key_reference<x509_by_url> && key_reference<key_by_name>);

/// The same facts of a kind that is known at run time only.
constexpr bool names_certificate(key_reference_kind kind) noexcept { return kind != key_reference_kind::key_name; }

/// How people call it.
constexpr std::string_view describe(key_reference_kind kind) noexcept
{
    switch (kind) {
    case key_reference_kind::x509_direct: return "X.509 BinarySecurityToken";
    case key_reference_kind::x509_embedded: return "embedded X.509 BinarySecurityToken";
    case key_reference_kind::x509_data: return "X509Data with the certificate";
    case key_reference_kind::x509_issuer_serial: return "issuer and serial number";
    case key_reference_kind::x509_thumbprint: return "SHA-1 thumbprint";
    case key_reference_kind::x509_ski: return "subject key identifier";
    case key_reference_kind::x509_key_name: return "KeyName with the certificate's subject";
    case key_reference_kind::key_name: return "KeyName";
    case key_reference_kind::x509_url: return "URL of the X.509 certificate";
    }
    return "";
}

}  // namespace signet

#endif
