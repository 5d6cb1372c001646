// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_EVALUATOR_HPP
#define SIGNET_XML_XPATH_EVALUATOR_HPP

#include <signet/core/result.hpp>
#include <signet/xml/xpath/arithmetic.hpp>
#include <signet/xml/xpath/budget.hpp>
#include <signet/xml/xpath/comparison.hpp>
#include <signet/xml/xpath/conversion.hpp>
#include <signet/xml/xpath/data_model.hpp>
#include <signet/xml/xpath/expression.hpp>
#include <signet/xml/xpath/location.hpp>
#include <signet/xml/xpath/node_functions.hpp>
#include <signet/xml/xpath/string_functions.hpp>
#include <signet/xml/xpath/value.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// What an expression is evaluated in. XPath 1.0, 1.
struct xpath_context {
    xpath_node node = xpath_data_model::root;
    std::size_t position = 1;
    std::size_t size = 1;
    std::optional<xpath_node> here;  // the element that bears the expression, where it is in the document
};

/// Evaluates one expression in one document, as often as asked. The expression, the data model and the budget outlive it.
/// `xpath_evaluator{expression, model, budget}.evaluate({context_node})`
///
/// Refused with `limit_exceeded` when the budget is spent, with `malformed_value` where `here()` is called in an expression
/// that is not of the document. It descends as deep as the expression is nested, which `limits::xpath_depth` bounds.
class xpath_evaluator {
public:
    xpath_evaluator(const xpath_expression& expression, const xpath_data_model& model, xpath_budget& budget)
        : expression_{expression}, model_{model}, budget_{budget}, tests_{expression, model}
    {
    }

    /// What the expression gives for a context node, its position and size, and `here()`. XPath 1.0, 1. Errors: `limit_exceeded`,
    /// `malformed_value`, as said above.
    result<xpath_value> evaluate(const xpath_context& context)
    {
        is_homeless_ = false;
        xpath_value value = term(expression_.terms().back(), context);
        if (budget_.is_spent()) {
            return refuse(errc::limit_exceeded, "XPath", "the expression meets more nodes or text than the limit of steps allows");
        }
        if (is_homeless_) {
            return refuse(errc::malformed_value, "XPath", "here() is called in an expression that is not in the document");
        }
        return value;
    }

private:
    using node_list = xpath_value::node_list;

    xpath_value operand(const xpath_term& of, std::size_t which, const xpath_context& context)
    {
        return term(expression_.terms()[of.operands[which]], context);
    }

    xpath_value term(const xpath_term& at, const xpath_context& context)
    {
        budget_.spend(1);
        if (budget_.is_spent()) {
            return xpath_value{};
        }
        switch (at.operation) {
        case xpath_operation::or_:
        case xpath_operation::and_: return junction(at, context);
        case xpath_operation::unite: return united(at, context);
        case xpath_operation::negate: return negated(number(at, 0, context), at.number);
        case xpath_operation::literal: return spent(at.literal);
        case xpath_operation::number: return at.number;
        case xpath_operation::call: return call(at, context);
        case xpath_operation::path: return path(at, context);
        default: return chain(at, context);
        }
    }

    static double negated(double value, double sign) { return sign < 0 ? -value : value; }

    bool boolean(const xpath_term& of, std::size_t which, const xpath_context& context)
    {
        return xpath_to_boolean(operand(of, which, context));
    }
    double number(const xpath_term& of, std::size_t which, const xpath_context& context)
    {
        return xpath_to_number(operand(of, which, context), model_, budget_);
    }
    std::string string(const xpath_term& of, std::size_t which, const xpath_context& context)
    {
        return xpath_to_string(operand(of, which, context), model_, budget_);
    }

    xpath_value junction(const xpath_term& at, const xpath_context& context)
    {
        const bool decides = at.operation == xpath_operation::or_;
        for (std::size_t i = 0; i < at.operands.size(); ++i) {
            if (boolean(at, i, context) == decides) {
                return decides;
            }
        }
        return !decides;
    }

