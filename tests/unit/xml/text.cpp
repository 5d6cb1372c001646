// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/text.hpp>

#include "support/catch.hpp"

#include <string>

using namespace signet;

namespace {

struct text_tree {
    explicit text_tree(const char* text)
    {
        const auto loaded = parsed.load_string(text, pugi::parse_full | pugi::parse_ws_pcdata);
        REQUIRE(loaded);
    }
    node root() const { return parsed.document_element(); }
    pugi::xml_document parsed;
};

}  // namespace

TEST_CASE("plain text is read whole, CDATA sections too")
{
    CHECK(plain_text(text_tree{"<a> b<![CDATA[c]]> d</a>"}.root()) == " bc d");
    CHECK(plain_text(text_tree{"<a/>"}.root()) == "");
    CHECK(plain_text(text_tree{"<a> </a>"}.root()) == " ");
}

TEST_CASE("a value with anything but text inside is refused")
{
    const auto comment = plain_text(text_tree{"<a>admin@example.com<!-- -->.evil.example</a>"}.root());
    REQUIRE_FALSE(comment);
    CHECK(comment.error().code() == errc::malformed_value);
    CHECK(comment.error().where() == "a");
    const auto instruction = plain_text(text_tree{"<p:a>x<?y z?></p:a>"}.root());
    REQUIRE_FALSE(instruction);
    CHECK(instruction.error().code() == errc::malformed_value);
    CHECK(instruction.error().where() == "p:a");
    const auto element = plain_text(text_tree{"<a>x<b/></a>"}.root());
    REQUIRE_FALSE(element);
    CHECK(element.error().code() == errc::malformed_value);
}

TEST_CASE("a base64 value is decoded, white space aside")
{
    CHECK(base64_value(text_tree{"<a> aGVs\n bG8= </a>"}.root()) == octets{'h', 'e', 'l', 'l', 'o'});
    CHECK(base64_value(text_tree{"<a><![CDATA[aGVs]]>bG8=</a>"}.root()) == octets{'h', 'e', 'l', 'l', 'o'});
    CHECK(base64_value(text_tree{"<a/>"}.root()) == octets{});
}

TEST_CASE("a value that is not base64 is refused")
{
    for (const char* text : {"<a>aGVsbG8</a>", "<a>a*==</a>", "<a>aGVs<!--x-->bG8=</a>", "<a>aGVsbG9=</a>"}) {
        const auto value = base64_value(text_tree{text}.root());
        REQUIRE_FALSE(value);
        CHECK(value.error().code() == errc::malformed_value);
        CHECK(value.error().where() == "a");
    }
}

TEST_CASE("character data skips what stands between")
{
    CHECK(character_data(text_tree{"<a>b<!-- x --><![CDATA[c]]><d>no</d><?e f?>g</a>"}.root()) == "bcg");
    CHECK(character_data(text_tree{"<a/>"}.root()).empty());
}

TEST_CASE("the octets of all character data under an element are counted")
{
    CHECK(text_octets(text_tree{"<a>b<!-- x --><![CDATA[cc]]><d>eee</d><?f g?></a>"}.root()) == 6);
    CHECK(text_octets(text_tree{"<a b='c'/>"}.root()) == 0);
}
