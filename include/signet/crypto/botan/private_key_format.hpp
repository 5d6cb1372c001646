// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_PRIVATE_KEY_FORMAT_HPP
#define SIGNET_CRYPTO_BOTAN_PRIVATE_KEY_FORMAT_HPP

#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/guarded.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/password_iterations.hpp>
#include <signet/crypto/pem.hpp>
#include <signet/crypto/subject_public_key_info.hpp>

#include <botan/base64.h>
#include <botan/data_src.h>
#include <botan/mem_ops.h>
#include <botan/pkcs8.h>
#include <botan/secmem.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace signet {

/// Octets that are wiped when they end.
using secret_octets = Botan::secure_vector<std::uint8_t>;

/// The largest private key file that is read: a key of 16384 bits needs a sixth of it.
inline constexpr std::size_t max_private_key_octets = 64U << 10;

/// A private key in DER as PKCS #8, the only form that Botan reads. PKCS #8 of version 2 loses its public key, PKCS #1, SEC 1
/// and OpenSSL's form of DSA get PKCS #8's wrapping; an encrypted one stays as it is. RFC 5958; RFC 8017, A.1.2; RFC 5915.
class private_key_format {
public:
    /// Fails with errc::malformed_key, errc::weak_key for RSA over `max_rsa_bits`, DSA over `max_dsa_bits` and curves that are
    /// not used, errc::limit_exceeded for more than `max_password_iterations`, errc::algorithm_refused for Ed448 and X448 where Botan has none.
    static result<private_key_format> read(octet_view der)
    {
        const auto broken = refuse(errc::malformed_key, "private key", "it is not PKCS #8, PKCS #1, SEC 1 or DSA in DER");
        const auto outer = der.size() <= max_private_key_octets ? der_only(der, der_tag::sequence) : std::nullopt;
        if (!outer) {
            return broken;
        }
        der_reader fields{outer->contents};
        private_key_format format;
        if (fields.peek() == der_tag::sequence) {
            const auto algorithm = fields.next();
            const auto iterations = password_iterations(algorithm ? algorithm->contents : octet_view{});
            if (!iterations || !fields.next(der_tag::octet_string) || !fields.at_end()) {
                return refuse(errc::malformed_key, "private key", "it is encrypted in a way that is not read");
            }
            if (*iterations > max_password_iterations) {
                return refuse(errc::limit_exceeded, "private key",
                    "it asks for more iterations over its password than " + std::to_string(max_password_iterations));
            }
            format.encrypted_ = true;
            format.pkcs8_.assign(der.begin(), der.end());
            return format;
        }
        const auto version = fields.next(der_tag::integer);
        if (!version || version->contents.size() != 1 || version->contents[0] > 1) {
            return broken;
        }
        const auto second = fields.next();
        const auto third = fields.next();
        if (!second || !third) {
            return broken;
        }
        if (second->tag == der_tag::sequence && third->tag == der_tag::octet_string) {
            return format.wrap(second->contents, third->contents);
        }
        const octets null = der_encode(der_tag::null);
        if (version->contents[0] == 0 && second->tag == der_tag::integer && third->tag == der_tag::integer) {
            const auto fourth = fields.next(der_tag::integer);
            const auto fifth = fields.next(der_tag::integer);
            const auto sixth = fields.next(der_tag::integer);
            if (fourth && fifth && sixth && fields.at_end()) {  // p, q, g, y and x of DSA; RSA has eight numbers
                const octets domain = der_encode(der_tag::sequence, second->whole, third->whole, fourth->whole);
                octets algorithm = der_encode(der_tag::object_identifier, as_octets(subject_public_key_info::id_dsa));
                algorithm.insert(algorithm.end(), domain.begin(), domain.end());
                return format.wrap(algorithm, sixth->whole);
            }
            octets algorithm = der_encode(der_tag::object_identifier, as_octets(subject_public_key_info::rsa_encryption));
            algorithm.insert(algorithm.end(), null.begin(), null.end());
            return format.wrap(algorithm, der);
        }
        if (version->contents[0] == 1 && second->tag == der_tag::octet_string && third->tag == der_tag::context(0)) {
            octets algorithm = der_encode(der_tag::object_identifier, as_octets(subject_public_key_info::ec_public_key));
            algorithm.insert(algorithm.end(), third->contents.begin(), third->contents.end());
            return format.wrap(algorithm, der);
        }
        return broken;
    }

