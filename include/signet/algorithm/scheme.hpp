// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_SCHEME_HPP
#define SIGNET_ALGORITHM_SCHEME_HPP

#include <string_view>

namespace signet {

// How a method works: what a crypto provider must know to carry it out.

/// How a signature method turns a digest and a key into a value.
struct rsassa_pkcs1_v1_5 {
    static constexpr std::string_view name = "RSASSA-PKCS1-v1_5";  // RFC 8017, 8.2
};
struct rsassa_pss {
    static constexpr std::string_view name = "RSASSA-PSS";  // RFC 8017, 8.1
};
/// The same, where digests and salt are stated beside the method and not by it. RFC 9231, 2.3.9.
struct rsassa_pss_with_parameters {
    static constexpr std::string_view name = "RSASSA-PSS with parameters";
};
struct ecdsa {
    static constexpr std::string_view name = "ECDSA";  // FIPS 186-4, 6
};
struct eddsa {
    static constexpr std::string_view name = "EdDSA";  // RFC 8032
};
struct eddsa_prehashed {
    static constexpr std::string_view name = "HashEdDSA";  // RFC 8032: Ed25519ph, Ed448ph
};
struct eddsa_in_context {
    static constexpr std::string_view name = "EdDSA in a context";  // RFC 8032: Ed25519ctx
};
struct hmac {
    static constexpr std::string_view name = "HMAC";  // RFC 2104
};

/// How a method encrypts data.
struct galois_counter_mode {
    static constexpr std::string_view name = "GCM";  // SP 800-38D
};
struct cipher_block_chaining {
    static constexpr std::string_view name = "CBC";  // SP 800-38A, 6.2
};

/// How a method brings a content key to its recipient.
struct rsaes_oaep {
    static constexpr std::string_view name = "RSAES-OAEP";  // RFC 8017, 7.1
};
struct rsaes_pkcs1_v1_5 {
    static constexpr std::string_view name = "RSAES-PKCS1-v1_5";  // RFC 8017, 7.2
};
struct aes_key_wrap {
    static constexpr std::string_view name = "AES Key Wrap";  // RFC 3394
};
struct tripledes_key_wrap {
    static constexpr std::string_view name = "Triple DES Key Wrap";  // RFC 3217
};
struct diffie_hellman {
    static constexpr std::string_view name = "Diffie-Hellman";  // SP 800-56A, RFC 7748
};

/// How a method makes a key of a secret.
struct concatenation_derivation {
    static constexpr std::string_view name = "ConcatKDF";  // SP 800-56A, 5.8.1
};
struct hmac_derivation {
    static constexpr std::string_view name = "HKDF";  // RFC 5869
};
struct password_derivation {
    static constexpr std::string_view name = "PBKDF2";  // RFC 8018, 5.2
};

}  // namespace signet

#endif
