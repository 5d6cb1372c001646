// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_ENDPOINT_ACCOUNT_HPP
#define SIGNET_SERVICE_ENDPOINT_ACCOUNT_HPP

#include <signet/core/result.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/trust.hpp>
#include <signet/crypto/shared_key.hpp>
#include <signet/wss/closed_keys.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/token_resolver.hpp>
#include <signet/wss/validation_mode.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signet {

/// A key of an account: a pair that signs, somebody else's certificate to encrypt to, or a key that both sides hold, for either.
struct account_key {
    std::optional<any_private_key> key{};
    std::vector<certificate> chain{};  // the certificate of it, and its issuers if there are any
    std::optional<shared_key> shared{};
};

/// Keys for one message, from where they stay encrypted until it names them.
struct account_keys {
    std::vector<closed_key> keys{};
    std::vector<std::string> locked{};  // names of keys that nobody gave the password of, for the report
};

/// The account on whose behalf an endpoint works: the keys that it may use, and whom it believes. A message that was encrypted to a key
/// that is not here is refused. `endpoint_account_of` makes one of an account of a key ring.
struct endpoint_account {
    /// The keys for answers, by the names of the options. Whatever error it gives, the endpoint reports it, and fails by itself.
    std::function<result<account_key>(std::string_view reference)> find{};
    std::function<result<account_keys>()> closed_keys{};  // asked for each message that is processed: keys beside those that stand here
    std::vector<decryption<any_private_key>> decryption_keys{};
    std::vector<shared_key> shared_keys{};
    std::vector<certificate> known_certificates{};  // for messages that name theirs without carrying it
    std::optional<signet::anchors> anchors{};
    std::optional<signet::direct_trust> direct_trust{};
    std::optional<certificate_trust> trust{};  // in place of those two: the way of validation that a configuration chose
    std::optional<signet::token_resolver> token_resolver{};  // for messages that name a certificate by its URL
    std::optional<signet::users> users{};
};

}  // namespace signet

#endif
