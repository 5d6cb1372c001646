// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_ENDPOINT_ACCOUNT_OF_HPP
#define SIGNET_SERVICE_ENDPOINT_ACCOUNT_OF_HPP

#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/service/endpoint_account.hpp>
#include <signet/service/key_account.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// The account of an endpoint whose keys are those of an account of a key ring: the options name them as the ring does, `file:server.pem`.
/// They are decrypted for each message, and stay so until it is answered; a key that is removed from the ring is gone from the endpoint.
/// `others` are certificates that answers are encrypted to, by the names of the options. Whom it believes is still to be said.
inline endpoint_account endpoint_account_of(const key_account& keys, std::map<std::string, certificate, std::less<>> others = {})
{
    endpoint_account made;
    for (const auto& [name, other] : others) {
        made.known_certificates.push_back(other);
    }
    made.find = [keys, others = std::move(others)](std::string_view reference) -> result<account_key> {
        if (const auto other = others.find(reference); other != others.end()) {
            return account_key{{}, {other->second}};
        }
        auto own = keys.signer_of(std::string{reference});
        if (!own) {
            return refuse(std::move(own));
        }
        return account_key{std::move(own->key), std::move(own->chain)};
    };
    made.open_keys = [keys]() -> result<account_keys> {
        auto pairs = keys.decryption();
        if (!pairs) {
            return refuse(std::move(pairs));
        }
        auto shared = keys.shared();
        if (!shared) {
            return refuse(std::move(shared));
        }
        account_keys opened{std::move(pairs->keys), std::move(shared->keys), {}};
        for (auto& one : keys.list()) {
            if (one.locked) {
                opened.locked.push_back(std::move(one.reference));
            }
        }
        return opened;
    };
    return made;
}

}  // namespace signet

#endif
