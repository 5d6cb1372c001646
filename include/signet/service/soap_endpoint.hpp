// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SOAP_ENDPOINT_HPP
#define SIGNET_SERVICE_SOAP_ENDPOINT_HPP

#include <signet/core/clock.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/service/detail/endpoint_algorithms.hpp>
#include <signet/service/detail/endpoint_answer.hpp>
#include <signet/service/detail/endpoint_check.hpp>
#include <signet/service/detail/endpoint_receiver.hpp>
#include <signet/service/detail/endpoint_way.hpp>
#include <signet/service/endpoint_account.hpp>
#include <signet/service/endpoint_options.hpp>
#include <signet/service/service_request.hpp>
#include <signet/soap/fault.hpp>
#include <signet/soap/transport.hpp>
#include <signet/xml/document.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// A secure endpoint in front of an application that knows nothing of security. A message comes in; if it is for somebody else, it goes
/// on to the next router; it is decrypted and its signature verified as the options say; the Security header is taken out; the keys for
/// the answer are found and tried; the accounting hook may reject the message; the application answers; the answer is signed, encrypted,
/// both or neither. What fails becomes a vague fault, and a word to `report`. Messages are taken once. Called from several threads at once.
/// `Admitted` lists the algorithms: `soap_endpoint::over<modern>(options, account, application)`.
class soap_endpoint {
public:
    /// An endpoint in front of `application`; without `accounting` every message that was found good is answered. `time` is what messages are
    /// judged by, and `most` how much one may ask for. It never fails: see `usable`.
    template <class Admitted>
    static soap_endpoint over(endpoint_options options, endpoint_account account, service_function application, accounting_hook accounting = {},
                              const clock& time = {}, const limits& most = {})
    {
        return soap_endpoint{std::make_shared<state>(detail::endpoint_algorithms::of<Admitted>(), std::move(options), std::move(account),
                                                     std::move(application), std::move(accounting), time, most)};
    }

    /// Whether the options can be met at all, with this account and these algorithms. Ask before a server starts: an endpoint that cannot
    /// do what its options say refuses every message. Error: `conflicting_policy`, which says what is missing.
    const result<void>& usable() const noexcept { return state_->usable; }

    /// The answer to a message, which may be a fault. `confidential`: nobody else could read it on its way, so that it may hold
    /// a password in clear.
    soap_message answer(const soap_message& request, bool confidential = false) const
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

    /// Tells the report of the options why something was refused.
    void report(const error& why) const
    {
        if (state_->options.report) {
            try {
                state_->options.report(why);
            } catch (...) {  // what the log cannot take is no reason to answer otherwise
            }
        }
    }

    /// For `loopback` and `http_server`: as over a channel that anybody can read.
    result<soap_message> operator()(const soap_message& request) const { return answer(request); }

private:
    struct state {
        state(const detail::endpoint_algorithms& admitted, endpoint_options how, endpoint_account whose, service_function serves,
              accounting_hook counts, const clock& now, const limits& most)
            : algorithms{admitted}, options{std::move(how)}, account{std::move(whose)}, application{std::move(serves)},
              accounting{std::move(counts)}, time{now}, bounds{most}, receiver{algorithms, options, account, time, bounds},
              answers{options, account, algorithms, time, bounds},
              usable{detail::check_endpoint(options, account, algorithms)}
        {
        }

        detail::endpoint_algorithms algorithms;
        endpoint_options options;
        endpoint_account account;
        service_function application;
        accounting_hook accounting;
        clock time;
        limits bounds;
        detail::endpoint_receiver receiver;
        detail::endpoint_answers answers;
        result<void> usable;
    };

    explicit soap_endpoint(std::shared_ptr<state> made) : state_{std::move(made)} {}

    /// `version` becomes that of the message, once it is known.
    result<soap_message> process(const soap_message& request, bool confidential, soap_version& version) const
    {
        auto message = document::parse(request.octets, state_->bounds);
        if (!message) {
            return refuse(std::move(message));
        }
        auto soap = envelope::of(*message);
        if (!soap) {
            return refuse(std::move(soap));
        }
        version = soap->version();
        if (!usable()) {
            return tl::unexpected<error>{usable().error()};
        }
        const auto whither = detail::destination_of(*soap);
        if (!whither) {
            return tl::unexpected<error>{whither.error()};
        }
        if (const auto& options = state_->options; !detail::is_own(options, *whither)) {
            return options.next ? options.next(request) : refuse(errc::misaddressed, "To", "the message is for somebody else, and there is no next router");
        }
        const auto given = state_->receiver.receive(*soap, request, confidential);
        if (!given) {
            return tl::unexpected<error>{given.error()};
        }
        const auto security = state_->answers.prepare();  // first: what the application does is not undone
        if (!security) {
            return tl::unexpected<error>{security.error()};
        }
        return account_for(*given).and_then([&] { return serve(*given, *security); });
    }

    result<void> account_for(const service_request& given) const
    {
        try {
            if (!state_->accounting || state_->accounting(given)) {
                return {};
            }
        } catch (...) {
            return refuse(errc::not_accepted, "accounting", "its hook threw an exception");
        }
        return refuse(errc::not_accepted, "accounting", "its hook rejected the message");
    }

    /// "" where nobody described it.
    std::string answer_action(std::string_view operation) const
    {
        if (const auto& service = state_->options.service) {
            for (const auto& one : service->operations) {
                if (one.name == operation) {
                    return one.answer_action;
                }
            }
        }
        return {};
    }

    result<soap_message> serve(const service_request& given, const detail::answer_security& security) const
    {
        const state& own = *state_;
        auto text = own.application(given);
        if (!text) {
            return refuse(std::move(text));
        }
        const std::string action = answer_action(given.operation);
        if (text->empty()) {
            return soap_message{{}, given.version, action};
        }
        if (!given.where.message_id.empty()) {
            auto related = add_addressing(*text, {.action = action, .relates_to = given.where.message_id}, own.bounds);
            if (related) {
                text = std::move(related);
            } else if (related.error().code() != errc::not_sealable) {  // then the application has said it by itself
                return refuse(std::move(related));
            }
        }
        text = security.secure(*std::move(text), own.time, own.bounds);
        return std::move(text).map([&](std::string answer) { return soap_message{std::move(answer), given.version, action}; });
    }

    std::shared_ptr<state> state_;
};

}  // namespace signet

#endif
