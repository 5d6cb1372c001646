// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_SCANNER_HPP
#define SIGNET_XML_SCANNER_HPP

#include <signet/core/limits.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/xml/detail/scan_declaration.hpp>
#include <signet/xml/namespace_scope.hpp>
#include <signet/xml/scan_handler.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace signet {

namespace detail {

template <scan_handler Handler>
class scanner : private scan_declaration {
public:
    /// `nodes` is how many there are besides the text's.
    scanner(std::string_view text, const limits& bounds, namespace_scope& scope, std::size_t depth, std::size_t nodes, Handler& handler)
        : scan_declaration{text, bounds, scope}, depth_{depth}, nodes_{nodes}, handler_{handler}
    {
    }

    result<void> document(std::size_t* nodes)
    {
        if (xml_declaration() && content(false) && !root_seen_) {
            fail(end_, "there is no document element");
        }
        return verdict(nodes);
    }

    result<void> fragment(std::size_t* nodes)
    {
        content(true);
        return verdict(nodes);
    }

private:
    struct open_element {
        std::string_view name;
        std::size_t scope;
    };

    result<void> verdict(std::size_t* nodes)
    {
        if (nodes != nullptr) {
            *nodes = nodes_;
        }
        if (failure_) {
            return tl::unexpected<error>{std::move(*failure_)};
        }
        return {};
    }

    /// Production 43 with everything inside it, or production 1 without the declaration.
    bool content(bool is_fragment)
    {
        if (offset(end_) > bounds_.document_octets) {
            return fail(errc::limit_exceeded, begin_,
                "the document is larger than the limit of " + std::to_string(bounds_.document_octets) + " octets");
        }
        while (at_ != end_) {
            const bool inside = is_fragment || !open_.empty();
            if (*at_ == '<') {
                if (!markup(inside)) {
                    return false;
                }
            } else if (inside) {
                const char* const start = at_;
                if (!counted(start) || !character_data()) {
                    return false;
                }
                handler_.text(since(start));
            } else if (!skip_space()) {
                return fail(at_, "text outside of the document element");
            }
        }
        return open_.empty() || fail(end_, "the element '" + printable(open_.back().name) + "' does not end");
    }

    bool markup(bool inside)
    {
        const char* const start = at_;
        const char next = left() > 1 ? at_[1] : '\0';
        if (next == '/') {
            return end_tag();
        }
        if (!counted(start)) {
            return false;
        }
        if (next == '?') {
            return processing_instruction();
        }
        if (next != '!') {
            if (!inside && root_seen_) {
                return fail(start, "a second document element");
            }
            return start_tag();
        }
        if (take("<!--")) {
            return comment(start);
        }
        if (take("<![CDATA[")) {
            return inside ? cdata(start) : fail(start, "a CDATA section outside of the document element");
        }
        if (take("<!DOCTYPE")) {
            return fail(errc::doctype_refused, start, "a document type declaration");
        }
        return fail(start, "'<!' starts neither a comment nor a CDATA section");
    }

    /// Productions 40 to 44.
    bool start_tag()
    {
        const char* const start = at_++;
        scanned_name element;
        if (!name(element)) {
            return false;
        }
        if (open_.size() + depth_ >= bounds_.depth) {
            return fail(
                errc::limit_exceeded, start, "elements are nested deeper than the limit of " + std::to_string(bounds_.depth));
        }
        handler_.start_element(element.whole, offset(start));
        const std::size_t scope = scope_.size();
        attributes_.clear();
        while (true) {
            const bool space = skip_space();
            if (at_ == end_) {
                return fail(start, "a start tag does not end");
            }
            if (*at_ == '>' || *at_ == '/') {
                break;
            }
            if (!space) {
                return fail(at_, "white space is missing before an attribute");
            }
            if (!attribute()) {
                return false;
            }
        }
        if ((!attributes_.empty() || element.colon != std::string_view::npos) && !names_of_tag(element)) {
            return false;
        }
        root_seen_ = true;
        if (take('>')) {
            open_.push_back({element.whole, scope});
            return true;
        }
        if (!take("/>")) {
            return fail(at_, "'/' stands in a start tag");
        }
        scope_.leave(scope);
        handler_.end_element(element.whole, offset(at_));
        return true;
    }

    bool attribute()
    {
        written_attribute written;
        if (!counted(at_) || !name(written.name)) {
            return false;
        }
        if (attributes_.size() >= bounds_.attributes) {
            return fail(errc::limit_exceeded, written.name.whole.data(),
                "an element has more than " + std::to_string(bounds_.attributes) + " attributes");
        }
        skip_space();
        if (!take('=')) {
            return fail(at_, "the attribute '" + printable(written.name.whole) + "' has no value");
        }
        skip_space();
        std::string_view value;
        bool plain = true;
        if (!attribute_value(value, plain)) {
            return false;
        }
        handler_.attribute(written.name.whole, value);
        attributes_.push_back(written);
        return !declares_namespace(written.name.whole) || declaration(written.name, value, plain);
    }

