// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_DETAIL_SCAN_MARKUP_HPP
#define SIGNET_XML_DETAIL_SCAN_MARKUP_HPP

#include <signet/xml/detail/scan_cursor.hpp>
#include <signet/xml/namespace_scope.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace signet::detail {

/// What a scanner reads between angle brackets, whoever listens.
class scan_markup : protected scan_cursor {
protected:
    scan_markup(std::string_view text, const limits& bounds, namespace_scope& scope) : scan_cursor{text, bounds}, scope_{scope} {}

    /// Legal characters up to a terminator, which is left to read.
    bool until(std::string_view terminator, const char* start, std::string_view what)
    {
        while (true) {
            skip(plain_in_markup);
            if (at_ == end_) {
                return fail(start, std::string{what} + " does not end");
            }
            if (starts(at_, terminator)) {
                return true;
            }
            if (*at_ == '-' || *at_ == '?' || *at_ == ']') {
                ++at_;
            } else if (!character()) {
                return false;
            }
        }
    }

    /// The text of an element up to the next markup. Production 14.
    bool character_data()
    {
        while (true) {
            skip(plain_in_text);
            if (at_ == end_ || *at_ == '<') {
                return true;
            }
            if (*at_ == '&') {
                if (!reference()) {
                    return false;
                }
            } else if (*at_ == ']') {
                if (starts(at_, "]]>")) {
                    return fail(at_, "']]>' stands in text");
                }
                ++at_;
            } else if (!character()) {
                return false;
            }
        }
    }

    /// An attribute value in its quotes. Production 10. `plain` says whether it stands for itself, octet for octet.
    bool attribute_value(std::string_view& raw, bool& plain)
    {
        if (at_ == end_ || (*at_ != '"' && *at_ != '\'')) {
            return fail(at_, "an attribute value does not start with a quote");
        }
        const char* const open = at_++;
        plain = true;
        while (true) {
            skip(plain_in_value);
            if (at_ == end_) {
                return fail(open, "an attribute value does not end");
            }
            if (*at_ == *open) {
                break;
            }
            if (*at_ == '&') {
                plain = false;
                if (!reference()) {
                    return false;
                }
            } else if (*at_ == '"' || *at_ == '\'') {
                ++at_;
            } else if (*at_ == '<') {
                return fail(at_, "'<' stands in an attribute value");
            } else if (!character()) {
                return false;
            }
        }
        raw = {open + 1, static_cast<std::size_t>(at_ - open - 1)};
        ++at_;
        return true;
    }

    /// A namespace declaration's name and value. Namespaces in XML 1.0, sections 3 and 5.
    bool declaration(const scanned_name& name, std::string_view raw, bool plain)
    {
        const char* const place = name.whole.data();
        const std::string_view prefix = name.colon == std::string_view::npos ? std::string_view{} : name.local();
        if (scope_.size() >= bounds_.namespaces_in_scope) {
            return fail(errc::limit_exceeded, place,
                "more than " + std::to_string(bounds_.namespaces_in_scope) + " namespace declarations are in scope");
        }
        std::string normalized;
        std::string_view uri = raw;
        if (!plain || raw.find_first_of("\t\n\r") != std::string_view::npos) {
            normalized = attribute_text(raw);
            uri = normalized;
        }
        if (prefix == "xmlns" || (prefix == "xml") != (uri == xml_namespace) || uri == xmlns_namespace) {
            return fail(errc::malformed_namespaces, place, "the prefixes xml and xmlns and their namespaces belong together");
        }
        if (!prefix.empty() && uri.empty()) {
            return fail(errc::malformed_namespaces, place, "the prefix '" + printable(prefix) + "' is bound to no namespace");
        }
        if (uri.data() == raw.data()) {
            scope_.declare(prefix, uri);
        } else {
            scope_.declare_copy(prefix, std::move(normalized));
        }
        return true;
    }

    /// What a start tag says as a whole: every prefix is declared, no attribute stands twice. Namespaces in XML 1.0, 5 and 6.3.
    bool names_of_tag(const scanned_name& element)
    {
        namespace_scope::number meaning = namespace_scope::none;
        if (element.colon != std::string_view::npos) {
            if (!resolve(element, meaning)) {
                return false;
            }
            if (meaning == namespace_scope::xmlns) {
                return fail(errc::malformed_namespaces, element.whole.data(), "an element has the prefix xmlns");
            }
        }
        for (written_attribute& attribute : attributes_) {
            if (attribute.name.colon != std::string_view::npos && !resolve(attribute.name, attribute.meaning)) {
                return false;
            }
        }
        return attributes_.size() < 2 || attributes_differ();
    }

    struct written_attribute {
        scanned_name name;
        namespace_scope::number meaning = namespace_scope::none;
    };

    namespace_scope& scope_;
    std::vector<written_attribute> attributes_;  // of the start tag that is being read

private:
    bool resolve(const scanned_name& name, namespace_scope::number& meaning)
    {
        const auto found = scope_.resolve(name.prefix());
        if (!found) {
            return fail(
                errc::malformed_namespaces, name.whole.data(), "the prefix of '" + printable(name.whole) + "' is not declared");
        }
        meaning = *found;
        return true;
    }

    bool attributes_differ()
    {
        constexpr std::size_t few = 8;
        const auto same = [](const written_attribute& left, const written_attribute& right) {
            return left.meaning == right.meaning && left.name.local() == right.name.local();
        };
        if (attributes_.size() <= few) {
            for (std::size_t i = 1; i < attributes_.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    if (same(attributes_[i], attributes_[j])) {
                        return twice(attributes_[j], attributes_[i]);
                    }
                }
            }
            return true;
        }
        std::sort(attributes_.begin(), attributes_.end(), [](const written_attribute& left, const written_attribute& right) {
            const std::string_view left_local = left.name.local();
            const std::string_view right_local = right.name.local();
            return std::tie(left.meaning, left_local, left.name.whole) < std::tie(right.meaning, right_local, right.name.whole);
        });
        const auto found = std::adjacent_find(attributes_.begin(), attributes_.end(), same);
        return found == attributes_.end() || twice(found[0], found[1]);
    }

    bool twice(const written_attribute& one, const written_attribute& other)
    {
        const bool written_alike = one.name.whole == other.name.whole;
        return fail(written_alike ? errc::malformed_xml : errc::malformed_namespaces, other.name.whole.data(),
            "the attribute '" + printable(other.name.whole) + "' stands twice"
                + (written_alike ? std::string{} : ", the other time as '" + printable(one.name.whole) + "'"));
    }

    /// What the raw value of an attribute, already found legal, stands for. XML 1.0, 3.3.3.
    std::string attribute_text(std::string_view raw)
    {
        std::string text;
        text.reserve(raw.size());
        scan_markup inner{raw, bounds_, scope_};
        while (inner.at_ != inner.end_) {
            if (*inner.at_ == '&') {
                inner.reference(&text);
                continue;
            }
            if (*inner.at_ == '\r' && inner.left() > 1 && inner.at_[1] == '\n') {
                ++inner.at_;
            }
            text += is_white_space(*inner.at_) ? ' ' : *inner.at_;
            ++inner.at_;
        }
        return text;
    }
};

}  // namespace signet::detail

#endif