    bool encrypted() const noexcept { return encrypted_; }
    const secret_octets& pkcs8() const noexcept { return pkcs8_; }

private:
    result<private_key_format> wrap(octet_view algorithm, octet_view key)
    {
        der_reader fields{algorithm};
        const auto name = fields.next(der_tag::object_identifier);
        if (name && as_text(name->contents) == subject_public_key_info::id_rsassa_pss) {  // Botan reads RSA keys without this mark
            octets unmarked = der_encode(der_tag::object_identifier, as_octets(subject_public_key_info::rsa_encryption));
            const octets null = der_encode(der_tag::null);
            unmarked.insert(unmarked.end(), null.begin(), null.end());
            return wrap(unmarked, key);
        }
        if (name && as_text(name->contents) == subject_public_key_info::rsa_encryption) {
            const auto numbers = der_only(key, der_tag::sequence);
            der_reader reader{numbers ? numbers->contents : octet_view{}};
            reader.next();
            const auto modulus = reader.next(der_tag::integer);
            if (modulus && der_bits(modulus->contents) > max_rsa_bits) {
                return refuse(
                    errc::weak_key, "private key", "its RSA modulus is larger than " + std::to_string(max_rsa_bits) + " bits");
            }
        }
        if (name && as_text(name->contents) == subject_public_key_info::ec_public_key) {
            const auto curve = fields.next(der_tag::object_identifier);
            if (!curve || !curve_of(curve->contents)) {
                return refuse(errc::weak_key, "private key", "its curve is none of those that are used, by name");
            }
        }
        if (name && as_text(name->contents) == subject_public_key_info::id_dsa) {
            const auto domain = fields.next(der_tag::sequence);
            der_reader numbers{domain ? domain->contents : octet_view{}};
            const auto modulus = numbers.next(der_tag::integer);
            if (!modulus || der_bits(modulus->contents) > max_dsa_bits) {
                return refuse(
                    errc::weak_key, "private key", "its DSA modulus is larger than " + std::to_string(max_dsa_bits) + " bits");
            }
        }
#if !defined(BOTAN_HAS_ED448)
        if (name && as_text(name->contents) == subject_public_key_info::id_ed448) {
            return refuse(errc::algorithm_refused, "private key", "this build of Botan has no Ed448");
        }
#endif
#if !defined(BOTAN_HAS_X448)
        if (name && as_text(name->contents) == subject_public_key_info::id_x448) {
            return refuse(errc::algorithm_refused, "private key", "this build of Botan has no X448");
        }
#endif
        secret_octets contents{der_tag::integer, 1, 0};
        der_append(contents, der_tag::sequence, algorithm);
        der_append(contents, der_tag::octet_string, key);
        pkcs8_.clear();
        der_append(pkcs8_, der_tag::sequence, contents);
        return std::move(*this);
    }

    secret_octets pkcs8_;
    bool encrypted_ = false;
};

namespace detail {

/// A password as the `std::string` that Botan 2 asks for, wiped when it ends.
struct password_text {
    std::string text;

    explicit password_text(const secret& password) : text{password.reveal()} {}
    password_text(const password_text&) = delete;
    password_text& operator=(const password_text&) = delete;
    ~password_text() { Botan::secure_scrub_memory(text.data(), text.size()); }
};

/// The key that a DER holds, whatever its type.
inline result<std::unique_ptr<Botan::Private_Key>> load_private_key(octet_view der, const secret& password)
{
    const auto format = private_key_format::read(der);
    if (!format) {
        return tl::unexpected<error>{format.error()};
    }
    if (format->encrypted() && password.empty()) {
        return refuse(errc::malformed_key, "private key", "it is encrypted and no password was given");
    }
    using loaded = result<std::unique_ptr<Botan::Private_Key>>;
    const auto* sentence = format->encrypted()
                               ? "the password is wrong, or the key is damaged or encrypted in a way that is not read"
                               : "its contents are not those of a key that is read";
    return guarded(errc::malformed_key, "private key", sentence, [&]() -> loaded {
        Botan::DataSource_Memory source{format->pkcs8().data(), format->pkcs8().size()};
        return format->encrypted() ? Botan::PKCS8::load_key(source, password_text{password}.text)
                                   : Botan::PKCS8::load_key(source);
    });
}

/// The key of the first block of a PEM file that holds one.
inline result<std::unique_ptr<Botan::Private_Key>> load_private_key_pem(std::string_view text, const secret& password)
{
    const auto blocks = pem_blocks(text);
    if (!blocks) {
        return refuse(errc::malformed_key, "private key", blocks.error().sentence());
    }
    for (const auto& block : *blocks) {
        if (!block.label.ends_with("PRIVATE KEY")) {
            continue;
        }
        if (block.has_headers) {
            return refuse(errc::malformed_key, "private key",
                "it is encrypted in OpenSSL's own old way (Proc-Type), which is not read; convert it to PKCS #8");
        }
        if (block.body.size() > max_private_key_octets) {
            return refuse(errc::malformed_key, "private key", "it is longer than any private key");
        }
        return guarded(errc::malformed_key, "private key", "the PEM block is not base64",
            [&]() -> result<std::unique_ptr<Botan::Private_Key>> {
                const secret_octets der = Botan::base64_decode(block.body.data(), block.body.size(), true);
                return load_private_key({der.data(), der.size()}, password);
            });
    }
    return refuse(errc::malformed_key, "private key", "no PEM block holds one");
}

}  // namespace detail

}  // namespace signet

#endif
