// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SOAP_ENDPOINT_HPP
#define SIGNET_SERVICE_SOAP_ENDPOINT_HPP

#include <signet/core/clock.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/service/detail/endpoint_algorithms.hpp>
#include <signet/service/detail/endpoint_answer.hpp>
#include <signet/service/detail/endpoint_keys.hpp>
#include <signet/service/detail/endpoint_way.hpp>
#include <signet/service/endpoint_account.hpp>
#include <signet/service/endpoint_options.hpp>
#include <signet/service/memory_replay_store.hpp>
#include <signet/service/service_request.hpp>
#include <signet/soap/fault.hpp>
#include <signet/soap/must_understand.hpp>
#include <signet/soap/transport.hpp>
#include <signet/wss/encrypt.hpp>
#include <signet/wss/security_header.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/writer.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// A secure endpoint in front of an application that knows nothing of security. A message comes in; if it is for somebody else, it goes
/// on to the next router; it is decrypted and its signature verified as the options say; the Security header is taken out; the
/// accounting hook may reject it; the application answers; the answer is signed, encrypted, both or neither. What fails becomes a vague
/// fault, and a word to `report`. Messages are taken once. Called from several threads at once.
/// `Admitted` lists the algorithms: `soap_endpoint::over<modern>(options, account, application)`.
class soap_endpoint {
public:
    template <class Admitted>
    static soap_endpoint over(endpoint_options options, endpoint_account account, service_function application, accounting_hook accounting = {},
                              const clock& time = {}, const limits& most = {})
    {
        return soap_endpoint{std::make_shared<state>(detail::endpoint_algorithms::of<Admitted>(), std::move(options), std::move(account),
                                                     std::move(application), std::move(accounting), time, most)};
    }

    /// The answer to a message, which may be a fault. `confidential`: nobody else could read it on its way, so that it may hold
    /// a password in clear.
    soap_message answer(const soap_message& request, bool confidential = false) const { return state_->answer(request, confidential); }

    /// Tells the report of the options why something was refused.
    void report(const error& why) const { state_->report(why); }

    /// For `loopback` and `http_server`: as over a channel that anybody can read.
    result<soap_message> operator()(const soap_message& request) const { return answer(request); }

private:
    class state {
    public:
        state(detail::endpoint_algorithms algorithms, endpoint_options options, endpoint_account account, service_function application,
              accounting_hook accounting, const clock& time, const limits& most);

        soap_message answer(const soap_message& request, bool confidential);
        void report(const error& why) const;

    private:
        result<soap_message> process(const soap_message& request, bool confidential, soap_version& version);
        result<void> decode(const envelope& soap, const soap_message& request, bool confidential, service_request& given);
        result<soap_message> serve(const service_request& given) const;
        std::string answer_action(std::string_view operation) const;
        receiver_credentials credentials(bool confidential, const std::optional<account_keys>& opened);
        bool needs_security() const
        {
            return options_.validate == signature_validation::required || options_.require_encryption || options_.require_user;
        }

        detail::endpoint_algorithms algorithms_;
        endpoint_options options_;
        endpoint_account account_;
        service_function application_;
        accounting_hook accounting_;
        signet::clock clock_;
        signet::limits limits_;
        understands understood_{std::vector<header_name>{}};
        memory_replay_store seen_;
        replay_guard replay_;
        std::array<part_requirement, 2> signed_{};
        std::array<part_requirement, 1> hidden_{};
        std::vector<step_requirement> steps_{};
    };

    explicit soap_endpoint(std::shared_ptr<state> made) : state_{std::move(made)} {}

    std::shared_ptr<state> state_;
};

