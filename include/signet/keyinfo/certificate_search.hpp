// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_CERTIFICATE_SEARCH_HPP
#define SIGNET_KEYINFO_CERTIFICATE_SEARCH_HPP

#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/registry.hpp>
#include <signet/algorithm/sha224.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/algorithm/sha384.hpp>
#include <signet/algorithm/sha3_224.hpp>
#include <signet/algorithm/sha3_256.hpp>
#include <signet/algorithm/sha3_384.hpp>
#include <signet/algorithm/sha3_512.hpp>
#include <signet/algorithm/sha512.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/core/type_list.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/keyinfo/trusted_keys.hpp>
#include <signet/keyinfo/x509_data_contents.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// The digests that may identify a certificate. One that is found by SHA-1 still has to be trusted.
using certificate_digests = type_list<sha256, sha384, sha512, sha224, sha3_224, sha3_256, sha3_384, sha3_512, legacy::sha1>;

/// The certificate that a ds:X509Data means, and what came with it.
struct selected_certificate {
    certificate leaf;
    std::vector<certificate> carried;                // the leaf too, if the message carried it
    std::vector<certificate_revocation_list> lists;  // that the message carried
};

/// Every certificate that the caller knows in whatever role, each once.
inline std::vector<certificate> all_certificates(const trusted_keys& trusted)
{
    std::vector<certificate> all;
    const auto add = [&](const certificate& one) {
        if (std::find(all.begin(), all.end(), one) == all.end()) {
            all.push_back(one);
        }
    };
    for (const auto& key : trusted.keys) {
        if (key.identified_by()) {
            add(*key.identified_by());
        }
    }
    for (const auto& known : trusted.certificates) {
        add(known.certificate);
    }
    if (trusted.direct_trust) {
        std::for_each(trusted.direct_trust->trusted().begin(), trusted.direct_trust->trusted().end(), add);
    }
    if (trusted.anchors) {
        std::for_each(trusted.anchors->intermediates().begin(), trusted.anchors->intermediates().end(), add);
        std::for_each(trusted.anchors->trusted().begin(), trusted.anchors->trusted().end(), add);
    }
    return all;
}

/// Which of some certificates a ds:X509Data identifies: one entry, or each kind of entry that there is.
class certificate_matcher {
public:
    explicit certificate_matcher(const x509_data_contents& by) noexcept : by_{by} {}

    bool any(const certificate& one) const
    {
        return by_issuer_serial(one) || by_key_identifier(one) || by_subject(one) || by_digest(one);
    }

    /// Peers list what identifies each certificate of a path: so of each kind at least one entry must mean this one.
    bool each_kind(const certificate& one) const
    {
        return (by_.issuer_serials.empty() || by_issuer_serial(one)) && (by_.subject_key_identifiers.empty() || by_key_identifier(one))
               && (by_.subjects.empty() || by_subject(one)) && (by_.digests.empty() || by_digest(one));
    }

private:
    bool by_issuer_serial(const certificate& one) const
    {
        return std::any_of(by_.issuer_serials.begin(), by_.issuer_serials.end(),
            [&](const issuer_serial& id) { return one.serial() == id.serial && one.issuer_name() == id.issuer; });
    }
    bool by_key_identifier(const certificate& one) const
    {
        const auto own = one.subject_key_identifier();
        return own && std::find(by_.subject_key_identifiers.begin(), by_.subject_key_identifiers.end(), *own) != by_.subject_key_identifiers.end();
    }
    bool by_subject(const certificate& one) const
    {
        return std::find(by_.subjects.begin(), by_.subjects.end(), one.subject_name()) != by_.subjects.end();
    }
    bool by_digest(const certificate& one) const
    {
        return std::any_of(by_.digests.begin(), by_.digests.end(), [&](const x509_digest& id) {
            bool same = false;
            with_algorithm(certificate_digests{}, id.algorithm, [&](auto digest) {
                same = std::ranges::equal(hash_of<typename decltype(digest)::type>(one.der()), id.value);
            });
            return same;
        });
    }

    const x509_data_contents& by_;
};

namespace detail {

/// Those that issued no other of them.
inline std::vector<certificate> without_issuers(const std::vector<certificate>& some)
{
    std::vector<certificate> leaves;
    for (const auto& one : some) {
        const bool issued = std::any_of(some.begin(), some.end(), [&](const certificate& other) {
            return other != one && other.issuer_name() == one.subject_name() && other.subject_name() != one.subject_name();
        });
        if (!issued && std::find(leaves.begin(), leaves.end(), one) == leaves.end()) {
            leaves.push_back(one);
        }
    }
    return leaves;
}

}  // namespace detail

/// The one certificate that a ds:X509Data means: of those that it carries, else of those that the caller knows, the one that issued
/// no other and that what identifies it fits. `key_type` decides where several are left. XML Signature 1.1, 4.5.4.
/// Errors: `malformed_certificate`, `malformed_revocation_list`, `malformed_signature` when it says nothing, `limit_exceeded`,
/// `unknown_key`, `reference_refused` when its own parts differ, `unresolved_reference` when it means more than one.
inline result<selected_certificate> select_certificate(const x509_data_contents& data, const trusted_keys& trusted, std::string_view key_type)
{
    std::vector<certificate> carried;
    if (data.certificates.size() > trusted.limits.chain_length + 2) {
        return refuse(errc::limit_exceeded, "X509Data", "it carries more certificates than a path may have");
    }
    for (const auto& der : data.certificates) {
        auto one = der.size() > trusted.limits.token_octets ? result<certificate>{refuse(errc::limit_exceeded, "X509Certificate", "it is too long")}
                                                            : certificate::from_der(der);
        if (!one) {
            return refuse(std::move(one));
        }
        carried.push_back(*std::move(one));
    }
    std::vector<certificate_revocation_list> lists;
    for (const auto& der : data.revocation_lists) {
        auto list = certificate_revocation_list::from_der(der);
        if (!list) {
            return refuse(std::move(list));
        }
        lists.push_back(*std::move(list));
    }
    const certificate_matcher matches{data};
    if (carried.empty() && !data.identifies()) {
        return refuse(errc::malformed_signature, "X509Data", "it means no certificate");
    }
    std::vector<certificate> candidates = carried;
    if (carried.empty()) {
        candidates = all_certificates(trusted);
        std::erase_if(candidates, [&](const certificate& one) { return !matches.any(one); });
        if (candidates.empty()) {
            return refuse(errc::unknown_key, "X509Data", "no certificate that is known is the one it means");
        }
    }
    candidates = detail::without_issuers(candidates);
    std::erase_if(candidates, [&](const certificate& one) { return !matches.each_kind(one); });
    if (candidates.empty()) {
        return refuse(errc::reference_refused, "X509Data", "what identifies the certificate fits none that it could be");
    }
    if (candidates.size() > 1) {
        std::erase_if(candidates, [&](const certificate& one) { return one.key_type_name() != key_type; });
    }
    if (candidates.size() != 1) {
        return refuse(errc::unresolved_reference, "X509Data", "it means more than one certificate");
    }
    return selected_certificate{candidates.front(), std::move(carried), std::move(lists)};
}

}  // namespace signet

#endif
