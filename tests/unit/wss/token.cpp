// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/token.hpp>

#include "support/catch.hpp"

namespace signet::tests {

namespace {

struct licence {
    static constexpr std::string_view namespace_uri = "urn:licence";
    static constexpr std::string_view local_name = "Licence";
    void write(node) const {}
    static result<licence> read(node) { return licence{}; }
};

}  // namespace

TEST_CASE("a token step knows the name of its token, and the sender passes one")
{
    STATIC_REQUIRE(token<licence>::requirement.kind == step_kind::token);
    STATIC_REQUIRE(token<licence>::requirement.namespace_uri == "urn:licence");
    STATIC_REQUIRE(std::is_same_v<token<licence>::sender_needs, type_list<token_credential<licence>>>);
    CHECK(token<licence>::receiver_needs::size == 0);
}

}  // namespace signet::tests
