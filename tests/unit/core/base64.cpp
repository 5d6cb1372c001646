// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/core/base64.hpp>

#include "support/catch.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using signet::as_octets;
using signet::base64_decode;
using signet::base64_encode;

namespace {

/// What a text decodes to, as text; "refused" where it does not.
std::string decoded(std::string_view text)
{
    const auto bytes = base64_decode(text);
    return bytes ? std::string{signet::as_text(*bytes)} : "refused";
}

}  // namespace

TEST_CASE("the vectors of RFC 4648, 10 hold in both directions")
{
    constexpr struct {
        std::string_view plain;
        std::string_view base64;
    } table[] = {
        {"", ""},
        {"f", "Zg=="},
        {"fo", "Zm8="},
        {"foo", "Zm9v"},
        {"foob", "Zm9vYg=="},
        {"fooba", "Zm9vYmE="},
        {"foobar", "Zm9vYmFy"},
    };
    for (const auto& row : table) {
        CHECK(base64_encode(as_octets(row.plain)) == row.base64);
        CHECK(decoded(row.base64) == row.plain);
    }
}

TEST_CASE("every octet at every place comes back, at every length")
{
    signet::octets bytes;
    for (std::size_t size = 0; size < 800; ++size) {
        const std::string text = base64_encode(bytes);
        REQUIRE(text.size() == (size + 2) / 3 * 4);
        const auto back = base64_decode(text);
        REQUIRE(back);
        REQUIRE(*back == bytes);
        bytes.push_back(static_cast<std::uint8_t>(size * 167 + size / 256));
    }
}

TEST_CASE("the whole alphabet stands for 0 to 63 in order")
{
    const signet::octets bytes = {0x00, 0x10, 0x83, 0x10, 0x51, 0x87, 0x20, 0x92, 0x8B, 0x30, 0xD3, 0x8F, 0x41, 0x14, 0x93, 0x51,
                                  0x55, 0x97, 0x61, 0x96, 0x9B, 0x71, 0xD7, 0x9F, 0x82, 0x18, 0xA3, 0x92, 0x59, 0xA7, 0xA2, 0x9A,
                                  0xAB, 0xB2, 0xDB, 0xAF, 0xC3, 0x1C, 0xB3, 0xD3, 0x5D, 0xB7, 0xE3, 0x9E, 0xBB, 0xF3, 0xDF, 0xBF};
    CHECK(base64_encode(bytes) == "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
    CHECK(base64_decode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") == bytes);
}

TEST_CASE("XML white space may stand anywhere")
{
    CHECK(decoded(" Zm9v\n") == "foo");
    CHECK(decoded("Z m\t9\r\nv") == "foo");
    CHECK(decoded("Zm9vYg = = ") == "foob");
    CHECK(decoded("\r\n\r\n") == "");
    std::string wrapped;
    for (int line = 0; line < 100; ++line) {
        wrapped += "Zm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFy\r\n   ";
    }
    const auto bytes = base64_decode(wrapped);
    REQUIRE(bytes);
    CHECK(bytes->size() == 4800);
}

TEST_CASE("any other character is refused, wherever it stands")
{
    constexpr std::string_view admitted = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/ \t\r\n";
    for (int octet = 0; octet < 256; ++octet) {
        const char c = static_cast<char>(octet);
        if (admitted.find(c) != std::string_view::npos) {
            continue;
        }
        for (std::size_t place = 0; place < 12; ++place) {
            std::string text = "Zm9vYmFyZm9v";
            text[place] = c;
            if (c != '=' || place < 11) {
                REQUIRE(decoded(text) == "refused");
            }
        }
    }
    CHECK(decoded("Zm9v\v") == "refused");
    CHECK(decoded("Zm9v\xC2\xA0") == "refused");
    CHECK(decoded("Zm9v-_==") == "refused");
}

TEST_CASE("padding that is missing, superfluous or misplaced is refused")
{
    for (const char* const text : {"Z", "Zg", "Zg=", "Zm8", "Zm9vZ", "Zg===", "Zg====", "Zm8==", "Zm9v=", "Zm9v====",
                                   "====", "=", "Z===",
                                   "=Zm9", "Zg==Zm9v", "Zm8=Zm9v", "Zg=v", "Zg== Zg==", "Zg=\n=Z"}) {
        CAPTURE(text);
        CHECK(decoded(text) == "refused");
    }
}

TEST_CASE("padded bits that are not zero are refused")
{
    for (const char* const text : {"Zh==", "Zv==", "Z/==", "Zm9=", "Zm/=", "Zm9vZm9="}) {
        CAPTURE(text);
        CHECK(decoded(text) == "refused");
    }
}

namespace {

constexpr std::string_view admitted_characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/ \t\r\n";

signet::octets some_octets(std::size_t size)
{
    signet::octets bytes(size);
    for (std::size_t i = 0; i < size; ++i) {
        bytes[i] = static_cast<std::uint8_t>(i * 89 + size);
    }
    return bytes;
}

}  // namespace

TEST_CASE("every other character is refused at every place of texts of every length that long")
{
    for (const std::size_t size : {1U, 2U, 3U, 47U, 48U, 49U, 95U, 96U, 97U}) {
        const std::string text = base64_encode(some_octets(size));
        for (std::size_t place = 0; place < text.size(); ++place) {
            std::string changed = text;
            for (int octet = 0; octet < 256; ++octet) {
                const char c = static_cast<char>(octet);
                if (c == '=' || admitted_characters.find(c) != std::string_view::npos) {
                    continue;
                }
                changed[place] = c;
                if (base64_decode(changed)) {
                    FAIL_CHECK("octet " << octet << " at " << place << " of " << text.size());
                }
            }
            changed[place] = '=';
            const bool is_padding = text[place] == '=';
            if (base64_decode(changed).has_value() != is_padding) {
                // The last character of a whole group may become padding where the bits that it held are zero.
                const bool last = place + 1 == text.size();
                const bool first_of_two = place + 2 == text.size() && text.back() == '=';
                CHECK((last || first_of_two));
            }
            if (base64_decode(std::string{text}.erase(place, 1))) {
                FAIL_CHECK("without the character at " << place << " of " << text.size());
            }
        }
    }
}

TEST_CASE("white space may stand at every place of texts of every length to 200 octets")
{
    for (std::size_t size = 0; size <= 200; ++size) {
        const signet::octets bytes = some_octets(size);
        const std::string text = base64_encode(bytes);
        for (std::size_t place = 0; place <= text.size(); ++place) {
            for (const std::string_view white : {" ", "\n", "\t\r\n"}) {
                if (base64_decode(std::string{text}.insert(place, white)) != bytes) {
                    FAIL_CHECK(white.size() << " octets of white space at " << place << " of " << text.size());
                }
            }
        }
        for (const std::size_t line : {1U, 4U, 60U, 61U, 64U, 76U}) {
            std::string wrapped;
            for (std::size_t at = 0; at < text.size(); at += line) {
                wrapped.append("\r\n  ").append(text, at, line);
            }
            CHECK(base64_decode(wrapped) == bytes);
        }
    }
}
