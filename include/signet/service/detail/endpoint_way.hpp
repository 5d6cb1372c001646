// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_ENDPOINT_WAY_HPP
#define SIGNET_SERVICE_DETAIL_ENDPOINT_WAY_HPP

#include <signet/core/result.hpp>
#include <signet/policy/check_addressing.hpp>
#include <signet/service/endpoint_options.hpp>
#include <signet/service/service_request.hpp>
#include <signet/soap/addressing.hpp>
#include <signet/soap/draft_2002/routing_path.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/soap/transport.hpp>
#include <signet/wss/evidence.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace signet::detail {

/// Where a message is going: wsa:To, or the m:to of WS-Routing; "" when it does not say. Errors: those of reading either.
inline result<std::string> destination_of(const envelope& message)
{
    const auto where = addressing::of(message);
    if (!where) {
        return tl::unexpected<error>{where.error()};
    }
    if (!where->to.empty()) {
        return is_anonymous(where->to) ? std::string{} : where->to;
    }
    const auto path = draft_2002::routing_path::of(message);
    if (!path) {
        return tl::unexpected<error>{path.error()};
    }
    const node to = path->called("to");
    return to ? address_in(to) : result<std::string>{std::string{}};
}

inline bool is_own(const endpoint_options& options, std::string_view address)
{
    return address.empty() || std::find(options.addresses.begin(), options.addresses.end(), address) != options.addresses.end();
}

/// The signature that the endpoint asked for, whether or not it had to be there; null for none.
inline const signature_evidence* asked_signature(const evidence& found)
{
    const auto one = std::find_if(found.signatures.begin(), found.signatures.end(), [](const auto& each) { return each.step.has_value(); });
    return one == found.signatures.end() ? nullptr : &*one;
}

/// Whether a header block of WS-Addressing may be gone by: it is for the receiver, and covered by the signature of the
/// evidence where it has to be.
inline result<void> may_go_by(const envelope& message, std::string_view uri, std::string_view local, bool must_be_signed, const evidence* found)
{
    const node block = first_element(message.header(), uri, local);
    if (!block) {
        return {};
    }
    if (actor_of(block, message.version()) != actor{}) {
        return refuse(errc::misaddressed, "wsa:" + std::string{local}, "it is for another actor");
    }
    if (must_be_signed && (found == nullptr || find_cover(*found, block) == nullptr)) {
        return refuse(errc::part_not_signed, "wsa:" + std::string{local}, "no signature covers it");
    }
    return {};
}

/// The same of the m:to of WS-Routing, which says where a message goes that has no wsa:To: it must be the endpoint's, as it is
/// in the message now, and covered by the signature where wsa:To would have to be.
inline result<void> may_go_by_route(const envelope& message, bool must_be_signed, const evidence* found, const endpoint_options& options)
{
    const auto path = draft_2002::routing_path::of(message);
    if (!path) {
        return tl::unexpected<error>{path.error()};
    }
    const node to = path->called("to");
    if (!to) {
        return {};
    }
    const bool covered = found != nullptr && (find_cover(*found, to) != nullptr || find_cover(*found, path->block) != nullptr);
    if (must_be_signed && !covered) {
        return refuse(errc::part_not_signed, "m:to", "no signature covers it");
    }
    const auto address = address_in(to);
    if (!address) {
        return tl::unexpected<error>{address.error()};
    }
    return is_own(options, *address) ? result<void>{} : refuse(errc::misaddressed, "m:to", "the message is for somebody else");
}

/// Compares what a message says of its way with what the endpoint is, and finds the operation. `found` is null for a message without
/// a Security header. Errors: `misaddressed`, `part_missing`, `part_not_signed`, `malformed_value`.
inline result<void> check_way(const envelope& message, const soap_message& carried, const evidence* found, const endpoint_options& options, service_request& given)
{
    auto where = addressing::of(message);
    if (!where) {
        return refuse(std::move(where));
    }
    const bool signature = found != nullptr && asked_signature(*found) != nullptr;
    if (signature) {
        if (auto stays = check_signed_addressing_stays(message, *found); !stays) {
            return stays;
        }
    }
    const bool required = options.addressing == addressing_check::required;
    const bool must_be_signed = required || (options.addressing == addressing_check::signed_if_present && signature);
    if (required && (where->to.empty() || where->action.empty())) {
        return refuse(errc::part_missing, "wsa:To", "the message does not say where it goes, or what it is");
    }
    const std::string_view uri = *addressing_namespace_in(message);
    for (const auto local : {"To", "Action"}) {
        if (auto good = may_go_by(message, uri, local, must_be_signed, found); !good) {
            return good;
        }
    }
    if (where->to.empty()) {
        if (auto good = may_go_by_route(message, must_be_signed, found, options); !good) {
            return good;
        }
    }
    if (!is_anonymous(where->to) && !is_own(options, where->to)) {
        return refuse(errc::misaddressed, "wsa:To", "the message is for somebody else");
    }
    if (!is_anonymous(where->reply_to)) {
        return refuse(errc::misaddressed, "wsa:ReplyTo", "answers go back the way the message came");
    }
    if (signature) {  // what is not signed must not come out signed in an answer
        for (const auto& [local, value] : {std::pair{"MessageID", &where->message_id}, {"RelatesTo", &where->relates_to}}) {
            const node block = first_element(message.header(), uri, local);
            if (block && find_cover(*found, block) == nullptr) {
                value->clear();
            }
        }
    }
    given.action = !where->action.empty() || signature ? where->action : carried.action;  // nobody signs a SOAPAction
    if (options.service) {
        const node asked = first_element(message.body());
        const auto* operation = asked ? options.service->operation_of(namespace_uri(asked), local_name(asked)) : nullptr;
        if (operation == nullptr || next_element(asked)) {
            return refuse(errc::misaddressed, "Body", "the service has no such operation");
        }
        const auto& action = operation->action;
        for (const std::string_view said : {std::string_view{where->action}, std::string_view{carried.action}}) {
            if (!action.empty() && !said.empty() && said != action) {
                return refuse(errc::misaddressed, "wsa:Action", "it is not that of the operation in the Body");
            }
        }
        given.action = action;
        given.operation = operation->name;
    }
    given.where = *std::move(where);
    return {};
}

}  // namespace signet::detail

#endif
