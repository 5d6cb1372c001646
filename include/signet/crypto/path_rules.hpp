// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_PATH_RULES_HPP
#define SIGNET_CRYPTO_PATH_RULES_HPP

#include <cstddef>
#include <cstdint>

namespace signet {

/// For which certificates of a path a current revocation list must be known. In each mode what a list takes back is refused, and
/// so is a certificate whose issuer's lists are all overdue.
enum class revocation_check : std::uint8_t {
    where_known,  // for none: a certificate without a list counts as not revoked, and so does one whose list is not valid yet
    of_leaf,      // for the one that signed
    of_path,      // for every one but the anchor
};

/// How strong the keys and signatures of certificates must be.
struct certificate_strength {
    std::size_t key_bits = 2048;    // of RSA and DSA keys
    std::size_t strength = 110;     // of signatures, in bits as RFC 3766 counts them
    bool broken_digests = false;    // signatures over SHA-1 and MD5
};

namespace legacy {

/// Certificates of about 2002: RSA and DSA keys from 1024 bits, signatures over SHA-1 and MD5. Anyone with some money forges them.
inline constexpr certificate_strength old_certificates{1024, 70, true};

}  // namespace legacy

/// What a path must keep to, beyond what RFC 5280, 6.1 says.
struct path_rules {
    revocation_check revocation = revocation_check::where_known;
    certificate_strength strength{};
    bool check_times = true;  // without it an expired certificate is as good as any: for recorded messages only
    bool ask_issuers = true;  // without it nobody is asked over a network, and what only an issuer could tell is left open

    friend constexpr bool operator==(const path_rules& left, const path_rules& right) noexcept
    {
        return left.revocation == right.revocation && left.check_times == right.check_times && left.ask_issuers == right.ask_issuers
               && left.strength.key_bits == right.strength.key_bits && left.strength.strength == right.strength.strength
               && left.strength.broken_digests == right.strength.broken_digests;
    }
};

}  // namespace signet

#endif
