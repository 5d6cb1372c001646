// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/soap_service_options.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a service keeps what it received in mind, and understands no header, unless its options say more")
{
    const soap_service_options usual;
    CHECK(usual.replay_capacity == 100'000);
    CHECK_FALSE(usual.replay);
    CHECK_FALSE(usual.log);
    CHECK_FALSE(usual.directory);
    CHECK(usual.documents.empty());
}

}  // namespace signet::tests
