// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_ENDPOINT_ANSWER_HPP
#define SIGNET_SERVICE_DETAIL_ENDPOINT_ANSWER_HPP

#include <signet/core/clock.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/service/detail/endpoint_algorithms.hpp>
#include <signet/service/endpoint_account.hpp>
#include <signet/service/endpoint_options.hpp>
#include <signet/soap/addressing.hpp>
#include <signet/soap/version.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/requirements.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::detail {

/// The key of an account under a name. Error: `unusable_credential` when it has none, or none that can be used.
inline result<account_key> key_of_account(const endpoint_account& account, const std::string& reference)
{
    auto found = account.find ? account.find(reference) : result<account_key>{account_key{}};
    if (!found) {
        return refuse(errc::unusable_credential, "account", "it cannot use the key '" + printable(reference) + "': " + found.error().sentence());
    }
    if (found->chain.empty() && !found->shared) {
        return refuse(errc::unusable_credential, "account", "it has no certificate under the name '" + printable(reference) + "'");
    }
    return *std::move(found);
}

/// How an answer is signed and encrypted as the options of an endpoint say, with the keys for it: plain with neither template nor key.
class answer_security {
public:
    /// Finds the keys, and whether the endpoint has algorithms for them. Errors: `unusable_credential`, `conflicting_policy`.
    static result<answer_security> prepare(const endpoint_options& options, const endpoint_account& account, const endpoint_algorithms& has)
    {
        answer_security made{options, has};
        if (options.wss_template) {
            if (auto signs = made.sign_with(account, *options.wss_template); !signs) {
                return refuse(std::move(signs));
            }
        }
        if (!options.wss_key.empty()) {
            if (auto hides = made.encrypt_to(account, options.wss_key); !hides) {
                return refuse(std::move(hides));
            }
        }
        return made;
    }

    /// Errors: those of `secure`.
    result<std::string> secure(std::string text, const clock& time, const limits& most) const
    {
        static constexpr std::array signed_parts{part_requirement{part_kind::body},
                                                 part_requirement{part_kind::timestamp},
                                                 part_requirement{part_kind::headers_in_namespace, true, addressing_namespace},
                                                 part_requirement{part_kind::routing_header, true, {}, "action"},
                                                 part_requirement{part_kind::routing_header, true, {}, "to"},
                                                 part_requirement{part_kind::routing_header, true, {}, "id"}};
        static constexpr std::array hidden_parts{part_requirement{part_kind::body}};
        static constexpr std::array carried{key_reference_kind::x509_direct};
        static constexpr std::array thumbprint{key_reference_kind::x509_thumbprint};
        static constexpr std::array name{key_reference_kind::key_name};
        const std::array<std::string_view, 1> method{method_};
        const std::array<std::string_view, 1> form{form_};
        std::vector<step_requirement> steps;
        sender_credentials with;
        with.clock = time;
        with.limits = most;
        with.shared_key = shared_ ? &*shared_ : nullptr;
        with.recipient = reads_ ? &*reads_ : nullptr;
        if (!method_.empty()) {
            with.signing_key = signs_.key ? &*signs_.key : nullptr;
            with.signing_chain = signs_.chain;
            const bool by_certificate = signs_.key.has_value();
            steps.push_back({.kind = step_kind::timestamp, .lifetime = lifetime_});
            if (!pattern_.empty()) {
                return has_->seal(std::move(text), requirements{steps}, with).and_then([&](sealed_message timed) {
                    return has_->sign_by_pattern(std::move(timed.octets), pattern_, signs_, most);
                });
            }
            steps.push_back({.kind = step_kind::signature,
                             .methods = method,
                             .digests = has_->digests.first(1),
                             .canonicalizations = form,
                             .references = by_certificate ? std::span<const key_reference_kind>{carried} : name,
                             .adds_token = by_certificate,
                             .parts = signed_parts});
        }
        if (!key_method_.empty()) {
            steps.push_back({.kind = step_kind::encryption,
                             .methods = has_->data_methods.first(1),
                             .key_methods = key_method_,
                             .references = reads_ ? std::span<const key_reference_kind>{thumbprint} : name,
                             .parts = hidden_parts});
        }
        if (steps.empty()) {
            return text;
        }
        return has_->seal(std::move(text), requirements{steps}, with).map([](sealed_message sealed) { return std::move(sealed.octets); });
    }

