// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_COMPARISON_HPP
#define SIGNET_XML_XPATH_COMPARISON_HPP

#include <signet/xml/xpath/budget.hpp>
#include <signet/xml/xpath/conversion.hpp>
#include <signet/xml/xpath/data_model.hpp>
#include <signet/xml/xpath/term.hpp>
#include <signet/xml/xpath/value.hpp>

#include <algorithm>
#include <limits>
#include <set>
#include <string>

namespace signet {

/// The comparisons of XPath 1.0, 3.4. A node set stands for each of its nodes: one that compares is enough. Two node sets cost
/// the sum of their sizes, not the product.
class xpath_comparison {
public:
    xpath_comparison(xpath_operation how, const xpath_data_model& model, xpath_budget& budget)
        : how_{how}, model_{model}, budget_{budget}
    {
    }

    bool operator()(const xpath_value& left, const xpath_value& right) const
    {
        const bool is_boolean = left.type() == xpath_type::boolean || right.type() == xpath_type::boolean;
        if (left.is_node_set() && right.is_node_set()) {
            return is_equality() ? any_equal(left, right) : any_ordered(left, right);
        }
        if (is_equality() && is_boolean) {
            return compare(xpath_to_boolean(left), xpath_to_boolean(right));
        }
        if (!is_boolean && left.is_node_set()) {
            const xpath_value& other = is_equality() ? right : xpath_value{number(right)};  // once, not for each node
            return std::any_of(left.nodes().begin(), left.nodes().end(), [&](xpath_node one) { return atoms(text(one), other); });
        }
        if (!is_boolean && right.is_node_set()) {
            const xpath_value& other = is_equality() ? left : xpath_value{number(left)};
            return std::any_of(right.nodes().begin(), right.nodes().end(), [&](xpath_node one) { return atoms(other, text(one)); });
        }
        // A node set beside a boolean is a boolean, in an order as well.
        return atoms(left.is_node_set() ? xpath_value{xpath_to_boolean(left)} : left,
            right.is_node_set() ? xpath_value{xpath_to_boolean(right)} : right);
    }

private:
    bool is_equality() const noexcept { return how_ == xpath_operation::equal || how_ == xpath_operation::not_equal; }
    std::string text(xpath_node of) const { return xpath_string_of(model_, of, budget_); }
    double number(const xpath_value& of) const { return xpath_to_number(of, model_, budget_); }

    template <class T>
    bool compare(const T& left, const T& right) const
    {
        switch (how_) {
        case xpath_operation::equal: return left == right;
        case xpath_operation::not_equal: return !(left == right);
        case xpath_operation::less: return left < right;
        case xpath_operation::less_or_equal: return left <= right;
        case xpath_operation::greater: return left > right;
        default: return left >= right;
        }
    }

    /// Neither is a node set, and none a boolean where equality is asked.
    bool atoms(const xpath_value& left, const xpath_value& right) const
    {
        const bool are_texts = left.type() == xpath_type::string && right.type() == xpath_type::string;
        return is_equality() && are_texts ? compare(left.string(), right.string()) : compare(number(left), number(right));
    }

    bool any_equal(const xpath_value& left, const xpath_value& right) const
    {
        std::set<std::string> texts;
        for (const xpath_node one : left.nodes()) {
            texts.insert(text(one));
        }
        return std::any_of(right.nodes().begin(), right.nodes().end(), [&](xpath_node one) {
            const std::string other = text(one);
            const bool is_among = texts.count(other) != 0;
            return how_ == xpath_operation::equal ? is_among : texts.size() > (is_among ? 1U : 0U);
        });
    }

    /// The least and the greatest decide, as far as there are numbers.
    bool any_ordered(const xpath_value& left, const xpath_value& right) const
    {
        const auto extreme = [&](const xpath_value& of, bool greatest) {
            double found = std::numeric_limits<double>::quiet_NaN();
            for (const xpath_node one : of.nodes()) {
                const double next = xpath_number(text(one));
                if (!(greatest ? next <= found : next >= found) && next == next) {
                    found = next;
                }
            }
            return found;
        };
        const bool ascends = how_ == xpath_operation::less || how_ == xpath_operation::less_or_equal;
        return compare(extreme(left, !ascends), extreme(right, ascends));
    }

    xpath_operation how_;
    const xpath_data_model& model_;
    xpath_budget& budget_;
};

}  // namespace signet

#endif
