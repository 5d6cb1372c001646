// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_CERTIFICATE_REVOCATION_LIST_HPP
#define SIGNET_CRYPTO_BOTAN_CERTIFICATE_REVOCATION_LIST_HPP

#include <signet/core/base64.hpp>
#include <signet/core/clock.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/guarded.hpp>
#include <signet/crypto/botan/signed_structure.hpp>
#include <signet/crypto/distinguished_name.hpp>
#include <signet/crypto/pem.hpp>
#include <signet/crypto/recently_used.hpp>
#include <signet/crypto/revocation_list_contents.hpp>

#include <botan/x509_key.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// A CRL: which certificates a CA has taken back. RFC 5280, 5. Nothing of it counts for having been read: `is_signed_by` says
/// whether its issuer made it. Copies share one object.
class certificate_revocation_list {
public:
    /// Reads one complete list; nothing may follow it. Fails with errc::malformed_revocation_list.
    static result<certificate_revocation_list> from_der(octet_view der)
    {
        auto fresh = std::make_shared<state>();
        fresh->der = to_octets(der);
        auto contents = revocation_list_contents::read(fresh->der);
        if (!contents) {
            return refuse(std::move(contents));
        }
        auto issuer = distinguished_name::from_der(contents->issuer);
        if (!issuer) {
            return refuse(errc::malformed_revocation_list, "revocation list", "the name of its issuer is broken");
        }
        fresh->contents = *std::move(contents);
        fresh->issuer = *std::move(issuer);
        return certificate_revocation_list{std::move(fresh)};
    }

    /// Reads every `X509 CRL` block of a PEM file, in order: at least one. A file that is not PEM is read as one list in DER.
    static result<std::vector<certificate_revocation_list>> all_from_pem(std::string_view text)
    {
        std::vector<certificate_revocation_list> lists;
        const auto add = [&](octet_view der) -> result<void> {
            return from_der(der).map([&](certificate_revocation_list one) { lists.push_back(std::move(one)); });
        };
        if (!looks_like_pem(text)) {
            return add(as_octets(text)).map([&] { return std::move(lists); });
        }
        const auto blocks = pem_blocks(text);
        if (!blocks) {
            return refuse(errc::malformed_revocation_list, "revocation list", blocks.error().sentence());
        }
        for (const auto& block : *blocks) {
            if (block.label != "X509 CRL") {
                continue;
            }
            const auto der = base64_decode(block.body);
            if (!der) {
                return refuse(errc::malformed_revocation_list, "revocation list", "the PEM block is not base64");
            }
            if (auto added = add(*der); !added) {
                return refuse(std::move(added));
            }
        }
        if (lists.empty()) {
            return refuse(errc::malformed_revocation_list, "revocation list", "no PEM block holds one");
        }
        return lists;
    }

    octet_view der() const noexcept { return state_->der; }
    std::string to_pem() const { return pem_encode("X509 CRL", state_->der); }

    std::string issuer() const { return state_->issuer.to_text(); }
    const distinguished_name& issuer_name() const noexcept { return state_->issuer; }
    instant this_update() const noexcept { return state_->contents.this_update; }
    /// When the next list is due; a list that does not say is never overdue. RFC 5280, 5.1.2.5 asks for it.
    std::optional<instant> next_update() const noexcept { return state_->contents.next_update; }

    bool is_begun(instant at) const noexcept { return this_update() <= at; }
    bool is_overdue(instant at) const noexcept
    {
        return next_update() && *next_update() + std::chrono::milliseconds{999} < at;
    }

    /// How many certificates it takes back.
    std::size_t size() const noexcept { return state_->contents.revoked.size(); }

    /// Whether it takes back a certificate, which is of its issuer.
    bool lists(const certificate& one) const
    {
        const auto& revoked = state_->contents.revoked;
        return std::binary_search(revoked.begin(), revoked.end(), one.contents().serial, revocation_list_contents::less);
    }

    /// Whether its signature uses SHA-1 or worse: such a list is believed when it takes back, not when it does not.
    bool has_broken_signature() const noexcept { return is_broken_certificate_signature(state_->contents.signature_algorithm); }

    /// Whether this CA has made it. RFC 5280, 6.3.3 (g).
    bool is_signed_by(const certificate& issuer) const
    {
        if (issuer.subject_name() != issuer_name()) {
            return false;
        }
        if (const auto known = state_->asked.find([&](const auto& one) { return one.first == issuer; })) {
            return known->second;
        }
        const auto held = detail::guarded(errc::crypto_failed, "", "", [&]() -> result<bool> {
            const std::unique_ptr<Botan::Public_Key> key{Botan::X509::load_key(to_octets(issuer.key_info()))};
            return signed_structure::holds(der(), *key);
        });
        state_->asked.add({issuer, held && *held});
        return held && *held;
    }

    friend bool operator==(const certificate_revocation_list& left, const certificate_revocation_list& right) noexcept
    {
        return left.state_ == right.state_ || std::ranges::equal(left.der(), right.der());
    }

private:
    struct state {
        octets der;
        revocation_list_contents contents;
        distinguished_name issuer;
        mutable recently_used<std::pair<certificate, bool>> asked{4};  // a long list is hashed once, not for each message
    };

    explicit certificate_revocation_list(std::shared_ptr<const state> held) noexcept : state_{std::move(held)} {}

    std::shared_ptr<const state> state_;
};

}  // namespace signet

#endif