inline soap_endpoint::state::state(detail::endpoint_algorithms algorithms, endpoint_options options, endpoint_account account,
                                   service_function application, accounting_hook accounting, const clock& time, const limits& most)
    : algorithms_{algorithms}, options_{std::move(options)}, account_{std::move(account)}, application_{std::move(application)},
      accounting_{std::move(accounting)}, clock_{time}, limits_{most}, seen_{options_.replay_capacity},
      replay_{options_.replay ? options_.replay : replay_guard{seen_}}
{
    static constexpr std::array either{password_kind::digest, password_kind::text};
    auto known = options_.understood;
    for (const auto uri : {addressing_namespace, addressing_2004_08_namespace, draft_2002::routing_namespace, draft_2002::routing_namespace_without_slash}) {
        known.push_back({std::string{uri}, "*"});
    }
    understood_ = understands{std::move(known)};
    const bool required = options_.validate == signature_validation::required;
    const bool timed = required && options_.require_timestamp;
    signed_ = {part_requirement{part_kind::body}, part_requirement{part_kind::timestamp, !timed}};
    hidden_ = {part_requirement{part_kind::body, !options_.require_encryption}};
    steps_.push_back({.kind = step_kind::timestamp, .optional = !timed, .lifetime = options_.lifetime});
    if (account_.users) {
        steps_.push_back({.kind = step_kind::username_token, .optional = !options_.require_user, .lifetime = options_.lifetime, .passwords = either});
    }
    if (options_.validate != legacy::never_validate) {
        steps_.push_back({.kind = step_kind::signature,
                          .optional = !required,
                          .methods = algorithms_.methods,
                          .digests = algorithms_.digests,
                          .canonicalizations = algorithms_.canonicalizations,
                          .references = algorithms_.references,
                          .adds_token = true,
                          .parts = signed_});
    }
    if (!algorithms_.data_methods.empty()) {
        steps_.push_back({.kind = step_kind::encryption,
                          .optional = !options_.require_encryption,
                          .methods = algorithms_.data_methods,
                          .key_methods = algorithms_.key_methods,
                          .references = algorithms_.references,
                          .adds_token = true,
                          .parts = hidden_});
    }
}

inline receiver_credentials soap_endpoint::state::credentials(bool confidential, const std::optional<account_keys>& opened)
{
    auto with = detail::credentials_of(account_, opened);
    with.replay = replay_;
    with.confidential = confidential;
    with.understands = &understood_;
    with.clock = clock_;
    with.limits = limits_;
    return with;
}

inline soap_message soap_endpoint::state::answer(const soap_message& request, bool confidential)
{
    soap_version version = request.version;
    result<soap_message> answered = refuse(errc::transport_failed, "endpoint", "it was cut short");
    try {
        answered = process(request, confidential, version);
    } catch (...) {
        answered = refuse(errc::transport_failed, "endpoint", "an exception came out of the service, its accounting or the way to the next router");
    }
    if (answered) {
        return *std::move(answered);
    }
    report(answered.error());
    return {fault_envelope(answered.error().fault(), version), version};
}

inline void soap_endpoint::state::report(const error& why) const
{
    if (options_.report) {
        try {
            options_.report(why);
        } catch (...) {  // what the log cannot take is no reason to answer otherwise
        }
    }
}

inline result<soap_message> soap_endpoint::state::process(const soap_message& request, bool confidential, soap_version& version)
{
    auto message = document::parse(request.octets, limits_);
    if (!message) {
        return refuse(std::move(message));
    }
    auto soap = envelope::of(*message);
    if (!soap) {
        return refuse(std::move(soap));
    }
    version = soap->version();
    const auto whither = detail::destination_of(*soap);
    if (!whither) {
        return tl::unexpected<error>{whither.error()};
    }
    if (!detail::is_own(options_, *whither)) {
        return options_.next ? options_.next(request) : refuse(errc::misaddressed, "To", "the message is for somebody else, and there is no next router");
    }
    if (!options_.ws_sec && (options_.require_encryption || options_.require_user)) {
        return refuse(errc::conflicting_policy, "WS-SEC", "it is off, and messages should be encrypted or name a user");
    }
    service_request given;
    given.version = version;
    auto security = find_security_header(*soap, actor{});
    if (!security) {
        return refuse(std::move(security));
    }
    if (options_.ws_sec && (*security || needs_security())) {
        if (auto decoded = decode(*soap, request, confidential, given); !decoded) {
            return refuse(std::move(decoded));
        }
    } else {
        const auto known = [&](node block) { return understood_.covers(block); };
        if (auto all = check_understood(*soap, actor{}, known); !all) {
            return refuse(std::move(all));
        }
        if (auto right = detail::check_way(*soap, request, nullptr, options_, given); !right) {
            return refuse(std::move(right));
        }
        given.octets = request.octets;
    }
    if (accounting_) {
        bool taken = false;
        try {
            taken = accounting_(given);
        } catch (...) {
            return refuse(errc::not_accepted, "accounting", "its hook threw an exception");
        }
        if (!taken) {
            return refuse(errc::not_accepted, "accounting", "its hook rejected the message");
        }
    }
    return serve(given);
}

