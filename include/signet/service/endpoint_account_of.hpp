// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_ENDPOINT_ACCOUNT_OF_HPP
#define SIGNET_SERVICE_ENDPOINT_ACCOUNT_OF_HPP

#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/service/endpoint_account.hpp>
#include <signet/service/key_account.hpp>
#include <signet/service/key_instance.hpp>
#include <signet/wss/closed_keys.hpp>
#include <signet/xenc/cipher_key.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

namespace detail {

inline closed_key closed_key_of(const key_instance& key)
{
    closed_key made;
    made.name = key.name();
    if (key.is_shared()) {
        made.shared = [key] {
            return key.shared().map([](cipher_key value) { return shared_key{std::move(value.name), std::move(value.value)}; });
        };
        return made;
    }
    if (!key.chain().empty()) {
        made.of = key.chain().front();
    }
    made.public_part = key.public_part();
    made.private_key = [key] { return key.private_key(); };
    return made;
}

}  // namespace detail

/// The account of an endpoint whose keys are those of an account of a key ring: the options name them as the ring does, `file:server.pem`; shared keys too.
/// A message that names one has it decrypted, and no other; it is wiped once the message was processed. A key that is removed from the ring is
/// gone from the endpoint.
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
        const auto key = keys.instance(std::string{reference});
        if (!key) {
            return tl::unexpected<error>{key.error()};
        }
        if (key->is_shared()) {
            return detail::closed_key_of(*key).shared().map([](shared_key value) { return account_key{{}, {}, std::move(value)}; });
        }
        auto own = keys.signer_of(std::string{reference});
        if (!own) {
            return refuse(std::move(own));
        }
        return account_key{std::move(own->key), std::move(own->chain)};
    };
    made.closed_keys = [keys]() -> result<account_keys> {
        account_keys known;
        const auto all = keys.list();
        if (all.empty()) {  // of an account that is gone, or has no key yet: there is nothing to open
            return keys.shared().map([&](const auto&) { return known; });
        }
        for (const auto& one : all) {
            if (one.locked) {
                known.locked.push_back(one.reference);
            } else if (auto key = keys.instance(one.reference)) {  // otherwise it was removed meanwhile
                known.keys.push_back(detail::closed_key_of(*key));
            }
        }
        return known;
    };
    return made;
}

}  // namespace signet

#endif
