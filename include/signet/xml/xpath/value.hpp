// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_VALUE_HPP
#define SIGNET_XML_XPATH_VALUE_HPP

#include <signet/xml/xpath/data_model.hpp>
#include <signet/xml/xpath/function.hpp>
#include <signet/xml/xpath/node_set.hpp>

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace signet {

/// What an expression evaluates to. XPath 1.0, 1.
class xpath_value {
public:
    using node_list = std::vector<xpath_node>;  // in document order, each once

    xpath_value() = default;
    xpath_value(node_list nodes) : value_{std::move(nodes)} {}
    xpath_value(bool truth) : value_{truth} {}
    xpath_value(double number) : value_{number} {}
    xpath_value(std::string text) : value_{std::move(text)} {}

    xpath_type type() const noexcept { return static_cast<xpath_type>(value_.index()); }
    bool is_node_set() const noexcept { return type() == xpath_type::node_set; }

    /// The value where it is of that type; an empty one otherwise.
    const node_list& nodes() const noexcept
    {
        static const node_list no_nodes;
        const auto* const found = std::get_if<node_list>(&value_);
        return found != nullptr ? *found : no_nodes;
    }
    bool boolean() const noexcept { return value_or(false); }
    double number() const noexcept { return value_or(0.0); }
    const std::string& string() const noexcept
    {
        static const std::string no_text;
        const auto* const found = std::get_if<std::string>(&value_);
        return found != nullptr ? *found : no_text;
    }

private:
    template <class T>
    T value_or(T other) const
    {
        const T* const found = std::get_if<T>(&value_);
        return found != nullptr ? *found : other;
    }

    std::variant<node_list, bool, double, std::string> value_;
};

/// The nodes of a list as a set.
inline node_set to_node_set(const xpath_data_model& model, const xpath_value::node_list& nodes)
{
    node_set set{model};
    for (const xpath_node each : nodes) {
        set.insert(each);
    }
    return set;
}

}  // namespace signet

#endif
