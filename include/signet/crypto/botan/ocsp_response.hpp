// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_OCSP_RESPONSE_HPP
#define SIGNET_CRYPTO_BOTAN_OCSP_RESPONSE_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/core/clock.hpp>
#include <signet/core/date_time.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/crypto/botan/guarded.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/crypto/botan/signed_structure.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/ocsp_response_contents.hpp>
#include <signet/crypto/path_rules.hpp>

#include <botan/x509_key.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// How old an OCSP response may be, and whose word counts.
struct ocsp_rules {
    std::chrono::milliseconds age{std::chrono::hours{24}};    // of a response that does not say when the next one comes
    std::chrono::milliseconds skew{std::chrono::minutes{5}};  // by which the responder's clock may be ahead
    bool need_nonce = false;                                  // refuse an answer without the nonce of the question
    bool unchecked_delegates = false;                         // believe a delegate of whom nobody says that he was not taken back
};

/// What a responder said of one certificate, and until when that holds.
struct ocsp_verdict {
    bool revoked = false;
    instant until{};
};

/// What an OCSP responder answered, fetched now or beforehand ("stapled"). RFC 6960. Nothing of it counts for having been read:
/// `verdict` says whether whom the issuer asked to speak said it. Copies share one object.
class ocsp_response {
public:
    /// Fails with errc::revocation_unknown.
    static result<ocsp_response> from_der(octet_view der)
    {
        auto fresh = std::make_shared<state>();
        fresh->der = to_octets(der);
        auto contents = ocsp_response_contents::read(fresh->der);
        if (!contents) {
            return refuse(std::move(contents));
        }
        fresh->contents = *std::move(contents);
        return ocsp_response{std::move(fresh)};
    }

    octet_view der() const noexcept { return state_->der; }
    const ocsp_response_contents& contents() const noexcept { return state_->contents; }

    /// Whether it says anything of a certificate of this issuer.
    bool speaks_of(const certificate& one, const certificate& issuer) const
    {
        const auto& all = state_->contents.singles;
        return std::any_of(all.begin(), all.end(), [&](const auto& single) { return identifies(single, one, issuer); });
    }

    /// What it says of a certificate. The issuer's own key has signed it, or that of a certificate which comes with it, which the
    /// issuer has signed itself for this purpose (RFC 6960, 4.2.2.2): no other authority's. That certificate states that nobody need ask about
    /// it (ocsp-nocheck, 4.2.2.2.1), or a current list of the issuer among `lists` does not take it back, or the rules do without;
    /// one that a list takes back speaks for nobody. Revoked is revoked however old the
    /// answer is. Fails with errc::revocation_unknown and one sentence for each of: it speaks of other certificates only, it is
    /// signed by nobody who may or by one who may have been taken back, with a broken digest, it is from the future, too old, its nonce is another, the certificate is unknown.
    result<ocsp_verdict> verdict(const certificate& one, const certificate& issuer, instant at, const ocsp_rules& rules = {},
                                 const certificate_strength& strength = {}, std::optional<octet_view> nonce = std::nullopt,
                                 std::span<const certificate_revocation_list> lists = {}) const
    {
        const auto unknown = [&](const std::string& why) {
            return refuse(errc::revocation_unknown, "OCSP response", "whether " + one.subject() + " was revoked is not known: " + why);
        };
        if (!speaks_of(one, issuer)) {
            return unknown("the responder speaks of another certificate");
        }
        const auto vouched_until = check_signature(issuer, at, rules, strength, lists);
        if (!vouched_until) {
            return unknown(vouched_until.error().sentence());
        }
        std::optional<ocsp_verdict> found;
        for (const auto& single : state_->contents.singles) {
            if (!identifies(single, one, issuer)) {
                continue;
            }
            const auto next = single.next_update.value_or(single.this_update + std::chrono::floor<std::chrono::milliseconds>(rules.age));
            const auto until = std::min(next, *vouched_until);
            if (single.status == ocsp_status::revoked) {
                return ocsp_verdict{true, until};
            }
            if (single.status == ocsp_status::unknown) {
                return unknown("its responder does not know it");
            }
            if (single.this_update > at + rules.skew) {
                return unknown("the answer of its responder is from the future, " + format_utc(single.this_update));
            }
            if (next < at) {
                return unknown("the answer of its responder is stale: the next one was due at " + format_utc(next));
            }
            found = ocsp_verdict{false, found ? std::min(found->until, until) : until};
        }
        const auto& answered = state_->contents.nonce;
        if (nonce && answered && !std::ranges::equal(*answered, *nonce)) {
            return unknown("the answer of its responder is to another question");
        }
        if (rules.need_nonce && (!nonce || !answered)) {
            return unknown("the answer of its responder lacks the nonce of the question");
        }
        return *found;
    }

private:
    struct state {
        octets der;
        ocsp_response_contents contents;
    };

    explicit ocsp_response(std::shared_ptr<const state> held) noexcept : state_{std::move(held)} {}

    static bool identifies(const ocsp_response_contents::single& single, const certificate& one, const certificate& issuer)
    {
        const auto by = [&]<class Digest>(Digest) {
            return std::ranges::equal(single.issuer_name_hash, hash_of<Digest>(issuer.contents().subject))
                   && std::ranges::equal(single.issuer_key_hash, hash_of<Digest>(issuer.contents().key.key));
        };
        const auto digest = as_text(single.digest);
        return std::ranges::equal(single.serial, one.contents().serial) && one.issuer_name() == issuer.subject_name()
               && ((digest == "\x2B\x0E\x03\x02\x1A" && by(legacy::sha1{})) || (digest == "\x60\x86\x48\x01\x65\x03\x04\x02\x01" && by(sha256{})));
    }

