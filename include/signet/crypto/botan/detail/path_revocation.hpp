// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_DETAIL_PATH_REVOCATION_HPP
#define SIGNET_CRYPTO_BOTAN_DETAIL_PATH_REVOCATION_HPP

#include <signet/core/clock.hpp>
#include <signet/core/date_time.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/crypto/botan/online_revocation.hpp>
#include <signet/crypto/botan/trust.hpp>
#include <signet/crypto/path_rules.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace signet::detail {

/// Whether the path's certificates were taken back, as far as lists and responders say so.
inline result<void> check_revocation(std::span<const certificate> path, const anchors& trust, instant at, const path_rules& rules,
    std::span<const certificate_revocation_list> carried)
{
    std::optional<revocation_inquiry> inquiry;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const certificate& one = path[i];
        std::optional<instant> overdue;
        bool current = false;
        const auto consult = [&](const certificate_revocation_list& list, bool ours) -> result<void> {
            if (list.issuer_name() != one.issuer_name() || (rules.check_times && !list.is_begun(at)) || !list.is_signed_by(path[i + 1])) {
                return {};
            }
            if (list.lists(one)) {
                return refuse(errc::certificate_revoked, "certificate",
                    one.subject() + " was revoked by its issuer, in the list of " + format_utc(list.this_update()));
            }
            if (ours && path[i + 1].permits_signing_lists() && (!list.has_broken_signature() || rules.strength.broken_digests)) {
                if (rules.check_times && list.is_overdue(at)) {
                    overdue = list.next_update();
                } else {
                    current = true;
                }
            }
            return {};
        };
        for (const auto& list : trust.crls()) {
            if (auto kept = consult(list, true); !kept) {
                return kept;
            }
        }
        for (const auto& list : carried) {
            if (auto kept = consult(list, false); !kept) {
                return kept;
            }
        }
        std::optional<error> unknown;
        for (const auto& response : trust.ocsp_responses()) {
            if (!response.speaks_of(one, path[i + 1])) {
                continue;
            }
            const auto said = response.verdict(one, path[i + 1], at, {}, rules.strength, std::nullopt, trust.crls());
            if (said && said->revoked) {
                return refuse(errc::certificate_revoked, "certificate", one.subject() + " was revoked by its issuer, said its responder");
            }
            current = current || said;
            if (!said) {
                unknown = said.error();
            }
        }
        const auto wanted = std::max(rules.revocation, trust.required_revocation());
        const bool must_be_known = wanted == revocation_check::of_path || (wanted == revocation_check::of_leaf && i == 0);
        if (!current && must_be_known && trust.online() != nullptr) {
            if (!rules.ask_issuers) {
                continue;
            }
            if (!inquiry) {
                inquiry = trust.online()->begin(trust.crls());
            }
            if (auto asked = trust.online()->check(one, path[i + 1], at, rules, *inquiry); !asked) {
                return asked;
            }
            current = true;
        }
        if (!current && unknown) {
            return tl::unexpected<error>{*std::move(unknown)};
        }
        if (!current && overdue) {
            return refuse(errc::revocation_unknown, "certificate",
                "whether " + one.subject() + " was revoked is not known: the next list of its issuer was due at " + format_utc(*overdue));
        }
        if (!current && must_be_known) {
            return refuse(errc::revocation_unknown, "certificate",
                "whether " + one.subject() + " was revoked is not known: there is no current list of its issuer, nor an answer of a responder");
        }
    }
    return {};
}

}  // namespace signet::detail

#endif
