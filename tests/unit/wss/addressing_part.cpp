// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/addressing_part.hpp>

#include <signet/soap/addressing.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("the parts of WS-Addressing are header blocks of its namespace")
{
    for (const auto& one : {to_header::part, action_header::part, message_id_header::part, reply_to_header::part, relates_to_header::part,
                            addressing_headers::part}) {
        CHECK(one.namespace_uri == addressing_namespace);
        CHECK(!one.optional);
    }
    CHECK(part_name(to_header::part) == "header:{http://www.w3.org/2005/08/addressing}To");
    CHECK(addressing_headers::part.kind == part_kind::headers_in_namespace);
}

}  // namespace signet::tests
