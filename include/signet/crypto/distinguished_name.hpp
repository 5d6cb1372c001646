// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_DISTINGUISHED_NAME_HPP
#define SIGNET_CRYPTO_DISTINGUISHED_NAME_HPP

#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/attribute_type.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/directory_string.hpp>
#include <signet/crypto/distinguished_name_parser.hpp>
#include <signet/crypto/name_attribute.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// The name of a subject or an issuer. RFC 5280, 4.1.2.4; as text RFC 2253.
class distinguished_name {
public:
    /// Reads a Name in DER. Fails with errc::malformed_value.
    static result<distinguished_name> from_der(octet_view der)
    {
        const auto broken = refuse(errc::malformed_value, "distinguished name", "it is not a Name in DER");
        distinguished_name name;
        const auto outer = der_only(der, der_tag::sequence);
        if (!outer) {
            return broken;
        }
        for (der_reader sets{outer->contents}; !sets.at_end();) {
            const auto set = sets.next(der_tag::set);
            if (!set || set->contents.empty()) {
                return broken;
            }
            name.parts_.emplace_back();
            for (der_reader pairs{set->contents}; !pairs.at_end();) {
                const auto pair = pairs.next(der_tag::sequence);
                der_reader fields{pair ? pair->contents : octet_view{}};
                const auto type = fields.next(der_tag::object_identifier);
                const auto value = fields.next();
                if (!type || !value || !fields.at_end()) {
                    return broken;
                }
                name.parts_.back().push_back({attribute_type{type->contents}, to_octets(value->whole), directory_text(*value)});
            }
        }
        return name;
    }

    /// Reads a text as RFC 2253 (most specific part first) and RFC 1779 write it: with spaces around separators, semicolons
    /// and quoted values too. Fails with errc::malformed_value.
    static result<distinguished_name> from_text(std::string_view text)
    {
        auto parts = distinguished_name_parser{text}.parse();
        if (!parts) {
            return refuse(
                errc::malformed_value, "distinguished name", "it is not the text of one: " + std::string{parts.error()});
        }
        distinguished_name name;
        name.parts_ = *std::move(parts);
        return name;
    }

    /// RFC 2253: most specific part first, no space after commas, UTF-8. Types that it does not name are written as numbers,
    /// their values as DER in hexadecimal: what Java's X500Principal writes.
    std::string to_text() const
    {
        std::string text;
        for (auto part = parts_.rbegin(); part != parts_.rend(); ++part) {
            text += part == parts_.rbegin() ? "" : ",";
            for (std::size_t i = 0; i < part->size(); ++i) {
                const name_attribute& one = (*part)[i];
                const auto keyword = one.type.rfc2253_keyword();
                text += i == 0 ? "" : "+";
                text += keyword.empty() ? one.type.dotted() : std::string{keyword};
                text += '=';
                text += keyword.empty() || !one.text ? "#" + to_hex(one.value) : escape(*one.text);
            }
        }
        return text;
    }

    octets to_der() const
    {
        octets sets;
        for (const auto& part : parts_) {
            octets pairs;
            for (const auto& one : part) {
                const octets pair =
                    der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, one.type.identifier()), one.value);
                pairs.insert(pairs.end(), pair.begin(), pair.end());
            }
            der_append(sets, der_tag::set, pairs);
        }
        return der_encode(der_tag::sequence, sets);
    }

    bool empty() const noexcept { return parts_.empty(); }

    /// Whether two names mean the same: values that are text are compared without regard to the case of ASCII letters, to
    /// white space around and runs of it inside, and to the kind of string; a part with several values is a set. RFC 5280, 7.1.
    friend bool operator==(const distinguished_name& left, const distinguished_name& right)
    {
        return std::equal(left.parts_.begin(), left.parts_.end(), right.parts_.begin(), right.parts_.end(), [](const auto& one, const auto& other) {
            return std::is_permutation(one.begin(), one.end(), other.begin(), other.end());
        });
    }

private:
    static std::string escape(std::string_view text)
    {
        std::string escaped;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const auto octet = static_cast<std::uint8_t>(text[i]);
            const bool at_edge = text[i] == ' ' && (i == 0 || i + 1 == text.size());
            if (octet < 0x20 || octet == 0x7F) {
                escaped += '\\' + to_hex({&octet, 1});
                continue;
            }
            if (at_edge || std::string_view{",=+<>#;\"\\"}.find(text[i]) != std::string_view::npos) {
                escaped += '\\';
            }
            escaped += text[i];
        }
        return escaped;
    }

    static std::string to_hex(octet_view bytes)
    {
        std::string hex;
        for (const auto octet : bytes) {
            hex += "0123456789abcdef"[octet >> 4];
            hex += "0123456789abcdef"[octet & 15];
        }
        return hex;
    }

    std::vector<std::vector<name_attribute>> parts_;  // least specific first, as in DER
};

}  // namespace signet

#endif
