// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SOAP_CLIENT_HPP
#define SIGNET_SERVICE_SOAP_CLIENT_HPP

#include <signet/check/coverage.hpp>
#include <signet/core/result.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verified.hpp>
#include <signet/policy/verify.hpp>
#include <signet/service/debug_trace.hpp>
#include <signet/soap/confidential.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/soap/transport.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/writer.hpp>

#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

namespace signet {

/// What a request is secured with, as for `secure`: `sending(signer, recipient, user)`. It refers to its arguments.
template <class... Arguments>
struct sending_arguments {
    std::tuple<const Arguments&...> all;
};
template <class... Arguments>
sending_arguments<Arguments...> sending(const Arguments&... arguments)
{
    return {{arguments...}};
}

/// What an answer is verified with, as for `verify`: `taking(anchors, decryption, replay_store)`. It refers to its arguments.
template <class... Arguments>
struct taking_arguments {
    std::tuple<Arguments&...> all;
};
template <class... Arguments>
taking_arguments<std::remove_reference_t<Arguments>...> taking(Arguments&&... arguments)
{
    return {{arguments...}};
}

namespace detail {

/// Says in a trace why there is no answer, and passes the reason on.
template <class Failed>
tl::unexpected<error> failed_call(Failed&& why, debug_trace* trace)
{
    if (trace != nullptr) {
        trace->failure = std::string{why.error().name()} + ": " + why.error().message();
    }
    return tl::unexpected<error>{std::forward<Failed>(why).error()};
}

template <class Request, transport Channel, class... Sends>
result<std::pair<soap_message, exchange>> exchange_with(Channel& channel, soap_message request, const sending_arguments<Sends...>& with, debug_trace* trace)
{
    if (trace != nullptr) {
        *trace = {};
        trace->request = without_passwords(request.octets);
    }
    auto sealed = std::apply(
        [&](const auto&... each) { return secure<Request>(std::move(request.octets), each..., over(channel)); }, with.all);
    if (!sealed) {
        return failed_call(std::move(sealed), trace);
    }
    request.octets = std::move(sealed->octets);
    if (trace != nullptr) {
        trace->sent = without_passwords(request.octets);
    }
    auto answer = channel.exchange(request);
    if (!answer) {
        return failed_call(std::move(answer), trace);
    }
    if (trace != nullptr) {
        trace->received = without_passwords(answer->octets);
    }
    return std::pair{*std::move(answer), std::move(sealed->exchange)};
}

inline bool holds_fault(const std::string& message)
{
    const auto parsed = document::parse(message);
    const auto soap = parsed ? envelope::of(*parsed) : result<envelope>{refuse(errc::not_soap, "", "")};
    return soap && is_element(first_element(soap->body()), namespace_of(soap->version()), "Fault");
}

}  // namespace detail

/// Calls a service whose answers are plain: secures the request under a policy, and gives the answer as it came. Nothing of it is proved.
/// Errors: those of `secure`, `transport_failed`.
template <class Request, transport Channel, class... Sends>
result<soap_message> soap_call(Channel& channel, soap_message request, const sending_arguments<Sends...>& with, debug_trace* trace = nullptr)
{
    auto done = detail::exchange_with<Request>(channel, std::move(request), with, trace);
    if (!done) {
        return tl::unexpected<error>{std::move(done).error()};
    }
    return std::move(done->first);
}

/// Calls a service: secures the request under one policy, verifies and decrypts the answer under another, and gives that. `over(channel)`, and the
/// exchange for an answer that confirms signatures, are passed by themselves. A trace shows what went to and fro.
/// Errors: those of `secure` and `verify`, `transport_failed`. A fault is signed by nobody as a rule, so it is refused; the error says that there was one.
template <class Request, class Answer, transport Channel, class... Sends, class... Takes>
result<verified<Answer>> soap_call(Channel& channel, soap_message request, const sending_arguments<Sends...>& with,
                                   const taking_arguments<Takes...>& by, debug_trace* trace = nullptr)
{
    auto done = detail::exchange_with<Request>(channel, std::move(request), with, trace);
    if (!done) {
        return tl::unexpected<error>{std::move(done).error()};
    }
    const soap_message& answer = done->first;
    const signet::exchange& exchange = done->second;
    auto opened = std::apply(
        [&](auto&... each) {
            if constexpr (check::carries<Answer, step_kind::signature_confirmation>) {
                return verify<Answer>(answer.octets, each..., over(channel), exchange);
            } else {
                return verify<Answer>(answer.octets, each..., over(channel));
            }
        },
        by.all);
    if (!opened && detail::holds_fault(answer.octets)) {
        const auto& why = opened.error();
        return detail::failed_call(
            result<void>{refuse(why.code(), why.where(), why.sentence() + "; the peer sent a Fault, which proves nothing")}, trace);
    }
    if (!opened) {
        return detail::failed_call(std::move(opened), trace);
    }
    if (trace != nullptr) {
        trace->answer = without_passwords(to_text(opened->unverified_envelope()));
    }
    return opened;
}

}  // namespace signet

#endif
