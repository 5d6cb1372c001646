// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_OPENSSL_PKCS12_HPP
#define SIGNET_CRYPTO_OPENSSL_PKCS12_HPP

#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/openssl/detail/openssl_pointer.hpp>
#include <signet/crypto/password_iterations.hpp>

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/x509.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// The largest PKCS #12 file that is read.
inline constexpr std::size_t max_pkcs12_octets = 1U << 20;

/// What a PKCS #12 file (.p12, .pfx) holds: a private key, its certificate and others. RFC 7292. Botan reads no such file, so this
/// component, `signet::openssl`, asks OpenSSL 3, also for the ciphers of old (RC2, 3DES) where its legacy provider is installed.
/// What a program asked of OpenSSL otherwise is not disturbed.
struct pkcs12 {
    secret key;                        // PKCS #8 in DER, not encrypted
    std::vector<octets> certificates;  // DER; that of the key first, if the file has it

    /// Reads a file. Errors: `malformed_key` for what is no PKCS #12 file, another password, a cipher that this OpenSSL lacks,
    /// a file without a private key; `limit_exceeded` for one that is too large, or asks for more iterations over its password: its MAC
    /// and all that it holds encrypted count together, and what counts is known before it is run.
    static result<pkcs12> read(octet_view der, const secret& password, std::uint64_t most_iterations = max_password_iterations);
};

namespace detail {

inline void free_certificates(STACK_OF(X509) * list) noexcept { sk_X509_pop_free(list, X509_free); }

/// A library context of our own, with the ciphers of old if they are installed. Leaves no error behind for others.
class openssl_context {
public:
    openssl_context() noexcept
    {
        ERR_set_mark();
        context_.reset(OSSL_LIB_CTX_new());
        if (context_) {
            default_.reset(OSSL_PROVIDER_load(context_.get(), "default"));
            legacy_.reset(OSSL_PROVIDER_load(context_.get(), "legacy"));
        }
    }
    openssl_context(const openssl_context&) = delete;
    openssl_context& operator=(const openssl_context&) = delete;
    ~openssl_context() { ERR_pop_to_mark(); }

    explicit operator bool() const noexcept { return context_ && default_; }
    OSSL_LIB_CTX* get() const noexcept { return context_.get(); }
    bool knows_old_ciphers() const noexcept { return legacy_ != nullptr; }

private:
    openssl_pointer<OSSL_LIB_CTX, OSSL_LIB_CTX_free> context_;
    openssl_pointer<OSSL_PROVIDER, OSSL_PROVIDER_unload> default_, legacy_;
};

/// A password that ends in a zero, wiped when it ends.
struct openssl_password {
    std::string text;

    explicit openssl_password(const secret& password) : text{password.reveal()} {}
    openssl_password(const openssl_password&) = delete;
    openssl_password& operator=(const openssl_password&) = delete;
    ~openssl_password() { OPENSSL_cleanse(text.data(), text.size()); }
};

inline octets encode_certificate(X509* one)
{
    unsigned char* der = nullptr;
    const int size = i2d_X509(one, &der);
    octets copy;
    if (size > 0) {
        copy.assign(der, der + size);
    }
    OPENSSL_free(der);
    return copy;
}

inline secret encode_private_key(EVP_PKEY* key)
{
    const openssl_pointer<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free> info{EVP_PKEY2PKCS8(key)};
    unsigned char* der = nullptr;
    const int size = info ? i2d_PKCS8_PRIV_KEY_INFO(info.get(), &der) : 0;
    secret copy;
    if (size > 0) {
        copy = secret{std::string{reinterpret_cast<const char*>(der), static_cast<std::size_t>(size)}};
        OPENSSL_clear_free(der, static_cast<std::size_t>(size));
    }
    return copy;
}

/// Counts the iterations that a PKCS #12 file asks for, up to a limit. RFC 7292, 4.
class pkcs12_iterations {
public:
    explicit pkcs12_iterations(std::uint64_t most) noexcept : left_{most} {}

