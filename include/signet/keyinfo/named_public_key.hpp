// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_NAMED_PUBLIC_KEY_HPP
#define SIGNET_KEYINFO_NAMED_PUBLIC_KEY_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/any_public_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/public_key.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// A public key that the caller trusts, whatever says so, with the name that it has among both sides. A certificate that came with
/// it only identifies it: neither its dates nor its issuer are looked at.
class named_public_key {
public:
    named_public_key(std::string name, any_public_key key) : name_{std::move(name)}, key_{std::move(key)} {}

    /// The key of a certificate. Fails as `any_public_key::from_der` does.
    static result<named_public_key> of(certificate from, std::string name = "")
    {
        auto key = any_public_key::from_der(from.key_info());
        if (!key) {
            return refuse(std::move(key));
        }
        named_public_key made{std::move(name), *std::move(key)};
        made.certificate_ = std::move(from);
        return made;
    }

    const std::string& name() const noexcept { return name_; }
    const any_public_key& key() const noexcept { return key_; }
    const std::optional<certificate>& identified_by() const noexcept { return certificate_; }

private:
    std::string name_;
    any_public_key key_;
    std::optional<certificate> certificate_;
};

}  // namespace signet

#endif