    /// Comparisons and arithmetic, from the left to the right.
    xpath_value chain(const xpath_term& at, const xpath_context& context)
    {
        xpath_value value = operand(at, 0, context);
        for (std::size_t i = 0; i < at.operations.size() && !budget_.is_spent(); ++i) {
            const xpath_value next = operand(at, i + 1, context);
            if (at.gives == xpath_type::boolean) {
                value = xpath_comparison{at.operations[i], model_, budget_}(value, next);
            } else {
                value = xpath_arithmetic(
                    at.operations[i], xpath_to_number(value, model_, budget_), xpath_to_number(next, model_, budget_));
            }
        }
        return value;
    }

    xpath_value united(const xpath_term& at, const xpath_context& context)
    {
        node_list all;
        for (std::size_t i = 0; i < at.operands.size() && !budget_.is_spent(); ++i) {
            const xpath_value one = operand(at, i, context);
            all.insert(all.end(), one.nodes().begin(), one.nodes().end());
            if (all.size() > 2U * model_.size()) {
                order_nodes(all);
            }
        }
        order_nodes(all);
        return all;
    }

    /// XPath 1.0, 2 and 3.3.
    xpath_value path(const xpath_term& at, const xpath_context& context)
    {
        node_list nodes;
        if (!at.operands.empty()) {
            nodes = operand(at, 0, context).nodes();
            filter(at.predicates, 0, nodes, context);
        } else {
            nodes.push_back(at.is_absolute ? xpath_data_model::root : context.node);
        }
        for (const xpath_step& step : at.steps) {
            nodes = take(step, nodes, context);
            if (nodes.empty()) {
                break;
            }
        }
        return nodes;
    }

    node_list take(const xpath_step& step, const node_list& from, const xpath_context& context)
    {
        const bool descends = step.axis == xpath_axis::descendant || step.axis == xpath_axis::descendant_or_self;
        const std::size_t most = first_only(step);
        node_list all;
        node_list some;
        xpath_node covered = 0;
        for (const xpath_node start : from) {
            if (budget_.is_spent()) {
                break;
            }
            if (descends && step.predicates.empty() && model_.is_child(start)) {  // an attribute is a descendant of nothing
                if (model_.end(start) <= covered) {
                    continue;  // below a node that was a start before
                }
                covered = model_.end(start);
            }
            some.clear();
            walk_axis(model_, step.axis, start, budget_, [&](xpath_node at) {
                if (tests_.holds(step.test, step.axis, at)) {
                    some.push_back(at);
                }
                return some.size() < most;
            });
            filter(step.predicates, 0, some, context);
            if (is_reverse(step.axis)) {
                all.insert(all.end(), some.rbegin(), some.rend());
            } else {
                all.insert(all.end(), some.begin(), some.end());
            }
            if (all.size() > 2U * model_.size()) {
                order_nodes(all);
            }
        }
        order_nodes(all);
        return all;
    }

    /// How many nodes are enough for a first predicate that is a plain number.
    std::size_t first_only(const xpath_step& step) const
    {
        constexpr auto all = static_cast<std::size_t>(-1);
        if (step.predicates.empty()) {
            return all;
        }
        const xpath_term& first = expression_.terms()[step.predicates.front()];
        const bool is_place = first.operation == xpath_operation::number && first.number >= 1 && first.number < 1e9;
        return is_place ? static_cast<std::size_t>(first.number) : all;
    }

    /// Keeps of nodes, which are in the order in which positions count, those for which the predicates hold. XPath 1.0, 2.4.
    void filter(const std::vector<std::uint32_t>& predicates, std::size_t from, node_list& nodes, const xpath_context& context)
    {
        for (std::size_t i = from; i < predicates.size(); ++i) {
            const xpath_term& predicate = expression_.terms()[predicates[i]];
            std::size_t kept = 0;
            for (std::size_t at = 0; at < nodes.size() && !budget_.is_spent(); ++at) {
                const xpath_value value = term(predicate, {nodes[at], at + 1, nodes.size(), context.here});
                const bool holds = value.type() == xpath_type::number ? value.number() == static_cast<double>(at + 1)
                                                                      : xpath_to_boolean(value);
                if (holds) {
                    nodes[kept++] = nodes[at];
                }
            }
            nodes.resize(kept);
        }
    }

