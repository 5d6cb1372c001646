// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_KEY_INSTANCE_HPP
#define SIGNET_SERVICE_KEY_INSTANCE_HPP

#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/any_public_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/keyinfo/key_name.hpp>
#include <signet/xenc/cipher_key.hpp>
#include <signet/xenc/fill_encrypted_key.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace signet {

/// A key of an account at the moment of its use: xenc_key_inst_create. It knows where its value is and asks for it when it is
/// needed, so it holds no secret itself, and is worth nothing once the key or the account was removed. A session key may have a
/// super key, which encrypts it for whoever it is sent to. Copies share one object.
class key_instance {
public:
    /// How the value is got: one of the two gives it.
    struct source {
        std::function<result<any_private_key>()> private_key{};
        std::function<result<cipher_key>()> shared{};
    };

    key_instance(std::string name, source from, std::optional<any_public_key> open = {}, std::vector<certificate> chain = {})
        : state_{std::make_shared<const state>(state{std::move(name), std::move(from), std::move(open), std::move(chain), nullptr})}
    {
    }

    const std::string& name() const noexcept { return state_->name; }
    bool is_shared() const noexcept { return static_cast<bool>(state_->from.shared); }
    const std::vector<certificate>& chain() const noexcept { return state_->chain; }
    const std::optional<any_public_key>& public_part() const noexcept { return state_->open; }

    /// The key that this one is encrypted with, or nothing.
    std::optional<key_instance> super_key() const { return state_->super ? std::optional{key_instance{state_->super}} : std::nullopt; }

    /// The same under a super key. Error: `key_mismatch` unless this one is shared and that one is not.
    result<key_instance> under(const key_instance& super) const
    {
        if (!is_shared() || super.is_shared() || !super.public_part()) {
            return refuse(errc::key_mismatch, "key instance", "a session key goes under one of a key pair");
        }
        state changed = *state_;
        changed.super = super.state_;
        return key_instance{std::make_shared<const state>(std::move(changed))};
    }

    /// Errors: `key_mismatch` for a key of the other kind, `unknown_key` where it was removed meanwhile.
    result<any_private_key> private_key() const
    {
        if (!state_->from.private_key) {
            return refuse(errc::key_mismatch, state_->name, "it is a shared key");
        }
        return state_->from.private_key();
    }
    result<cipher_key> shared() const
    {
        if (!state_->from.shared) {
            return refuse(errc::key_mismatch, state_->name, "it is a private key");
        }
        return state_->from.shared();
    }

    /// Fills an empty xenc:EncryptedKey with this session key, for the holder of the super key, by the names of both: KeyName and
    /// CarriedKeyName. Errors: `unusable_credential` without a super key, `key_mismatch`, those of `fill_encrypted_key`.
    template <key_transport_method Method>
    result<void> write_encrypted_key(node element, random_source random = system_random()) const
    {
        if (!state_->super) {
            return refuse(errc::unusable_credential, state_->name, "it has no super key to be encrypted with");
        }
        const auto value = shared();
        if (!value) {
            return tl::unexpected<error>{value.error()};
        }
        const auto to = state_->super->open->template as<typename Method::key>();
        if (!to) {
            return tl::unexpected<error>{to.error()};
        }
        encrypted_key_attributes attributes;
        attributes.carried_name = state_->name;
        return fill_encrypted_key<Method>(element, value->value, *to, random, attributes,
            [&](node key_info) { key_name{state_->super->name}.write(key_info); });
    }

private:
    struct state {
        std::string name;
        source from;
        std::optional<any_public_key> open;
        std::vector<certificate> chain;
        std::shared_ptr<const state> super;
    };

    explicit key_instance(std::shared_ptr<const state> held) noexcept : state_{std::move(held)} {}

    std::shared_ptr<const state> state_;
};

}  // namespace signet

#endif