inline result<void> soap_endpoint::state::decode(const envelope& soap, const soap_message& request, bool confidential, service_request& given)
{
    std::string text = request.octets;
    if (options_.validate == legacy::never_validate) {
        node security = find_security_header(soap, actor{}).value();
        for (node child = first_element(security); child;) {
            const node next = next_element(child);
            if (is_element(child, ds_namespace, "Signature")) {
                security.remove_child(child);
            }
            child = next;
        }
        text = to_text(soap.root());
    }
    const auto own = detail::open_keys_of(account_);
    if (!own) {
        return tl::unexpected<error>{own.error()};
    }
    auto opened = algorithms_.open(std::move(text), requirements{steps_, true, true}, credentials(confidential, *own));
    if (!opened) {
        return tl::unexpected<error>{detail::with_locked_keys(opened.error(), *own)};
    }
    const auto& found = opened->found;
    const auto signature = std::find_if(found.signatures.begin(), found.signatures.end(), [](const auto& one) { return one.step.has_value(); });
    const bool is_signed = signature != found.signatures.end();
    if (is_signed && options_.require_timestamp && (!found.timestamp || find_cover(*signature, found.timestamp->element) == nullptr)) {
        return refuse(errc::missing_timestamp, "Security", "a signed message without a signed time is good for ever");
    }
    if (found.username) {
        const bool hidden = is_decrypted(found, found.username->element) && find_cover(found, found.username->element) != nullptr;
        if (found.username->kind == password_kind::text && !confidential && !hidden) {
            return refuse(errc::token_invalid, "UsernameToken", "its password came in clear over a channel that anybody can read");
        }
        if (!confidential && find_cover(found, found.username->element) == nullptr) {
            return refuse(errc::part_not_signed, "UsernameToken", "no signature binds it to this message, so that it may be from another");
        }
        given.user = found.username->name;
    }
    if (auto right = detail::check_way(opened->soap, request, &found, options_, given); !right) {
        return right;
    }
    if (is_signed && signature->signer) {
        given.signer = signer_data::of(*signature->signer);
    }
    given.proof = proof_of(opened->soap, found);
    // The header that was processed, and no other: one for another actor was not verified here.
    node header = found.security.parent();
    header.remove_child(found.security);
    given.octets = to_text(opened->soap.root());
    return {};
}

inline std::string soap_endpoint::state::answer_action(std::string_view operation) const
{
    if (options_.service) {
        for (const auto& one : options_.service->operations) {
            if (one.name == operation) {
                return one.answer_action;
            }
        }
    }
    return {};
}

inline result<soap_message> soap_endpoint::state::serve(const service_request& given) const
{
    auto text = application_(given);
    if (!text) {
        return refuse(std::move(text));
    }
    const std::string action = answer_action(given.operation);
    if (text->empty()) {
        return soap_message{{}, given.version, action};
    }
    if (!given.where.message_id.empty()) {
        auto related = add_addressing(*text, {.action = action, .relates_to = given.where.message_id}, limits_);
        if (related) {
            text = std::move(related);
        } else if (related.error().code() != errc::not_sealable) {  // then the application has said it by itself
            return refuse(std::move(related));
        }
    }
    auto secured = options_.ws_sec ? detail::secured_answer(*std::move(text), options_, account_, algorithms_, clock_) : std::move(text);
    if (!secured) {
        return refuse(std::move(secured));
    }
    return soap_message{*std::move(secured), given.version, action};
}

}  // namespace signet

#endif
