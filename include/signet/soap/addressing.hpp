// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SOAP_ADDRESSING_HPP
#define SIGNET_SOAP_ADDRESSING_HPP

#include <signet/c14n/absolute_uri.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/soap/actor.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>
#include <signet/xml/writer.hpp>

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

inline constexpr std::string_view addressing_namespace = "http://www.w3.org/2005/08/addressing";
/// The submission of August 2004, which older peers still write. It is read, never written.
inline constexpr std::string_view addressing_2004_08_namespace = "http://schemas.xmlsoap.org/ws/2004/08/addressing";

/// The address of whoever waits for the answer on the same connection. WS-Addressing 1.0 Core, 2.1.
inline constexpr std::string_view anonymous_address = "http://www.w3.org/2005/08/addressing/anonymous";
inline constexpr std::string_view anonymous_2004_08_address = "http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous";

/// Whether an answer to this address goes back the way the message came.
constexpr bool is_anonymous(std::string_view address) noexcept
{
    return address.empty() || address == anonymous_address || address == anonymous_2004_08_address;
}

/// Where a message goes and what it is about: the properties of WS-Addressing 1.0 (Core, 3.1; SOAP Binding, 3) that a service
/// decides by. Empty: the message does not say. Reading them proves nothing: `check_addressing` is for those who decide.
struct addressing {
    std::string to{};
    std::string action{};
    std::string message_id{};
    std::string reply_to{};    // the Address of the endpoint reference
    std::string relates_to{};  // the MessageID that this one answers

    friend bool operator==(const addressing&, const addressing&) = default;

    /// Reads the header blocks of a message, in either namespace. Blocks for another actor count as well, so that nobody reads
    /// one and somebody else another. Errors: `malformed_value` for two of a name, for both namespaces in one message, and for what is
    /// no absolute URI.
    static result<addressing> of(const envelope& message);

    /// Adds the header blocks that are not empty, behind those that are there. Error: `not_sealable` where there are some
    /// already; `malformed_value` for what is no absolute URI.
    result<void> write(envelope& message) const;
};

/// The same on the octets of a message. Errors: those of reading an envelope, and of `addressing::write`.
inline result<std::string> add_addressing(std::string message, const addressing& properties, const limits& most = {})
{
    auto parsed = document::parse(std::move(message), most);
    if (!parsed) {
        return refuse(std::move(parsed));
    }
    auto soap = envelope::of(*parsed);
    if (!soap) {
        return refuse(std::move(soap));
    }
    if (auto written = properties.write(*soap); !written) {
        return refuse(std::move(written));
    }
    return to_text(*parsed);
}

/// The namespace of the addressing header blocks of a message, "" when it has none. Error: `malformed_value` for both.
inline result<std::string_view> addressing_namespace_in(const envelope& message)
{
    std::string_view found;
    for (node block = first_element(message.header()); block; block = next_element(block)) {
        const auto uri = namespace_uri(block);
        for (const auto known : {addressing_namespace, addressing_2004_08_namespace}) {
            if (uri == known && !found.empty() && found != known) {
                return refuse(errc::malformed_value, "Header", "it speaks WS-Addressing of 2004 and of 2005 at once");
            }
            found = uri == known ? known : found;
        }
    }
    return found;
}

namespace detail {

/// The one header block of a name; empty when there is none.
inline result<node> one_block(const envelope& message, std::string_view uri, std::string_view local)
{
    const node block = first_element(message.header(), uri, local);
    if (block && next_element(block, uri, local)) {
        return refuse(errc::malformed_value, "wsa:" + std::string{local}, "there are two of them");
    }
    return block;
}

/// A URI in an element: absolute, without white space inside.
inline result<std::string> address_in(node element)
{
    auto value = plain_text(element);
    if (!value) {
        return value;
    }
    const auto uri = trimmed(*value);
    if (!is_absolute_uri(uri) || uri.find_first_of(" \t\r\n") != std::string_view::npos) {
        return refuse(errc::malformed_value, element.name(), "it is no absolute URI");
    }
    return std::string{uri};
}

/// The Address of an endpoint reference.
inline result<std::string> address_of_reference(node reference)
{
    const auto uri = namespace_uri(reference);
    const node address = first_element(reference, uri, "Address");
    if (!address || next_element(address, uri, "Address") || has_text(reference)) {
        return refuse(errc::malformed_value, reference.name(), "it is no endpoint reference with one Address");
    }
    return address_in(address);
}

}  // namespace detail

inline result<addressing> addressing::of(const envelope& message)
{
    const auto uri = addressing_namespace_in(message);
    if (!uri) {
        return tl::unexpected<error>{uri.error()};
    }
    addressing found;
    const std::array<std::pair<std::string_view, std::string*>, 5> places{{{"To", &found.to},
                                                                           {"Action", &found.action},
                                                                           {"MessageID", &found.message_id},
                                                                           {"ReplyTo", &found.reply_to},
                                                                           {"RelatesTo", &found.relates_to}}};
    for (const auto& [local, place] : places) {
        auto block = uri->empty() ? result<node>{} : detail::one_block(message, *uri, local);
        if (!block) {
            return refuse(std::move(block));
        }
        if (!*block) {
            continue;
        }
        auto value = local == "ReplyTo" ? detail::address_of_reference(*block) : detail::address_in(*block);
        if (!value) {
            return refuse(std::move(value));
        }
        *place = *std::move(value);
    }
    return found;
}

inline result<void> addressing::write(envelope& message) const
{
    const auto there = addressing_namespace_in(message);
    if (!there || !there->empty()) {
        return refuse(errc::not_sealable, "Header", "the message says already where it goes");
    }
    const std::array<std::pair<std::string_view, std::string_view>, 5> blocks{
        {{"To", to}, {"Action", action}, {"MessageID", message_id}, {"ReplyTo", reply_to}, {"RelatesTo", relates_to}}};
    for (const auto& [local, value] : blocks) {
        if (!value.empty() && (!is_absolute_uri(value) || !is_xml_text(value) || value.find_first_of(" \t\r\n") != std::string_view::npos)) {
            return refuse(errc::malformed_value, "wsa:" + std::string{local}, "it is no absolute URI");
        }
    }
    for (const auto& [local, value] : blocks) {
        if (value.empty()) {
            continue;
        }
        const node header = message.ensure_header();
        const node block = append_element(header, addressing_namespace, "wsa", local);
        set_text(local == "ReplyTo" ? append_element(block, prefix_of(block), "Address") : block, value);
    }
    return {};
}

}  // namespace signet

#endif
