// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/key_info_reference.hpp>

#include "support/catch.hpp"
#include "support/key_infos.hpp"

using namespace signet;
using namespace signet::tests;

TEST_CASE("a KeyInfoReference has a URI and nothing in it")
{
    const auto message = in_element("dsig11:KeyInfoReference", "", "URI='#k'");
    REQUIRE(key_info_reference::matches(message.root()));
    CHECK(key_info_reference::read(message.root())->uri == "#k");
    CHECK(key_info_reference::read(in_element("dsig11:KeyInfoReference", "").root()).error().code() == errc::malformed_signature);
    CHECK(key_info_reference::read(in_element("dsig11:KeyInfoReference", "<x/>", "URI='#k'").root()).error().code()
          == errc::malformed_signature);
}
