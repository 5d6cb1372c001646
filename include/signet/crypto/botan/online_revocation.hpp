// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_ONLINE_REVOCATION_HPP
#define SIGNET_CRYPTO_BOTAN_ONLINE_REVOCATION_HPP

#include <signet/core/clock.hpp>
#include <signet/core/date_time.hpp>
#include <signet/core/fetcher.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/crypto/botan/ocsp_response.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/crypto/path_rules.hpp>
#include <signet/crypto/recently_used.hpp>
#include <signet/crypto/revocation_locations.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace signet {

/// How issuers are asked whether they took a certificate back.
struct online_revocation_options {
    bool ocsp = true;                                            // ask the responders that the certificate names
    bool lists = true;                                           // read the lists that it names, where no responder answers well
    ocsp_rules rules{};
    std::chrono::milliseconds longest{std::chrono::hours{24}};   // that an answer is remembered, if its nextUpdate is later
    std::chrono::milliseconds pause{std::chrono::seconds{10}};   // after a failure, before the same is asked again
    std::size_t remembered = 256;                                // certificates of which the answer is known
    std::size_t list_octets = 8U << 20;                          // of one revocation list
    random_source random = system_random();                      // for the nonce
};

/// Asks the issuer of a certificate whether it took it back: by OCSP (RFC 6960), else by the list of its distribution point
/// (RFC 5280, 4.2.1.13), over a fetcher that the caller passes. It asks only of certificates whose path to an anchor holds, so
/// whoever sends a message cannot choose whom it asks. An answer is used again until its nextUpdate, never longer. Copies share
/// what is remembered; for use from any thread. Whatever is not a current answer, well signed, is a refusal.
class online_revocation {
public:
    explicit online_revocation(fetcher fetch, online_revocation_options options = {})
        : state_{std::make_shared<state>(std::move(fetch), std::move(options))}
    {
    }

    /// Fails with errc::certificate_revoked, and errc::revocation_unknown with what went wrong.
    result<void> check(const certificate& one, const certificate& issuer, instant at, const path_rules& rules = {}) const
    {
        if (auto known = state_->answers.find([&](const answer& each) { return each.of == one && each.issuer == issuer && each.rules == rules; });
            known && known->from <= at && at <= known->until) {
            return known->outcome;
        }
        answer fresh{one, issuer, rules, {}, at, at};
        fresh.outcome = ask(one, issuer, at, rules, fresh.until);
        if (!fresh.outcome && fresh.outcome.error().code() != errc::certificate_revoked) {
            fresh.until = at + state_->options.pause;
        } else {
            fresh.until = std::min(fresh.until, at + state_->options.longest);
        }
        state_->answers.add(fresh);
        return fresh.outcome;
    }

private:
    struct answer {
        certificate of, issuer;
        path_rules rules;
        result<void> outcome;
        instant from, until;
    };

    struct state {
        fetcher fetch;
        online_revocation_options options;
        recently_used<answer> answers;

        state(fetcher by, online_revocation_options how)
            : fetch{std::move(by)}, options{std::move(how)}, answers{std::max<std::size_t>(options.remembered, 1)}
        {
        }
    };

    result<void> ask(const certificate& one, const certificate& issuer, instant at, const path_rules& rules, instant& until) const
    {
        const auto places = revocation_locations::of(one.contents());
        std::optional<result<void>> failed;
        if (state_->options.ocsp) {
            for (const auto& place : places.responders) {
                auto asked = ask_responder(place, one, issuer, at, rules, until);
                if (asked || asked.error().code() == errc::certificate_revoked) {
                    return asked;
                }
                failed = failed ? std::move(failed) : std::move(asked);
            }
        }
        if (state_->options.lists) {
            for (const auto& place : places.lists) {
                auto read = read_list(place, one, issuer, at, rules, until);
                if (read || read.error().code() == errc::certificate_revoked) {
                    return read;
                }
                failed = failed ? std::move(failed) : std::move(read);
            }
        }
        return failed ? *std::move(failed) : unknown(one, "it names nobody who could be asked");
    }

    static tl::unexpected<error> unknown(const certificate& one, const std::string& why)
    {
        return refuse(errc::revocation_unknown, "certificate", "whether " + one.subject() + " was revoked is not known: " + why);
    }

    static result<void> revoked(const certificate& one, const std::string& where)
    {
        return refuse(errc::certificate_revoked, "certificate", one.subject() + " was revoked by its issuer, says " + where);
    }

    result<void> ask_responder(const std::string& place, const certificate& one, const certificate& issuer, instant at, const path_rules& rules,
                               instant& until) const
    {
        std::array<std::uint8_t, 16> nonce{};
        state_->options.random.fill(nonce);
        const octets question = ocsp_request(one, issuer, nonce);
        auto der = fetch({place, question, "application/ocsp-request", max_ocsp_response_octets});
        if (!der) {
            return unknown(one, "its responder does not answer: " + der.error().message());
        }
        const auto response = ocsp_response::from_der(*der);
        if (!response) {
            return unknown(one, response.error().sentence());
        }
        const auto said = response->verdict(one, issuer, at, state_->options.rules, rules.strength, octet_view{nonce});
        if (!said) {
            return tl::unexpected<error>{said.error()};
        }
        until = said->until;
        return said->revoked ? revoked(one, "its responder") : result<void>{};
    }

    result<void> read_list(const std::string& place, const certificate& one, const certificate& issuer, instant at, const path_rules& rules,
                           instant& until) const
    {
        auto der = fetch({place, {}, {}, state_->options.list_octets});
        if (!der) {
            return unknown(one, "the list of its issuer cannot be had: " + der.error().message());
        }
        const auto lists = certificate_revocation_list::all_from_pem(as_text(*der));
        if (!lists) {
            return unknown(one, "the list of its issuer cannot be read: " + lists.error().sentence());
        }
        const auto& list = lists->front();
        if (list.issuer_name() != one.issuer_name() || !issuer.permits_signing_lists() || !list.is_signed_by(issuer)) {
            return unknown(one, "the list that it names is not its issuer's");
        }
        if (list.lists(one)) {
            until = list.next_update().value_or(at + state_->options.longest);
            return revoked(one, "the list of " + format_utc(list.this_update()));
        }
        if (list.has_broken_signature() && !rules.strength.broken_digests) {
            return unknown(one, "the list of its issuer is signed over a broken digest");
        }
        if (!list.is_begun(at) || !list.next_update() || list.is_overdue(at)) {
            return unknown(one, "the list of its issuer is not of this time");
        }
        until = *list.next_update();
        return {};
    }

    /// What throws is one more thing that does not answer.
    result<octets> fetch(const fetch_request& request) const
    {
        try {
            return state_->fetch ? state_->fetch(request) : refuse(errc::transport_failed, "fetcher", "none was passed");
        } catch (...) {
            return refuse(errc::transport_failed, "fetcher", "it threw something");
        }
    }

    std::shared_ptr<state> state_;
};

}  // namespace signet

#endif
