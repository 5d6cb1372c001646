// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/token/username_token_element.hpp>

#include <signet/core/date_time.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

const std::string wsse = std::string{wsse_namespace};
const std::string wsu = std::string{wsu_namespace};

document token_of(const std::string& inside)
{
    return parsed("<w:UsernameToken xmlns:w='" + wsse + "' xmlns:u='" + wsu + "'>" + inside + "</w:UsernameToken>");
}
result<username_token_element> read(const std::string& inside, const limits& most = {})
{
    return read_username_token(token_of(inside).root(), most);
}

const std::string digest_type = " Type='" + std::string{password_digest::uri} + "'";

}  // namespace

TEST_CASE("the digest of a password is that of nonce, time and password")
{
    // Computed with openssl dgst -sha1 over the octets 00 01 .. 0f, the time and the password.
    octets nonce;
    for (std::uint8_t i = 0; i < 16; ++i) {
        nonce.push_back(i);
    }
    CHECK(base64_encode(password_digest_of(nonce, "2026-11-22T12:00:00Z", secret{"sesame"})) == "q8T0ksnOC1NDP3bZ/2GUo/vqe7o=");
}

TEST_CASE("a token with a digest is written and read, and shows one password only")
{
    repeatable_random random;
    auto message = token_of("");
    write_username_token(message.root(), "u", "zo\xC3\xAB & co", secret{"sesame"}, password_kind::digest, noon, random.source());
    const auto token = read_username_token(message.root(), limits{});
    REQUIRE(token);
    CHECK(token->name == "zo\xC3\xAB & co");
    CHECK(token->kind == password_kind::digest);
    CHECK(token->nonce.size() == 16);
    CHECK(token->created == "2026-11-22T12:00:00.000Z");
    CHECK(token->created_at == noon);
    CHECK(shows_password(*token, secret{"sesame"}));
    CHECK_FALSE(shows_password(*token, secret{"sesame "}));
    CHECK_FALSE(shows_password(*token, secret{""}));
    CHECK(token->password.reveal() != "sesame");
}

TEST_CASE("a token with the password in clear is written and read")
{
    repeatable_random random;
    auto message = token_of("");
    write_username_token(message.root(), "u", "zoe", secret{"a<b"}, password_kind::text, noon, random.source());
    const auto token = read_username_token(message.root(), limits{});
    REQUIRE(token);
    CHECK(token->kind == password_kind::text);
    CHECK(token->nonce.empty());
    CHECK_FALSE(token->created_at);
    CHECK(shows_password(*token, secret{"a<b"}));
    for (const char* wrong : {"a<", "a<bc", "", "A<B"}) {
        CHECK_FALSE(shows_password(*token, secret{wrong}));
    }
}

TEST_CASE("a token with the password in clear that is encrypted later has a nonce, so that its digest tells nothing")
{
    repeatable_random random;
    auto message = token_of("");
    write_username_token(message.root(), "u", "zoe", secret{"a<b"}, password_kind::text, noon, random.source(), true);
    const auto token = read_username_token(message.root(), limits{});
    REQUIRE(token);
    CHECK(token->kind == password_kind::text);
    CHECK(token->nonce.size() == 16);
    CHECK_FALSE(token->created_at);
    CHECK(shows_password(*token, secret{"a<b"}));
}

TEST_CASE("no Type means text, and the parts may come in any order")
{
    const auto token = read("<u:Created>2026-11-22T12:00:00Z</u:Created><w:Password>p</w:Password><w:Nonce>AAAAAAAAAAA=</"
                            "w:Nonce><w:Username>n</w:Username>");
    REQUIRE(token);
    CHECK(token->kind == password_kind::text);
    CHECK(token->nonce.size() == 8);
    CHECK(read("<w:Username/><w:Password/>")->name.empty());
}

TEST_CASE("a token that breaks the profile is refused")
{
    const std::string name = "<w:Username>n</w:Username>", word = "<w:Password" + digest_type + ">AA==</w:Password>";
    const std::string nonce = "<w:Nonce>AAAAAAAAAAA=</w:Nonce>", created = "<u:Created>2026-11-22T12:00:00Z</u:Created>";
    CHECK(read(name + word + nonce + created));
    for (const std::string& wrong : {std::string{}, name, word, word + nonce + created, name + nonce + created, name + word,
             name + word + nonce, name + word + created, name + name + word + nonce + created,
             name + word + word + nonce + created, name + word + nonce + nonce + created, name + word + nonce + created + created,
             name + word + nonce + created + "<x/>", name + word + nonce + created + "text",
             name + word + "<w:Nonce>AAAA</w:Nonce>" + created,
             name + word + "<w:Nonce EncodingType='urn:x'>AAAAAAAAAAA=</w:Nonce>" + created,
             name + word + nonce + "<u:Created>2026-11-22T12:00:00</u:Created>", name + word + nonce + "<u:Created/>",
             name + "<w:Password Type='urn:x'>AA==</w:Password>" + nonce + created,
             name + word + nonce + "<w:Created>2026-11-22T12:00:00Z</w:Created>"}) {
        CAPTURE(wrong);
        CHECK(read(wrong).error().code() == errc::token_invalid);
    }
    for (const std::string& wrong :
        {"<w:Username>n<!----></w:Username>" + word + nonce + created, name + "<w:Password>p<?x?></w:Password>",
            name + word + "<w:Nonce>*</w:Nonce>" + created, name + word + nonce + "<u:Created>2026<x/></u:Created>"}) {
        CAPTURE(wrong);
        CHECK(read(wrong).error().code() == errc::malformed_value);
    }
    limits most;
    most.nonce_octets = 7;
    CHECK(read(name + word + nonce + created, most).error().code() == errc::limit_exceeded);
}

}  // namespace signet::tests
