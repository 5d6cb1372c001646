// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_TRUST_HPP
#define SIGNET_CRYPTO_BOTAN_TRUST_HPP

#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/crypto/botan/ocsp_response.hpp>
#include <signet/crypto/botan/online_revocation.hpp>
#include <signet/crypto/botan/verdict_cache.hpp>
#include <signet/crypto/path_rules.hpp>

#include <botan/certstor.h>

#include <algorithm>
#include <memory>
#include <optional>
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
    anchors(std::vector<certificate> trusted) : anchors{contents{std::move(trusted), {}, {}, {}}} {}
    anchors(certificate trusted) : anchors{std::vector<certificate>{std::move(trusted)}} {}

    /// The same anchors, with certificates that peers tend to leave out of their messages.
    anchors with_intermediates(std::vector<certificate> intermediates) const
    {
        auto changed = state_->held;
        changed.intermediates = std::move(intermediates);
        return anchors{std::move(changed)};
    }

    /// The same anchors, with revocation lists: those of CAs on no path do no harm. What they take back is refused; whether there
    /// must be a current one is `with_revocation_required`, or `path_rules::revocation` where a call has rules.
    anchors with_crls(std::vector<certificate_revocation_list> crls) const
    {
        auto changed = state_->held;
        changed.crls = std::move(crls);
        return anchors{std::move(changed)};
    }

    /// The same anchors, with certificates that are refused whoever speaks for them, in every place of a path.
    anchors with_distrusted(std::vector<certificate> distrusted) const
    {
        auto changed = state_->held;
        changed.distrusted = std::move(distrusted);
        return anchors{std::move(changed)};
    }

    /// The same anchors, with answers of OCSP responders that were fetched beforehand: they count as revocation lists do.
    anchors with_ocsp_responses(std::vector<ocsp_response> responses) const
    {
        auto changed = state_->held;
        changed.responses = std::move(responses);
        return anchors{std::move(changed)};
    }

    /// The same anchors, with somebody who asks issuers about certificates of which no current list or answer is known.
    /// `which` must have a current answer then, besides those of which `path_rules::revocation` says so; without one they are refused.
    anchors with_online_revocation(online_revocation source, revocation_check which = revocation_check::of_path) const
    {
        auto changed = state_->held;
        changed.online.emplace(std::move(source));
        changed.online_for = which;
        return anchors{std::move(changed)};
    }

    /// The same anchors, which fail closed: of `which` certificates of a path a current list or answer must be known, from any source
    /// that these anchors have. Otherwise the path is refused, whatever `path_rules::revocation` says. A certificate that is an anchor itself needs none.
    anchors with_revocation_required(revocation_check which = revocation_check::of_path) const
    {
        auto changed = state_->held;
        changed.required = which;
        return anchors{std::move(changed)};
    }

    const std::vector<certificate>& trusted() const noexcept { return state_->held.trusted; }
    const std::vector<certificate>& intermediates() const noexcept { return state_->held.intermediates; }
    const std::vector<certificate_revocation_list>& crls() const noexcept { return state_->held.crls; }
    const std::vector<certificate>& distrusted() const noexcept { return state_->held.distrusted; }
    const std::vector<ocsp_response>& ocsp_responses() const noexcept { return state_->held.responses; }
    const online_revocation* online() const noexcept { return state_->held.online ? &*state_->held.online : nullptr; }
    /// Of which certificates of a path a current list or answer must be known.
    revocation_check required_revocation() const noexcept { return std::max(state_->held.required, state_->held.online_for); }

    bool contains(const certificate& one) const noexcept
    {
        return std::find(trusted().begin(), trusted().end(), one) != trusted().end();
    }

    /// For crypto/botan/ only.
    const Botan::Certificate_Store& provider_store() const noexcept { return state_->store; }
    verdict_cache& verdicts() const noexcept { return state_->verdicts; }

private:
    struct contents {
        std::vector<certificate> trusted, intermediates;
        std::vector<certificate_revocation_list> crls;
        std::vector<certificate> distrusted;
        std::vector<ocsp_response> responses{};
        std::optional<online_revocation> online{};
        revocation_check online_for = revocation_check::where_known;
        revocation_check required = revocation_check::where_known;
    };
    struct state {
        contents held;
        Botan::Certificate_Store_In_Memory store{};
        mutable verdict_cache verdicts{};

        explicit state(contents all) : held{std::move(all)}
        {
            for (const auto& one : held.trusted) {
                if (one.provider_certificate()) {
                    store.add_certificate(*one.provider_certificate());
                }
            }
        }
    };

    explicit anchors(contents held) : state_{std::make_shared<const state>(std::move(held))} {}

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
