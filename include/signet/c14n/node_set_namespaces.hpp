// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_C14N_NODE_SET_NAMESPACES_HPP
#define SIGNET_C14N_NODE_SET_NAMESPACES_HPP

#include <signet/c14n/absolute_uri.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/xml/xpath/data_model.hpp>
#include <signet/xml/xpath/node_set.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// Which namespaces each element of a node set renders, while the elements are met in document order. Canonical XML 1.0, 2.3,
/// "Namespace Axis"; Exclusive XML Canonicalization 1.0, 3. An element costs what is in scope there, as in the data model.
template <bool Inclusive>
class node_set_namespaces {
public:
    static constexpr xpath_node none = xpath_data_model::none;

    node_set_namespaces(const node_set& nodes, std::span<const std::string_view> inclusive_prefixes)
        : nodes_{nodes}, model_{nodes.model()}, xml_{model_.locals().find("xml").value_or(0)}
    {
        if constexpr (!Inclusive) {
            rendered_.resize(model_.locals().size());
            listed_.resize(model_.locals().size());
            for (const std::string_view prefix : inclusive_prefixes) {
                if (const auto number = model_.locals().find(prefix == "#default" ? std::string_view{} : prefix)) {
                    listed_[*number] = true;
                    is_any_listed_ = true;
                }
            }
        }
    }

    std::size_t mark() const noexcept { return log_.size(); }

    /// Leaves all elements that were read since a mark.
    void restore(std::size_t mark) noexcept
    {
        for (; log_.size() > mark; log_.pop_back()) {
            rendered_[log_.back().first] = log_.back().second;
        }
    }

    /// Namespace nodes in the order of their prefixes; `none` is the empty default namespace, which has no node.
    const std::vector<xpath_node>& rendering() const noexcept { return rendering_; }

    /// Reads an element, in the set or not. `above` is the nearest element around it that is in the set, or `none`; `used` are
    /// the prefixes of the names in the set that the element and its attributes have (nothing for an element that is not).
    result<void> read(xpath_node element, xpath_node above, const std::vector<std::uint32_t>& used)
    {
        rendering_.clear();
        if (Inclusive || is_any_listed_) {
            read_axis(element, above);
        }
        if constexpr (!Inclusive) {
            for (const std::uint32_t prefix : used) {
                if (!listed_[prefix] && prefix != xml_) {
                    use(element, prefix);
                }
            }
            sort();
        }
        for (const xpath_node each : rendering_) {
            if (each != none && !is_absolute_uri(model_.bound_uri(each))) {
                return refuse(errc::canonicalization_failed, printable(model_.qualified_name(element)),
                              "the namespace of prefix '" + printable(model_.local_name(each)) + "' is not an absolute URI");
            }
        }
        return {};
    }

private:
    bool is_in_set(xpath_node one) const noexcept { return one != none && nodes_.contains(one); }

    bool has_default(xpath_node element) const noexcept
    {
        const xpath_node first = element == none ? none : model_.namespaces(element);
        return is_in_set(first) && first != model_.attributes(element) && model_.local_number(first) == 0;
    }

    /// What inclusive methods render, and of prefixes in the PrefixList also exclusive ones: what the nearest element around
    /// it that is in the set does not have in the set. Both axes are in the order of prefixes.
    void read_axis(xpath_node element, xpath_node above)
    {
        if (is_rendered_wherever(0) && nodes_.contains(element) && !has_default(element) && has_default(above)) {
            rendering_.push_back(none);
        }
        xpath_node theirs = above == none ? none : model_.namespaces(above);
        const xpath_node their_end = above == none ? none : model_.attributes(above);
        for (xpath_node ours = model_.namespaces(element); ours != model_.attributes(element); ++ours) {
            const std::uint32_t prefix = model_.local_number(ours);
            if (!nodes_.contains(ours) || prefix == xml_ || !is_rendered_wherever(prefix)) {
                continue;
            }
            while (theirs != their_end && model_.local_number(theirs) != prefix
                   && model_.local_name(theirs) < model_.local_name(ours)) {
                ++theirs;
            }
            const bool is_repeated = theirs != their_end && model_.local_number(theirs) == prefix
                                     && model_.bound_number(theirs) == model_.bound_number(ours) && nodes_.contains(theirs);
            if (!is_repeated) {
                rendering_.push_back(ours);
            }
        }
    }

    bool is_rendered_wherever(std::uint32_t prefix) const { return Inclusive || listed_[prefix]; }

    /// What exclusive methods render: a namespace that is visibly utilized, unless the nearest element around it that is in
    /// the set and utilizes the prefix has the same one in the set.
    void use(xpath_node element, std::uint32_t prefix)
    {
        const xpath_node bound = model_.find_namespace(element, model_.locals().text(prefix));
        const bool is_visible = is_in_set(bound);
        const std::uint32_t uri = is_visible ? model_.bound_number(bound) : 0;
        if (rendered_[prefix] != uri) {
            if (is_visible || prefix == 0) {
                rendering_.push_back(is_visible ? bound : none);
            }
            log_.emplace_back(prefix, std::exchange(rendered_[prefix], uri));
        }
    }

    void sort()
    {
        const auto prefix = [this](xpath_node one) { return one == none ? std::string_view{} : model_.local_name(one); };
        std::sort(rendering_.begin(), rendering_.end(), [&](xpath_node a, xpath_node b) { return prefix(a) < prefix(b); });
    }

    const node_set& nodes_;
    const xpath_data_model& model_;
    std::uint32_t xml_;
    bool is_any_listed_ = false;
    std::vector<bool> listed_;             // by prefix: in the PrefixList
    std::vector<std::uint32_t> rendered_;  // by prefix: what the nearest element that utilizes it has in the set
    std::vector<std::pair<std::uint32_t, std::uint32_t>> log_;
    std::vector<xpath_node> rendering_;
};

}  // namespace signet

#endif
