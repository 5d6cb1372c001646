// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/soap/confidential.hpp>

#include <signet/transport/loopback.hpp>

#include "support/catch.hpp"

namespace signet::tests {

namespace {

struct postcard {
    static constexpr bool confidential = false;
    result<soap_message> exchange(const soap_message& request) { return soap_message{request.octets + "!"}; }
};

}  // namespace

TEST_CASE("a trusted network is confidential whatever it carries, and passes messages through")
{
    STATIC_REQUIRE(transport<postcard>);
    STATIC_REQUIRE(transport<trusted_network<postcard>>);
    STATIC_REQUIRE_FALSE(decltype(over(postcard{}))::transport_type::confidential);
    STATIC_REQUIRE(decltype(over(trusted_network{postcard{}}))::transport_type::confidential);
    trusted_network<postcard> inside{postcard{}};
    CHECK(inside.exchange({"a"})->octets == "a!");
}

}  // namespace signet::tests
