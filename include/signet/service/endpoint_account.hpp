// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_ENDPOINT_ACCOUNT_HPP
#define SIGNET_SERVICE_ENDPOINT_ACCOUNT_HPP

#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/trust.hpp>
#include <signet/crypto/shared_key.hpp>
#include <signet/wss/credentials.hpp>

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace signet {

/// A key of an account: a pair that signs, or somebody else's certificate to encrypt to.
struct account_key {
    std::optional<any_private_key> key{};
    std::vector<certificate> chain{};  // the certificate of it, and its issuers if there are any
};

/// The account on whose behalf an endpoint works: the keys that it may use, and whom it believes. A message that was encrypted to a key
/// that is not here is refused.
struct endpoint_account {
    std::function<std::optional<account_key>(std::string_view reference)> find{};  // the keys for answers, by the names of the options
    std::vector<decryption<any_private_key>> decryption_keys{};
    std::vector<shared_key> shared_keys{};
    std::vector<certificate> known_certificates{};  // for messages that name theirs without carrying it
    std::optional<signet::anchors> anchors{};
    std::optional<signet::direct_trust> direct_trust{};
    std::optional<signet::users> users{};
};

}  // namespace signet

#endif
