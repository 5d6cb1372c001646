// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_XML_EVENTS_HPP
#define SIGNET_TESTS_SUPPORT_XML_EVENTS_HPP

#include <signet/xml/characters.hpp>
#include <signet/xml/node.hpp>

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace signet::tests {

/// What a document says, one entry per thing: `<` start, `@` attribute, `>` end, `T` text, `C` CDATA, `!` comment, `?` PI.
struct xml_event {
    char kind;
    std::string name;
    std::string value;

    friend bool operator==(const xml_event&, const xml_event&) = default;
    friend std::ostream& operator<<(std::ostream& out, const xml_event& event)
    {
        return out << event.kind << ' ' << event.name << " [" << event.value << ']';
    }
};

/// Line ends as XML 1.0, 2.11 wants them.
inline std::string with_line_feeds(std::string_view raw)
{
    std::string text;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] != '\r') {
            text += raw[i];
        } else if (i + 1 == raw.size() || raw[i + 1] != '\n') {
            text += '\n';
        }
    }
    return text;
}

/// Text with its references resolved, after line ends (and in attributes other white space) were normalised. It trusts the
/// scanner that every reference is legal.
inline std::string without_references(std::string_view raw, bool attribute)
{
    const std::string lines = with_line_feeds(raw);
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i] != '&') {
            text += attribute && is_white_space(lines[i]) ? ' ' : lines[i];
            continue;
        }
        const std::size_t end = lines.find(';', i);
        const std::string name = lines.substr(i + 1, end - i - 1);
        if (name[0] == '#') {
            const bool hexadecimal = name[1] == 'x';
            append_utf8(
                text, static_cast<char32_t>(std::stoul(name.substr(hexadecimal ? 2 : 1), nullptr, hexadecimal ? 16 : 10)));
        } else {
            text += name == "amp" ? '&' : name == "lt" ? '<' : name == "gt" ? '>' : name == "quot" ? '"' : '\'';
        }
        i = end;
    }
    return text;
}

/// Collects what a scanner says.
struct xml_event_recorder {
    std::vector<xml_event> events;

    void start_element(std::string_view name, std::size_t) { events.push_back({'<', std::string{name}, {}}); }
    void attribute(std::string_view name, std::string_view raw)
    {
        events.push_back({'@', std::string{name}, without_references(raw, true)});
    }
    void end_element(std::string_view name, std::size_t) { events.push_back({'>', std::string{name}, {}}); }
    void text(std::string_view raw) { events.push_back({'T', {}, without_references(raw, false)}); }
    void cdata(std::string_view raw) { events.push_back({'C', {}, with_line_feeds(raw)}); }
    void comment(std::string_view raw) { events.push_back({'!', {}, with_line_feeds(raw)}); }
    void processing_instruction(std::string_view target, std::string_view raw)
    {
        events.push_back({'?', std::string{target}, with_line_feeds(raw)});
    }
};

/// Collects what a tree says.
inline void collect_events(node at, std::vector<xml_event>& events)
{
    switch (at.type()) {
    case pugi::node_element:
        events.push_back({'<', at.name(), {}});
        for (const pugi::xml_attribute attribute : at.attributes()) {
            events.push_back({'@', attribute.name(), attribute.value()});
        }
        break;
    case pugi::node_pcdata: events.push_back({'T', {}, at.value()}); break;
    case pugi::node_cdata: events.push_back({'C', {}, at.value()}); break;
    case pugi::node_comment: events.push_back({'!', {}, at.value()}); break;
    case pugi::node_pi: events.push_back({'?', at.name(), at.value()}); break;
    case pugi::node_document: break;
    default: events.push_back({'x', at.name(), at.value()});
    }
    for (const node child : at.children()) {
        collect_events(child, events);
    }
    if (at.type() == pugi::node_element) {
        events.push_back({'>', at.name(), {}});
    }
}

inline std::vector<xml_event> events_of(node tree)
{
    std::vector<xml_event> events;
    collect_events(tree, events);
    return events;
}

}  // namespace signet::tests

#endif
