// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_DOCUMENT_HPP
#define SIGNET_XML_DOCUMENT_HPP

#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/xml/detail/tree_reader.hpp>
#include <signet/xml/encoding.hpp>
#include <signet/xml/id_table.hpp>
#include <signet/xml/namespace_scope.hpp>
#include <signet/xml/node.hpp>
#include <signet/xml/scanner.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// An XML document: its octets, the one tree parsed from them in place, and its identifiers. Moving it keeps every node valid.
class document {
public:
    /// How the identifiers of a document are recognised beyond the rule of `id_table`.
    struct options {
        std::vector<std::string> id_attributes;  // further attribute names, without prefix
    };

    /// Reads a document: size, encoding, well-formedness, namespaces, limits, identifiers; no document type declaration.
    static result<document> parse(std::string input, const limits& bounds = {}, const options& with = {});

    /// The document element.
    node root() const { return state_->tree.document_element(); }

    /// The node above the document element, whose children are that element and the comments and PIs around it.
    node tree() const { return state_->tree; }

    /// How many octets were parsed.
    std::size_t parsed_octets() const noexcept { return state_->octets.size(); }

    const id_table& ids() const noexcept { return state_->ids; }
    id_table& ids() noexcept { return state_->ids; }

    /// Puts parsed content in the place of a node, which is gone then, and gives the nodes that took its place. The content
    /// (production 43: text, elements, all of them closed) is judged with the namespaces and the depth of that place and the
    /// same limits, those of the whole document: what was ever parsed into it counts. Its identifiers are entered; where
    /// they are refused, neither the node nor the content is there afterwards. XML Encryption 1.1, section 4.4.
    result<std::vector<node>> replace(node target, std::string_view content, const limits& bounds = {});

    /// Where a node starts in the octets that were parsed; nothing for a node that was added later, and for a document that
    /// was transcoded.
    std::optional<std::size_t> offset_of(node parsed) const;

private:
    struct state {
        std::string octets;
        std::optional<std::size_t> dropped;  // octets of a byte order mark; nothing when transcoded
        pugi::xml_document tree;
        id_table ids;
        std::size_t nodes = 0;  // that were parsed, as `limits::nodes` counts them
    };

    document() : state_{std::make_unique<state>()} {}

    std::unique_ptr<state> state_;
};

inline result<document> document::parse(std::string input, const limits& bounds, const options& with)
{
    if (input.size() > bounds.document_octets) {
        return refuse(errc::limit_exceeded, "document",
            "the document is larger than the limit of " + std::to_string(bounds.document_octets) + " octets");
    }
    document parsed;
    parsed.state_->dropped = dropped_by_to_utf8(input);
    result<std::string> utf8 = to_utf8(std::move(input));
    if (!utf8) {
        return refuse(std::move(utf8));
    }
    std::string& text = parsed.state_->octets;
    text = std::move(*utf8);
    for (const std::string& name : with.id_attributes) {
        parsed.ids().admit_attribute(name);
    }
    detail::scan_watch watch{parsed.ids()};
    if (result<void> judged = scan(text, bounds, watch, &parsed.state_->nodes); !judged) {
        return refuse(std::move(judged));
    }
    const auto loaded =
        parsed.state_->tree.load_buffer_inplace(text.data(), text.size(), detail::tree_options, pugi::encoding_utf8);
    if (result<void> built = detail::finish_tree(loaded, parsed.tree(), watch); !built) {
        return refuse(std::move(built));
    }
    if (result<void> learned = parsed.ids().learn(parsed.tree(), bounds, watch.identifying); !learned) {
        return refuse(std::move(learned));
    }
    return parsed;
}

inline result<std::vector<node>> document::replace(node target, std::string_view content, const limits& bounds)
{
    node parent = target.parent();
    std::size_t depth = 0;
    for (node above = parent; above.parent(); above = above.parent()) {
        ++depth;
    }
    namespace_scope scope;
    declare_all(scope, parent);
    detail::scan_watch watch{ids()};
    std::size_t nodes_with_it = state_->nodes;
    if (result<void> judged = scan_content(content, bounds, scope, depth, watch, &nodes_with_it); !judged) {
        return refuse(std::move(judged));
    }
    state_->nodes = nodes_with_it;
    node holder = parent.insert_child_before("holder", target);
    // pugixml would take a leading U+FEFF for a byte order mark: a second one in front of it is the mark.
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    const std::string marked = content.starts_with(mark) ? std::string{mark}.append(content) : std::string{};
    const std::string_view read = marked.empty() ? content : std::string_view{marked};
    const auto loaded = holder.append_buffer(read.data(), read.size(), detail::tree_options | pugi::parse_fragment, pugi::encoding_utf8);
    if (result<void> built = detail::finish_tree(loaded, holder, watch); !built) {
        parent.remove_child(holder);
        return refuse(std::move(built));
    }
    ids().forget(target);
    if (result<void> learned = ids().learn(holder, bounds, watch.identifying); !learned) {
        ids().forget(holder);
        parent.remove_child(holder);
        parent.remove_child(target);
        return refuse(std::move(learned));
    }
    std::vector<node> nodes;
    while (node child = holder.first_child()) {
        nodes.push_back(parent.insert_move_before(child, target));
    }
    parent.remove_child(holder);
    parent.remove_child(target);
    return nodes;
}

inline std::optional<std::size_t> document::offset_of(node parsed) const
{
    const bool named = parsed.type() == pugi::node_element || parsed.type() == pugi::node_pi;
    const char* const at = named ? parsed.name() : parsed.value();
    const std::string& input = state_->octets;
    const std::less<> less;
    if (!state_->dropped || less(at, input.data()) || !less(at, input.data() + input.size())) {
        return std::nullopt;
    }
    std::size_t before = 0;  // what stands between the start of the markup and its name or value
    switch (parsed.type()) {
    case pugi::node_element: before = 1; break;
    case pugi::node_pi: before = 2; break;
    case pugi::node_comment: before = 4; break;
    case pugi::node_cdata: before = 9; break;
    default: break;
    }
    return *state_->dropped + static_cast<std::size_t>(at - input.data()) - before;
}

}  // namespace signet

#endif
