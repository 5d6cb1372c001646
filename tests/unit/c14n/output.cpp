// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/c14n/output.hpp>

#include "support/catch.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

enum class kind { text, attribute };

std::string escaped(kind of, const std::string& value)
{
    std::string result;
    auto sink = [&result](std::string_view chunk) { result += chunk; };
    signet::canonical_output output{sink};
    of == kind::text ? output.put_text(value.c_str()) : output.put_attribute_value(value.c_str());
    output.flush();
    return result;
}

/// Octet by octet, as Canonical XML 1.0, 2.3 has it.
std::string by_the_letter(kind of, const std::string& value)
{
    std::string result;
    const bool text = of == kind::text;
    for (const char c : value) {
        switch (c) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '\r': result += "&#xD;"; break;
        case '>': result += text ? "&gt;" : ">"; break;
        case '"': result += text ? "\"" : "&quot;"; break;
        case '\t': result += text ? "\t" : "&#x9;"; break;
        case '\n': result += text ? "\n" : "&#xA;"; break;
        default: result += c;
        }
    }
    return result;
}

}  // namespace

TEST_CASE("every octet is escaped as its place asks, alone and anywhere in a run")
{
    for (const kind of : {kind::text, kind::attribute}) {
        for (int octet = 1; octet < 256; ++octet) {
            for (const std::size_t before : {0U, 1U, 7U, 8U, 30U, 31U, 32U, 33U, 39U, 40U, 47U}) {
                for (const std::size_t after : {0U, 1U, 8U, 17U}) {
                    std::string value(before, 'x');
                    value += static_cast<char>(octet);
                    value.append(after, 'y');
                    REQUIRE(escaped(of, value) == by_the_letter(of, value));
                }
            }
        }
    }
}

TEST_CASE("neighbours of special octets are not taken for them")
{
    std::string value(32, 'x');
    for (int round = 0; round < 20; ++round) {
        value += "%'=;?!#\x0E\x0C\x1F \x7F\xA6\xBC\x8D\x80\xFF\x01";
    }
    CHECK(escaped(kind::text, value) == value);
    CHECK(escaped(kind::attribute, value) == value);
}

TEST_CASE("what is longer than the buffer comes out whole and in order")
{
    for (const std::size_t size : {4095U, 4096U, 4097U, 8191U, 8192U, 8193U, 100'000U}) {
        std::string value = "<";
        for (std::size_t i = 0; i < size; ++i) {
            value += static_cast<char>('a' + i % 26);
        }
        value += '&';
        CHECK(escaped(kind::text, value) == by_the_letter(kind::text, value));

        std::string result;
        auto sink = [&result](std::string_view chunk) { result += chunk; };
        signet::canonical_output output{sink};
        output.put('1');
        output.put(value);
        output.put('2');
        output.put(std::string_view{});
        output.flush();
        output.flush();
        CHECK(result == '1' + value + '2');
    }
}

TEST_CASE("a sink is called rarely")
{
    std::size_t calls = 0;
    auto sink = [&calls](std::string_view) { ++calls; };
    signet::canonical_output output{sink};
    for (int i = 0; i < 10'000; ++i) {
        output.put("ten octets");
    }
    output.flush();
    CHECK(calls < 30);
}

TEST_CASE("line ends become line feeds in what is written line by line")
{
    std::string result;
    auto sink = [&result](std::string_view chunk) { result += chunk; };
    signet::canonical_output output{sink};
    output.put_lines("\ra\r\n\r\rb\n\r\nc & <d>\r");
    output.flush();
    CHECK(result == "\na\n\n\nb\n\nc & <d>\n");
}
