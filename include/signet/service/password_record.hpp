// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_PASSWORD_RECORD_HPP
#define SIGNET_SERVICE_PASSWORD_RECORD_HPP

#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/core/base64.hpp>
#include <signet/core/constant_time.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/crypto/botan/pbkdf2.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/crypto/derivation_bounds.hpp>

#include <array>
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// What a service keeps of a password: a salted hash by PBKDF2 with HMAC-SHA-256, written
/// `pbkdf2-sha256:ITERATIONS:SALT:HASH` with salt and hash in base64; or the password itself, which comparing a PasswordDigest takes.
/// RFC 8018, 5.2; UsernameToken Profile 1.1.1, 3.1.
class password_record {
public:
    static constexpr std::string_view scheme = "pbkdf2-sha256:";
    static constexpr std::size_t least_iterations = 10'000;
    static constexpr std::size_t usual_iterations = 210'000;
    static constexpr std::size_t least_salt_octets = 8;
    static constexpr std::size_t hash_octets = 32;

    /// The password itself.
    static password_record of_clear(secret password)
    {
        password_record record;
        record.value_ = std::move(password);
        return record;
    }

    /// Reads a written record. Error: `malformed_value`, which shows nothing of it.
    static result<password_record> read(std::string_view text)
    {
        const auto malformed = [] {
            return refuse(errc::malformed_value, "password record",
                          "expected pbkdf2-sha256:ITERATIONS:SALT:HASH, at least 10000 and at most a million iterations, a salt of 8 octets or more "
                          "and a hash of 32, both in base64");
        };
        if (text.substr(0, scheme.size()) != scheme) {
            return malformed();
        }
        text.remove_prefix(scheme.size());
        const auto first = text.find(':');
        const auto second = first == std::string_view::npos ? first : text.find(':', first + 1);
        if (second == std::string_view::npos) {
            return malformed();
        }
        password_record record;
        const auto digits = text.substr(0, first);
        const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), record.iterations_);
        const auto salt = base64_decode(text.substr(first + 1, second - first - 1));
        const auto hash = base64_decode(text.substr(second + 1));
        const limits bounds;
        if (failed != std::errc{} || end != digits.data() + digits.size() || record.iterations_ < least_iterations
            || record.iterations_ > bounds.derivation_iterations || !salt || salt->size() < least_salt_octets
            || salt->size() > bounds.derivation_octets || !hash || hash->size() != hash_octets) {
            return malformed();
        }
        record.salt_ = *salt;
        record.value_ = secret{*hash};
        return record;
    }

    /// A record of a password with a fresh salt, and how it is written. Errors: those of `derive_pbkdf2`.
    static result<std::string> write(const secret& password, std::size_t iterations = usual_iterations, random_source random = system_random())
    {
        std::array<std::uint8_t, 16> salt{};
        random.fill(salt);
        auto hash = derive_pbkdf2<hmac_sha256>(password, salt, iterations, hash_octets);
        if (!hash) {
            return refuse(std::move(hash));
        }
        return std::string{scheme} + std::to_string(iterations) + ":" + base64_encode(salt) + ":" + base64_encode(hash->reveal_octets());
    }

    /// 0 for a password in clear.
    std::size_t iterations() const noexcept { return iterations_; }
    /// The password, null where only its hash is known.
    const secret* clear() const noexcept { return iterations_ == 0 ? &value_ : nullptr; }

    /// Whether this is the password. Error: `crypto_failed`.
    result<bool> matches(const secret& password) const
    {
        if (iterations_ == 0) {
            return equal_in_constant_time(hash_of<sha256>(value_.reveal_octets()), hash_of<sha256>(password.reveal_octets()));
        }
        auto derived = work(password, salt_, iterations_);
        return derived ? result<bool>{equal_in_constant_time(derived->reveal_octets(), value_.reveal_octets())} : refuse(std::move(derived));
    }

    /// The work of so many iterations, for nothing: what makes an unknown user cost as much as a known one.
    static result<void> waste(const secret& password, std::size_t iterations)
    {
        if (iterations == 0) {
            return {};
        }
        static constexpr std::array<std::uint8_t, 16> salt{};
        auto derived = work(password, salt, iterations);
        return derived ? result<void>{} : refuse(std::move(derived));
    }

private:
    password_record() = default;

    /// A password that derivation does not take, empty or too long, is nobody's: a wrong one at the same cost.
    static result<secret> work(const secret& password, octet_view salt, std::size_t iterations)
    {
        const bool taken = !password.empty() && password.reveal().size() <= max_derivation_secret_octets;
        auto derived = derive_pbkdf2<hmac_sha256>(taken ? password : secret{std::string(1, '\0')}, salt, iterations, hash_octets);
        if (!derived && derived.error().code() != errc::crypto_failed) {
            return refuse(errc::crypto_failed, "password", derived.error().sentence());
        }
        return derived;
    }

    std::size_t iterations_ = 0;
    octets salt_;
    secret value_;
};

}  // namespace signet

#endif
