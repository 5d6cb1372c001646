// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/local_users.hpp>

#include "support/catch.hpp"

namespace signet::tests {

namespace {

username_token_element clear_token(std::string name, std::string password)
{
    username_token_element token;
    token.name = std::move(name);
    token.password = secret{std::move(password)};
    return token;
}

username_token_element digest_token(std::string name, const char* password)
{
    auto token = clear_token(std::move(name), "");
    token.kind = password_kind::digest;
    token.nonce = {1, 2, 3, 4, 5, 6, 7, 8};
    token.created = "2026-11-22T12:00:00Z";
    token.password = secret{base64_encode(password_digest_of(token.nonce, token.created, secret{password}))};
    return token;
}

local_user person_with(std::string name, std::optional<password_record> record)
{
    local_user one;
    one.account.name = name;
    one.account.fields = {{"email", name + "@example.org"}, {"office", "Bern"}};
    one.password = std::move(record);
    return one;
}

password_record hashed(const char* password) { return password_record::read(password_record::write(secret{password}, 10'000).value()).value(); }

}  // namespace

TEST_CASE("users are known by name or field, and by their password")
{
    const local_users known{{person_with("zoe", password_record::of_clear(secret{"sesame"})), person_with("quinn", hashed("open")),
                             person_with("nobody", std::nullopt)}};
    const auto who = [&](std::string_view field, const username_token_element& token) {
        const auto found = known.authenticate(field, shown_password{token}).value();
        return found ? found->name : "";
    };
    CHECK(who("user_name", clear_token("zoe", "sesame")) == "zoe");
    CHECK(who("email", clear_token("quinn@example.org", "open")) == "quinn");
    CHECK(who("user_name", digest_token("zoe", "sesame")) == "zoe");
    CHECK(who("user_name", clear_token("zoe", "open")).empty());
    CHECK(who("user_name", clear_token("quinn", "sesame")).empty());
    CHECK(who("user_name", clear_token("carla", "a password that nobody has")).empty());
    CHECK(who("user_name", clear_token("nobody", "a password that nobody has")).empty());
    CHECK(who("user_name", clear_token("nobody", "")).empty());
    CHECK(who("user_name", digest_token("quinn", "open")).empty());  // of a hash there is no digest
    CHECK(who("office", clear_token("Bern", "sesame")).empty());     // several have it
    CHECK(who("phone", clear_token("", "")).empty());
    CHECK(known.find("zoe")->field("office") == "Bern");
    CHECK(known.find("carla") == nullptr);
}

TEST_CASE("where every password is a hash, a digest is refused for what it is")
{
    const local_users known{{person_with("quinn", hashed("open"))}};
    CHECK(known.authenticate("user_name", shown_password{digest_token("quinn", "open")}).error().code() == errc::token_invalid);
    CHECK(known.authenticate("user_name", shown_password{digest_token("carla", "open")}).error().code() == errc::token_invalid);
}

}  // namespace signet::tests
