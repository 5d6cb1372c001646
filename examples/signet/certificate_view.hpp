// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_CERTIFICATE_VIEW_HPP
#define SIGNET_COMMAND_CERTIFICATE_VIEW_HPP

#include "answer.hpp"

#include <signet/core/date_time.hpp>
#include <signet/core/octets.hpp>
#include <signet/crypto/botan/certificate.hpp>

#include <string>

namespace signet::command {

inline std::string hexadecimal(octet_view value)
{
    std::string text;
    for (const auto octet : value) {
        text += "0123456789abcdef"[octet >> 4];
        text += "0123456789abcdef"[octet & 15];
    }
    return text;
}

/// The names of a certificate: subject, issuer, serial number in decimal, SHA-1 thumbprint in hexadecimal.
inline json identity_of(const certificate& one)
{
    return {{"subject", one.subject()}, {"issuer", one.issuer()}, {"serial", one.serial()},
        {"thumbprint", hexadecimal(one.thumbprint_sha1())}};
}

/// The same with its validity and its key.
inline json contents_of(const certificate& one)
{
    json fields = identity_of(one);
    fields["valid_from"] = format_utc(one.valid_from());
    fields["valid_until"] = format_utc(one.valid_until());
    fields["key_type"] = one.key_type_name();
    fields["key_bits"] = one.key_bits();
    return fields;
}

}  // namespace signet::command

#endif
