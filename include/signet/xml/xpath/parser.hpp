// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_PARSER_HPP
#define SIGNET_XML_XPATH_PARSER_HPP

#include <signet/xml/xpath/expression.hpp>
#include <signet/xml/xpath/node_test.hpp>
#include <signet/xml/xpath/number.hpp>
#include <signet/xml/xpath/operator.hpp>
#include <signet/xml/xpath/token.hpp>
#include <signet/xml/xpath/token_cursor.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace signet {

/// Reads tokens into the terms of an `xpath_expression`. XPath 1.0, 2 and 3. It descends into what is in parentheses or
/// brackets, no deeper than `limits::xpath_depth`.
class xpath_parser {
public:
    xpath_parser(std::vector<xpath_token> tokens, const xpath_namespaces& namespaces, const limits& bounds)
        : tokens_{std::move(tokens)}, namespaces_{namespaces}, depth_left_{bounds.xpath_depth}
    {
    }

    result<xpath_expression> run()
    {
        const result<index> whole = expression();
        if (!whole) {
            return tl::unexpected<error>{whole.error()};
        }
        if (now().kind != xpath_token_kind::end) {
            return refuse_xpath("the expression goes on after its end", now().offset);
        }
        return std::move(parsed_);
    }

private:
    using index = std::uint32_t;
    using token = xpath_token_kind;

    const xpath_token& now() const { return tokens_.now(); }
    bool is_at(token kind, std::string_view text) const { return now().is(kind, text); }
    bool take(token kind, std::string_view text) { return tokens_.take(kind, text); }
    tl::unexpected<error> expected(const std::string& what) const { return tokens_.expected(what); }

    index add(xpath_term term)
    {
        parsed_.terms_.push_back(std::move(term));
        return static_cast<index>(parsed_.terms_.size() - 1);
    }
    const xpath_term& term(index of) const { return parsed_.terms_[of]; }

    /// Production 14: what may stand in parentheses.
    result<index> expression()
    {
        if (depth_left_ == 0) {
            return refuse(errc::limit_exceeded, "XPath", "the expression is nested too deep");
        }
        --depth_left_;
        result<index> whole = row(0);
        ++depth_left_;
        return whole;
    }

    const xpath_operator* operator_of(std::size_t precedence) const
    {
        return now().kind == token::operation ? xpath_operator_named(now().text, precedence) : nullptr;
    }

    /// Productions 21 to 27 and 18: operands between operators of one precedence, which associate to the left.
    result<index> row(std::size_t precedence)
    {
        if (precedence == xpath_operator::negation) {
            return negation();
        }
        const auto operand = [&] { return precedence == xpath_operator::united ? path() : row(precedence + 1); };
        result<index> first = operand();
        const xpath_operator* found = first ? operator_of(precedence) : nullptr;
        if (found == nullptr) {
            return first;
        }
        xpath_term chain;
        chain.operation = found->operation;
        chain.gives = found->gives;
        chain.operands.push_back(*first);
        for (; found != nullptr; found = operator_of(precedence)) {
            const std::size_t offset = now().offset;
            tokens_.skip();
            const result<index> next = operand();
            if (!next) {
                return next;
            }
            chain.operations.push_back(found->operation);
            chain.operands.push_back(*next);
            if (precedence == xpath_operator::united && (term(*first).gives != xpath_type::node_set || term(*next).gives != xpath_type::node_set)) {
                return refuse_xpath("what is no node set cannot be united,", offset);
            }
        }
        return add(std::move(chain));
    }

    result<index> negation()
    {
        std::size_t signs = 0;
        while (take(token::operation, "-")) {
            ++signs;
        }
        result<index> operand = row(xpath_operator::negation + 1);
        if (!operand || signs == 0) {
            return operand;
        }
        xpath_term negated;
        negated.operation = xpath_operation::negate;
        negated.gives = xpath_type::number;
        negated.number = signs % 2 == 0 ? 1 : -1;
        negated.operands.push_back(*operand);
        return add(std::move(negated));
    }

    /// Production 19: a location path, or a filter expression that one may follow.
    result<index> path()
    {
        xpath_term whole;
        if (is_primary()) {
            const std::size_t offset = now().offset;
            const result<index> start = primary();
            if (!start) {
                return start;
            }
            if (result<void> done = predicates(whole.predicates); !done) {
                return refuse(std::move(done));
            }
            const bool goes_on = is_at(token::operation, "/") || is_at(token::operation, "//");
            if (whole.predicates.empty() && !goes_on) {
                return start;
            }
            if (term(*start).gives != xpath_type::node_set) {
                return refuse_xpath("what is no node set can be neither filtered nor a place to start from,", offset);
            }
            whole.operands.push_back(*start);
            if (!goes_on) {
                return add(std::move(whole));
            }
        } else if (is_at(token::operation, "/") || is_at(token::operation, "//")) {
            whole.is_absolute = true;
            if (is_at(token::operation, "/") && !is_step(tokens_.following())) {
                tokens_.skip();
                return add(std::move(whole));
            }
        } else if (result<void> done = step(whole); !done) {
            return refuse(std::move(done));
        }
        while (is_at(token::operation, "/") || is_at(token::operation, "//")) {
            if (is_at(token::operation, "//")) {
                add_step(whole, xpath_axis::descendant_or_self, {});
            }
            tokens_.skip();
            if (result<void> done = step(whole); !done) {
                return refuse(std::move(done));
            }
        }
        return add(std::move(whole));
    }

