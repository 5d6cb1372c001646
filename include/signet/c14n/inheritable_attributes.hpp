// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_C14N_INHERITABLE_ATTRIBUTES_HPP
#define SIGNET_C14N_INHERITABLE_ATTRIBUTES_HPP

#include <signet/xml/namespaces.hpp>
#include <signet/xml/xpath/data_model.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// The attributes of the xml namespace around the place that a walk over a data model has reached, whether or not they are in
/// a node set: the nearest of each name that elements without their parent take over, and the xml:base values. Canonical XML
/// 1.0, 2.4: all of them are inheritable; Canonical XML 1.1, 2.4: xml:lang and xml:space are, and xml:base is joined.
template <bool Version11>
class inheritable_attributes {
public:
    struct place {
        std::size_t changes = 0;
        std::size_t bases = 0;
    };

    explicit inheritable_attributes(const xpath_data_model& model)
        : model_{model}, xml_{model.uris().find(xml_namespace).value_or(0)}
    {
    }

    place mark() const noexcept { return {log_.size(), bases_.size()}; }

    void restore(place mark)
    {
        for (; log_.size() > mark.changes; log_.pop_back()) {
            const auto& [name, before] = log_.back();
            if (before == xpath_data_model::none) {
                nearest_.erase(name);
            } else {
                nearest_[name] = before;
            }
        }
        bases_.resize(mark.bases);
    }

    /// Takes the attributes of an element into account for all that is inside it.
    void enter(xpath_node element)
    {
        for (xpath_node at = model_.attributes(element); at != model_.children(element); ++at) {
            if (model_.uri_number(at) != xml_) {
                continue;
            }
            const std::string_view name = model_.local_name(at);
            if (Version11 && name == "base") {
                bases_.push_back(at);
            } else if (!Version11 || name == "lang" || name == "space") {
                const auto [found, added] = nearest_.try_emplace(model_.local_number(at), at);
                log_.emplace_back(found->first, added ? xpath_data_model::none : std::exchange(found->second, at));
            }
        }
    }

    /// By the number of the local name: the nearest attribute.
    const std::map<std::uint32_t, xpath_node>& nearest() const noexcept { return nearest_; }

    /// The xml:base attributes, the outermost first. None for Canonical XML 1.0.
    const std::vector<xpath_node>& bases() const noexcept { return bases_; }

private:
    const xpath_data_model& model_;
    std::uint32_t xml_;
    std::map<std::uint32_t, xpath_node> nearest_;
    std::vector<std::pair<std::uint32_t, xpath_node>> log_;
    std::vector<xpath_node> bases_;
};

}  // namespace signet

#endif
