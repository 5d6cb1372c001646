// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_CERTIFICATE_HPP
#define SIGNET_CRYPTO_BOTAN_CERTIFICATE_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/core/base64.hpp>
#include <signet/core/clock.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/any_public_key.hpp>
#include <signet/crypto/botan/guarded.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/crypto/botan/public_key.hpp>
#include <signet/crypto/certificate_contents.hpp>
#include <signet/crypto/distinguished_name.hpp>
#include <signet/crypto/key_usage.hpp>
#include <signet/crypto/pem.hpp>
#include <signet/crypto/recently_used.hpp>
#include <signet/crypto/serial_number.hpp>

#include <botan/x509cert.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// An X.509 certificate. RFC 5280. Nothing of it is trusted for having been read. Copies share one object, which makes the
/// public key when it is first asked for and keeps it.
class certificate {
public:
    /// Reads one certificate; nothing may follow it. The same octets give the same object while it is one of the last 64
    /// that were read: reading one and making its key costs 0.1 to 1.5 ms. Fails with errc::malformed_certificate, or
    /// errc::weak_key for a key that is larger than any in use.
    static result<certificate> from_der(octet_view der)
    {
        static auto& recent = *new recently_used<certificate>{64};  // never ends: at exit Botan's allocator ends before it would
        if (auto known = recent.find([&](const certificate& one) { return std::ranges::equal(one.der(), der); })) {
            return *std::move(known);
        }
        auto read = read_der(der);
        if (read) {
            recent.add(*read);
        }
        return read;
    }

    /// Reads the first `CERTIFICATE` block of a PEM file.
    static result<certificate> from_pem(std::string_view text)
    {
        auto chain = chain_from_pem(text);
        if (!chain) {
            return refuse(std::move(chain));
        }
        return chain->front();
    }

    /// Reads every `CERTIFICATE` block of a PEM file, in order: at least one. A file that is not PEM is read as one
    /// certificate in DER.
    static result<std::vector<certificate>> chain_from_pem(std::string_view text)
    {
        std::vector<certificate> chain;
        const auto add = [&](octet_view der) -> result<void> {
            return from_der(der).map([&](certificate one) { chain.push_back(std::move(one)); });
        };
        if (!looks_like_pem(text)) {
            return add(as_octets(text)).map([&] { return std::move(chain); });
        }
        const auto blocks = pem_blocks(text);
        if (!blocks) {
            return refuse(errc::malformed_certificate, "certificate", blocks.error().sentence());
        }
        for (const auto& block : *blocks) {
            if (block.label != "CERTIFICATE" && block.label != "X509 CERTIFICATE") {
                continue;
            }
            const auto der = base64_decode(block.body);
            if (!der) {
                return refuse(errc::malformed_certificate, "certificate", "the PEM block is not base64");
            }
            if (auto added = add(*der); !added) {
                return refuse(std::move(added));
            }
        }
        if (chain.empty()) {
            return refuse(errc::malformed_certificate, "certificate", "no PEM block holds one");
        }
        return chain;
    }

    octet_view der() const noexcept { return state_->der; }
    std::string to_pem() const { return pem_encode("CERTIFICATE", state_->der); }

    /// The names as RFC 2253 writes them: most specific part first, no space after commas.
    std::string subject() const { return state_->subject.to_text(); }
    std::string issuer() const { return state_->issuer.to_text(); }
    const distinguished_name& subject_name() const noexcept { return state_->subject; }
    const distinguished_name& issuer_name() const noexcept { return state_->issuer; }

    /// The serial number in decimal, as in ds:X509SerialNumber, and in hexadecimal.
    const std::string& serial() const noexcept { return state_->serial; }
    std::string serial_hex() const { return serial_to_hex(state_->contents.serial); }

    /// SHA-1 over the whole certificate. WSS X.509 Token Profile 1.1.1, 3.2.2: an identifier, not a proof.
    const octets& thumbprint_sha1() const noexcept { return state_->thumbprint; }

    /// The extension of this name. RFC 5280, 4.2.1.2.
    std::optional<octets> subject_key_identifier() const
    {
        const auto& found = state_->contents.subject_key_identifier;
        return found ? std::optional{to_octets(*found)} : std::nullopt;
    }

    instant valid_from() const noexcept { return state_->contents.valid_from; }
    instant valid_until() const noexcept { return state_->contents.valid_until; }

    /// Both ends included. RFC 5280, 4.1.2.5.
    bool valid_at(instant at) const noexcept
    {
        return valid_from() <= at && at <= valid_until() + std::chrono::milliseconds{999};
    }