    /// The argument of a function that takes the context node where it has none.
    xpath_value argument(const xpath_term& at, const xpath_context& context)
    {
        return at.operands.empty() ? xpath_value{node_list{context.node}} : operand(at, 0, context);
    }

    std::string spent(std::string text)
    {
        budget_.spend_text(text.size());
        return text;
    }

    xpath_value call(const xpath_term& at, const xpath_context& context)
    {
        switch (at.function) {
        case xpath_function::last: return static_cast<double>(context.size);
        case xpath_function::position: return static_cast<double>(context.position);
        case xpath_function::count: return static_cast<double>(operand(at, 0, context).nodes().size());
        case xpath_function::id: return xpath_identified(operand(at, 0, context), model_, budget_);
        case xpath_function::here: return bearer(context);
        case xpath_function::local_name:
        case xpath_function::namespace_uri:
        case xpath_function::name: return spent(xpath_name(at.function, argument(at, context), model_));
        case xpath_function::boolean: return boolean(at, 0, context);
        case xpath_function::not_: return !boolean(at, 0, context);
        case xpath_function::true_: return true;
        case xpath_function::false_: return false;
        case xpath_function::lang: return xpath_is_language(string(at, 0, context), context.node, model_, budget_);
        case xpath_function::number: return xpath_to_number(argument(at, context), model_, budget_);
        case xpath_function::sum: return xpath_sum(operand(at, 0, context), model_, budget_);
        case xpath_function::floor: return std::floor(number(at, 0, context));
        case xpath_function::ceiling: return std::ceil(number(at, 0, context));
        case xpath_function::round: return xpath_round(number(at, 0, context));
        default: return text_call(at, context);
        }
    }

    /// XPath 1.0, 4.2.
    xpath_value text_call(const xpath_term& at, const xpath_context& context)
    {
        if (at.function == xpath_function::concat) {
            std::string all;
            for (std::size_t i = 0; i < at.operands.size() && !budget_.is_spent(); ++i) {
                all += string(at, i, context);
                budget_.spend_text(all.size());
            }
            return all;
        }
        const std::string text = xpath_to_string(argument(at, context), model_, budget_);
        if (at.operands.size() < 2) {
            switch (at.function) {
            case xpath_function::string_length: return static_cast<double>(xpath_string_length(text));
            case xpath_function::normalize_space: return spent(xpath_normalize_space(text));
            default: return text;
            }
        }
        if (at.function == xpath_function::substring) {
            const double from = number(at, 1, context);
            const std::optional<double> length = at.operands.size() == 3 ? std::optional{number(at, 2, context)} : std::nullopt;
            return spent(xpath_substring(text, from, length));
        }
        const std::string other = string(at, 1, context);
        if (at.function == xpath_function::translate) {
            return spent(xpath_translate(text, other, string(at, 2, context)));
        }
        if (at.function == xpath_function::starts_with) {
            return std::string_view{text}.starts_with(other);
        }
        if (!budget_.spend(1 + text.size() / 64 * other.size())) {  // what a search can cost at worst
            return std::string{};
        }
        const std::size_t found = text.find(other);
        switch (at.function) {
        case xpath_function::contains: return found != std::string::npos;
        case xpath_function::substring_before: return found == std::string::npos ? std::string{} : text.substr(0, found);
        default: return found == std::string::npos ? std::string{} : text.substr(found + other.size());
        }
    }

    /// XML Signature 1.1, 6.6.3.1.
    xpath_value bearer(const xpath_context& context)
    {
        is_homeless_ = is_homeless_ || !context.here;
        return context.here ? node_list{*context.here} : node_list{};
    }

    const xpath_expression& expression_;
    const xpath_data_model& model_;
    xpath_budget& budget_;
    xpath_bound_tests tests_;
    bool is_homeless_ = false;
};

}  // namespace signet

#endif
