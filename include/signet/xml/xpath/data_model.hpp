// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_DATA_MODEL_HPP
#define SIGNET_XML_XPATH_DATA_MODEL_HPP

#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/id_table.hpp>
#include <signet/xml/node.hpp>
#include <signet/xml/xpath/interned.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// A node of XPath's data model: its place in document order.
using xpath_node = std::uint32_t;

/// The seven types of nodes. XPath 1.0, 5.
enum class xpath_kind : std::uint8_t { root, element, namespace_node, attribute, text, comment, processing_instruction };

/// The tree of a document as XPath 1.0, section 5, sees it: one table in document order, in which an element stands before its
/// namespace nodes (one for each prefix in scope, `xml` included, by prefix), then its attributes, then its children, so that
/// a subtree is a range. Adjacent text and CDATA sections are one text node; declarations of namespaces are no attributes.
///
/// It is a picture of a document at one moment: the document's nodes outlive it, and who changes the document builds it anew.
class xpath_data_model {
public:
    static constexpr xpath_node root = 0;
    static constexpr xpath_node none = static_cast<xpath_node>(-1);

    /// One walk over a document. Refused are more nodes than `limits::xpath_nodes`, and a prefix that is not declared.
    static result<xpath_data_model> build(const document& of, const limits& bounds = {});

    /// The identifiers of the document.
    const id_table& ids() const noexcept { return *ids_; }

    /// How many nodes there are; those of a subtree are [node, end(node)).
    xpath_node size() const noexcept { return static_cast<xpath_node>(records_.size()); }
    xpath_node end(xpath_node of) const noexcept { return records_[of].end; }

    xpath_kind kind(xpath_node of) const noexcept { return records_[of].kind; }
    bool is_child(xpath_node of) const noexcept
    {
        return kind(of) != xpath_kind::attribute && kind(of) != xpath_kind::namespace_node;
    }

    /// `none` for the root.
    xpath_node parent(xpath_node of) const noexcept { return records_[of].parent; }

    /// The sibling before a child, `none` for the first and for attribute and namespace nodes.
    xpath_node previous(xpath_node of) const noexcept { return records_[of].previous; }

    /// Where the namespace nodes of an element begin, where its attributes, and where its children, which go on to its end.
    /// Nodes that are no elements and not the root have none of these.
    xpath_node namespaces(xpath_node of) const noexcept { return of + 1; }
    xpath_node attributes(xpath_node of) const noexcept { return records_[of].attributes; }
    xpath_node children(xpath_node of) const noexcept { return records_[of].children; }

    /// The node of the tree that an element, comment, processing instruction or the root is; a text node's first piece.
    node tree_node(xpath_node of) const { return node{static_cast<pugi::xml_node_struct*>(records_[of].handle)}; }

    /// The attribute of the tree that an attribute node is.
    pugi::xml_attribute tree_attribute(xpath_node of) const
    {
        return pugi::xml_attribute{static_cast<pugi::xml_attribute_struct*>(records_[of].handle)};
    }

    /// The number of an expanded name's local part, and of its namespace: equal exactly where the texts are. A namespace node's
    /// local part is its prefix; its own namespace is null. XPath 1.0, 5.
    std::uint32_t local_number(xpath_node of) const noexcept { return records_[of].local; }
    std::uint32_t uri_number(xpath_node of) const noexcept
    {
        return kind(of) == xpath_kind::namespace_node ? 0 : records_[of].uri;
    }

    /// The number of the namespace that a namespace node stands for.
    std::uint32_t bound_number(xpath_node namespace_node) const noexcept { return records_[namespace_node].uri; }

    const interned_names& locals() const noexcept { return locals_; }
    const interned_names& uris() const noexcept { return uris_; }

    std::string_view local_name(xpath_node of) const { return locals_.text(local_number(of)); }
    std::string_view namespace_uri(xpath_node of) const { return uris_.text(uri_number(of)); }
    std::string_view bound_uri(xpath_node namespace_node) const { return uris_.text(bound_number(namespace_node)); }

    /// The name as the document writes it; a namespace node's is its prefix, "" for nodes without a name.
    std::string_view qualified_name(xpath_node of) const;

    /// What XPath 1.0, 5 calls the string-value, appended to a text.
    void append_string_value(std::string& text, xpath_node of) const;
    std::string string_value(xpath_node of) const
    {
        std::string text;
        append_string_value(text, of);
        return text;
    }

    /// Calls `use` with the text of each piece, ended by a zero octet, of a text node.
    template <class Use>
    void for_each_piece(xpath_node text, Use&& use) const
    {
        for (node at = tree_node(text); at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata; at = at.next_sibling()) {
            use(at.value());
        }
    }

    /// The one element child of the root; `none` only in a document that was emptied.
    xpath_node document_element() const noexcept { return document_element_; }

    /// The namespace node of an element for a prefix ("" is the default namespace), `none` where it is not declared.
    xpath_node find_namespace(xpath_node element, std::string_view prefix) const;

    /// The node of the table that a node of the tree became: nothing for a node that is not of this document or came later.
    std::optional<xpath_node> find(node of) const;

private:
    struct record {
        void* handle;
        xpath_node parent;
        xpath_node end;
        xpath_node previous;
        xpath_node attributes;
        xpath_node children;
        std::uint32_t uri;
        std::uint32_t local;
        xpath_kind kind;
    };
    struct place {
        const void* handle;
        xpath_node element;
    };

    explicit xpath_data_model(const document& of) : ids_{&of.ids()} {}

    xpath_node add(xpath_kind kind, void* handle, xpath_node parent, xpath_node previous = none)
    {
        const xpath_node added = size();
        records_.push_back({handle, parent, added + 1, previous, added + 1, added + 1, 0, 0, kind});
        return added;
    }
    result<void> add_element(node element, xpath_node parent, xpath_node previous);
    void add_namespaces(node element, xpath_node owner);
    void add_namespace(xpath_node owner, void* declaration, std::uint32_t prefix, std::uint32_t uri);
    result<void> name(xpath_node named, std::string_view written, xpath_node scope);

    const id_table* ids_;
    std::vector<record> records_;
    std::vector<place> elements_;  // by address
    xpath_node document_element_ = none;
    interned_names locals_;
    interned_names uris_;
};

}  // namespace signet

#include <signet/xml/xpath/detail/data_model_build.hpp>

#endif
