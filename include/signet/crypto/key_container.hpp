// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_KEY_CONTAINER_HPP
#define SIGNET_CRYPTO_KEY_CONTAINER_HPP

#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>

#include <functional>
#include <utility>
#include <vector>

namespace signet {

/// What a file with a password holds, whatever its format: a private key, its certificate and others.
struct key_container {
    secret key;                        // PKCS #8 in DER, not encrypted
    std::vector<octets> certificates;  // DER; that of the key first, if the file has it
};

/// Reads such a file. Whoever reads PKCS #12 passes `read_container<pkcs12>`; without one such a file is refused.
using container_reader = std::function<result<key_container>(octet_view der, const secret& password)>;

/// The reader of a format as a `container_reader`. Exemplar: `pkcs12`.
template <class Format>
result<key_container> read_container(octet_view der, const secret& password)
{
    return Format::read(der, password).map([](Format held) {
        return key_container{std::move(held.key), std::move(held.certificates)};
    });
}

}  // namespace signet

#endif
