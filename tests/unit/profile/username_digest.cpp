// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/profile/username_digest.hpp>

#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/service/memory_replay_store.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("username_digest says who sends, without the password, in either version")
{
    memory_replay_store store;
    for (const auto version : {soap_version::v1_1, soap_version::v1_2}) {
        const auto sealed = secure<username_digest>(quote_envelope(version), user{"zoe", "sesame"}, clock::fixed(noon));
        REQUIRE(sealed);
        const auto opened = verify<username_digest>(
            sealed->octets, users{[](std::string_view) { return std::optional<secret>{"sesame"}; }}, store, clock::fixed(noon));
        REQUIRE(opened);
        CHECK(opened->version() == version);
        CHECK(opened->username() == "zoe");
        CHECK(opened->timestamp().first == noon);
        CHECK(sealed->octets.find("sesame") == std::string::npos);
    }
}

}  // namespace signet::tests
