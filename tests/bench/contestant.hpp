// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_BENCH_CONTESTANT_HPP
#define SIGNET_TESTS_BENCH_CONTESTANT_HPP

#include <memory>
#include <string>

namespace signet::bench {

/// What is measured, each from octets to octets or to a verdict.
enum class operation { sign_rsa, verify_known_key, verify_chain, sign_hmac, verify_hmac, encrypt, decrypt };

/// The keys of one run, made at its start.
struct keys {
    std::string private_key;  // RSA-2048, PEM
    std::string certificate;  // of that key, PEM
    std::string anchor;       // who issued it, PEM
    std::string shared;       // 32 octets, for HMAC
};
keys make_keys();

/// The name of the shared key in ds:KeyName.
inline constexpr const char* shared_key_name = "bench";

/// The name of the recipient's key in the ds:KeyName of an xenc:EncryptedKey.
inline constexpr const char* encryption_key_name = "recipient";

/// A library that signs and verifies, encrypts and decrypts. What goes wrong is thrown as std::runtime_error: a measurement of it would mean nothing.
class contestant {
public:
    contestant() = default;
    contestant(const contestant&) = delete;
    contestant& operator=(const contestant&) = delete;
    virtual ~contestant() = default;

    /// Signs the Body of a SOAP message and gives the message to send.
    virtual std::string sign(operation what, const std::string& message) = 0;

    /// Whether the Body is signed by the key in question.
    virtual bool verify(operation what, const std::string& message) = 0;

    /// Encrypts the content of the Body under AES-256-GCM, its key under RSA-OAEP, and gives the message to send.
    virtual std::string encrypt(const std::string& message) = 0;

    /// The message with its Body decrypted, as octets; "" if it cannot be.
    virtual std::string decrypt(const std::string& message) = 0;
};

std::unique_ptr<contestant> make_signet(const keys& with);
std::unique_ptr<contestant> make_xmlsec1(const keys& with);

}  // namespace signet::bench

#endif
