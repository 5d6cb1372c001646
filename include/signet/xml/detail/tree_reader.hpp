// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_DETAIL_TREE_READER_HPP
#define SIGNET_XML_DETAIL_TREE_READER_HPP

#include <signet/core/result.hpp>
#include <signet/xml/id_table.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/node.hpp>
#include <signet/xml/scan_handler.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace signet::detail {

/// What pugixml is to keep: everything that a digest can depend on, as XML defines it.
inline constexpr unsigned tree_options = pugi::parse_cdata | pugi::parse_comments | pugi::parse_pi | pugi::parse_ws_pcdata
                                         | pugi::parse_escapes | pugi::parse_wconv_attribute | pugi::parse_eol;

/// Notices, while a text is scanned, what is to be done when its tree is built: whether pugixml leaves line ends in
/// processing instructions, and how many attributes may be identifiers.
struct scan_watch : ignore_events {
    explicit scan_watch(const id_table& known) : ids{known} {}

    void attribute(std::string_view name, std::string_view)
    {
        const char last = name.back();
        if (last == 'd' || last == 'D' || ids.admits_any()) {
            identifying += !declares_namespace(name) && ids.may_identify(name) ? 1U : 0U;
        }
    }
    void processing_instruction(std::string_view, std::string_view data)
    {
        line_ends = line_ends || data.find('\r') != std::string_view::npos;
    }

    const id_table& ids;
    std::size_t identifying = 0;
    bool line_ends = false;
};

/// Gives the processing instructions of a subtree the line ends of XML 1.0, 2.11.
inline void normalize_instructions(node apex)
{
    node at = apex;
    while (true) {
        if (at.type() == pugi::node_pi) {
            std::string data;
            for (const char* c = at.value(); *c != '\0'; ++c) {
                if (*c != '\r') {
                    data += *c;
                } else if (c[1] != '\n') {
                    data += '\n';
                }
            }
            at.set_value(data.c_str());
        }
        if (const node child = at.first_child()) {
            at = child;
            continue;
        }
        while (at != apex && !at.next_sibling()) {
            at = at.parent();
        }
        if (at == apex) {
            return;
        }
        at = at.next_sibling();
    }
}

/// What is left to do when pugixml has read what a scanner judged.
inline result<void> finish_tree(const pugi::xml_parse_result& loaded, node apex, const scan_watch& watch)
{
    if (loaded.status == pugi::status_out_of_memory) {
        return refuse(errc::limit_exceeded, "document", "there is no memory for the document");
    }
    if (!loaded) {
        return refuse(errc::malformed_xml, "document", std::string{"the tree could not be built: "} + loaded.description());
    }
    if (watch.line_ends) {
        normalize_instructions(apex);
    }
    return {};
}

}  // namespace signet::detail

#endif
