// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_PRIVATE_KEY_HPP
#define SIGNET_CRYPTO_BOTAN_PRIVATE_KEY_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/guarded.hpp>
#include <signet/crypto/botan/private_key_format.hpp>
#include <signet/crypto/botan/public_key.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/crypto/botan/signer_pool.hpp>
#include <signet/crypto/concepts.hpp>
#include <signet/crypto/elliptic_curve.hpp>

#include <botan/asn1_obj.h>
#include <botan/ec_group.h>
#include <botan/ecdsa.h>
#include <botan/pk_algs.h>
#include <botan/pk_keys.h>
#include <botan/pkcs8.h>
#include <botan/pubkey.h>
#include <botan/rsa.h>

#include <concepts>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// The private half of a key pair of one type. Copies share one object, and the signers that it keeps.
template <key_type K>
    requires(!K::symmetric)
class private_key {
public:
    using type = K;
    static constexpr bool can_sign = !only_agrees<K>;

    /// Reads PKCS #8 (plain, or encrypted with the password), PKCS #1, SEC 1 or OpenSSL's form of DSA. Fails with errc::malformed_key for what is
    /// none of these, damaged, or encrypted with another password; errc::key_mismatch for a key of another type;
    /// errc::weak_key for a size or curve that is not used.
    static result<private_key> from_der(octet_view der, const secret& password = {})
    {
        return adopt(detail::load_private_key(der, password));
    }

    /// Reads the first block of a PEM file that holds a private key: `PRIVATE KEY`, `ENCRYPTED PRIVATE KEY`,
    /// `RSA PRIVATE KEY`, `EC PRIVATE KEY` or `DSA PRIVATE KEY`. Fails as `from_der` does.
    static result<private_key> from_pem(std::string_view text, const secret& password = {})
    {
        return adopt(detail::load_private_key_pem(text, password));
    }

    /// Makes a new RSA key of 2048 to 16384 bits.
    static result<private_key> generate(std::size_t bits, random_source random) requires std::same_as<K, rsa>
    {
        if (bits < 2048 || bits > max_rsa_bits) {
            return refuse(errc::weak_key, "private key", "an RSA key has 2048 to " + std::to_string(max_rsa_bits) + " bits");
        }
        return make(random,
            [&](Botan::RandomNumberGenerator& generator) { return std::make_unique<Botan::RSA_PrivateKey>(generator, bits); });
    }

    /// Makes a new key on this curve.
    static result<private_key> generate(elliptic_curve curve, random_source random) requires std::same_as<K, ec>
    {
        return make(random, [&](Botan::RandomNumberGenerator& generator) {
            return std::make_unique<Botan::ECDSA_PrivateKey>(generator, named_group(curve));
        });
    }

    /// Makes a new key of Ed25519 or X25519, or one of Ed448 or X448, which fails with errc::algorithm_refused where Botan has none.
    static result<private_key> generate(random_source random)
        requires(std::same_as<K, ed25519> || std::same_as<K, ed448> || only_agrees<K>)
    {
        if constexpr (!public_key<K>::provider_has_type) {
            return refuse(errc::algorithm_refused, "private key", "this build of Botan has no " + std::string{K::name});
        } else {
            return make(random, [](Botan::RandomNumberGenerator& generator) {
                return Botan::create_private_key(provider_type_name(), generator);
            });
        }
    }

    /// Makes a new DSA key of 2048 or 3072 bits, in a domain of Botan's with an order of 256 bits. FIPS 186-4, 4.2.
    static result<private_key> generate(std::size_t bits, random_source random) requires std::same_as<K, dsa>
    {
        if (bits != 2048 && bits != 3072) {
            return refuse(errc::weak_key, "private key", "a DSA key has 2048 or 3072 bits");
        }
        return make(random, [&](Botan::RandomNumberGenerator& generator) {
            return Botan::create_private_key("DSA", generator, "dsa/botan/" + std::to_string(bits));
        });
    }

    std::size_t bits() const noexcept { return state_->open.bits(); }

    /// The bits of one number of a signature: see `value_octets`.
    std::size_t value_bits() const noexcept { return state_->open.value_bits(); }

    /// The curve that it lies on.
    elliptic_curve curve() const noexcept requires std::same_as<K, ec> { return state_->open.curve(); }

    /// The key that everybody may have.
    const public_key<K>& public_part() const noexcept { return state_->open; }

