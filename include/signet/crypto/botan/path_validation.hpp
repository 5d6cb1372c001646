// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_PATH_VALIDATION_HPP
#define SIGNET_CRYPTO_BOTAN_PATH_VALIDATION_HPP

#include <signet/core/clock.hpp>
#include <signet/core/date_time.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/crypto/botan/detail/path_revocation.hpp>
#include <signet/crypto/botan/guarded.hpp>
#include <signet/crypto/botan/trust.hpp>
#include <signet/crypto/path_rules.hpp>

#include <botan/x509path.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// Whether a certificate may sign a message at this time, apart from whether anybody trusts it. Fails with
/// errc::certificate_expired (before its time too), errc::weak_key (RSA or DSA below 2048 bits), errc::certificate_unusable.
inline result<void> check_signer(const certificate& leaf, instant at, const path_rules& rules = {})
{
    const auto sentence = [&](std::string_view what) { return leaf.subject() + " " + std::string{what}; };
    if (rules.check_times && !leaf.valid_at(at)) {
        const bool early = at < leaf.valid_from();
        return refuse(errc::certificate_expired, "certificate",
            sentence((early ? "is not valid before " : "has not been valid since ")
                     + format_utc(early ? leaf.valid_from() : leaf.valid_until())));
    }
    const std::string type{leaf.key_type_name()};
    if ((type == rsa::name || type == dsa::name) && leaf.key_bits() < rules.strength.key_bits) {
        return refuse(
            errc::weak_key, "certificate", sentence("has a key of type " + type + " of only " + std::to_string(leaf.key_bits()) + " bits"));
    }
    if (!leaf.permits_signing()) {
        return refuse(errc::certificate_unusable, "certificate", sentence("may not sign: its KeyUsage allows no signature"));
    }
    return {};
}

/// Whether a certificate is one of those that are trusted themselves, and may sign at this time. Fails with
/// errc::untrusted_certificate and as `check_signer` does.
inline result<void> check_direct(const certificate& leaf, const direct_trust& trust, instant at, const path_rules& rules = {})
{
    if (!trust.contains(leaf)) {
        return refuse(
            errc::untrusted_certificate, "certificate", leaf.subject() + " is not one of the certificates that are trusted");
    }
    return check_signer(leaf, at, rules);
}

