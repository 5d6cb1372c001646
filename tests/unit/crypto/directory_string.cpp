// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/directory_string.hpp>

#include "support/catch.hpp"

using namespace signet;

namespace {

std::optional<std::string> read_string(std::uint8_t tag, std::string_view contents)
{
    return directory_text({tag, as_octets(contents), {}});
}

}  // namespace

TEST_CASE("every kind of string is read into UTF-8")
{
    CHECK(read_string(0x0C, "Zo\xC3\xAB") == "Zo\xC3\xAB");
    CHECK(read_string(0x13, "Zoe") == "Zoe");
    CHECK(read_string(0x16, "zoe@example") == "zoe@example");
    CHECK(read_string(0x14, "Zo\xEB") == "Zo\xC3\xAB");
    CHECK(read_string(0x1E, std::string_view{"\0Z\0o\0\xEB", 6}) == "Zo\xC3\xAB");
    CHECK(read_string(0x1E, "\x20\xAC") == "\xE2\x82\xAC");
    CHECK(read_string(0x1C, std::string_view{"\0\1\xF6\0", 4}) == "\xF0\x9F\x98\x80");
}

TEST_CASE("a string that breaks its kind is none")
{
    CHECK_FALSE(read_string(0x0C, "\xC3"));
    CHECK_FALSE(read_string(0x0C, "\xC0\x80"));
    CHECK_FALSE(read_string(0x0C, "\xED\xA0\x80"));
    CHECK_FALSE(read_string(0x0C, "\xF4\x90\x80\x80"));
    CHECK_FALSE(read_string(0x0C, "\xF5\x80\x80\x80"));
    CHECK_FALSE(read_string(0x13, "Zo\xEB"));
    CHECK_FALSE(read_string(0x1E, "abc"));
    CHECK_FALSE(read_string(0x1E, "\xD8\x01"));
    CHECK_FALSE(read_string(0x1C, std::string_view{"\0\x11\0\0", 4}));
    CHECK_FALSE(read_string(0x02, "\1"));
}

TEST_CASE("a value is written as the kind of string that its type asks for")
{
    const auto tag = [](std::string_view type, std::string_view text) {
        const auto value = directory_string(*attribute_type::from_text(type), text);
        return value ? int{value->front()} : -1;
    };
    CHECK(tag("C", "CH") == der_tag::printable_string);
    CHECK(tag("DC", "example") == der_tag::ia5_string);
    CHECK(tag("E", "zoe@example.org") == der_tag::ia5_string);
    CHECK(tag("E", "zo\xC3\xAB@example.org") == der_tag::utf8_string);
    CHECK(tag("CN", "Zoe") == der_tag::utf8_string);
    CHECK(tag("CN", "\xFF") == -1);
}
