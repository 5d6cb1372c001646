// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_DISTINGUISHED_NAME_PARSER_HPP
#define SIGNET_CRYPTO_DISTINGUISHED_NAME_PARSER_HPP

#include <signet/core/octets.hpp>
#include <signet/crypto/attribute_type.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/directory_string.hpp>
#include <signet/crypto/name_attribute.hpp>

#include <tl/expected.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// Reads the text of a distinguished name. RFC 2253, 3 and 4.
class distinguished_name_parser {
public:
    explicit distinguished_name_parser(std::string_view text) noexcept : rest_{text} {}

    using faulty = tl::unexpected<std::string_view>;
    template <class T>
    using found = tl::expected<T, std::string_view>;
    using parts = std::vector<std::vector<name_attribute>>;

    /// The parts, least specific first; or what is wrong with the text.
    found<parts> parse()
    {
        parts name;
        skip_spaces();
        while (!rest_.empty() || !name.empty()) {
            std::vector<name_attribute> part;
            char separator = '+';
            while (separator == '+') {
                auto one = attribute();
                if (!one) {
                    return faulty{one.error()};
                }
                part.push_back(*std::move(one));
                skip_spaces();
                separator = rest_.empty() ? '\0' : take();
            }
            name.push_back(std::move(part));
            if (separator == '\0') {
                break;
            }
            if (separator != ',' && separator != ';') {
                return faulty{"something follows a value"};
            }
        }
        std::reverse(name.begin(), name.end());
        return name;
    }

private:
    found<name_attribute> attribute()
    {
        skip_spaces();
        const auto equals = rest_.find('=');
        if (equals == std::string_view::npos) {
            return faulty{"a part has no '='"};
        }
        auto keyword = rest_.substr(0, equals);
        while (keyword.ends_with(' ')) {
            keyword.remove_suffix(1);
        }
        const auto type = attribute_type::from_text(keyword);
        if (!type) {
            return faulty{"a part is of an unknown type"};
        }
        rest_.remove_prefix(equals + 1);
        skip_spaces();
        if (rest_.starts_with('#')) {
            return hexadecimal(*type);
        }
        auto text = rest_.starts_with('"') ? quoted() : plain();
        if (!text) {
            return faulty{text.error()};
        }
        auto value = directory_string(*type, *text);
        if (!value) {
            return faulty{"a value is not UTF-8"};
        }
        return name_attribute{*type, *std::move(value), *std::move(text)};
    }

    found<name_attribute> hexadecimal(const attribute_type& type)
    {
        take();
        octets value;
        while (auto octet = hex_pair()) {
            value.push_back(*octet);
            rest_.remove_prefix(2);
        }
        der_reader reader{value};
        const auto element = reader.next();
        if (!element || !reader.at_end()) {
            return faulty{"a value in hexadecimal is not DER"};
        }
        auto text = directory_text(*element);
        return name_attribute{type, value, std::move(text)};
    }

    found<std::string> quoted()
    {
        take();
        std::string text;
        while (!rest_.empty() && (rest_.front() != '"' || rest_.substr(0, 2) == "\"\"")) {
            if (rest_.front() == '"') {
                take();  // .NET writes a quotation mark inside quotation marks twice
            }
            if (!character(text)) {
                return faulty{"a backslash stands before nothing that is escaped"};
            }
        }
        if (rest_.empty()) {
            return faulty{"a quoted value does not end"};
        }
        take();
        return text;
    }

    found<std::string> plain()
    {
        std::string text;
        std::size_t significant = 0;  // up to here white space was escaped or inside
        while (!rest_.empty() && rest_.front() != ',' && rest_.front() != ';' && rest_.front() != '+') {
            const bool space = rest_.front() == ' ';
            if (rest_.front() == '"' || !character(text)) {
                return faulty{"a quotation mark stands inside a value, or a backslash before nothing that is escaped"};
            }
            if (!space) {
                significant = text.size();
            }
        }
        text.resize(significant);
        return text;
    }

    /// Takes one character, or what a backslash and what follows it stand for.
    bool character(std::string& text)
    {
        const char first = take();
        if (first != '\\') {
            text += first;
            return true;
        }
        if (const auto octet = hex_pair()) {
            text += static_cast<char>(*octet);
            rest_.remove_prefix(2);
            return true;
        }
        if (rest_.empty() || std::string_view{" ,=+<>#;\"\\"}.find(rest_.front()) == std::string_view::npos) {
            return false;
        }
        text += take();
        return true;
    }

    std::optional<std::uint8_t> hex_pair() const
    {
        const auto digit = [](char character) {
            const auto at = std::string_view{"0123456789abcdef0123456789ABCDEF"}.find(character);
            return at == std::string_view::npos ? at : at % 16;
        };
        if (rest_.size() < 2 || digit(rest_[0]) > 15 || digit(rest_[1]) > 15) {
            return std::nullopt;
        }
        return static_cast<std::uint8_t>(digit(rest_[0]) * 16 + digit(rest_[1]));
    }

    char take() noexcept
    {
        const char first = rest_.front();
        rest_.remove_prefix(1);
        return first;
    }

    void skip_spaces() noexcept { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size())); }

    std::string_view rest_;
};

}  // namespace signet

#endif
