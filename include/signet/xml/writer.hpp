// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_WRITER_HPP
#define SIGNET_XML_WRITER_HPP

#include <signet/xml/document.hpp>
#include <signet/xml/node.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace signet {

namespace detail {

/// What cannot stand for itself in text, and in an attribute value.
enum class escaping : std::uint8_t { text = 1, attribute = 2 };

inline constexpr auto escaped_octets = [] {
    std::array<std::uint8_t, 256> in{};
    for (const char c : {'&', '<', '>', '\r'}) {
        in[static_cast<std::uint8_t>(c)] = 1;
    }
    for (const char c : {'&', '<', '\r', '"', '\t', '\n'}) {
        in[static_cast<std::uint8_t>(c)] = static_cast<std::uint8_t>(in[static_cast<std::uint8_t>(c)] | 2U);
    }
    return in;
}();

/// Serialises: appends to a text, which somebody may empty after each node.
class xml_writer {
public:
    explicit xml_writer(std::string& text) : text_{text} {}

    template <class AfterNode>
    void write(node apex, AfterNode&& after_node)
    {
        node at = apex;
        std::size_t depth = 0;  // under the apex
        while (true) {
            const node child = open(at);
            after_node();
            if (child.type() != pugi::node_null) {
                at = child;
                ++depth;
                continue;
            }
            for (; depth > 0; --depth) {
                if (const node next = at.next_sibling(); next.type() != pugi::node_null) {
                    at = next;
                    break;
                }
                at = at.parent();
                close(at);
            }
            if (depth == 0) {
                return;
            }
        }
    }

private:
    /// Writes what stands before the children of a node, and gives the first of them.
    node open(node at)
    {
        switch (at.type()) {
        case pugi::node_element: {
            put("<");
            put(at.name());
            write_attributes(at);
            const node child = at.first_child();
            put(child.type() == pugi::node_null ? "/>" : ">");
            return child;
        }
        case pugi::node_pcdata: put_escaped(at.value(), escaping::text); return {};
        case pugi::node_cdata: put_cdata(at.value()); return {};
        case pugi::node_comment:
            put("<!--");
            put_apart(at.value(), '-', '-');
            put("-->");
            return {};
        case pugi::node_pi:
            put("<?");
            put(at.name());
            if (*at.value() != '\0') {
                put(" ");
                put_apart(at.value(), '?', '>');
            }
            put("?>");
            return {};
        default: return at.first_child();
        }
    }

    void write_attributes(node element)
    {
        for (pugi::xml_attribute attribute = element.first_attribute();; attribute = attribute.next_attribute()) {
            const std::string_view name = attribute.name();
            if (name.empty() && attribute.empty()) {
                return;  // behind the last one, which its name tells without a call
            }
            put(" ");
            put(name);
            put("=\"");
            put_escaped(attribute.value(), escaping::attribute);
            put("\"");
        }
    }

    void close(node at)
    {
        if (at.type() == pugi::node_element) {
            put("</");
            put(at.name());
            put(">");
        }
    }

    void put_escaped(const char* text, escaping where)
    {
        const char* run = text;
        for (; *text != '\0'; ++text) {
            if ((escaped_octets[static_cast<std::uint8_t>(*text)] & static_cast<std::uint8_t>(where)) != 0) {
                put({run, static_cast<std::size_t>(text - run)});
                put(reference(*text));
                run = text + 1;
            }
        }
        put({run, static_cast<std::size_t>(text - run)});
    }

    static std::string_view reference(char c) noexcept
    {
        switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        case '\t': return "&#x9;";
        case '\n': return "&#xA;";
        default: return "&#xD;";
        }
    }

    /// What a CDATA section cannot hold (its own end, a CR) stands outside of it.
    void put_cdata(std::string_view text)
    {
        put("<![CDATA[");
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] == '\r') {
                put("]]>&#xD;<![CDATA[");
            } else if (text.substr(at, 3) == "]]>") {
                put("]]]]><![CDATA[");
                ++at;
            } else {
                put(text.substr(at, 1));
            }
        }
        put("]]>");
    }

    /// Text in which a character never follows another one: a space keeps them apart.
    void put_apart(std::string_view text, char first, char second)
    {
        for (std::size_t at = 0; at < text.size(); ++at) {
            put(text.substr(at, 1));
            if (text[at] == first && (at + 1 == text.size() ? second == '-' : text[at + 1] == second)) {
                put(" ");
            }
        }
    }

    void put(std::string_view text) { text_.append(text); }

    std::string& text_;
};

}  // namespace detail

/// Writes a document or subtree in UTF-8 to a sink, which is called with chunks of text. Parsing what is written gives the
/// same nodes: white space that a parser would change is written as a reference, CDATA sections stay, no XML declaration is
/// written, no namespace is added. What only a tree built by hand can hold changes: a space breaks the delimiter of a comment or
/// PI in itself, a CDATA section is divided where it holds its own end or a CR, and empty text is no node.
template <class Sink>
void write(node apex, Sink&& sink)
{
    constexpr std::size_t chunk = 16384;
    std::string pending;
    detail::xml_writer{pending}.write(apex, [&] {
        if (pending.size() >= chunk) {
            sink(std::string_view{pending});
            pending.clear();
        }
    });
    if (!pending.empty()) {
        sink(std::string_view{pending});
    }
}

/// A subtree as text.
inline std::string to_text(node apex)
{
    std::string text;
    detail::xml_writer{text}.write(apex, [] {});
    return text;
}

/// A whole document as text.
inline std::string to_text(const document& whole)
{
    std::string text;
    text.reserve(whole.parsed_octets() + whole.parsed_octets() / 16 + 8192);  // what it was, and a header that it was given
    detail::xml_writer{text}.write(whole.tree(), [] {});
    return text;
}

}  // namespace signet

#endif
