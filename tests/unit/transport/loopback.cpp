// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/loopback.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a loopback hands the request to its handler and gives the answer back")
{
    loopback channel{[](const soap_message& request) -> result<soap_message> {
        if (request.octets.empty()) {
            return refuse(errc::transport_failed, "loopback", "nothing to send");
        }
        return soap_message{request.octets + request.action, soap_version::v1_2, "answered"};
    }};
    STATIC_REQUIRE(loopback::confidential);
    const auto answer = channel.exchange({"octets", soap_version::v1_1, "act"});
    REQUIRE(answer);
    CHECK(answer->octets == "octetsact");
    CHECK(answer->version == soap_version::v1_2);
    CHECK(answer->action == "answered");
    CHECK(channel.exchange({}).error().code() == errc::transport_failed);
}

}  // namespace signet::tests
