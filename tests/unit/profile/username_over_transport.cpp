// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/profile/username_over_transport.hpp>

#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <optional>
#include <string_view>

namespace signet::tests {

namespace {

template <bool Confidential>
struct transport_of {
    static constexpr bool confidential = Confidential;
    result<soap_message> exchange(const soap_message& request) { return request; }
};
using closed_transport = transport_of<true>;
using open_transport = transport_of<false>;

}  // namespace

TEST_CASE("username_over_transport says who sends and when, over what is confidential only")
{
    const auto sealed = secure<username_over_transport>(
        quote_envelope(soap_version::v1_2), user{"zoe", "sesame"}, over(closed_transport{}), clock::fixed(noon));
    REQUIRE(sealed);
    const auto open_at = [&](instant when) {
        return verify<username_over_transport>(sealed->octets, users{[](std::string_view) { return std::optional<secret>{"sesame"}; }},
            over(closed_transport{}), clock::fixed(when));
    };
    const auto opened = open_at(noon);
    REQUIRE(opened);
    CHECK(opened->username() == "zoe");
    CHECK(opened->timestamp().first == noon);
    CHECK(open_at(noon + std::chrono::minutes{7}).error().code() == errc::timestamp_expired);
    STATIC_REQUIRE(check::valid_sender_call<username_over_transport, user, over_transport<closed_transport>>);
    STATIC_REQUIRE(!check::valid_sender_call<username_over_transport, user, over_transport<open_transport>>);
    STATIC_REQUIRE(!check::valid_sender_call<username_over_transport, user>);
}

}  // namespace signet::tests
