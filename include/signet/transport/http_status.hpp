// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTP_STATUS_HPP
#define SIGNET_TRANSPORT_HTTP_STATUS_HPP

#include <signet/core/fault.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/soap/transport.hpp>
#include <signet/soap/version.hpp>
#include <signet/xml/characters.hpp>

#include <string>
#include <string_view>

namespace signet {

/// The status under which a fault travels. SOAP 1.1, 6.2: always 500. SOAP 1.2 part 2, table 20: 400 when the sender is to blame.
constexpr unsigned http_status_of(fault::side at, soap_version version) noexcept
{
    return version == soap_version::v1_2 && at == fault::side::sender ? 400 : 500;
}

/// The status under which an answer travels: 202 for an empty one (nothing to answer), that of its fault if its Body holds
/// one, 200 otherwise.
inline unsigned http_status_of(const soap_message& answer)
{
    if (answer.octets.empty()) {
        return 202;
    }
    if (answer.octets.find("Fault") == std::string::npos) {
        return 200;  // cheap, and right: an element of that name would be written with these letters
    }
    const auto parsed = document::parse(answer.octets);
    if (!parsed) {
        return 200;
    }
    const auto found = envelope::of(*parsed);
    if (!found) {
        return 200;
    }
    const auto uri = namespace_of(found->version());
    const node fault_element = first_element(found->body());
    if (!is_element(fault_element, uri, "Fault")) {
        return 200;
    }
    const node code = first_element(fault_element);
    const std::string_view value = trimmed(is_element(code, uri, "Code") ? first_element(code).text().get() : "");
    const auto blamed = value.substr(value.find(':') + 1) == "Sender" ? fault::side::sender : fault::side::receiver;
    return http_status_of(blamed, found->version());
}

}  // namespace signet

#endif
