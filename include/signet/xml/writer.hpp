// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_WRITER_HPP
#define SIGNET_XML_WRITER_HPP

#include <signet/xml/document.hpp>
#include <signet/xml/node.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

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

/// Serialises into a buffer, and gives a sink what is in it when it is full.
template <class Sink>
class xml_writer {
public:
    explicit xml_writer(Sink& sink) : sink_{sink} {}

    void write(node apex)
    {
        write_tree(apex);
        flush();
    }

private:
    void write_tree(node apex)
    {
        node at = apex;
        std::size_t depth = 0;  // under the apex
        while (true) {
            const node child = open(at);
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

    void put(std::string_view text)
    {
        if (text.size() > buffer_.size() - used_) {
            flush();
            if (text.size() > buffer_.size()) {
                sink_(text);
                return;
            }
        }
        std::memcpy(buffer_.data() + used_, text.data(), text.size());
        used_ += text.size();
    }

    void flush()
    {
        if (used_ > 0) {
            sink_(std::string_view{buffer_.data(), used_});
            used_ = 0;
        }
    }

    Sink& sink_;
    std::size_t used_ = 0;
    std::array<char, 8192> buffer_;
};

}  // namespace detail

/// Writes a document or subtree in UTF-8 to a sink, which is called with chunks of text. Parsing what is written gives the
/// same nodes: white space that a parser would change is written as a reference, CDATA sections stay, no XML declaration is
/// written, no namespace is added. What only a tree built by hand can hold changes: a space breaks the delimiter of a comment or
/// PI in itself, a CDATA section is divided where it holds its own end or a CR, and empty text is no node.
template <class Sink>
void write(node apex, Sink&& sink)
{
    detail::xml_writer<std::remove_reference_t<Sink>>{sink}.write(apex);
}

/// A subtree as text.
inline std::string to_text(node apex)
{
    std::string text;
    write(apex, [&](std::string_view chunk) { text.append(chunk); });
    return text;
}

/// A whole document as text.
inline std::string to_text(const document& whole)
{
    std::string text;
    text.reserve(whole.parsed_octets() + whole.parsed_octets() / 16 + 8192);  // what it was, and a header that it was given
    write(whole.tree(), [&](std::string_view chunk) { text.append(chunk); });
    return text;
}

}  // namespace signet

#endif
