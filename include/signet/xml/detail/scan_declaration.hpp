// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_DETAIL_SCAN_DECLARATION_HPP
#define SIGNET_XML_DETAIL_SCAN_DECLARATION_HPP

#include <signet/xml/detail/scan_markup.hpp>

#include <cstddef>
#include <string_view>

namespace signet::detail {

/// The XML declaration of a document. XML 1.0, productions 23 to 26, 32, 80 and 81.
class scan_declaration : protected scan_markup {
protected:
    using scan_markup::scan_markup;

    bool xml_declaration()
    {
        if (left() < 6 || !starts(at_, "<?xml") || !is_white_space(at_[5])) {
            return true;
        }
        at_ += 5;
        std::string_view value;
        skip_space();
        if (!take("version")) {
            return fail(at_, "the XML declaration has no version");
        }
        if (!quoted(value)) {
            return false;
        }
        if (!is_version(value)) {
            return fail(value.data(), "the version of XML is not 1.x");
        }
        if (value == "1.1") {
            return fail(value.data(), "XML 1.1 is not read");
        }
        bool space = skip_space();
        if (space && take("encoding")) {
            if (!quoted(value)) {
                return false;
            }
            if (!is_encoding_name(value)) {
                return fail(value.data(), "the encoding is no encoding's name");
            }
            space = skip_space();
        }
        if (space && take("standalone")) {
            if (!quoted(value)) {
                return false;
            }
            if (value != "yes" && value != "no") {
                return fail(value.data(), "standalone is neither yes nor no");
            }
            skip_space();
        }
        return take("?>") || fail(at_, "the XML declaration does not end, or holds something else");
    }

private:
    bool quoted(std::string_view& value)
    {
        skip_space();
        if (!take('=')) {
            return fail(at_, "'=' is missing in the XML declaration");
        }
        skip_space();
        bool plain = true;
        return attribute_value(value, plain);
    }

    static constexpr bool is_version(std::string_view value) noexcept
    {
        return value.size() > 2 && value.substr(0, 2) == "1."
               && value.find_first_not_of("0123456789", 2) == std::string_view::npos;
    }

    static constexpr bool is_encoding_name(std::string_view value) noexcept
    {
        constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        constexpr std::string_view others = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
        return !value.empty() && letters.find(value[0]) != std::string_view::npos
               && value.find_first_not_of(others) == std::string_view::npos;
    }
};

}  // namespace signet::detail

#endif
