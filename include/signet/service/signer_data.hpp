// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SIGNER_DATA_HPP
#define SIGNET_SERVICE_SIGNER_DATA_HPP

#include <signet/core/clock.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/service/replay_record.hpp>

#include <string>

namespace signet {

/// What a program that knows nothing of certificates is told of the one that signed a message: values for accounts and logs.
struct signer_data {
    std::string owner;        // the subject's distinguished name
    std::string issuer;
    std::string serial;       // decimal
    std::string fingerprint;  // SHA-1 of the certificate, hexadecimal: it names it, and proves nothing
    instant start{};          // when it begins to be valid, and when that ends
    instant end{};

    static signer_data of(const certificate& leaf)
    {
        return {leaf.subject(), leaf.issuer(), leaf.serial(), detail::hexadecimal(leaf.thumbprint_sha1()), leaf.valid_from(), leaf.valid_until()};
    }
};

}  // namespace signet

#endif