    /// Production 42, and that it is the name of the start tag.
    bool end_tag()
    {
        const char* const start = at_;
        if (open_.empty()) {
            return fail(start, "an end tag without a start tag");
        }
        at_ += 2;
        const open_element element = open_.back();
        if (!take(element.name) || (at_ != end_ && *at_ != '>' && !is_white_space(*at_))) {
            return fail(start, "an end tag that is not '</" + printable(element.name) + ">'");
        }
        skip_space();
        if (!take('>')) {
            return fail(start, "an end tag does not end");
        }
        scope_.leave(element.scope);
        open_.pop_back();
        handler_.end_element(element.name, offset(at_));
        return true;
    }

    /// Production 15.
    bool comment(const char* start)
    {
        const char* const text = at_;
        if (!until("--", start, "a comment")) {
            return false;
        }
        const std::string_view data = since(text);
        if (!take("-->")) {
            return fail(at_, "'--' stands in a comment");
        }
        handler_.comment(data);
        return true;
    }

    /// Productions 18 to 21.
    bool cdata(const char* start)
    {
        const char* const text = at_;
        if (!until("]]>", start, "a CDATA section")) {
            return false;
        }
        handler_.cdata(since(text));
        at_ += 3;
        return true;
    }

    /// Productions 16 and 17; a target has no colon (Namespaces in XML 1.0, section 7).
    bool processing_instruction()
    {
        const char* const start = at_;
        at_ += 2;
        scanned_name target;
        if (!name(target)) {
            return false;
        }
        if (target.colon != std::string_view::npos) {
            return fail(errc::malformed_namespaces, start, "the target of a processing instruction has a colon");
        }
        if (equal_ignoring_case(target.whole, "xml")) {
            return fail(start, "a processing instruction is called xml, or an XML declaration does not stand at the very start");
        }
        if (!skip_space() && !starts(at_, "?>")) {
            return fail(at_, "white space is missing behind the target of a processing instruction");
        }
        const char* const data = at_;
        if (!until("?>", start, "a processing instruction")) {
            return false;
        }
        handler_.processing_instruction(target.whole, since(data));
        at_ += 2;
        return true;
    }

    /// Each node costs the tree 40 to 64 octets, however short it is written.
    bool counted(const char* where)
    {
        return ++nodes_ <= bounds_.nodes || too_many_nodes(where);
    }
    bool too_many_nodes(const char* where)
    {
        return fail(errc::limit_exceeded, where, "the document has more than " + std::to_string(bounds_.nodes) + " nodes");
    }

    std::string_view since(const char* start) const noexcept { return {start, static_cast<std::size_t>(at_ - start)}; }

    std::size_t depth_;
    std::size_t nodes_;
    Handler& handler_;
    std::vector<open_element> open_;
    bool root_seen_ = false;
};

}  // namespace detail

/// Judges a whole document in UTF-8 (no byte order mark) in one pass without recursion, in time linear in its size: XML 1.0
/// Fifth Edition and Namespaces in XML 1.0, as far as they speak of documents without a document type declaration. That one
/// is `errc::doctype_refused`, XML 1.1 `errc::malformed_xml`, a limit `errc::limit_exceeded`. The sentence says line and column.
/// `nodes` learns how many there are, as `limits::nodes` counts them.
template <scan_handler Handler = ignore_events>
result<void> scan(std::string_view utf8, const limits& bounds = {}, Handler&& handler = {}, std::size_t* nodes = nullptr)
{
    namespace_scope scope;
    detail::scanner<std::remove_reference_t<Handler>> work{utf8, bounds, scope, 0, 0, handler};
    return work.document(nodes);
}

/// Judges the content of an element (production 43) that is to stand at a place with so many open elements and those
/// namespaces in scope: text, elements, comments, all of them closed. `nodes` is how many the document has, and learns how many
/// they are with the content: the limit is for all of them.
template <scan_handler Handler = ignore_events>
result<void> scan_content(std::string_view utf8, const limits& bounds, namespace_scope& scope, std::size_t depth, Handler&& handler = {},
                          std::size_t* nodes = nullptr)
{
    detail::scanner<std::remove_reference_t<Handler>> work{utf8, bounds, scope, depth, nodes != nullptr ? *nodes : 0, handler};
    return work.fragment(nodes);
}

}  // namespace signet

#endif
