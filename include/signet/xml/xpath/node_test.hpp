// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_NODE_TEST_HPP
#define SIGNET_XML_XPATH_NODE_TEST_HPP

#include <signet/core/result.hpp>
#include <signet/xml/xpath/namespace_context.hpp>
#include <signet/xml/xpath/term.hpp>
#include <signet/xml/xpath/token_cursor.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace signet {

/// Reads a node test, with the prefixes of names resolved. XPath 1.0, 2.3, production 7.
inline result<xpath_node_test> read_node_test(xpath_token_cursor& tokens, const xpath_namespaces& namespaces)
{
    using kind = xpath_node_test::kind;
    using token = xpath_token_kind;
    const xpath_token first = tokens.now();
    xpath_node_test test;
    if (first.kind == token::node_type) {
        tokens.skip(2);  // the lexer has seen the parenthesis
        test.what = first.text == "text"      ? kind::text
                    : first.text == "comment" ? kind::comment
                    : first.text == "node"    ? kind::any_node
                                              : kind::any_instruction;
        if (test.what == kind::any_instruction && tokens.now().kind == token::literal) {
            test.what = kind::instruction;
            test.local = tokens.now().text;
            tokens.skip();
        }
        if (!tokens.take(token::punctuation, ")")) {
            return tokens.expected("a closing parenthesis");
        }
        return test;
    }
    if (first.kind != token::name_test) {
        return tokens.expected("a step");
    }
    tokens.skip();
    const std::size_t colon = first.text.find(':');
    test.local = first.text.substr(colon == std::string_view::npos ? 0 : colon + 1);
    if (colon == std::string_view::npos) {
        test.what = test.local == "*" ? kind::any_name : kind::name;
        return test;
    }
    const std::string prefix{first.text.substr(0, colon)};
    const std::optional<std::string_view> uri = namespaces.find(prefix);
    if (!uri) {
        return refuse_xpath("the prefix " + prefix + " is not declared, used", first.offset);
    }
    test.uri = *uri;
    test.what = test.local == "*" ? kind::any_local : kind::name;
    return test;
}

}  // namespace signet

#endif
