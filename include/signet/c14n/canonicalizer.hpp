// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_C14N_CANONICALIZER_HPP
#define SIGNET_C14N_CANONICALIZER_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/c14n/options.hpp>
#include <signet/c14n/output.hpp>
#include <signet/c14n/start_tag.hpp>
#include <signet/core/result.hpp>
#include <signet/xml/node.hpp>

#include <string_view>
#include <vector>

namespace signet {

/// One walk over one tree: every node is met once, in document order, without recursion. `canonicalize` is the way in.
template <canonicalization_method Method, class Sink>
class canonicalizer {
public:
    canonicalizer(Sink& sink, const c14n_options& options)
        : output_{sink}, start_tag_{options}, omitted_{options.omitted},
          omitted_name_{omitted_.type() == pugi::node_element ? omitted_.name() : nullptr},
          keeps_comments_{Method::with_comments && !options.without_comments}
    {
    }

    /// A document: its element, and what stands before and after it. Canonical XML 1.0, 2.3, "Root Node".
    result<void> document(node tree)
    {
        bool is_after = false;
        for (node child = tree.first_child(); child.type() != pugi::node_null; child = child.next_sibling()) {
            const auto type = child.type();
            if (type == pugi::node_element && !is_omitted(child, child.name())) {
                if (auto done = subtree(child, false); !done) {
                    return done;
                }
                is_after = true;
            } else if (type == pugi::node_pi || (keeps_comments_ && type == pugi::node_comment)) {
                if (is_after) {
                    output_.put('\n');
                }
                instruction_or_comment(child, type);
                if (!is_after) {
                    output_.put('\n');
                }
            }
        }
        if (!is_after) {
            return refuse(errc::canonicalization_failed, "", "the document has no element to canonicalize");
        }
        output_.flush();
        return {};
    }

    /// An element and all it contains, in the context of its ancestors.
    result<void> element(node apex)
    {
        auto done = subtree(apex, true);
        output_.flush();
        return done;
    }

private:
    struct open_element {
        node element;
        std::string_view name;
        std::size_t mark;  // the namespaces outside it
    };

    result<void> subtree(node top, bool has_context)
    {
        const rendered_name top_name{top.name()};
        open_.push_back({top, top_name.whole(), start_tag_.mark()});
        if (auto opened = has_context ? start_tag_.write_apex(top, top_name, output_) : start_tag_.write(top, top_name, output_);
            !opened) {
            return opened;
        }
        node current = top.first_child();
        for (;;) {
            const auto type = current.type();
            switch (type) {
            case pugi::node_null:
                current = close();
                if (open_.empty()) {
                    return {};
                }
                break;
            case pugi::node_element: {
                const char* const name_text = current.name();
                if (is_omitted(current, name_text)) {
                    break;
                }
                const rendered_name name{name_text};
                open_.push_back({current, name.whole(), start_tag_.mark()});
                if (auto opened = start_tag_.write(current, name, output_); !opened) {
                    return opened;
                }
                current = current.first_child();
                continue;
            }
            case pugi::node_pcdata:
            case pugi::node_cdata:
                output_.put_text(current.value());
                break;
            case pugi::node_comment:
            case pugi::node_pi:
                if (keeps_comments_ || type == pugi::node_pi) {
                    instruction_or_comment(current, type);
                }
                break;
            default:
                break;
            }
            current = current.next_sibling();
        }
    }

    /// Ends the innermost element and gives it.
    node close()
    {
        const open_element& last = open_.back();
        output_.put("</", last.name, ">");
        start_tag_.restore(last.mark);
        const node element = last.element;
        open_.pop_back();
        return element;
    }

    void instruction_or_comment(node at, pugi::xml_node_type type)
    {
        if (type == pugi::node_pi) {
            output_.put_instruction(at.name(), at.value());
        } else {
            output_.put_comment(at.value());
        }
    }

    /// The text of a name is its own node's, so that comparing it spares comparing nodes.
    bool is_omitted(node element, const char* name) const { return name == omitted_name_ && element == omitted_; }

    canonical_output<Sink> output_;
    start_tag<Method::inclusive, Method::version_1_1> start_tag_;
    std::vector<open_element> open_;
    node omitted_;
    const char* omitted_name_;
    bool keeps_comments_;
};

}  // namespace signet

#endif
