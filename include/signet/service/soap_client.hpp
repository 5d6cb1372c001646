// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SOAP_CLIENT_HPP
#define SIGNET_SERVICE_SOAP_CLIENT_HPP

#include <signet/check/coverage.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verified.hpp>
#include <signet/policy/verify.hpp>
#include <signet/service/debug_trace.hpp>
#include <signet/soap/addressing.hpp>
#include <signet/soap/confidential.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/soap/transport.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>
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

/// The limits that are among arguments, or the usual ones.
template <class... Arguments>
limits limits_among(const std::tuple<Arguments...>& all)
{
    limits most;
    const auto take = [&]<class Argument>(const Argument& each) {
        if constexpr (std::is_same_v<Argument, limits>) {
            most = each;
        }
    };
    std::apply([&](const auto&... each) { (take(each), ...); }, all);
    return most;
}

/// The wsa:MessageID of a request; "" for none. Its other addressing is its own affair. Errors: those of reading an envelope;
/// `malformed_value` for two of them, and for one that is no absolute URI.
inline result<std::string> message_id_of(const std::string& request, const limits& most)
{
    const auto parsed = document::parse(request, most);
    if (!parsed) {
        return tl::unexpected<error>{parsed.error()};
    }
    return envelope::of(*parsed).and_then([](const envelope& message) -> result<std::string> {
        node found;
        for (const auto uri : {addressing_namespace, addressing_2004_08_namespace}) {
            const auto block = one_block(message, uri, "MessageID");
            if (!block || (*block && found)) {
                return refuse(errc::malformed_value, "wsa:MessageID", "there are two of them");
            }
            found = *block ? *block : found;
        }
        return found ? address_in(found) : std::string{};
    });
}

/// Whether what an answer says it answers, where it says so, is the request. Error: `misaddressed`.
inline result<void> check_related(node answer, const std::string& message_id)
{
    if (message_id.empty()) {
        return {};
    }
    node block = first_element(first_element(answer, namespace_uri(answer), "Header"));
    for (; block; block = next_element(block)) {
        const auto uri = namespace_uri(block);
        if (local_name(block) != "RelatesTo" || (uri != addressing_namespace && uri != addressing_2004_08_namespace)) {
            continue;
        }
        const auto which = plain_text(block);
        if (!which || trimmed(*which) != message_id) {
            return refuse(errc::misaddressed, "wsa:RelatesTo", "the answer is that to another request");
        }
    }
    return {};
}

/// What came back, and what it must refer to.
struct exchanged {
    soap_message answer;
    signet::exchange exchange;
    std::string message_id;
};

template <class Request, transport Channel, class... Sends>
result<exchanged> exchange_with(Channel& channel, soap_message request, const sending_arguments<Sends...>& with, debug_trace* trace)
{
    if (trace != nullptr) {
        *trace = {};
        trace->request = without_passwords(request.octets, limits_among(with.all));
    }
    auto message_id = message_id_of(request.octets, limits_among(with.all));
    if (!message_id) {
        return failed_call(std::move(message_id), trace);
    }
    auto sealed = std::apply(
        [&](const auto&... each) { return secure<Request>(std::move(request.octets), each..., over(channel)); }, with.all);
    if (!sealed) {
        return failed_call(std::move(sealed), trace);
    }
    request.octets = std::move(sealed->octets);
    if (trace != nullptr) {
        trace->sent = without_passwords(request.octets, limits_among(with.all));
    }
    auto answer = channel.exchange(request);
    if (!answer) {
        return failed_call(std::move(answer), trace);
    }
    if (trace != nullptr) {
        trace->received = without_passwords(answer->octets, limits_among(with.all));
    }
    return exchanged{*std::move(answer), std::move(sealed->exchange), *std::move(message_id)};
}

inline bool holds_fault(const std::string& message, const limits& most)
{
    const auto parsed = document::parse(message, most);
    const auto soap = parsed ? envelope::of(*parsed) : result<envelope>{refuse(errc::not_soap, "", "")};
    return soap && is_element(first_element(soap->body()), namespace_of(soap->version()), "Fault");
}

}  // namespace detail

/// Calls a service whose answers are plain: secures the request under a policy, and gives the answer as it came. Nothing of it is proved.
/// Errors: those of `secure`, `transport_failed`; `misaddressed` for the answer to another request, by the wsa:MessageID of this one, and the reason why
/// an answer to a request that has one, or its addressing, cannot be read. The answer is read within the limits of `sending`; an empty one refers to nothing.
template <class Request, transport Channel, class... Sends>
result<soap_message> soap_call(Channel& channel, soap_message request, const sending_arguments<Sends...>& with, debug_trace* trace = nullptr)
{
    auto done = detail::exchange_with<Request>(channel, std::move(request), with, trace);
    if (!done) {
        return tl::unexpected<error>{std::move(done).error()};
    }
    if (!done->message_id.empty() && !done->answer.octets.empty()) {
        const auto answer = document::parse(done->answer.octets, detail::limits_among(with.all));
        if (!answer) {
            return detail::failed_call(result<void>{tl::unexpected<error>{answer.error()}}, trace);
        }
        if (auto related = detail::check_related(answer->root(), done->message_id); !related) {
            return detail::failed_call(std::move(related), trace);
        }
    }
    return std::move(done->answer);
}

/// Calls a service: secures the request under one policy, verifies and decrypts the answer under another, and gives that. `over(channel)`, and the
/// exchange for an answer that confirms signatures, are passed by themselves. A trace shows what went to and fro.
/// Where the request has a wsa:MessageID, a wsa:RelatesTo of the answer must be that. One that the policy does not sign proves nothing, and an
/// answer may have none: `check_answer_addressing` insists.
/// Errors: those of `secure` and `verify`, `transport_failed`, `misaddressed`; `malformed_value` for addressing of the request that cannot be read. A fault is signed by nobody as a rule, so it is refused; the error says that there was one.
template <class Request, class Answer, transport Channel, class... Sends, class... Takes>
result<verified<Answer>> soap_call(Channel& channel, soap_message request, const sending_arguments<Sends...>& with,
                                   const taking_arguments<Takes...>& by, debug_trace* trace = nullptr)
{
    auto done = detail::exchange_with<Request>(channel, std::move(request), with, trace);
    if (!done) {
        return tl::unexpected<error>{std::move(done).error()};
    }
    const soap_message& answer = done->answer;
    const signet::exchange& exchange = done->exchange;
    auto opened = std::apply(
        [&](auto&... each) {
            if constexpr (check::carries<Answer, step_kind::signature_confirmation>) {
                return verify<Answer>(answer.octets, each..., over(channel), exchange);
            } else {
                return verify<Answer>(answer.octets, each..., over(channel));
            }
        },
        by.all);
    if (!opened && detail::holds_fault(answer.octets, detail::limits_among(by.all))) {
        const auto& why = opened.error();
        return detail::failed_call(
            result<void>{refuse(why.code(), why.where(), why.sentence() + "; the peer sent a Fault, which proves nothing")}, trace);
    }
    if (!opened) {
        return detail::failed_call(std::move(opened), trace);
    }
    if (auto related = detail::check_related(opened->unverified_envelope(), done->message_id); !related) {
        return detail::failed_call(std::move(related), trace);
    }
    if (trace != nullptr) {
        trace->answer = without_passwords(to_text(opened->unverified_envelope()), detail::limits_among(by.all));
    }
    return opened;
}

}  // namespace signet

#endif
