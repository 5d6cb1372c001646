// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/credentials.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

namespace signet::tests {

TEST_CASE("a signer has its chain, and clocks may differ by a minute")
{
    const signer one{test_leaf_key(), test_leaf()};
    CHECK(one.chain.size() == 1);
    CHECK(clock_skew{}.value == std::chrono::minutes{1});
}

TEST_CASE("a key decrypts with its certificate or without")
{
    CHECK_FALSE(decryption{other_leaf_key()}.of);
    CHECK(decryption{other_leaf_key(), other_leaf()}.of);
    const decryption_keys both{{{any_private_key{other_leaf_key()}, other_leaf()}, {any_private_key{test_leaf_key()}}}};
    REQUIRE(both.keys.size() == 2);
    CHECK_FALSE(both.keys.back().of);
}

TEST_CASE("users are whom the function knows")
{
    const users known{[](std::string_view name) { return name == "zoe" ? std::optional<secret>{"sesame"} : std::nullopt; }};
    CHECK(known.password_of("zoe")->reveal() == "sesame");
    CHECK_FALSE(known.password_of("Zoe"));
}

TEST_CASE("users are known by a lookup, or judged by what they show")
{
    username_token_element token;
    token.name = "zoe";
    token.password = secret{"sesame"};
    const users looked_up{[](std::string_view name) { return name == "zoe" ? std::optional<secret>{"sesame"} : std::nullopt; }};
    CHECK(looked_up.accept(shown_password{token}).value());
    const auto judged = users::judged_by([](const shown_password& shown) -> result<bool> {
        if (shown.clear() == nullptr) {
            return refuse(errc::token_invalid, "UsernameToken", "its Password is a digest");
        }
        return shown.name() == "zoe" && shown.clear()->reveal() == "sesame";
    });
    CHECK(judged.accept(shown_password{token}).value());
    CHECK_FALSE(judged.password_of("zoe"));
    token.password = secret{"a password that nobody has"};
    CHECK_FALSE(judged.accept(shown_password{token}).value());
    token.name = "nobody";
    CHECK_FALSE(looked_up.accept(shown_password{token}).value());
    token.kind = password_kind::digest;
    CHECK(judged.accept(shown_password{token}).error().code() == errc::token_invalid);
}

TEST_CASE("credentials that nobody gave are absent, and checks are on")
{
    const receiver_credentials none;
    CHECK(none.anchors == nullptr);
    CHECK_FALSE(none.replay);
    CHECK_FALSE(none.trust_any_certificate);
    CHECK_FALSE(none.confidential);
    CHECK(none.decryption_keys.empty());
    CHECK(sender_credentials{}.signing_key == nullptr);
    CHECK(sender_credentials{}.recipient == nullptr);
}

}  // namespace signet::tests
