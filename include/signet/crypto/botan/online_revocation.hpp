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
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace signet {

/// How issuers are asked whether they took a certificate back.
struct online_revocation_options {
    bool ocsp = true;                                            // ask the responders that the certificate names
    bool lists = true;                                           // read the lists that it names, where no responder answers well
    ocsp_rules rules{};
    std::chrono::milliseconds time{std::chrono::seconds{20}};    // for all questions about the certificates of one path
    std::chrono::milliseconds longest{std::chrono::hours{24}};   // that an answer is remembered, if its nextUpdate is later
    std::chrono::milliseconds pause{std::chrono::seconds{10}};   // after a failure, before the same is asked again
    std::size_t remembered = 256;                                // certificates of which the answer is known
    std::size_t list_octets = 8U << 20;                          // of one revocation list
    random_source random = system_random();                      // for the nonce
};

/// What the certificates of one path share while their issuers are asked: made by `online_revocation::begin`.
struct revocation_inquiry {
    std::chrono::steady_clock::time_point deadline;                 // nobody is asked after it, however many there are to ask
    std::span<const certificate_revocation_list> lists{};           // that are known: for the certificates of responders
};

/// Asks the issuer of a certificate whether it took it back: by OCSP (RFC 6960), else by the list of its distribution point
/// (RFC 5280, 4.2.1.13), over a fetcher that the caller passes. It asks only of certificates whose path to an anchor holds, so
/// whoever sends a message cannot choose whom it asks. An answer is used again until its nextUpdate, never longer. Who asks
/// about a certificate while another thread does waits for the same answer. Copies share what is remembered; for use from any thread.
/// Whatever is not a current answer, well signed, is a refusal.
class online_revocation {
public:
    explicit online_revocation(fetcher fetch, online_revocation_options options = {})
        : state_{std::make_shared<state>(std::move(fetch), std::move(options))}
    {
    }

    /// Starts the time for the certificates of one path. The lists must live as long as the inquiry.
    revocation_inquiry begin(std::span<const certificate_revocation_list> lists = {}) const
    {
        const std::chrono::milliseconds day = std::chrono::hours{24};
        return {std::chrono::steady_clock::now() + std::min(state_->options.time, day), lists};
    }

    /// Fails with errc::certificate_revoked, and errc::revocation_unknown with what went wrong.
    result<void> check(const certificate& one, const certificate& issuer, instant at, const path_rules& rules = {}) const
    {
        return check(one, issuer, at, rules, begin());
    }

    /// The same within an inquiry about several.
    result<void> check(const certificate& one, const certificate& issuer, instant at, const path_rules& rules, const revocation_inquiry& inquiry) const
    {
        const auto about_it = [&](const answer& each) { return each.of == one && each.issuer == issuer && each.rules == rules; };
        // Threads that ask together have read the clock one after the other; one that is set to another time needs its own answer.
        const auto fits = [&](const answer& each) { return each.from - std::chrono::seconds{1} <= at && at <= each.until; };
        const auto known = [&]() -> std::optional<result<void>> {
            const auto found = state_->answers.find(about_it);
            return found && fits(*found) ? std::optional{found->outcome} : std::nullopt;
        };
        while (true) {
            if (auto found = known()) {
                return *std::move(found);
            }
            if (is_late(inquiry)) {
                return unknown(one, "no time was left to ask");
            }
            std::unique_lock lock{state_->mutex};
            const auto others = std::find_if(state_->questions.begin(), state_->questions.end(), [&](const auto& each) { return about_it(each->about); });
            if (others == state_->questions.end()) {
                if (auto found = known()) {  // of one that ended just now
                    return *std::move(found);
                }
                const auto mine = std::make_shared<pending>(answer{one, issuer, rules, {}, at, at});
                state_->questions.push_back(mine);
                lock.unlock();
                const ending at_the_end{*state_, mine};
                return asked(*mine, inquiry);
            }
            const auto other = *others;
            if (!state_->changed.wait_until(lock, inquiry.deadline, [&] { return other->ended; })) {
                return unknown(one, "who asked first got no answer in time");
            }
            if (other->given && fits(*other->given)) {
                return other->given->outcome;
            }
        }
    }

private:
    struct answer {
        certificate of, issuer;
        path_rules rules;
        result<void> outcome;
        instant from, until;
    };

    /// What one thread asks, while others wait. What is given is that thread's own until it has ended.
    struct pending {
        const answer about;
        std::optional<answer> given{};
        bool ended = false;

        explicit pending(answer of) : about{std::move(of)} {}
    };

    struct state {
        fetcher fetch;
        online_revocation_options options;
        recently_used<answer> answers;
        std::mutex mutex{};  // of what follows
        std::condition_variable changed{};
        std::vector<std::shared_ptr<pending>> questions{};

        state(fetcher by, online_revocation_options how)
            : fetch{std::move(by)}, options{std::move(how)}, answers{std::max<std::size_t>(options.remembered, 1)}
        {
        }
    };

    /// Lets go who waits, whatever happened.
    class ending {
    public:
        ending(state& of, std::shared_ptr<pending> mine) noexcept : state_{of}, mine_{std::move(mine)} {}
        ending(const ending&) = delete;
        ending& operator=(const ending&) = delete;
        ~ending()
        {
            const std::lock_guard lock{state_.mutex};
            mine_->ended = true;
            std::erase(state_.questions, mine_);
            state_.changed.notify_all();
        }

    private:
        state& state_;
        std::shared_ptr<pending> mine_;
    };

    static bool is_late(const revocation_inquiry& inquiry) { return std::chrono::steady_clock::now() >= inquiry.deadline; }

    /// The answer is remembered and given to who waits, unless it is only that this inquiry had too little time.
    result<void> asked(pending& mine, const revocation_inquiry& inquiry) const
    {
        answer fresh = mine.about;
        const auto began = std::chrono::steady_clock::now();
        fresh.outcome = ask(fresh.of, fresh.issuer, fresh.from, fresh.rules, inquiry, fresh.until);
        if (!fresh.outcome && fresh.outcome.error().code() != errc::certificate_revoked) {
            if (is_late(inquiry)) {
                return fresh.outcome;
            }
            const auto took = std::chrono::ceil<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
            fresh.until = fresh.from + took + state_->options.pause;
        } else {
            fresh.until = std::min(fresh.until, fresh.from + state_->options.longest);
        }
        state_->answers.add(fresh);
        mine.given = fresh;
        return fresh.outcome;
    }

    result<void> ask(const certificate& one, const certificate& issuer, instant at, const path_rules& rules, const revocation_inquiry& inquiry,
                     instant& until) const
    {
        const auto places = revocation_locations::of(one.contents());
        std::optional<result<void>> failed;
        if (state_->options.ocsp) {
            for (const auto& place : places.responders) {
                auto asked = ask_responder(place, one, issuer, at, rules, inquiry, until);
                if (asked || asked.error().code() == errc::certificate_revoked) {
                    return asked;
                }
                failed = failed ? std::move(failed) : std::move(asked);
            }
        }
        if (state_->options.lists) {
            for (const auto& place : places.lists) {
                auto read = read_list(place, one, issuer, at, rules, inquiry, until);
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
                               const revocation_inquiry& inquiry, instant& until) const
    {
        std::array<std::uint8_t, 16> nonce{};
        state_->options.random.fill(nonce);
        const octets question = ocsp_request(one, issuer, nonce);
        auto der = fetch({place, question, "application/ocsp-request", max_ocsp_response_octets}, inquiry);
        if (!der) {
            return unknown(one, "its responder does not answer: " + der.error().message());
        }
        const auto response = ocsp_response::from_der(*der);
        if (!response) {
            return unknown(one, response.error().sentence());
        }
        const auto said = response->verdict(one, issuer, at, state_->options.rules, rules.strength, octet_view{nonce}, inquiry.lists);
        if (!said) {
            return tl::unexpected<error>{said.error()};
        }
        until = said->until;
        return said->revoked ? revoked(one, "its responder") : result<void>{};
    }

    result<void> read_list(const std::string& place, const certificate& one, const certificate& issuer, instant at, const path_rules& rules,
                           const revocation_inquiry& inquiry, instant& until) const
    {
        auto der = fetch({place, {}, {}, state_->options.list_octets}, inquiry);
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
    result<octets> fetch(fetch_request request, const revocation_inquiry& inquiry) const
    {
        request.time = std::chrono::floor<std::chrono::milliseconds>(inquiry.deadline - std::chrono::steady_clock::now());
        if (request.time <= std::chrono::milliseconds{}) {
            return refuse(errc::transport_failed, "fetcher", "no time was left to ask");
        }
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
