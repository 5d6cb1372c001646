// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/service_configuration.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a configuration is strict where nothing is said")
{
    service_configuration all;
    CHECK(all.require_ws_security);
    CHECK(all.require_basic_authentication);
    CHECK(all.wsdl_requires_soap_role);
    CHECK_FALSE(all.assume_confidential);
    CHECK_FALSE(all.debug);
    CHECK(all.profile("none") == nullptr);
    CHECK(all.policy("") == nullptr);
    CHECK_FALSE(all.revocation);
}

}  // namespace signet::tests