    /// Whose certificates it takes, to know it again; "" where no private key signs, which costs little to try.
    std::string certificates() const
    {
        const auto of = [](const certificate& one) {
            const auto print = one.thumbprint_sha1();
            return std::string{print.begin(), print.end()};
        };
        return signs_.key ? of(signs_.chain.front()) + (reads_ ? of(reads_->certificate) : "") : std::string{};
    }

private:
    answer_security(const endpoint_options& options, const endpoint_algorithms& has) : has_{&has}, lifetime_{options.lifetime} {}

    result<void> sign_with(const endpoint_account& account, const answer_template& how)
    {
        auto key = key_of_account(account, how.key);
        if (!key) {
            return refuse(std::move(key));
        }
        if (!key->key && !key->shared) {
            return refuse(errc::unusable_credential, "account", "it has no private key under the name '" + printable(how.key) + "'");
        }
        signs_ = *std::move(key);
        const auto& shared_methods = has_->shared_methods;
        if (signs_.key) {
            const auto fitting = has_->method_of(*signs_.key);
            method_ = fitting.empty() ? std::string_view{} : how.method.empty() ? fitting.front() : std::string_view{how.method};
        } else {
            shared_ = signs_.shared;
            method_ = shared_methods.empty() ? std::string_view{} : how.method.empty() ? shared_methods.front() : std::string_view{how.method};
        }
        const bool takes_shared = std::find(shared_methods.begin(), shared_methods.end(), method_) != shared_methods.end();
        if (method_.empty() || takes_shared != shared_.has_value()) {
            return refuse(errc::conflicting_policy, "template", "the endpoint has no algorithm to sign with by this key");
        }
        pattern_ = how.pattern;
        form_ = how.canonicalization.empty() ? has_->canonicalizations.front() : std::string_view{how.canonicalization};
        return {};
    }

    result<void> encrypt_to(const endpoint_account& account, const std::string& reference)
    {
        auto key = key_of_account(account, reference);
        if (!key) {
            return refuse(std::move(key));
        }
        if (key->chain.empty()) {
            if (shared_ && shared_->name() != key->shared->name()) {
                return refuse(errc::conflicting_policy, "WSS-KEY", "it is a shared key, and the template names another one");
            }
            shared_ = std::move(key->shared);
        } else {
            reads_.emplace(recipient{std::move(key->chain.front())});
        }
        key_method_ = reads_ ? has_->for_certificates : has_->for_shared_keys;
        if (key_method_.empty()) {
            return refuse(errc::conflicting_policy, "WSS-KEY", "the endpoint has no algorithm to encrypt with to such a key");
        }
        return {};
    }

    const endpoint_algorithms* has_;
    std::chrono::milliseconds lifetime_;
    account_key signs_{};
    std::optional<shared_key> shared_{};
    std::optional<recipient> reads_{};
    std::string_view method_{};
    std::string_view form_{};
    std::string pattern_{};
    std::span<const key_method_requirement> key_method_{};
};

/// Gets ready for answers, before the application does what it cannot undo. Called from several threads at once.
class endpoint_answers {
public:
    endpoint_answers(const endpoint_options& options, const endpoint_account& account, const endpoint_algorithms& has, const clock& time,
                     const limits& most)
        : options_{options}, account_{account}, has_{has}, clock_{time}, limits_{most}
    {
    }

    /// The keys for an answer, with which an empty one has been secured. Errors: as of `answer_security::prepare` and `secure`.
    result<answer_security> prepare()
    {
        auto ready = answer_security::prepare(options_, account_, has_);
        if (!ready) {
            return ready;
        }
        const auto whose = ready->certificates();
        {
            const std::lock_guard lock{mutex_};
            if (!whose.empty() && whose == tried_) {
                return ready;
            }
        }
        const std::string empty = "<s:Envelope xmlns:s=\"" + std::string{soap_1_1_namespace} + "\"><s:Body/></s:Envelope>";
        // A template may refer to what only the answer has; its key has been taken by then.
        if (auto tried = ready->secure(empty, clock_, limits_); !tried && tried.error().code() != errc::unresolved_reference) {
            return refuse(std::move(tried));
        }
        const std::lock_guard lock{mutex_};
        tried_ = whose;
        return ready;
    }

private:
    const endpoint_options& options_;
    const endpoint_account& account_;
    const endpoint_algorithms& has_;
    clock clock_;
    limits limits_;
    std::mutex mutex_;
    std::string tried_;
};

}  // namespace signet::detail

#endif
