// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_LOCATION_HPP
#define SIGNET_XML_XPATH_LOCATION_HPP

#include <signet/xml/xpath/axis.hpp>
#include <signet/xml/xpath/data_model.hpp>
#include <signet/xml/xpath/expression.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace signet {

/// The node tests of an expression, looked up once in a data model: names become numbers. XPath 1.0, 2.3.
class xpath_bound_tests {
public:
    xpath_bound_tests(const xpath_expression& expression, const xpath_data_model& model) : model_{model}
    {
        for (const xpath_node_test& test : expression.tests()) {
            const std::optional<std::uint32_t> uri = model.uris().find(test.uri);
            const std::optional<std::uint32_t> local = model.locals().find(test.local);
            tests_.push_back({test.what, uri.value_or(nowhere), local.value_or(nowhere)});
        }
    }

    bool holds(std::uint32_t test, xpath_axis axis, xpath_node at) const
    {
        using kind = xpath_node_test::kind;
        const bound& wanted = tests_[test];
        const xpath_kind is = model_.kind(at);
        switch (wanted.what) {
        case kind::any_node: return true;
        case kind::text: return is == xpath_kind::text;
        case kind::comment: return is == xpath_kind::comment;
        case kind::any_instruction: return is == xpath_kind::processing_instruction;
        case kind::instruction: return is == xpath_kind::processing_instruction && model_.local_number(at) == wanted.local;
        case kind::any_name: return is == principal_kind(axis);
        case kind::any_local: return is == principal_kind(axis) && model_.uri_number(at) == wanted.uri;
        default:
            return is == principal_kind(axis) && model_.local_number(at) == wanted.local && model_.uri_number(at) == wanted.uri;
        }
    }

private:
    static constexpr std::uint32_t nowhere = static_cast<std::uint32_t>(-1);

    struct bound {
        xpath_node_test::kind what;
        std::uint32_t uri;
        std::uint32_t local;
    };

    const xpath_data_model& model_;
    std::vector<bound> tests_;
};

/// Puts nodes in document order, each once.
inline void order_nodes(std::vector<xpath_node>& nodes)
{
    const auto not_ascending = [](xpath_node left, xpath_node right) { return left >= right; };
    if (std::adjacent_find(nodes.begin(), nodes.end(), not_ascending) != nodes.end()) {
        std::sort(nodes.begin(), nodes.end());
        nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    }
}

}  // namespace signet

#endif
