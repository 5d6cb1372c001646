// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_XPATH_HPP
#define SIGNET_TESTS_SUPPORT_XPATH_HPP

#include <signet/xml/document.hpp>
#include <signet/xml/xpath/evaluator.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

namespace signet::tests {

/// A document in which expressions are evaluated; the prefixes p and q are urn:p and urn:q in them.
class xpath_bench {
public:
    explicit xpath_bench(std::string text, const limits& bounds = {}) : bounds_{bounds}
    {
        auto parsed = document::parse(std::move(text));
        if (!parsed) {
            throw std::runtime_error{parsed.error().message()};
        }
        document_ = std::make_unique<document>(*std::move(parsed));
        auto built = xpath_data_model::build(*document_);
        if (!built) {
            throw std::runtime_error{built.error().message()};
        }
        model_ = std::make_unique<xpath_data_model>(*std::move(built));
        namespaces_.declare("p", "urn:p");
        namespaces_.declare("q", "urn:q");
    }

    const document& parsed() const { return *document_; }
    const xpath_data_model& model() const { return *model_; }

    result<xpath_value> evaluate(const std::string& expression, const xpath_context& context = {}) const
    {
        const auto compiled = xpath_expression::compile(expression, namespaces_, bounds_);
        if (!compiled) {
            return tl::unexpected<error>{compiled.error()};
        }
        xpath_budget budget{bounds_};
        return xpath_evaluator{*compiled, *model_, budget}.evaluate(context);
    }

    /// The string-values of the nodes, each in brackets; another value as text; or the code of the error.
    std::string operator()(const std::string& expression, const xpath_context& context = {}) const
    {
        const auto value = evaluate(expression, context);
        if (!value) {
            return std::string{value.error().name()};
        }
        xpath_budget budget;
        if (!value->is_node_set()) {
            return xpath_to_string(*value, *model_, budget);
        }
        std::string text;
        for (const xpath_node each : value->nodes()) {
            text += "[" + model_->string_value(each) + "]";
        }
        return text;
    }

    /// The names of the nodes, with blanks between them.
    std::string names(const std::string& expression, const xpath_context& context = {}) const
    {
        const auto value = evaluate(expression, context);
        std::string text;
        for (const xpath_node each : value ? value->nodes() : xpath_value::node_list{}) {
            text.append(text.empty() ? "" : " ").append(model_->qualified_name(each));
        }
        return value ? text : std::string{value.error().name()};
    }

    xpath_node first(const std::string& expression) const
    {
        const auto value = evaluate(expression);
        return value && !value->nodes().empty() ? value->nodes().front() : xpath_data_model::none;
    }

private:
    limits bounds_;
    std::unique_ptr<document> document_;
    std::unique_ptr<xpath_data_model> model_;
    xpath_namespaces namespaces_;
};

}  // namespace signet::tests

#endif
