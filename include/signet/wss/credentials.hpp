// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_CREDENTIALS_HPP
#define SIGNET_WSS_CREDENTIALS_HPP

#include <signet/core/clock.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/crypto/botan/trust.hpp>
#include <signet/crypto/shared_key.hpp>
#include <signet/soap/actor.hpp>
#include <signet/soap/understands.hpp>
#include <signet/token/security_token.hpp>
#include <signet/token/shown_password.hpp>
#include <signet/wss/closed_keys.hpp>
#include <signet/wss/exchange.hpp>
#include <signet/wss/replay.hpp>
#include <signet/wss/token_resolver.hpp>

#include <chrono>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// Who signs: a private key and the certificate of it, followed by its issuers if there are any.
template <class Key>
struct signer {
    Key key;
    std::vector<certificate> chain;

    signer(Key with, certificate of_it) : key{std::move(with)}, chain{std::move(of_it)} {}
    signer(Key with, std::vector<certificate> of_it) : key{std::move(with)}, chain{std::move(of_it)} {}
};

/// Whom the sender encrypts to: the certificate of its key. That it is the right one, and valid, the sender knows by other means.
struct recipient {
    signet::certificate certificate;
};

/// A key that the receiver decrypts with. With its certificate, a message must name that one; without, the key is tried whatever
/// certificate the message names.
template <class Key>
struct decryption {
    Key key;
    std::optional<signet::certificate> of{};

    decryption(Key with) : key{std::move(with)} {}
    decryption(Key with, signet::certificate of_it) : key{std::move(with)}, of{std::move(of_it)} {}
};

/// The keys that a receiver decrypts with while one follows the other.
struct decryption_keys {
    std::vector<decryption<any_private_key>> keys;
};

/// Who the sender says it is.
struct user {
    std::string name;
    secret password;
};

/// Whom the receiver knows: a function that gives a user's password, or nothing for an unknown user; or one that judges what is
/// shown, for a receiver that has no passwords (a directory says yes or no to a password in clear, and nothing to a digest).
class users {
public:
    using lookup = std::function<std::optional<secret>(std::string_view name)>;
    /// An unknown user and a wrong password are both `false`, after the same work. Errors are the judge's own; `token_invalid`
    /// is meant for a digest that it cannot compare.
    using judge = std::function<result<bool>(const shown_password& shown)>;

    explicit users(lookup find) : find_{std::move(find)} {}

    static users judged_by(judge decide)
    {
        users known{lookup{}};
        known.decide_ = std::move(decide);
        return known;
    }

    /// The password of a user; nothing for an unknown user, and where passwords are only judged.
    std::optional<secret> password_of(std::string_view name) const { return find_ ? find_(name) : std::nullopt; }

    /// Whether the user is known and shows its password. An unknown user and a wrong password cost the same.
    result<bool> accept(const shown_password& shown) const
    {
        if (decide_) {
            return decide_(shown);
        }
        const auto known = password_of(shown.name());
        const bool matches = shown.shows(known ? *known : secret{"a password that nobody has"});
        return matches && known.has_value();
    }

private:
    lookup find_;
    judge decide_;
};

/// Certificates that a receiver knows, for messages that name one without carrying it. Knowing one is not trusting it: that
/// takes anchors or direct_trust.
struct known_certificates {
    std::vector<certificate> certificates;

    known_certificates(std::vector<certificate> known) : certificates{std::move(known)} {}
    known_certificates(certificate known) : certificates{std::move(known)} {}
};

/// The keys that a receiver shares with its peers, each with its name.
struct shared_keys {
    std::vector<shared_key> keys;
};

/// How far the clocks of two hosts may differ. One minute unless a call says otherwise.
struct clock_skew {
    std::chrono::milliseconds value = std::chrono::seconds{60};
};

/// A token of the user's own, ready to be written, whatever its type.
struct token_to_send {
    std::string_view namespace_uri;
    std::string_view local_name;
    const void* value = nullptr;
    void (*write)(const void* value, node element) = nullptr;
};

/// What `secure` works with, by reference: an absent pointer is a credential that the call lacks.
struct sender_credentials {
    const any_private_key* signing_key = nullptr;
    std::span<const certificate> signing_chain{};
    const signet::shared_key* shared_key = nullptr;
    const signet::recipient* recipient = nullptr;
    const signet::user* user = nullptr;
    const signet::exchange* exchange = nullptr;
    std::span<const token_to_send> tokens{};
    const signet::token_location* token_location = nullptr;
    bool confidential = false;
    signet::actor actor{};
    signet::clock clock{};
    signet::limits limits{};
    random_source random = system_random();
};

/// What `verify` works with, by reference.
struct receiver_credentials {
    const signet::anchors* anchors = nullptr;
    const signet::direct_trust* direct_trust = nullptr;
    std::span<const certificate> known_certificates{};
    std::span<const shared_key> shared_keys{};
    std::span<const decryption<any_private_key>> decryption_keys{};
    signet::closed_keys* closed = nullptr;  // keys beside those, which are opened when the message names them
    const signet::users* users = nullptr;
    const signet::exchange* exchange = nullptr;
    const signet::token_resolver* token_resolver = nullptr;
    replay_guard replay{};
    bool confidential = false;
    bool trust_any_certificate = false;  // core validation and `legacy::none`: the key of a certificate is used as it is
    const signet::understands* understands = nullptr;
    std::span<const std::string> id_attributes{};
    signet::actor actor{};
    signet::clock clock{};
    signet::limits limits{};
    clock_skew skew{};
    random_source random = system_random();
};

}  // namespace signet

#endif
