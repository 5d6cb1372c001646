// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_ATTRIBUTE_TYPE_HPP
#define SIGNET_CRYPTO_ATTRIBUTE_TYPE_HPP

#include <signet/core/octets.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace signet {

/// A kind of value in a distinguished name, as the contents of its object identifier in DER.
class attribute_type {
public:
    explicit attribute_type(octet_view identifier) : identifier_{as_text(identifier)} {}

    /// From a keyword (RFC 2253, 2.3 and those that other programs write) or a dotted number, with or without "OID.".
    static std::optional<attribute_type> from_text(std::string_view text)
    {
        const auto same = [&](const keyword& one) {
            return std::equal(text.begin(), text.end(), one.name.begin(), one.name.end(),
                [](char left, char right) { return upper(left) == upper(right); });
        };
        const auto found = std::find_if(keywords.begin(), keywords.end(), same);
        if (found != keywords.end()) {
            return attribute_type{as_octets(found->identifier)};
        }
        if (text.starts_with("OID.") || text.starts_with("oid.")) {
            text.remove_prefix(4);
        }
        return from_dotted(text);
    }

    octet_view identifier() const noexcept { return as_octets(identifier_); }

    /// The keyword of RFC 2253, 2.3; empty for a type that it does not name.
    std::string_view rfc2253_keyword() const noexcept
    {
        const auto end = keywords.begin() + rfc2253_count;
        const auto found = std::find_if(keywords.begin(), end, [&](const keyword& one) { return one.identifier == identifier_; });
        return found == end ? std::string_view{} : found->name;
    }

    /// The dotted number.
    std::string dotted() const
    {
        std::string text;
        std::uint64_t arc = 0;
        for (const char character : identifier_) {
            const auto bits = static_cast<std::uint8_t>(character);
            arc = (arc << 7) | (bits & 0x7FU);
            if (bits >= 0x80) {
                continue;
            }
            if (text.empty()) {
                const std::uint64_t first = std::min<std::uint64_t>(arc / 40, 2);
                text = std::to_string(first) + "." + std::to_string(arc - first * 40);
            } else {
                text += "." + std::to_string(arc);
            }
            arc = 0;
        }
        return text;
    }

    friend bool operator==(const attribute_type&, const attribute_type&) = default;

private:
    struct keyword {
        std::string_view name;
        std::string_view identifier;
    };

    static constexpr std::size_t rfc2253_count = 9;
    static constexpr std::array<keyword, 26> keywords{{
        {"CN", "\x55\x04\x03"},
        {"L", "\x55\x04\x07"},
        {"ST", "\x55\x04\x08"},
        {"O", "\x55\x04\x0A"},
        {"OU", "\x55\x04\x0B"},
        {"C", "\x55\x04\x06"},
        {"STREET", "\x55\x04\x09"},
        {"DC", "\x09\x92\x26\x89\x93\xF2\x2C\x64\x01\x19"},
        {"UID", "\x09\x92\x26\x89\x93\xF2\x2C\x64\x01\x01"},
        {"S", "\x55\x04\x08"},
        {"SN", "\x55\x04\x04"},
        {"SURNAME", "\x55\x04\x04"},
        {"SERIALNUMBER", "\x55\x04\x05"},
        {"T", "\x55\x04\x0C"},
        {"TITLE", "\x55\x04\x0C"},
        {"GN", "\x55\x04\x2A"},
        {"GIVENNAME", "\x55\x04\x2A"},
        {"INITIALS", "\x55\x04\x2B"},
        {"GENERATION", "\x55\x04\x2C"},
        {"GENERATIONQUALIFIER", "\x55\x04\x2C"},
        {"DNQ", "\x55\x04\x2E"},
        {"DNQUALIFIER", "\x55\x04\x2E"},
        {"POSTALCODE", "\x55\x04\x11"},
        {"ORGANIZATIONIDENTIFIER", "\x55\x04\x61"},
        {"E", "\x2A\x86\x48\x86\xF7\x0D\x01\x09\x01"},
        {"EMAILADDRESS", "\x2A\x86\x48\x86\xF7\x0D\x01\x09\x01"},
    }};

    static char upper(char character) noexcept
    {
        return character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A') : character;
    }

    static std::optional<attribute_type> from_dotted(std::string_view text)
    {
        octets identifier;
        std::uint64_t first = 0;
        for (std::size_t arcs = 0; !text.empty() || arcs == 0; ++arcs) {
            const auto digits = std::min(text.find('.'), text.size());
            const auto number = text.substr(0, digits);
            const bool canonical = !number.empty() && number.size() <= 9 && (number.size() == 1 || number[0] != '0');
            if (!canonical || number.find_first_not_of("0123456789") != std::string_view::npos || text.ends_with('.')) {
                return std::nullopt;
            }
            std::uint64_t arc = std::stoull(std::string{number});
            text.remove_prefix(std::min(digits + 1, text.size()));
            if (arcs == 0) {
                if (arc > 2 || text.empty()) {
                    return std::nullopt;
                }
                first = arc;
                continue;
            }
            if (arcs == 1) {
                if (first < 2 && arc > 39) {
                    return std::nullopt;
                }
                arc += first * 40;
            }
            for (int shift = 63; shift >= 0; shift -= 7) {
                if ((arc >> shift) != 0 || shift == 0) {
                    identifier.push_back(static_cast<std::uint8_t>(((arc >> shift) & 0x7FU) | (shift == 0 ? 0U : 0x80U)));
                }
            }
        }
        return attribute_type{identifier};
    }

    std::string identifier_;
};

}  // namespace signet

#endif
