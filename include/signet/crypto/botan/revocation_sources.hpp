// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_REVOCATION_SOURCES_HPP
#define SIGNET_CRYPTO_BOTAN_REVOCATION_SOURCES_HPP

#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/crypto/botan/ocsp_response.hpp>
#include <signet/crypto/botan/online_revocation.hpp>
#include <signet/crypto/botan/trust.hpp>
#include <signet/crypto/path_rules.hpp>

#include <optional>
#include <vector>

namespace signet {

/// From where it is known what issuers took back, for anchors that are made of stores or of a configuration. Fails closed unless
/// `required` says otherwise: a certificate of which no source says anything current is refused.
struct revocation_sources {
    std::vector<certificate_revocation_list> lists{};
    std::vector<ocsp_response> responses{};
    std::optional<online_revocation> online{};                  // who asks where the two above say nothing
    revocation_check required = revocation_check::of_path;      // of which certificates of a path something must be known

    /// The same anchors, with these lists and responses in place of others; an online source that they have stays where there is none here.
    anchors of(const anchors& trust) const
    {
        auto made = trust.with_crls(lists).with_ocsp_responses(responses).with_revocation_required(required);
        return online ? made.with_online_revocation(*online, required) : made;
    }
};

}  // namespace signet

#endif
