// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_TLS_IDENTITY_HPP
#define SIGNET_TRANSPORT_TLS_IDENTITY_HPP

#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>

#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// Who one is in TLS: a private key, its certificate, and those of the CAs between it and what the peer trusts.
struct tls_identity {
    any_private_key key;
    std::vector<certificate> chain;  // the key's own first

    /// Reads both from PEM files. Fails as `any_private_key::from_pem` and `certificate::chain_from_pem` do.
    static result<tls_identity> from_pem(std::string_view key, std::string_view chain, const secret& password = {})
    {
        auto read_key = any_private_key::from_pem(key, password);
        if (!read_key) {
            return refuse(std::move(read_key));
        }
        auto read_chain = certificate::chain_from_pem(chain);
        if (!read_chain) {
            return refuse(std::move(read_chain));
        }
        return tls_identity{*std::move(read_key), *std::move(read_chain)};
    }
};

}  // namespace signet

#endif
