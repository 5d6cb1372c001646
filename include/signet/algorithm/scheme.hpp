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
struct ecdsa {
    static constexpr std::string_view name = "ECDSA";  // FIPS 186-4, 6
};
struct eddsa {
    static constexpr std::string_view name = "EdDSA";  // RFC 8032
};
struct hmac {
    static constexpr std::string_view name = "HMAC";  // RFC 2104
};

}  // namespace signet

#endif