    /// Whether its key may sign messages: no KeyUsage, or one with digitalSignature or nonRepudiation. RFC 5280, 4.2.1.3.
    bool permits_signing() const noexcept
    {
        const auto usage = state_->contents.key_usage;
        return !usage || (*usage & (key_usage::digital_signature | key_usage::non_repudiation)) != 0;
    }

    /// Whether its key may sign revocation lists: no KeyUsage, or one with cRLSign. RFC 5280, 4.2.1.3.
    bool permits_signing_lists() const noexcept
    {
        const auto usage = state_->contents.key_usage;
        return !usage || (*usage & key_usage::crl_sign) != 0;
    }

    /// The key that it certifies. Fails with errc::key_mismatch if that is of another type, errc::malformed_key if its
    /// numbers are not those of a key.
    template <key_type K>
    result<public_key<K>> key() const
    {
        if (key_type_name() != K::name) {
            return refuse(errc::key_mismatch, "certificate",
                "the key of " + subject() + " is of type " + std::string{key_type_name()} + ", where one of type "
                    + std::string{K::name} + " is needed");
        }
        std::call_once(state_->key_once,
            [&] { state_->key = std::make_shared<const result<public_key<K>>>(public_key<K>::from_der(state_->contents.key_info)); });
        return *static_cast<const result<public_key<K>>*>(state_->key.get());
    }

    /// The same, of whichever type it is: errc::key_mismatch for one that is none of ours.
    result<any_public_key> any_key() const { return first_key_of<rsa, ec, ed25519, ed448, dsa, x25519, x448>(); }

    /// Its SubjectPublicKeyInfo in DER.
    octet_view key_info() const noexcept { return state_->contents.key_info; }

    std::string_view key_type_name() const noexcept { return state_->contents.key.type; }
    std::size_t key_bits() const noexcept { return state_->contents.key.bits; }

    /// What its DER says: views into this certificate.
    const certificate_contents& contents() const noexcept { return state_->contents; }

    /// For crypto/botan/ only. Botan reads no certificate that is valid beyond the year 3100 ("99991231235959Z" means
    /// without end, RFC 5280, 4.1.2.5): such a one can be trusted as it is, and has no path.
    const std::optional<Botan::X509_Certificate>& provider_certificate() const noexcept { return state_->parsed; }

    /// Whether two are the same, octet by octet.
    friend bool operator==(const certificate& left, const certificate& right) noexcept
    {
        return left.state_ == right.state_ || std::ranges::equal(left.der(), right.der());
    }

private:
    static constexpr instant beyond_botan{std::chrono::sys_days{std::chrono::year{3101} / 1 / 1}};

    struct state {
        octets der;
        certificate_contents contents;
        distinguished_name issuer, subject;
        octets thumbprint;
        std::string serial;
        std::optional<Botan::X509_Certificate> parsed;
        mutable std::once_flag key_once;
        mutable std::shared_ptr<const void> key;  // a result<public_key<K>>, of the one type that it certifies
    };

    template <key_type K, key_type... Others>
    result<any_public_key> first_key_of() const
    {
        if constexpr (sizeof...(Others) > 0) {
            if (key_type_name() != K::name) {
                return first_key_of<Others...>();
            }
        }
        return key<K>().map([](public_key<K> one) { return any_public_key{std::move(one)}; });
    }

    static result<certificate> read_der(octet_view der)
    {
        auto fresh = std::make_shared<state>();
        fresh->der = to_octets(der);
        auto contents = certificate_contents::read(fresh->der);
        if (!contents) {
            return refuse(std::move(contents));
        }
        fresh->contents = *contents;
        auto issuer = distinguished_name::from_der(contents->issuer);
        auto subject = distinguished_name::from_der(contents->subject);
        if (!issuer || !subject) {
            return refuse(errc::malformed_certificate, "certificate", "the name of its issuer or subject is broken");
        }
        fresh->issuer = *std::move(issuer);
        fresh->subject = *std::move(subject);
        fresh->serial = serial_to_decimal(fresh->contents.serial);
        fresh->thumbprint = to_octets(hash_of<legacy::sha1>(fresh->der));
        if (fresh->contents.valid_until >= beyond_botan) {
            return certificate{std::move(fresh)};
        }
        return detail::guarded(errc::malformed_certificate, "certificate", "its contents are not those of an X.509 certificate",
            [&]() -> result<certificate> {
                fresh->parsed.emplace(fresh->der);
                return certificate{std::move(fresh)};
            });
    }

    explicit certificate(std::shared_ptr<const state> held) noexcept : state_{std::move(held)} {}

    std::shared_ptr<const state> state_;
};

}  // namespace signet

#endif