    /// PKCS #8 in PEM; with a password encrypted by AES-256-CBC under PBKDF2 with HMAC-SHA-256. RFC 8018, 6.2.
    result<secret> to_pem(const secret& password = {}) const
    {
        return detail::guarded(errc::crypto_failed, "private key", "it cannot be written", [&]() -> result<secret> {
            if (password.empty()) {
                return secret{Botan::PKCS8::PEM_encode(*state_->key)};
            }
            return secret{Botan::PKCS8::PEM_encode_encrypted_pbkdf_iter(*state_->key, detail::process_random(),
                detail::password_text{password}.text, pbkdf2_iterations, "AES-256/CBC", "SHA-256")};
        });
    }

    /// PKCS #8 in DER, not encrypted, in memory that is wiped. RFC 5958.
    result<secret> to_der() const
    {
        return detail::guarded(errc::crypto_failed, "private key", "it cannot be written", [&]() -> result<secret> {
            const secret_octets der = Botan::PKCS8::BER_encode(*state_->key);
            return secret{octet_view{der}};
        });
    }

    /// For crypto/botan/ only.
    const Botan::Private_Key& provider_key() const noexcept { return *state_->key; }

    /// For crypto/botan/ only: signs a message with a padding of Botan's. Fails with errc::crypto_failed.
    result<octets> sign_with(const std::string& padding, octet_view message, random_source random) const requires can_sign
    {
        return detail::guarded(errc::crypto_failed, "private key", "the key cannot make this signature",
            [&]() -> result<octets> { return state_->signers.sign(*state_->key, padding, message, random); });
    }

private:
    static constexpr std::size_t pbkdf2_iterations = 600000;

    struct state {
        std::unique_ptr<const Botan::Private_Key> key;
        public_key<K> open;
        mutable signer_pool signers{};

        state(std::unique_ptr<const Botan::Private_Key> a_key, public_key<K> an_open)
            : key{std::move(a_key)}, open{std::move(an_open)}
        {
        }
    };

    explicit private_key(std::shared_ptr<const state> held) noexcept : state_{std::move(held)} {}

    /// What Botan calls a type of keys that has no parameters.
    static std::string provider_type_name()
    {
#if BOTAN_VERSION_MAJOR < 3
        if (std::same_as<K, x25519>) {
            return "Curve25519";
        }
#endif
        return std::string{K::name};
    }

    static Botan::EC_Group named_group(elliptic_curve curve)
    {
        const Botan::OID name{std::string{facts_of(curve).dotted}};
#if BOTAN_VERSION_MAJOR >= 3
        return Botan::EC_Group::from_OID(name);
#else
        return Botan::EC_Group{name};
#endif
    }

    template <class Maker>
    static result<private_key> make(random_source random, Maker&& maker)
    {
        using made = result<std::unique_ptr<Botan::Private_Key>>;
        return adopt(detail::guarded(errc::crypto_failed, "private key", "the key cannot be made", [&]() -> made {
            random_adapter generator{random};
            return maker(generator);
        }));
    }

    static result<private_key> adopt(result<std::unique_ptr<Botan::Private_Key>> loaded)
    {
        if (!loaded) {
            return refuse(std::move(loaded));
        }
        constexpr auto* sentence = "its numbers are not those of a key";
        return detail::guarded(errc::malformed_key, "private key", sentence, [&]() -> result<private_key> {
            auto open = public_key<K>::from_der((*loaded)->subject_public_key());
            if (!open) {
                return refuse(open.error().code(), "private key", open.error().sentence());
            }
            const private_key key{std::make_shared<const state>(*std::move(loaded), *std::move(open))};
            if constexpr (public_key<K>::provider_has_type && can_sign) {  // of X25519 and X448 the open half is always computed
                if (!key.halves_fit()) {
                    return refuse(errc::malformed_key, "private key", sentence);
                }
            }
            return key;
        });
    }

    /// Whether the public half verifies what the private half signs. Testing an RSA key's primes would cost 30 ms, this costs
    /// 3 and leaves a signer behind.
    bool halves_fit() const requires can_sign
    {
        const std::string padding = std::same_as<K, rsa>                              ? "PKCS1v15(Raw,SHA-256)"
                                    : std::same_as<K, ec> || std::same_as<K, dsa> ? "EMSA1(SHA-256)"
                                                                                  : "Pure";
        const octets probe(32);
        const auto value = sign_with(padding, probe, system_random());
        Botan::PK_Verifier verifier{public_part().provider_key(), padding};
        return value && verifier.verify_message(probe.data(), probe.size(), value->data(), value->size());
    }

    friend class any_private_key;

    std::shared_ptr<const state> state_;
};

}  // namespace signet

#endif
