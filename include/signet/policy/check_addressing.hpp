// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_POLICY_CHECK_ADDRESSING_HPP
#define SIGNET_POLICY_CHECK_ADDRESSING_HPP

#include <signet/core/result.hpp>
#include <signet/policy/open.hpp>
#include <signet/policy/verified.hpp>
#include <signet/soap/actor.hpp>
#include <signet/soap/addressing.hpp>
#include <signet/soap/draft_2002/routing_path.hpp>
#include <signet/wss/addressing_part.hpp>
#include <signet/xml/characters.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace signet {

namespace detail {

inline result<void> equals(std::string_view what, std::string_view wanted, std::string_view found)
{
    if (wanted == found) {
        return {};
    }
    return refuse(errc::misaddressed, "wsa:" + std::string{what}, "it is not '" + std::string{wanted} + "'");
}

/// The value of the one header block of a name that the policy signs, as it was signed.
template <class Part, class Policy>
result<std::string> signed_address(const verified<Policy>& message)
{
    const auto name = std::string{Part::part.local_name};
    const auto blocks = message.template parts<Part>();
    if (blocks.empty()) {
        return refuse(errc::part_missing, "wsa:" + name, "the message does not have it");
    }
    if (blocks.size() > 1) {
        return refuse(errc::malformed_value, "wsa:" + name, "there are two of them");
    }
    const auto whom = blocks.front().attribute(namespace_of(message.version()), actor_attribute(message.version()));
    if (whom && actor{std::string{trimmed(*whom)}} != actor{}) {
        return refuse(errc::misaddressed, "wsa:" + name, "it is for another actor");
    }
    auto value = blocks.front().text();
    if (!value) {
        return value;
    }
    return std::string{trimmed(*value)};
}

/// Whether the one header block of a name is for the ultimate receiver, and a signature that fulfils the policy covers it.
inline result<void> is_signed(const opened_message& message, std::string_view uri, std::string_view local)
{
    const auto block = one_block(message.soap, uri, local);
    if (!block) {
        return tl::unexpected<error>{block.error()};
    }
    if (!*block) {
        return refuse(errc::part_missing, "wsa:" + std::string{local}, "the message does not have it");
    }
    if (actor_of(*block, message.soap.version()) != actor{}) {
        return refuse(errc::misaddressed, "wsa:" + std::string{local}, "it is for another actor");
    }
    if (find_cover(message.found, *block) == nullptr) {
        return refuse(errc::part_not_signed, "wsa:" + std::string{local}, "no signature covers it");
    }
    return {};
}

}  // namespace detail

/// Whether a request that was verified is for this address and this operation: one signed wsa:To and one signed wsa:Action. Without it, a
/// message that was signed for one service is as good for every other that trusts the signer. WS-Addressing 1.0 SOAP
/// Binding, 7. A policy that does not sign both does not compile with it (E401). Errors: `misaddressed`, `part_missing`, `malformed_value`.
template <class Policy>
result<void> check_request_addressing(const verified<Policy>& message, std::string_view to, std::string_view action)
{
    const auto whom = detail::signed_address<to_header>(message);
    const auto what = detail::signed_address<action_header>(message);
    if (!whom) {
        return tl::unexpected<error>{whom.error()};
    }
    if (!what) {
        return tl::unexpected<error>{what.error()};
    }
    if (auto same = detail::equals("To", to, *whom); !same) {
        return same;
    }
    return detail::equals("Action", action, *what);
}

/// Whether an answer that was verified answers the message with this MessageID, and is what is waited for: signed wsa:RelatesTo and
/// wsa:Action. Errors: as above.
template <class Policy>
result<void> check_answer_addressing(const verified<Policy>& message, std::string_view message_id, std::string_view action)
{
    const auto which = detail::signed_address<relates_to_header>(message);
    const auto what = detail::signed_address<action_header>(message);
    if (!which) {
        return tl::unexpected<error>{which.error()};
    }
    if (!what) {
        return tl::unexpected<error>{what.error()};
    }
    if (auto same = detail::equals("RelatesTo", message_id, *which); !same) {
        return same;
    }
    return detail::equals("Action", action, *what);
}

