// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "policies.hpp"

#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/legacy_2002.hpp>
#include <signet/profile/onvif.hpp>
#include <signet/profile/username_digest.hpp>
#include <signet/profile/username_over_transport.hpp>
#include <signet/profile/username_text.hpp>
#include <signet/profile/username_x509_sign_encrypt.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>
#include <signet/profile/x509_sign_issuer_serial.hpp>
#include <signet/profile/x509_sign_ski.hpp>
#include <signet/profile/x509_sign_thumbprint.hpp>

#include <algorithm>
#include <array>

namespace signet::command {

std::span<const compiled_policy> compiled_policies()
{
    static constexpr std::array<compiled_policy, 12> all{{
        {"username-text", "UsernameToken with the password in clear: over a confidential transport only",
            &any_policy::of<username_text>},
        {"username-digest", "Timestamp; UsernameToken with password digest, nonce and created", &any_policy::of<username_digest>},
        {"x509-sign", "Timestamp; RSA-SHA256 over Body and Timestamp, X.509 certificate in the message",
            &any_policy::of<x509_sign>},
        {"x509-sign-issuer-serial", "the same, the certificate named by its issuer and serial number",
            &any_policy::of<x509_sign_issuer_serial>},
        {"x509-sign-thumbprint", "the same, the certificate named by its SHA-1 thumbprint", &any_policy::of<x509_sign_thumbprint>},
        {"x509-sign-ski", "the same, the certificate named by its subject key identifier", &any_policy::of<x509_sign_ski>},
        {"x509-sign-encrypt", "x509-sign, then the Body's content by AES-256-GCM, its key by RSA-OAEP to the recipient's certificate",
            &any_policy::of<x509_sign_encrypt>},
        {"username-x509-sign-encrypt", "the same with a UsernameToken (password as text), signed and encrypted as well",
            &any_policy::of<username_x509_sign_encrypt>},
        {"hmac-sign", "Timestamp; HMAC-SHA256 over Body and Timestamp with a shared key by its name", &any_policy::of<hmac_sign>},
        {"username-over-transport", "Timestamp; UsernameToken with the password in clear: over a confidential transport only",
            &any_policy::of<username_over_transport>},
        {"onvif", "UsernameToken with password digest, nonce and created, as cameras accept it", &any_policy::of<onvif>},
        {"legacy-2002", "the drafts of 2002: RSA-SHA1 over Body and route, Body by Triple DES, its key by RSA 1.5; needs --legacy",
            &any_policy::of<legacy_2002>, true},
    }};
    return all;
}

outcome<const compiled_policy*> find_policy(std::string_view name, bool legacy)
{
    const auto all = compiled_policies();
    const auto found = std::find_if(all.begin(), all.end(), [&](const compiled_policy& one) { return one.name == name; });
    if (found == all.end()) {
        return misuse("there is no policy '" + std::string{name} + "'; signet wss policies lists them");
    }
    if (found->legacy && !legacy) {
        return misuse("every algorithm of policy " + std::string{name} + " is broken: --legacy lets them take part");
    }
    return &*found;
}

}  // namespace signet::command
