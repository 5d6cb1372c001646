// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_TRUST_HPP
#define SIGNET_CRYPTO_BOTAN_TRUST_HPP

#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/crypto/botan/verdict_cache.hpp>

#include <botan/certstor.h>

#include <algorithm>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace signet {

/// The CA certificates in which trust ends, intermediate ones that help to get there but are not trusted themselves, and lists of
/// certificates that their issuers took back.
/// A path ends only in a self-signed anchor; any other certificate among the anchors is accepted as a leaf, as it is.
/// RFC 5280, 6.1.1 (d). Copies share one object, and the verdicts that it keeps.
class anchors {
public:
    anchors(std::vector<certificate> trusted) : anchors{std::move(trusted), {}, {}} {}
    anchors(certificate trusted) : anchors{std::vector<certificate>{std::move(trusted)}} {}

    /// The same anchors, with certificates that peers tend to leave out of their messages.
    anchors with_intermediates(std::vector<certificate> intermediates) const
    {
        return {state_->trusted, std::move(intermediates), state_->crls};
    }

    /// The same anchors, with revocation lists: those of CAs on no path do no harm. How they count is `path_rules::revocation`.
    anchors with_crls(std::vector<certificate_revocation_list> crls) const
    {
        return {state_->trusted, state_->intermediates, std::move(crls)};
    }

    const std::vector<certificate>& trusted() const noexcept { return state_->trusted; }
    const std::vector<certificate>& intermediates() const noexcept { return state_->intermediates; }
    const std::vector<certificate_revocation_list>& crls() const noexcept { return state_->crls; }

    bool contains(const certificate& one) const noexcept
    {
        return std::find(trusted().begin(), trusted().end(), one) != trusted().end();
    }

    /// For crypto/botan/ only.
    const Botan::Certificate_Store& provider_store() const noexcept { return state_->store; }
    verdict_cache& verdicts() const noexcept { return state_->verdicts; }

private:
    struct state {
        std::vector<certificate> trusted, intermediates;
        std::vector<certificate_revocation_list> crls;
        Botan::Certificate_Store_In_Memory store{};
        mutable verdict_cache verdicts{};

        state(std::vector<certificate> some, std::vector<certificate> others, std::vector<certificate_revocation_list> lists)
            : trusted{std::move(some)}, intermediates{std::move(others)}, crls{std::move(lists)}
        {
            for (const auto& one : trusted) {
                if (one.provider_certificate()) {
                    store.add_certificate(*one.provider_certificate());
                }
            }
        }
    };

    anchors(std::vector<certificate> trusted, std::vector<certificate> intermediates, std::vector<certificate_revocation_list> crls)
        : state_{std::make_shared<const state>(std::move(trusted), std::move(intermediates), std::move(crls))}
    {
    }

    std::shared_ptr<const state> state_;
};

/// Certificates that are trusted themselves, exactly as they are: no CA speaks for them.
class direct_trust {
public:
    direct_trust(std::vector<certificate> trusted) : trusted_{std::move(trusted)} {}
    direct_trust(certificate trusted) : trusted_{std::move(trusted)} {}

    const std::vector<certificate>& trusted() const noexcept { return trusted_; }
    bool contains(const certificate& one) const noexcept
    {
        return std::find(trusted_.begin(), trusted_.end(), one) != trusted_.end();
    }

private:
    std::vector<certificate> trusted_;
};

}  // namespace signet

#endif
