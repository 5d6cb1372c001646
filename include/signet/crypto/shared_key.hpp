// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_SHARED_KEY_HPP
#define SIGNET_CRYPTO_SHARED_KEY_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/concepts.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace signet {

/// A key that both sides hold, and the name by which a message refers to it (ds:KeyName). Its value is octets, not text:
/// how many of them a method asks for is that method's `min_key_bits`.
class shared_key {
public:
    using type = shared;
    static constexpr bool can_sign = true;
    static constexpr bool can_verify = true;

    shared_key(std::string name, secret value) : name_{std::move(name)}, value_{std::move(value)} {}

    const std::string& name() const noexcept { return name_; }
    const secret& value() const noexcept { return value_; }
    std::size_t bits() const noexcept { return value_.reveal().size() * 8; }

private:
    std::string name_;
    secret value_;
};

static_assert(has_type<shared_key> && has_bits<shared_key> && can_sign<shared_key> && can_verify<shared_key>);

}  // namespace signet

#endif