    /// Whether the response names this certificate as its signer's.
    bool is_responder(const certificate& one) const
    {
        const auto& contents = state_->contents;
        if (contents.responder_key_hash) {
            return std::ranges::equal(*contents.responder_key_hash, hash_of<legacy::sha1>(one.contents().key.key));
        }
        const auto name = distinguished_name::from_der(*contents.responder_name);
        return name && *name == one.subject_name();
    }

    static bool has_signed(const certificate& signer, octet_view der)
    {
        const auto held = detail::guarded(errc::crypto_failed, "", "", [&]() -> result<bool> {
            const std::unique_ptr<Botan::Public_Key> key{Botan::X509::load_key(to_octets(signer.key_info()))};
            return signed_structure::holds(der, *key);
        });
        return held && *held;
    }

    /// Until when it is known that the certificate of a delegate was not taken back.
    static result<instant> check_delegate(const certificate& delegate, const certificate& issuer, instant at, const ocsp_rules& rules,
                                          const certificate_strength& strength, std::span<const certificate_revocation_list> lists)
    {
        std::optional<instant> known;
        for (const auto& list : lists) {
            if (list.issuer_name() != issuer.subject_name() || !list.is_begun(at) || !list.is_signed_by(issuer)) {
                continue;
            }
            if (list.lists(delegate)) {
                return refuse(errc::revocation_unknown, "OCSP response", "its issuer has taken back the certificate of its responder, " + delegate.subject());
            }
            if (issuer.permits_signing_lists() && !list.is_overdue(at) && (!list.has_broken_signature() || strength.broken_digests)) {
                known = std::max(known.value_or(instant::min()), list.next_update().value_or(instant::max()));
            }
        }
        if (rules.unchecked_delegates || delegate.contents().extension("\x2B\x06\x01\x05\x05\x07\x30\x01\x05")) {
            return instant::max();
        }
        if (!known) {
            return refuse(errc::revocation_unknown, "OCSP response",
                "the certificate of its responder, " + delegate.subject() + ", lacks ocsp-nocheck, and no current list says that it was not taken back");
        }
        return *known;
    }

    /// Until when its signer's word counts.
    result<instant> check_signature(const certificate& issuer, instant at, const ocsp_rules& rules, const certificate_strength& strength,
                                    std::span<const certificate_revocation_list> lists) const
    {
        const auto refused = [](std::string why) { return refuse(errc::revocation_unknown, "OCSP response", std::move(why)); };
        const auto& contents = state_->contents;
        if (is_broken_certificate_signature(contents.signature_algorithm) && !strength.broken_digests) {
            return refused("its responder signs with a broken digest");
        }
        const octets whole = der_encode(der_tag::sequence, contents.signed_part, contents.algorithm, contents.signature);
        if (is_responder(issuer)) {
            return has_signed(issuer, whole) ? result<instant>{instant::max()} : refused("the signature of its responder does not hold");
        }
        for (const auto& der : contents.certificates) {
            const auto delegate = certificate::from_der(der);
            if (!delegate || !is_responder(*delegate)) {
                continue;
            }
            if (delegate->issuer_name() != issuer.subject_name() || !has_signed(issuer, delegate->der())) {
                return refused("its responder is " + delegate->subject() + ", whom its issuer has not asked to speak");
            }
            if (is_broken_certificate_signature(delegate->contents().signature_algorithm) && !strength.broken_digests) {
                return refused("the certificate of its responder is signed over a broken digest");
            }
            if (!delegate->contents().has_purpose("\x2B\x06\x01\x05\x05\x07\x03\x09") || !delegate->permits_signing()) {
                return refused("the certificate of its responder, " + delegate->subject() + ", is not one for signing such answers");
            }
            if (!delegate->valid_at(at)) {
                return refused("the certificate of its responder, " + delegate->subject() + ", is not valid at this time");
            }
            const auto type = delegate->key_type_name();
            if ((type == rsa::name || type == dsa::name) && delegate->key_bits() < strength.key_bits) {
                return refused("the key of its responder is too weak");
            }
            return has_signed(*delegate, whole) ? check_delegate(*delegate, issuer, at, rules, strength, lists)
                                                : refused("the signature of its responder does not hold");
        }
        return refused("its responder is nobody whom its issuer has asked to speak");
    }

    std::shared_ptr<const state> state_;
};

/// The question of an OCSP client, for one certificate. RFC 6960, 4.1; the nonce of RFC 8954 where there is one.
inline octets ocsp_request(const certificate& one, const certificate& issuer, octet_view nonce = {})
{
    const octets digest = der_encode(
        der_tag::sequence, der_encode(der_tag::object_identifier, std::string_view{"\x2B\x0E\x03\x02\x1A"}), der_encode(der_tag::null));
    const octets id = der_encode(der_tag::sequence, digest,
        der_encode(der_tag::octet_string, hash_of<legacy::sha1>(issuer.contents().subject)),
        der_encode(der_tag::octet_string, hash_of<legacy::sha1>(issuer.contents().key.key)),
        der_encode(der_tag::integer, one.contents().serial));
    const octets list = der_encode(der_tag::sequence, der_encode(der_tag::sequence, id));
    if (nonce.empty()) {
        return der_encode(der_tag::sequence, der_encode(der_tag::sequence, list));
    }
    const octets extension = der_encode(der_tag::sequence,
        der_encode(der_tag::object_identifier, std::string_view{"\x2B\x06\x01\x05\x05\x07\x30\x01\x02"}),
        der_encode(der_tag::octet_string, der_encode(der_tag::octet_string, nonce)));
    const octets extensions = der_encode(der_tag::context(2), der_encode(der_tag::sequence, extension));
    return der_encode(der_tag::sequence, der_encode(der_tag::sequence, list, extensions));
}

}  // namespace signet

#endif