/// The same of a request under a policy that is known at run time, by its evidence, in either namespace. Gives the properties that are
/// signed; MessageID, ReplyTo and RelatesTo are empty where no signature covers them. Errors: as above, and `part_not_signed`.
inline result<addressing> check_request_addressing(const opened_message& message, std::string_view to, std::string_view action)
{
    auto found = addressing::of(message.soap);
    if (!found) {
        return found;
    }
    const std::string_view uri = *addressing_namespace_in(message.soap);
    for (const auto local : {"To", "Action"}) {
        if (auto good = detail::is_signed(message, uri, local); !good) {
            return refuse(std::move(good));
        }
    }
    if (auto same = detail::equals("To", to, found->to); !same) {
        return refuse(std::move(same));
    }
    if (auto same = detail::equals("Action", action, found->action); !same) {
        return refuse(std::move(same));
    }
    for (auto [local, value] : {std::pair{"MessageID", &found->message_id}, {"ReplyTo", &found->reply_to}, {"RelatesTo", &found->relates_to}}) {
        if (!value->empty() && !detail::is_signed(message, uri, local)) {
            value->clear();
        }
    }
    return found;
}

/// Whether every To and Action that a signature covers is in the Header: whoever moves one away makes a message for somebody else one that
/// says nothing of where it goes. The same of a path of WS-Routing, and of the m:to and m:action in it. Error: `misaddressed`.
inline result<void> check_signed_addressing_stays(const envelope& message, const evidence& found)
{
    const auto is_addressing = [](std::string_view uri) { return uri == addressing_namespace || uri == addressing_2004_08_namespace; };
    for (const auto& signature : found.signatures) {
        for (const auto& covered : signature.covered) {
            const auto local = local_name(covered.apex);
            if (is_addressing(namespace_uri(covered.apex)) && (local == "To" || local == "Action") && covered.apex.parent() != message.header()) {
                return refuse(errc::misaddressed, "wsa:" + std::string{local}, "the signed one is not in the Header");
            }
            if (!draft_2002::is_routing_namespace(namespace_uri(covered.apex))) {
                continue;
            }
            const bool in_path = draft_2002::is_routing_path(covered.apex.parent()) && covered.apex.parent().parent() == message.header();
            if (local == "path" ? covered.apex.parent() != message.header() : (local == "to" || local == "action") && !in_path) {
                return refuse(errc::misaddressed, "m:" + std::string{local}, "the signed one is not in the Header");
            }
        }
    }
    return {};
}

/// The same where a request need not say where it goes: what it says in its Header must be right, and signed in a message that has a
/// signature; and no signature may cover a To or Action that somebody moved out of the Header. `found` is null where no signature was looked
/// at; an empty action is not compared. Errors: `misaddressed`, `part_not_signed`, `malformed_value`.
inline result<addressing> check_present_addressing(const envelope& message, const evidence* found, std::string_view to, std::string_view action)
{
    auto said = addressing::of(message);
    if (!said) {
        return said;
    }
    const bool has_signature = found != nullptr && !found->signatures.empty();
    if (has_signature) {
        if (auto stays = check_signed_addressing_stays(message, *found); !stays) {
            return refuse(std::move(stays));
        }
    }
    const std::string_view uri = *addressing_namespace_in(message);
    for (const auto& [local, value, wanted] : {std::tuple{"To", &said->to, to}, std::tuple{"Action", &said->action, action}}) {
        const node block = first_element(message.header(), uri, local);
        if (uri.empty() || !block) {
            continue;
        }
        if (actor_of(block, message.version()) != actor{}) {
            return refuse(errc::misaddressed, "wsa:" + std::string{local}, "it is for another actor");
        }
        if (has_signature && find_cover(*found, block) == nullptr) {
            return refuse(errc::part_not_signed, "wsa:" + std::string{local}, "no signature covers it");
        }
        if (!wanted.empty() && (local != std::string_view{"To"} || !is_anonymous(*value))) {
            if (auto same = detail::equals(local, wanted, *value); !same) {
                return refuse(std::move(same));
            }
        }
    }
    return said;
}

}  // namespace signet

#endif
