// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_DETAIL_SCAN_CURSOR_HPP
#define SIGNET_XML_DETAIL_SCAN_CURSOR_HPP

#include <signet/core/limits.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/position.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet::detail {

/// What an octet can be without a closer look.
enum octet_class : std::uint8_t {
    plain_in_text = 1,    // not < & ] nor a control character, and ASCII
    plain_in_value = 2,   // not < & ' "
    plain_in_markup = 4,  // not - ? ]
    in_name = 8,          // a name character but the colon
    starts_name = 16,     // one that may be the first
};

inline constexpr auto octet_classes = [] {
    std::array<std::uint8_t, 256> classes{};
    for (unsigned c = 0; c < 0x80; ++c) {
        const char letter = static_cast<char>(c);
        unsigned all = 0;
        if (is_xml_character(c)) {
            all |= letter == '<' || letter == '&' || letter == ']' ? 0U : unsigned{plain_in_text};
            all |= letter == '<' || letter == '&' || letter == '\'' || letter == '"' ? 0U : unsigned{plain_in_value};
            all |= letter == '-' || letter == '?' || letter == ']' ? 0U : unsigned{plain_in_markup};
        }
        all |= is_name_character(c) ? unsigned{in_name} : 0U;
        all |= is_name_start(c) ? unsigned{starts_name} : 0U;
        classes[c] = static_cast<std::uint8_t>(all);
    }
    return classes;
}();

/// A name as it was read, and its halves.
struct scanned_name {
    std::string_view whole;
    std::size_t colon = std::string_view::npos;

    std::string_view prefix() const noexcept
    {
        return colon == std::string_view::npos ? std::string_view{} : whole.substr(0, colon);
    }
    std::string_view local() const noexcept { return colon == std::string_view::npos ? whole : whole.substr(colon + 1); }
};

/// The place that a scanner has reached, and the smallest things that it reads there. What reads gives false when it
/// refused; the reason is in `failure`.
class scan_cursor {
public:
    scan_cursor(std::string_view text, const limits& bounds)
        : bounds_{bounds}, begin_{text.data()}, at_{text.data()}, end_{text.data() + text.size()}
    {
    }

protected:
    bool fail(errc code, const char* place, std::string_view sentence)
    {
        const std::string_view text{begin_, static_cast<std::size_t>(end_ - begin_)};
        failure_.emplace(code, "document", to_text(position_of(text, offset(place))).append(": ").append(sentence));
        return false;
    }
    bool fail(const char* place, std::string_view sentence) { return fail(errc::malformed_xml, place, sentence); }

    std::size_t offset(const char* place) const noexcept { return static_cast<std::size_t>(place - begin_); }
    std::size_t left() const noexcept { return static_cast<std::size_t>(end_ - at_); }
    bool starts(const char* place, std::string_view literal) const noexcept
    {
        return std::string_view{place, static_cast<std::size_t>(end_ - place)}.substr(0, literal.size()) == literal;
    }
    bool take(std::string_view literal) noexcept
    {
        if (!starts(at_, literal)) {
            return false;
        }
        at_ += literal.size();
        return true;
    }
    bool take(char c) noexcept
    {
        if (at_ == end_ || *at_ != c) {
            return false;
        }
        ++at_;
        return true;
    }
    bool skip_space() noexcept
    {
        const char* const before = at_;
        while (at_ != end_ && is_white_space(*at_)) {
            ++at_;
        }
        return at_ != before;
    }

    static bool is(const char* place, octet_class what) noexcept
    {
        return (octet_classes[static_cast<std::uint8_t>(*place)] & what) != 0;
    }
    void skip(octet_class what) noexcept
    {
        const char* at = at_;
        while (end_ - at >= 4 && is(at, what)) {
            if (!is(at + 1, what) || !is(at + 2, what) || !is(at + 3, what)) {
                at += is(at + 1, what) ? 2 + is(at + 2, what) : 1;
                at_ = at;
                return;
            }
            at += 4;
        }
        while (at != end_ && is(at, what)) {
            ++at;
        }
        at_ = at;
    }

