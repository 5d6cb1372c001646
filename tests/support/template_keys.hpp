// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_TEMPLATE_KEYS_HPP
#define SIGNET_TESTS_SUPPORT_TEMPLATE_KEYS_HPP

#include "support/keys.hpp"

#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/private_key.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/crypto/elliptic_curve.hpp>
#include <signet/keyinfo/signing_keys.hpp>

#include <string>
#include <string_view>

namespace signet::tests {

/// A DSA key of 1024 bits, which Signet reads and does not make.
inline constexpr std::string_view dsa_1024_pem = R"(-----BEGIN PRIVATE KEY-----
MIIBSgIBADCCASsGByqGSM44BAEwggEeAoGBALiak5eve9WVPnVZXwV7s3AXdCeT
1N1BOadUSMJfE8Jc9OZ2GPx0HiHvr5rkyw3ZkenQiGeXm30twmLW6b2FxBBkFg0Z
yGvM5d6HPSJXmd61pkW4AZ6U0dO1ve2Kcr5T9q7wwQXw3o9OecwzRJ6gwS6A4w9I
yEYm5MX3BsN+QwozAhUA4S7WSWm1Gn6dOCpSGft/l4cdCp0CgYAa736ik7gGWIC8
1rZADhjk50eCn1GaFx1gkBxtpFp/At0E1hdAJ4lTm6GAJgY0Ocx9yeJk0AogTjxx
yJTSpFSC9hm8eT3wsaKtF1fvvQVhJLNWr2yU/nFRf3GTc3rokeWiXMCpkzwdxihA
IlValeGE0AgMgFH0fJ/FC+Jy4OYLFQQWAhRi4aCUMI3cPNCBZf5cWY9vCakCRw==
-----END PRIVATE KEY-----
)";

/// A key of each type that can sign, by its name: "rsa" with the certificate of test_leaf(), "chained" with that of
/// intermediate_leaf() and its issuer, "dsa", "old-dsa", "ed25519", the curves by the names of their standards; "hmac".
inline const signing_keys& template_keys()
{
    static const signing_keys made = [] {
        signing_keys keys;
        keys.shared.emplace_back("hmac", test_hmac_key().value());
        keys.keys.push_back({"rsa", any_private_key{test_leaf_key()}, {test_leaf()}});
        keys.keys.push_back({"chained", any_private_key{intermediate_leaf_key()}, {intermediate_leaf(), intermediate_ca()}});
        keys.keys.push_back({"dsa", any_private_key{private_key<dsa>::generate(2048, system_random()).value()}, {}});
        keys.keys.push_back({"old-dsa", any_private_key{private_key<dsa>::from_pem(dsa_1024_pem).value()}, {}});
        keys.keys.push_back({"ed25519", any_private_key{private_key<ed25519>::generate(system_random()).value()}, {}});
        for (const auto& curve : elliptic_curves) {
            keys.keys.push_back({std::string{curve.name}, any_private_key{private_key<ec>::generate(curve.curve, system_random()).value()}, {}});
        }
        return keys;
    }();
    return made;
}

}  // namespace signet::tests

#endif