namespace detail {

inline errc path_failure(Botan::Certificate_Status_Code code) noexcept
{
    using status = Botan::Certificate_Status_Code;
    switch (code) {
    case status::CERT_NOT_YET_VALID:
    case status::CERT_HAS_EXPIRED: return errc::certificate_expired;
    case status::SIGNATURE_METHOD_TOO_WEAK: return errc::weak_key;
    case status::UNTRUSTED_HASH:
    case status::CERT_ISSUER_NOT_FOUND:
    case status::CANNOT_ESTABLISH_TRUST:
    case status::CERT_CHAIN_LOOP:
    case status::CHAIN_LACKS_TRUST_ROOT:
    case status::CHAIN_NAME_MISMATCH:
    case status::SIGNATURE_ERROR: return errc::untrusted_certificate;
    default: return errc::certificate_unusable;
    }
}

// Botan 2 gives pointers in a path, Botan 3 values.
inline octets encoding_of(const Botan::X509_Certificate& one) { return one.BER_encode(); }
inline octets encoding_of(const std::shared_ptr<const Botan::X509_Certificate>& one) { return one->BER_encode(); }

/// The certificates of the path that Botan judged, which are all ours.
inline std::vector<certificate> path_of(const Botan::Path_Validation_Result& verdict, std::span<const certificate> ours)
{
    std::vector<certificate> path;
    for (const auto& one : verdict.cert_path()) {
        const octets der = encoding_of(one);
        const auto found =
            std::find_if(ours.begin(), ours.end(), [&](const certificate& mine) { return std::ranges::equal(mine.der(), der); });
        if (found != ours.end()) {
            path.push_back(*found);
        }
    }
    return path;
}

/// The refusal that Botan's verdict amounts to, naming the certificate of the path that it is about.
inline tl::unexpected<error> refuse_path(
    const certificate& leaf, std::span<const certificate> path, const Botan::Path_Validation_Result& verdict)
{
    std::string subject = leaf.subject();
    const auto& statuses = verdict.all_statuses();
    // These two stand at the certificate that was issued and speak of its issuer.
    const bool of_issuer = verdict.result() == Botan::Certificate_Status_Code::CA_CERT_NOT_FOR_CERT_ISSUER
                           || verdict.result() == Botan::Certificate_Status_Code::SIGNATURE_METHOD_TOO_WEAK;
    for (std::size_t i = 0; i < statuses.size(); ++i) {
        if (statuses[i].count(verdict.result()) != 0) {
            const std::size_t at = of_issuer ? i + 1 : i;
            subject = at == 0 || at >= path.size() ? subject : path[at].subject() + ", which speaks for " + subject + ",";
            break;
        }
    }
    return refuse(path_failure(verdict.result()), "certificate",
        subject + " is refused: " + Botan::Path_Validation_Result::status_string(verdict.result()));
}

/// What Botan asks of a path. RFC 5280, 6.1; SHA-1 and MD5 by name only.
inline Botan::Path_Validation_Restrictions restrictions_of(const certificate_strength& strength)
{
    std::set<std::string> digests{"SHA-224", "SHA-256", "SHA-384", "SHA-512", "SHA-512-256"};
    if (strength.broken_digests) {
        digests.insert({"SHA-1", "SHA-160", "MD5"});  // Botan 2 calls SHA-1 SHA-160
    }
    return {false, strength.strength, false, digests};
}

/// Whether a verdict has nothing against a path but the time.
inline bool only_times_are_wrong(const Botan::Path_Validation_Result& verdict)
{
    using status = Botan::Certificate_Status_Code;
    const auto& statuses = verdict.all_statuses();
    return !statuses.empty() && std::all_of(statuses.begin(), statuses.end(), [](const auto& one) {
        return std::all_of(one.begin(), one.end(), [](status code) {
            return code == status::CERT_NOT_YET_VALID || code == status::CERT_HAS_EXPIRED || code < status::FIRST_ERROR_STATUS;
        });
    });
}

/// Whether one of these certificates is of those that are refused whoever speaks for them.
inline result<void> check_distrusted(std::span<const certificate> path, const anchors& trust)
{
    for (const auto& one : path) {
        if (std::find(trust.distrusted().begin(), trust.distrusted().end(), one) != trust.distrusted().end()) {
            return refuse(errc::untrusted_certificate, "certificate", one.subject() + " is one of those that are distrusted");
        }
    }
    return {};
}

/// The path without the word of any revocation list.
inline result<std::vector<certificate>> find_path(const certificate& leaf, std::span<const certificate> untrusted, const anchors& trust,
    instant at, const limits& limit, const path_rules& rules)
{
    const auto too_long = refuse(errc::limit_exceeded, "certificate",
        leaf.subject() + " comes with a path of more than " + std::to_string(limit.chain_length) + " certificates");
    if (untrusted.size() > limit.chain_length + 2) {  // the leaf and the anchor may be among them
        return too_long;
    }
    if (!leaf.provider_certificate()) {
        return refuse(errc::certificate_unusable, "certificate",
            leaf.subject() + " is valid beyond the year 3100: it can be trusted as it is only, not for its issuer");
    }
    const auto key = verdict_cache::key_of(leaf, untrusted, rules.strength);
    if (auto known = trust.verdicts().find(key, at)) {
        return known->size() > limit.chain_length + 2 ? result<std::vector<certificate>>{too_long} : *std::move(known);
    }
    return guarded(errc::untrusted_certificate, "certificate", leaf.subject() + " is refused: a key or a name of its path is broken",
        [&]() -> result<std::vector<certificate>> {
            std::vector<certificate> ours{leaf};
            ours.insert(ours.end(), untrusted.begin(), untrusted.end());
            ours.insert(ours.end(), trust.intermediates().begin(), trust.intermediates().end());
            std::vector<Botan::X509_Certificate> candidates;
            for (const auto& one : ours) {
                if (one.provider_certificate()) {
                    candidates.push_back(*one.provider_certificate());
                }
            }
            ours.insert(ours.end(), trust.trusted().begin(), trust.trusted().end());
            // system_clock counts nanoseconds up to the year 2262: a later instant is as good as its end.
            constexpr auto latest = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::time_point::max());
            const auto verdict = Botan::x509_path_validate(candidates, restrictions_of(rules.strength), trust.provider_store(), "",
                Botan::Usage_Type::UNSPECIFIED, std::min(at, latest));
            auto path = path_of(verdict, ours);
            const bool late = !verdict.successful_validation() && !rules.check_times && only_times_are_wrong(verdict);
            if (!verdict.successful_validation() && !late) {
                return refuse_path(leaf, path, verdict);
            }
            if (path.size() > limit.chain_length + 2) {
                return too_long;
            }
            if (!late) {
                trust.verdicts().add(key, path);
            }
            return path;
        });
}

}  // namespace detail

/// The path from a certificate that signed a message to an anchor, leaf first, if there is one and it is valid at this
/// time. RFC 5280, 6.1, without policies. A leaf that is itself an anchor needs no path. Signatures by RSA keys below 2048
/// bits and with SHA-1 do not count unless the rules say so. `untrusted` holds what came with the message, in any order.
///
/// Revocation, RFC 5280, 6.3: a list counts for the certificates of its issuer, if that has signed it and it is not from the
/// future. `path_rules::revocation` says which certificates need a current one. Lists that came with the message (`carried`), of
/// CAs whose KeyUsage has no cRLSign, or under a broken digest can only take back: whoever was revoked would send the list from
/// before.
///
/// Fails as `check_signer` does, and with errc::untrusted_certificate (no path, a signature that does not hold),
/// errc::certificate_expired, errc::certificate_unusable, errc::weak_key, errc::certificate_revoked, errc::revocation_unknown
/// for any certificate of the path, and errc::limit_exceeded for more than `limits::chain_length` certificates between leaf
/// and anchor.
inline result<std::vector<certificate>> validate_path(const certificate& leaf, std::span<const certificate> untrusted,
    const anchors& trust, instant at, const limits& limit = {}, const path_rules& rules = {},
    std::span<const certificate_revocation_list> carried = {})
{
    if (auto fit = check_signer(leaf, at, rules); !fit) {
        return refuse(std::move(fit));
    }
    if (auto kept = detail::check_distrusted({&leaf, 1}, trust); !kept) {
        return refuse(std::move(kept));
    }
    if (trust.contains(leaf)) {
        return std::vector<certificate>{leaf};
    }
    auto path = detail::find_path(leaf, untrusted, trust, at, limit, rules);
    if (!path) {
        return path;
    }
    if (auto kept = detail::check_distrusted(*path, trust); !kept) {
        return refuse(std::move(kept));
    }
    if (auto kept = detail::check_revocation(*path, trust, at, rules, carried); !kept) {
        return refuse(std::move(kept));
    }
    return path;
}

}  // namespace signet

#endif
