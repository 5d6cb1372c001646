// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/message_part.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("a part is its elements at their absolute places")
{
    const std::string wsse{wsse_namespace}, wsu{wsu_namespace};
    const auto message = parsed(envelope_of(
        "<t:To xmlns:t='urn:n'/><t:To xmlns:t='urn:n'/><t:From xmlns:t='urn:n'/><To/><x><t:To xmlns:t='urn:n'/></x>"
        "<w:Security xmlns:w='"
            + wsse + "' xmlns:u='" + wsu + "' xmlns:w11='" + std::string{wsse11_namespace}
            + "'><u:Timestamp/><w:UsernameToken/><w11:SignatureConfirmation/>"
              "<w11:SignatureConfirmation/><l:L xmlns:l='urn:l'/><x><u:Timestamp/></x></w:Security><w:UsernameToken xmlns:w='"
            + wsse + "'/>",
        "<u:Timestamp xmlns:u='" + wsu + "'/><t:To xmlns:t='urn:n'/>"));
    const auto soap = envelope::of(message).value();
    const node security = element_called(message, "Security");
    const node token = element_called(message, "L");
    const auto count = [&](const part_requirement& part, node signing = {}) {
        return elements_of(part, soap, security, signing).size();
    };
    CHECK(elements_of({part_kind::body}, soap, security, {}).front() == soap.body());
    CHECK(count({part_kind::timestamp}) == 1);
    CHECK(count({part_kind::username}) == 1);
    CHECK(count({part_kind::confirmation}) == 2);
    CHECK(count({part_kind::header, false, "urn:n", "To"}) == 2);
    CHECK(count({part_kind::header, false, "", "To"}) == 1);
    CHECK(count({part_kind::headers_in_namespace, false, "urn:n"}) == 3);
    CHECK(
        count({part_kind::headers_in_namespace, false, wsse_namespace}) == 1);  // a Security block is never an application header
    CHECK(count({part_kind::token, false, "urn:l", "L"}) == 1);
    CHECK(count({part_kind::signing_token}) == 0);
    CHECK(elements_of({part_kind::signing_token}, soap, security, token).front() == token);
}

}  // namespace signet::tests
