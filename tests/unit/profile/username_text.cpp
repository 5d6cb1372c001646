// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/profile/username_text.hpp>

#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/service/memory_replay_store.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("username_text says who sends, with the password, over what is confidential")
{
    for (const auto version : {soap_version::v1_1, soap_version::v1_2}) {
        const auto sealed =
            secure<username_text>(quote_envelope(version), user{"zoe", "sesame"}, assume_confidential{}, clock::fixed(noon));
        REQUIRE(sealed);
        const auto opened = verify<username_text>(sealed->octets,
            users{[](std::string_view) { return std::optional<secret>{"sesame"}; }}, assume_confidential{}, clock::fixed(noon));
        REQUIRE(opened);
        CHECK(opened->version() == version);
        CHECK(opened->username() == "zoe");
        CHECK(sealed->octets.find(">sesame<") != std::string::npos);
        const auto wrong = secure<username_text>(quote_envelope(version), user{"zoe", "sesame "}, assume_confidential{});
        CHECK(verify<username_text>(
                  wrong->octets, users{[](std::string_view) { return std::optional<secret>{"sesame"}; }}, assume_confidential{})
                  .error()
                  .code()
              == errc::authentication_failed);
    }
}

}  // namespace signet::tests