    bool is_primary() const
    {
        return now().kind == token::literal || now().kind == token::number || now().kind == token::function
               || is_at(token::punctuation, "(");
    }

    static bool is_step(const xpath_token& first)
    {
        return first.kind == token::name_test || first.kind == token::node_type || first.kind == token::axis
               || first.is(token::punctuation, ".") || first.is(token::punctuation, "..") || first.is(token::punctuation, "@");
    }

    void add_step(xpath_term& path, xpath_axis axis, xpath_node_test test)
    {
        parsed_.tests_.push_back(std::move(test));
        path.steps.push_back({axis, static_cast<index>(parsed_.tests_.size() - 1), {}});
    }

    /// Production 4.
    result<void> step(xpath_term& path)
    {
        if (take(token::punctuation, ".")) {
            add_step(path, xpath_axis::self, {});
            return {};
        }
        if (take(token::punctuation, "..")) {
            add_step(path, xpath_axis::parent, {});
            return {};
        }
        xpath_axis axis = xpath_axis::child;
        if (take(token::punctuation, "@")) {
            axis = xpath_axis::attribute;
        } else if (now().kind == token::axis) {
            const std::optional<xpath_axis> named = xpath_axis_named(now().text);
            if (!named) {
                return refuse_xpath("there is no axis of this name", now().offset);
            }
            axis = *named;
            tokens_.skip(2);  // the lexer has seen the colons
        }
        result<xpath_node_test> test = read_node_test(tokens_, namespaces_);
        if (!test) {
            return refuse(std::move(test));
        }
        add_step(path, axis, std::move(*test));
        return predicates(path.steps.back().predicates);
    }

    /// Production 8, as many as there are.
    result<void> predicates(std::vector<index>& found)
    {
        while (take(token::punctuation, "[")) {
            const result<index> one = expression();
            if (!one) {
                return tl::unexpected<error>{one.error()};
            }
            if (!take(token::punctuation, "]")) {
                return expected("a closing bracket");
            }
            found.push_back(*one);
        }
        return {};
    }

    /// Production 15.
    result<index> primary()
    {
        const xpath_token first = now();
        tokens_.skip();
        xpath_term value;
        if (first.kind == token::literal) {
            value.operation = xpath_operation::literal;
            value.gives = xpath_type::string;
            value.literal = first.text;
            return add(std::move(value));
        }
        if (first.kind == token::number) {
            value.operation = xpath_operation::number;
            value.gives = xpath_type::number;
            value.number = xpath_number(first.text);
            return add(std::move(value));
        }
        if (first.kind == token::function) {
            tokens_.skip();  // the lexer has seen the parenthesis
            return call(first, std::move(value));
        }
        result<index> inner = expression();
        if (inner && !take(token::punctuation, ")")) {
            return expected("a closing parenthesis");
        }
        return inner;
    }

    /// Production 16, from the first argument on.
    result<index> call(const xpath_token& name, xpath_term call)
    {
        const xpath_signature* const known = xpath_function_named(name.text);
        if (known == nullptr) {
            return refuse_xpath("there is no function of this name", name.offset);
        }
        call.operation = xpath_operation::call;
        call.gives = known->gives;
        call.function = known->function;
        for (bool is_first = true; !is_at(token::punctuation, ")"); is_first = false) {
            if (!is_first && !take(token::punctuation, ",")) {
                return expected("a comma or a closing parenthesis");
            }
            const result<index> argument = expression();
            if (!argument) {
                return argument;
            }
            call.operands.push_back(*argument);
        }
        tokens_.skip();
        if (call.operands.size() < known->least || call.operands.size() > known->most) {
            return refuse_xpath("a wrong number of arguments has the function", name.offset);
        }
        if (known->takes_node_set && !call.operands.empty() && term(call.operands.front()).gives != xpath_type::node_set) {
            return refuse_xpath("no node set, but another value is the argument of the function", name.offset);
        }
        return add(std::move(call));
    }

    xpath_token_cursor tokens_;
    const xpath_namespaces& namespaces_;
    std::size_t depth_left_;
    xpath_expression parsed_;
};

inline result<xpath_expression> xpath_expression::compile(
    std::string_view text, const xpath_namespaces& namespaces, const limits& bounds)
{
    if (text.size() > bounds.xpath_octets) {
        return refuse(errc::limit_exceeded, "XPath",
            "the expression is longer than the limit of " + std::to_string(bounds.xpath_octets) + " octets");
    }
    result<std::vector<xpath_token>> tokens = xpath_lexer{text}.run();
    if (!tokens) {
        return refuse(std::move(tokens));
    }
    return xpath_parser{std::move(*tokens), namespaces, bounds}.run();
}

}  // namespace signet

#endif
