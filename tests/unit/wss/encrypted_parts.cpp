// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/encrypted_parts.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("an element that is hidden still is the part that it was, and no other")
{
    const hidden_element block{part_kind::header, "urn:a", "block", {}};
    CHECK(block.is({part_kind::header, false, "urn:a", "block"}));
    CHECK(block.is({part_kind::headers_in_namespace, false, "urn:a"}));
    CHECK_FALSE(block.is({part_kind::header, false, "urn:a", "other"}));
    CHECK_FALSE(block.is({part_kind::headers_in_namespace, false, "urn:b"}));
    CHECK_FALSE(block.is({part_kind::body}));

    const hidden_element user{part_kind::username, "urn:wsse", "UsernameToken", {}};
    CHECK(user.is({part_kind::username}));
    CHECK_FALSE(user.is({part_kind::timestamp}));

    const hidden_element token{part_kind::token, "urn:t", "Licence", {}};
    CHECK(token.is({part_kind::token, false, "urn:t", "Licence"}));
    CHECK_FALSE(token.is({part_kind::token, false, "urn:t", "Other"}));
}

}  // namespace signet::tests
