// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/service_event.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("an event is one line, whatever a peer calls itself")
{
    const service_event event{service_event::kind::refused, "192.0.2.7:4711", "zoe\"\nanswered user=\"root", "op", ws_security_error::no_profiles,
                              errc::conflicting_policy, "because"};
    CHECK(event.line()
          == "refused peer=\"192.0.2.7:4711\" user=\"zoe'?answered user='root\" subject=\"op\" error=\"No profiles to authenticate\" "
             "code=\"conflicting_policy\" detail=\"because\"");
    CHECK(service_event{service_event::kind::bypassed}.line() == "bypassed");
    CHECK_FALSE(event.for_debugging());
    CHECK_FALSE(service_event{service_event::kind::unusable}.for_debugging());
    CHECK(service_event{service_event::kind::key_store_check}.for_debugging());
    CHECK(kind_name(service_event::kind::certificate_check) == "certificate check");
}

}  // namespace signet::tests