    /// Whether the character at a place, which is before `at_`, may be the first of a name.
    bool may_start_name(const char* place) const noexcept
    {
        return is(place, starts_name) || (static_cast<std::uint8_t>(*place) >= 0x80 && is_name_start(decode_utf8(place, at_).value));
    }

    /// One character that no table settled: octets over 0x7F, or a control character.
    bool character()
    {
        const utf8_character c = decode_utf8(at_, end_);
        if (c.size == 0) {
            return fail(errc::malformed_encoding, at_, "the octets are not UTF-8");
        }
        if (!is_xml_character(c.value)) {
            return fail(at_, "a character that XML does not allow");
        }
        at_ += c.size;
        return true;
    }

    /// A name, whose colon (if any) makes it a qualified one. XML 1.0, production 5; Namespaces in XML 1.0, production 7.
    bool name(scanned_name& read)
    {
        const char* const start = at_;
        const char* colon = nullptr;
        bool colons = false;
        while (true) {
            skip(in_name);
            if (at_ == end_) {
                break;
            }
            if (*at_ == ':') {
                colons = colons || colon != nullptr;
                colon = colon == nullptr ? at_ : colon;
                ++at_;
            } else if (static_cast<std::uint8_t>(*at_) < 0x80) {
                break;
            } else {
                const utf8_character c = decode_utf8(at_, end_);
                if (c.size == 0) {
                    return fail(errc::malformed_encoding, at_, "the octets are not UTF-8");
                }
                if (!is_name_character(c.value)) {
                    break;
                }
                at_ += c.size;
            }
        }
        read.whole = {start, static_cast<std::size_t>(at_ - start)};
        read.colon = colon == nullptr ? std::string_view::npos : static_cast<std::size_t>(colon - start);
        if (at_ == start || (*start != ':' && !may_start_name(start))) {
            return fail(start, "a name is expected");
        }
        if (read.whole.size() > bounds_.name_octets) {
            return fail(errc::limit_exceeded, start,
                "a name is longer than the limit of " + std::to_string(bounds_.name_octets) + " octets");
        }
        if (colon != nullptr
            && (colons || colon == start || colon + 1 == at_ || !may_start_name(colon + 1))) {
            return fail(errc::malformed_namespaces, start, "'" + printable(read.whole) + "' is not a qualified name");
        }
        return true;
    }

    /// A reference at its `&`: one of the five predefined entities, or a character. Productions 66 and 68. Appends what it
    /// stands for, where somebody wants it.
    bool reference(std::string* meaning = nullptr)
    {
        const char* const start = at_++;
        char32_t c = 0;
        if (take('#')) {
            const bool hexadecimal = take('x');
            const char* const digits = at_;
            for (; at_ != end_; ++at_) {
                const char digit = *at_;
                const int value = digit >= '0' && digit <= '9'                  ? digit - '0'
                                  : hexadecimal && digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
                                  : hexadecimal && digit >= 'A' && digit <= 'F' ? digit - 'A' + 10
                                                                                : -1;
                if (value < 0) {
                    break;
                }
                c = c > 0x10FFFF ? c : c * (hexadecimal ? 16U : 10U) + static_cast<char32_t>(value);
            }
            if (at_ == digits || !take(';')) {
                return fail(start, "a broken character reference");
            }
            if (!is_xml_character(c)) {
                return fail(start, "a reference to a character that XML does not allow");
            }
        } else if (take("amp;")) {
            c = '&';
        } else if (take("lt;")) {
            c = '<';
        } else if (take("gt;")) {
            c = '>';
        } else if (take("quot;")) {
            c = '"';
        } else if (take("apos;")) {
            c = '\'';
        } else {
            return fail(start, "'&' starts no character reference and none of the five predefined entities");
        }
        if (meaning != nullptr) {
            append_utf8(*meaning, c);
        }
        return true;
    }

    const limits& bounds_;
    const char* begin_;
    const char* at_;
    const char* end_;
    std::optional<error> failure_;
};

}  // namespace signet::detail

#endif