    /// Whether these are within what is left.
    bool add(std::uint64_t count) noexcept
    {
        const bool fits = count <= left_;
        left_ -= fits ? count : left_;
        return fits;
    }

    bool add(const X509_ALGOR* algorithm)
    {
        unsigned char* der = nullptr;
        const int size = i2d_X509_ALGOR(algorithm, &der);
        const auto whole = size > 0 ? der_only({der, static_cast<std::size_t>(size)}, der_tag::sequence) : std::nullopt;
        const auto count = whole ? password_iterations(whole->contents) : std::nullopt;
        OPENSSL_free(der);
        return !count || add(*count);  // what is no such algorithm derives nothing: OpenSSL refuses it
    }

    /// Whether those of the keys in these bags are, and in bags inside.
    bool add(const STACK_OF(PKCS12_SAFEBAG) * bags)
    {
        std::vector<const STACK_OF(PKCS12_SAFEBAG)*> open{bags};
        while (!open.empty()) {
            const auto* some = open.back();
            open.pop_back();
            for (int i = 0; i < sk_PKCS12_SAFEBAG_num(some); ++i) {
                const PKCS12_SAFEBAG* const bag = sk_PKCS12_SAFEBAG_value(some, i);
                const int kind = PKCS12_SAFEBAG_get_nid(bag);
                if (kind == NID_safeContentsBag) {
                    open.push_back(PKCS12_SAFEBAG_get0_safes(bag));
                } else if (kind == NID_pkcs8ShroudedKeyBag) {
                    const X509_ALGOR* algorithm = nullptr;
                    X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &algorithm, nullptr);
                    if (!add(algorithm)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

private:
    std::uint64_t left_;
};

inline void free_bags(STACK_OF(PKCS12_SAFEBAG) * list) noexcept { sk_PKCS12_SAFEBAG_pop_free(list, PKCS12_SAFEBAG_free); }
inline void free_safes(STACK_OF(PKCS7) * list) noexcept { sk_PKCS7_pop_free(list, PKCS7_free); }

/// Whether a file stays within a number of iterations. What is encrypted is decrypted for it, when it is known what that takes.
inline bool stays_within(PKCS12* file, const std::string& password, std::uint64_t most)
{
    using bag_list = openssl_pointer<STACK_OF(PKCS12_SAFEBAG), free_bags>;
    pkcs12_iterations counted{most};
    const ASN1_INTEGER* iterations = nullptr;
    const X509_ALGOR* mac = nullptr;
    PKCS12_get0_mac(nullptr, &mac, nullptr, &iterations, file);
    std::uint64_t of_mac = 1;
    if ((iterations != nullptr && ASN1_INTEGER_get_uint64(&of_mac, iterations) != 1) || !counted.add(of_mac) || !counted.add(mac)) {
        return false;
    }
    const openssl_pointer<STACK_OF(PKCS7), free_safes> safes{PKCS12_unpack_authsafes(file)};
    std::vector<PKCS7*> encrypted;
    for (int i = 0; safes && i < sk_PKCS7_num(safes.get()); ++i) {
        PKCS7* const safe = sk_PKCS7_value(safes.get(), i);
        if (PKCS7_type_is_data(safe)) {
            const bag_list bags{PKCS12_unpack_p7data(safe)};
            if (!counted.add(bags.get())) {
                return false;
            }
        } else if (PKCS7_type_is_encrypted(safe) && safe->d.encrypted != nullptr && safe->d.encrypted->enc_data != nullptr) {
            if (!counted.add(safe->d.encrypted->enc_data->algorithm)) {
                return false;
            }
            encrypted.push_back(safe);
        }
    }
    // There are two empty passwords, and PKCS12_parse tries both.
    const char* const shown = password.empty() && PKCS12_verify_mac(file, nullptr, 0) == 1 ? nullptr : password.c_str();
    const int size = static_cast<int>(password.size());
    if (PKCS12_verify_mac(file, shown, size) != 1) {
        return true;  // then it is not read at all
    }
    for (PKCS7* const safe : encrypted) {
        const bag_list bags{PKCS12_unpack_p7encdata(safe, shown, size)};
        if (!counted.add(bags.get())) {
            return false;
        }
    }
    return true;
}

}  // namespace detail

inline result<pkcs12> pkcs12::read(octet_view der, const secret& password, std::uint64_t most_iterations)
{
    const auto broken = [](std::string_view sentence) { return refuse(errc::malformed_key, "PKCS #12", std::string{sentence}); };
    if (der.size() > max_pkcs12_octets) {
        return refuse(errc::limit_exceeded, "PKCS #12", "the file is larger than " + std::to_string(max_pkcs12_octets) + " octets");
    }
    if (der.empty()) {  // OpenSSL takes no empty input for one
        return broken("it is not one PKCS #12 file");
    }
    if (password.reveal().find('\0') != std::string_view::npos) {
        return broken("no file has a password with a zero octet");
    }
    const detail::openssl_context context;
    if (!context) {
        return refuse(errc::crypto_failed, "PKCS #12", "OpenSSL gives no default provider");
    }
    // Giving the reader an object that it fills is OpenSSL's way to say in which context it works.
    PKCS12* made = PKCS12_init_ex(NID_pkcs7_data, context.get(), nullptr);
    const detail::openssl_pointer<BIO, BIO_free_all> source{BIO_new_mem_buf(der.data(), static_cast<int>(der.size()))};
    if (made == nullptr || !source) {
        PKCS12_free(made);
        return refuse(errc::crypto_failed, "PKCS #12", "OpenSSL has no memory left");
    }
    PKCS12* const parsed = d2i_PKCS12_bio(source.get(), &made);
    const detail::openssl_pointer<PKCS12, PKCS12_free> file{parsed != nullptr ? parsed : made};
    if (parsed == nullptr || BIO_pending(source.get()) != 0) {
        return broken("it is not one PKCS #12 file");
    }
    if (PKCS12_mac_present(file.get()) != 1) {
        return broken("it has no MAC, so nobody can tell whether the password is right");
    }
    const detail::openssl_password text{password};
    if (!detail::stays_within(file.get(), text.text, most_iterations)) {
        return refuse(errc::limit_exceeded, "PKCS #12", "it asks for more iterations over its password than " + std::to_string(most_iterations));
    }
    EVP_PKEY* key = nullptr;
    X509* own = nullptr;
    STACK_OF(X509)* others = nullptr;
    const bool opened = PKCS12_parse(file.get(), text.text.c_str(), &key, &own, &others) == 1;
    const detail::openssl_pointer<EVP_PKEY, EVP_PKEY_free> held_key{key};
    const detail::openssl_pointer<X509, X509_free> held_own{own};
    const detail::openssl_pointer<STACK_OF(X509), detail::free_certificates> held_others{others};
    if (!opened) {
        return broken(context.knows_old_ciphers() ? "the password is wrong, or the file is damaged or encrypted in a way that is not read"
                                                  : "the password is wrong, or the file is damaged or encrypted with RC2 or 3DES, "
                                                    "for which OpenSSL's legacy provider is not installed");
    }
    if (!held_key) {
        return broken("it holds no private key");
    }
    pkcs12 contents{detail::encode_private_key(held_key.get()), {}};
    if (contents.key.empty()) {
        return broken("its private key is of a type that has no PKCS #8 form");
    }
    if (held_own) {
        contents.certificates.push_back(detail::encode_certificate(held_own.get()));
    }
    for (int i = 0; held_others && i < sk_X509_num(held_others.get()); ++i) {
        contents.certificates.push_back(detail::encode_certificate(sk_X509_value(held_others.get(), i)));
    }
    return contents;
}

}  // namespace signet

#endif
