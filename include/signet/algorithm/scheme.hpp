// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_SCHEME_HPP
#define SIGNET_ALGORITHM_SCHEME_HPP

#include <string_view>

namespace signet {

/// How a signature method turns a digest and a key into a value: what a crypto provider must know to carry it out.
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

}  // namespace signet

#endif
