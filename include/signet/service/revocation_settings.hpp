// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_REVOCATION_SETTINGS_HPP
#define SIGNET_SERVICE_REVOCATION_SETTINGS_HPP

#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/crypto/path_rules.hpp>

#include <string>
#include <vector>

namespace signet {

/// From where a configured service knows whether issuers took back the certificates of its security profiles. Fails closed: a signer of
/// whom nothing current is known is refused. A certificate that stands among the issuers itself needs nobody's word.
struct revocation_settings {
    std::vector<certificate> issuers{};                     // of the certificates of profiles, up to roots
    std::vector<certificate_revocation_list> lists{};       // of those issuers
    std::vector<std::string> hosts{};                       // of responders and lists that may be asked: the program brings who asks them
    revocation_check required = revocation_check::of_path;  // of which certificates of a path something current must be known
};

}  // namespace signet

#endif
